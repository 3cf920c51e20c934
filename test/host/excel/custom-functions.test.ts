// Custom functions called as Excel calls them, through the library's own runtime.
/// <reference types="custom-functions-runtime" />

import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";

let office: OfficeEnvironment;

beforeAll(async () => {
  office = await officeEnvironment();
  const { CustomFunctions: runtime } = office;
  runtime.associate("TWICE", (value: number) => value * 2);
  runtime.associate("TOTAL", (rows: number[][], factor: number | null) => {
    const total = rows.flat().reduce((sum, each) => sum + each, 0);
    return [[total * (factor ?? 1)], ["end"]];
  });
  runtime.associate("REFUSE", () => {
    throw new runtime.Error(runtime.ErrorCode.invalidValue, "Lead time is negative. Enter 0 or more days.");
  });
  runtime.associate("MISSING", () => {
    throw new runtime.Error(runtime.ErrorCode.notAvailable, "Make a plan first.");
  });
});

afterAll(() => {
  office.close();
});

describe("a custom function called by Excel", () => {
  it("gives its value, an absent argument being null and a range its rows", async () => {
    const { functions } = office.excel;
    const results = await Promise.all([functions.call("TWICE", [0.1]), functions.call("TOTAL", [[[1, 2], [3, 4]], null])]);
    expect(results).toEqual([{ value: 0.2 }, { value: [[10], ["end"]] }]);
  });

  it("gives an error with its own words", async () => {
    const { functions } = office.excel;
    expect(await functions.call("REFUSE", [])).toEqual({ error: "#VALUE!", text: "Lead time is negative. Enter 0 or more days." });
    expect(await functions.call("MISSING", [])).toEqual({ error: "#N/A", text: "Make a plan first." });
  });

  it("that nobody associated gives an error too", async () => {
    expect(await office.excel.functions.call("NOBODY", [])).toMatchObject({ error: "#VALUE!" });
  });
});
