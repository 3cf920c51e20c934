// Wrong input to every function: a worded #VALUE! that names the argument, never a silent 0, NaN or a program error.

import type { CellError } from "../../../src/functions/cell-error";
import { customFunctions } from "../../../src/functions/register";
import { setPlanStore } from "../../../src/functions/plan-store";
import { examplePlan } from "../../docs/example-plan";
import { exampleArguments } from "../../docs/evaluate-example";
import { functionCatalogue, type CatalogueEntry } from "../../docs/function-catalogue";
import { errorsOf } from "./errors-of";

let catalogue: readonly CatalogueEntry[] = [];

beforeAll(async () => {
  catalogue = await functionCatalogue();
  setPlanStore({ lastPlan: () => examplePlan });
});

type Called = (...args: readonly unknown[]) => unknown;
type Outcome = { readonly at: string; readonly name: string; readonly errors: readonly CellError[] | null };

/** Calls every function with its example's arguments, one of them replaced; gives what came of it by function and argument. */
async function replaced(value: (given: unknown) => unknown, isMeant: (parameter: CatalogueEntry["parameters"][number]) => boolean): Promise<readonly Outcome[]> {
  const calls = catalogue.flatMap(({ id, example, parameters }) =>
    parameters.flatMap((parameter, index) => {
      if (!isMeant(parameter)) return [];
      const args = [...exampleArguments(example, parameters)];
      args[index] = value(args[index]);
      const called = (customFunctions as unknown as Record<string, Called>)[id];
      return [{ at: `${id} ${parameter.name}`, name: parameter.name, call: () => called?.(...args) }];
    }),
  );
  return Promise.all(calls.map(async ({ at, name, call }) => ({ at, name, errors: await errorsOf(call) })));
}

describe("Wrong input to any function", () => {
  it("gives #VALUE! in words that name the argument where a number is a text", async () => {
    const wrong = (await replaced(
      (given) => (Array.isArray(given) ? [["many"]] : "many"),
      ({ type }) => type === "number",
    )).filter(({ name, errors }) => !errors?.some(({ code, message = "" }) => code === "#VALUE!" && message.startsWith(name)));
    expect(wrong).toEqual([]);
  });

  it("gives #VALUE! in words where an argument that is needed is empty", async () => {
    const wrong = (await replaced(
      (given) => (Array.isArray(given) ? [[""]] : ""),
      ({ optional }) => optional !== true,
    ))
      // An empty period of a row means nothing there; the row has then one period and its partners more.
      .filter(({ errors }) => errors !== null && !errors.some(({ code, message = "" }) => code === "#VALUE!" && message.length > 10));
    expect(wrong).toEqual([]);
  });

  it("gives a worded error or a finite value for the extremes of numbers", async () => {
    for (const extreme of [0, -1, 1, 1e-300, 1e15, -1e15, 0.5]) {
      const wrong = (await replaced(
        (given) => (Array.isArray(given) ? [[extreme]] : extreme),
        ({ type }) => type === "number",
      )).filter(({ errors }) => errors?.some(({ code }) => !["#VALUE!", "#N/A", "#NUM!"].includes(code)));
      expect(wrong).toEqual([]);
    }
  });

  it("keeps every sentence to 160 characters, ending in a full stop", async () => {
    const outcomes = await Promise.all([-1, 0, "many", ""].map((value) => replaced((given) => (Array.isArray(given) ? [[value]] : value), () => true)));
    const texts = outcomes.flat().flatMap(({ errors }) => (errors ?? []).flatMap(({ code, message = "" }) => (code === "#VALUE!" ? [message] : [])));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => text.length > 160 || !/^[a-zA-Z].*\.$/.test(text))).toEqual([]);
  });
});
