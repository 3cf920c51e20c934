// What Excel is told about the functions: the generated functions.json against the rules of the platform, the golden file
// of all signatures (UPDATE_GOLDEN=1 writes it anew), the page and the list made from it, and every example.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { customFunctions } from "../../../src/functions/register";
import { setPlanStore } from "../../../src/functions/plan-store";
import { evaluateExample } from "../../docs/evaluate-example";
import { examplePlan } from "../../docs/example-plan";
import {
  functionCatalogue,
  functionsMetadata,
  signatureOf,
  type CatalogueEntry,
  type FunctionMetadata,
} from "../../docs/function-catalogue";
import { functionsHelp, helpFile } from "../../docs/functions-help";
import { functionsList, functionsPage, listFile, pageFile } from "../../docs/functions-page";

const golden = path.resolve(__dirname, "../../golden/functions.json.txt");

let functions: readonly FunctionMetadata[] = [];
let errors: readonly string[] = [];
let catalogue: readonly CatalogueEntry[] = [];

beforeAll(async () => {
  ({ functions, errors } = await functionsMetadata());
  catalogue = await functionCatalogue();
  setPlanStore({ lastPlan: () => examplePlan });
});

/** Ids that break a rule; the tests expect none, and name those that do. */
function breaking(rule: (each: FunctionMetadata) => boolean): readonly string[] {
  return functions.filter((each) => !rule(each)).map(({ id }) => id);
}

describe("functions.json", () => {
  it("is generated without an error and holds at least 40 calculators and the six answers", () => {
    expect(errors).toEqual([]);
    expect(functions.length).toBeGreaterThanOrEqual(46);
    expect(functions.map(({ id }) => id)).toEqual(expect.arrayContaining(["WHY", "PEG", "PROMISE", "SCHEDULE", "MRP", "LOAD"]));
  });

  it("has exactly the ids that are registered", () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(customFunctions).sort());
  });

  it("has unique ids of at least three letters, digits or dots that are no cell reference", () => {
    expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
    expect(breaking(({ id }) => /^[A-Z][A-Z0-9_.]{2,}$/.test(id))).toEqual([]);
    expect(breaking(({ id }) => !/^[A-Z]{1,3}[0-9]+$|^R[0-9]*C[0-9]*$/.test(id))).toEqual([]);
    expect(breaking(({ id, name }) => id === name)).toEqual([]);
  });

  it("takes no argument of type any, none that repeats, and only numbers, texts and switches", () => {
    expect(breaking(({ parameters }) => parameters.every(({ type }) => ["number", "string", "boolean"].includes(type)))).toEqual([]);
    expect(breaking(({ parameters }) => parameters.every(({ repeating }) => repeating === undefined))).toEqual([]);
  });

  it("describes every function and every argument in sentences of one line, as Excel shows them", () => {
    expect(breaking(({ description }) => /^[A-Z].{15,}\.$/.test(description))).toEqual([]);
    expect(breaking(({ parameters }) => parameters.every(({ description = "" }) => /^[A-Z].{4,}\.$/.test(description)))).toEqual([]);
  });

  it("says the unit of every number, or that it is a count, a share or a method's factor", () => {
    const unit =
      /units|money|periods|share of 1|days|hours|minutes|people|whole|unit of|erlangs|shifts|turns|coefficient|factor|percent|machines|date|day of/i;
    const without = functions.flatMap(({ id, parameters }) =>
      parameters.filter(({ type, description = "" }) => type === "number" && !unit.test(description)).map(({ name }) => `${id} ${name}`),
    );
    expect(without).toEqual([]);
  });

  it("puts arguments that may be left out last", () => {
    const isSorted = ({ parameters }: FunctionMetadata): boolean => {
      const first = parameters.findIndex(({ optional }) => optional === true);
      return first < 0 || parameters.slice(first).every(({ optional }) => optional === true);
    };
    expect(breaking(isSorted)).toEqual([]);
  });

  it("is neither volatile, streaming nor cancelable, and has a help page on https for every function", () => {
    expect(breaking(({ options }) => options === undefined)).toEqual([]);
    expect(breaking(({ helpUrl, id }) => helpUrl.startsWith("https://") && helpUrl.endsWith(`#${id.toLowerCase()}`))).toEqual([]);
  });

  it("keeps every signature as it was released", () => {
    const text = `${functions.map(signatureOf).join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, "utf8"));
  });
});

describe("the pages made from the functions' comments", () => {
  it("docs/functions.md is up to date (npx tsx test/docs/write-functions-pages.ts writes it)", async () => {
    expect(readFileSync(pageFile, "utf8")).toBe(await functionsPage());
  });

  it("the command line's list is up to date", async () => {
    expect(readFileSync(listFile, "utf8")).toBe(await functionsList());
  });

  it("the help that Excel opens is up to date", async () => {
    expect(readFileSync(helpFile, "utf8")).toBe(await functionsHelp());
  });

  it("every example gives values and no error", async () => {
    const results = await Promise.all(catalogue.map(async ({ id, example, parameters }) => ({ id, cells: (await evaluateExample(example, parameters)).flat() })));
    const failing = results.filter(({ cells }) => cells.some((cell) => !["number", "string"].includes(typeof cell) || Number.isNaN(cell)));
    expect(failing.map(({ id }) => id)).toEqual([]);
  });

  it("every function has an example of itself, a result and a source", () => {
    const poor = catalogue.filter(
      ({ id, example, returns, equation }) => !example.startsWith(`=PLAN.${id}(`) || returns === "" || !equation.startsWith("src/"),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });
});
