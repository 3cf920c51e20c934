// How formulas of the grid reach the add-in's functions: names, and arguments as Excel sends them.

import { gridFunctions } from "../../../../src/workbench/page/grid-functions";

const metadata = {
  functions: [
    {
      id: "EOQ", name: "EOQ", description: "Economic order quantity.",
      parameters: [{ name: "demand", type: "number", dimensionality: "matrix" }, { name: "item", type: "any", dimensionality: "matrix" }, { name: "days", type: "number" }],
    },
    { id: "LOAD", name: "LOAD" },
  ],
};

function called(...values: unknown[]) {
  const calls: unknown[] = [];
  const [first] = gridFunctions(metadata, "PLAN", async (...call) => {
    calls.push(call);
    return { value: 1 };
  });
  void first?.call(values, "Sheet1!B4");
  return calls;
}

describe("the functions of the grid", () => {
  it("have the names that formulas use, with the namespace", () => {
    const functions = gridFunctions(metadata, "PLAN", async () => ({ value: 1 }));
    expect(functions.map(({ name, description }) => [name, description])).toEqual([["PLAN.EOQ", "Economic order quantity."], ["PLAN.LOAD", ""]]);
  });

  it("are sent rows where a range may stand, one value where not, and null for what was left out", () => {
    expect(called(5, [["A"], ["B"]], [[7, 8]])).toEqual([["EOQ", [[[5]], [["A"], ["B"]], 7], "Sheet1!B4"]]);
    expect(called([[1]])).toEqual([["EOQ", [[[1]], null, null], "Sheet1!B4"]]);
  });

  it("are sent 0 for an empty cell among numbers, and empty text among anything", () => {
    expect(called([[1, null]], [[null, "A"]], [[null]])).toEqual([["EOQ", [[[1, 0]], [["", "A"]], 0], "Sheet1!B4"]]);
  });

  it("are refused from a file that names none", () => {
    expect(() => gridFunctions({}, "PLAN", async () => ({ value: 1 }))).toThrow("functions.json");
  });
});
