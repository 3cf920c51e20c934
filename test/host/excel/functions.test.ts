// Every calculator through the genuine custom-functions runtime, called as Excel calls it: the example of its comment, whole
// columns, cells of every kind, arguments left out and wrong ones. What comes back is the engine's result to the last bit.
// The functions that answer from a plan are in functions-answers.test.ts.

import { registerFunctions } from "../../../src/functions/register";
import { TAKES_ERRORS, type FunctionResult } from "../../../src/workbench/excel/custom-functions";
import { exampleArguments } from "../../docs/evaluate-example";
import { functionCatalogue, topics, type CatalogueEntry } from "../../docs/function-catalogue";
import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";
import { flowCases } from "./function-cases-flow";
import { lotCases } from "./function-cases-lots";
import { policyCases } from "./function-cases-policies";
import { stockCases } from "./function-cases-stock";
import type { FunctionCase } from "./function-case";

const ANSWERS = topics.at(-1)?.title;
const ROWS = 250;
const ITEMS = 40;

const cases = new Map([...stockCases, ...lotCases, ...flowCases, ...policyCases].map((each) => [each.id, each]));

let office: OfficeEnvironment;
let catalogue: readonly CatalogueEntry[] = [];

beforeAll(async () => {
  office = await officeEnvironment();
  office.install();
  registerFunctions(office.CustomFunctions.associate);
  catalogue = (await functionCatalogue()).filter(({ topic }) => topic !== ANSWERS);
});

afterAll(() => {
  office.close();
});

/** A cell as it lies in the sheet: a value, or the error of a cell with its words. */
type Cell = number | string | { readonly error: string; readonly text: string };

type SpilledError = { readonly basicValue: string; readonly message?: string };

/** Rows as Excel would spill them; an error of the whole call is one cell. */
function cellsOf(result: FunctionResult): readonly (readonly Cell[])[] {
  if ("error" in result) return [[result]];
  return (result.value as (number | string | SpilledError)[][]).map((row) =>
    row.map((cell) => (typeof cell === "object" ? { error: cell.basicValue, text: cell.message ?? "" } : cell)),
  );
}

const engineOf = ({ engine }: FunctionCase) => engine as unknown as (...args: readonly unknown[]) => unknown;

/** The rows that the engine gives for an example: ranges as rows of numbers, what was left out as undefined. */
function engineRows(known: FunctionCase, args: readonly unknown[]): readonly (readonly unknown[])[] {
  if (known.shape === "whole") return engineOf(known)(...args.map((arg) => arg ?? undefined)) as unknown[][];
  return [engineRow(known, args.map(plain))];
}

function engineRow(known: FunctionCase, args: readonly unknown[]): readonly unknown[] {
  const result = engineOf(known)(...args);
  return Array.isArray(result) ? result : [result];
}

/** An argument as the engine takes it: a single cell as its value, a row as a list. */
function plain(argument: unknown): unknown {
  if (argument === null) return undefined;
  if (!Array.isArray(argument)) return argument;
  const cells = argument.flat();
  return cells.length === 1 ? cells[0] : cells;
}

/** The example's argument of one row or item of many: each a little smaller, so that shares stay shares. */
function varied(argument: unknown, index: number): unknown {
  if (typeof argument === "number") return argument * (1 - index / 4096);
  return Array.isArray(argument) ? argument.map((each) => varied(each, index)) : argument;
}

type Call = { readonly id: string; readonly args: readonly unknown[]; readonly expected: readonly (readonly unknown[])[] };

async function differing(calls: readonly Call[]): Promise<readonly string[]> {
  const results = await Promise.all(calls.map(({ id, args }) => office.excel.functions.call(id, args)));
  return calls.flatMap(({ id, expected }, index) => {
    const result = results[index];
    const got = result === undefined ? [] : cellsOf(result);
    const isSame =
      got.length === expected.length &&
      expected.every((row, down) => row.length === got[down]?.length && row.every((cell, across) => Object.is(cell, got[down]?.[across])));
    return isSame ? [] : [`${id}: ${JSON.stringify(got).slice(0, 200)} instead of ${JSON.stringify(expected).slice(0, 200)}`];
  });
}

function caseOf(id: string): FunctionCase {
  const known = cases.get(id);
  if (known === undefined) throw new Error(`No case for ${id}`);
  return known;
}

/** A call with whole columns, or with a block of items, each row varied. */
function columnCall({ id, example, parameters }: CatalogueEntry): Call {
  const known = caseOf(id);
  if (known.shape === "whole") {
    return { id, args: parameters.map((_, index) => known.columns[index] ?? null), expected: engineRows(known, known.columns) };
  }
  const given = exampleArguments(example, parameters);
  const count = known.shape === "cell" ? ROWS : ITEMS;
  const isKept = (index: number) => known.kept.includes(index) || parameters[index]?.dimensionality !== "matrix";
  const rowArguments = Array.from({ length: count }, (_, row) => given.map((arg, index) => (isKept(index) ? plain(arg) : varied(plain(arg), row))));
  const args = given.map((arg, index) => {
    if (arg === null || isKept(index)) return arg;
    return rowArguments.map((row) => (Array.isArray(row[index]) ? row[index] : [row[index]]));
  });
  return { id, args, expected: rowArguments.map((row) => engineRow(known, row)) };
}

describe("every calculator called by Excel", () => {
  it("has a case here, and no case is left over", () => {
    expect(catalogue).toHaveLength(87);
    expect([...cases.keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it("gives for its documented example what the engine gives, to the last bit", async () => {
    const calls = catalogue.map(({ id, example, parameters }) => {
      const args = exampleArguments(example, parameters);
      return { id, args, expected: engineRows(caseOf(id), args) };
    });
    expect(await differing(calls)).toEqual([]);
  });

  it("gives for whole columns what the engine gives row by row, to the last bit", async () => {
    const calls = catalogue.map(columnCall);
    const cells = calls.reduce((sum, { expected }) => sum + expected.flat().length, 0);
    expect(cells).toBeGreaterThan(10_000);
    expect(await differing(calls)).toEqual([]);
  });

  it("keeps what stands in each cell of a column: nothing, an error, and in words what is no number", async () => {
    const lifted = catalogue.filter(({ id }) => caseOf(id).shape === "cell");
    const calls = lifted.map(({ id, example, parameters }) => {
      const [first, ...rest] = exampleArguments(example, parameters);
      const good = (first as number[][])[0]?.[0];
      return { id, args: [[[good], [""], [null], ["12"], [true], [{ type: "CustomFunctionError", code: "#DIV/0!" }]], ...rest], name: parameters[0]?.name ?? "" };
    });
    const results = await Promise.all(calls.map(({ id, args }) => office.excel.functions.call(id, args, "Sheet1!A1", TAKES_ERRORS)));
    results.forEach((result, index) => {
      const { id, name } = calls[index] ?? { id: "", name: "" };
      const cells = cellsOf(result).map(([cell]) => cell);
      expect([id, typeof cells[0], ...cells.slice(1, 3)]).toEqual([id, "number", "", ""]);
      const words = (shown: string) => ({ error: "#VALUE!", text: expect.stringMatching(new RegExp(`^${name} is ${shown}: give a (whole )?number.*\\.$`)) as string });
      expect([id, ...cells.slice(3, 5)]).toEqual([id, words('"12"'), words("TRUE")]);
      expect([id, cells[5]]).toEqual([id, { error: "#DIV/0!", text: "" }]);
    });
  });

  it("takes every argument that may be left out as null, and then says what is missing or calculates", async () => {
    const calls = catalogue.map(({ id, example, parameters }) => {
      const args = exampleArguments(example, parameters);
      return { id, args: args.map((arg, index) => (parameters[index]?.optional === true ? null : arg)) };
    });
    const results = await Promise.all(calls.map(({ id, args }) => office.excel.functions.call(id, args)));
    const errors = results.flatMap((result, index) => cellsOf(result).flat().flatMap((cell) => (typeof cell === "object" ? [`${calls[index]?.id ?? ""}: ${cell.error} ${cell.text}`] : [])));
    expect(errors).toEqual(["LOTSIZE: #VALUE! size is empty: the method periods needs it."]);
  });

  it("refuses a text in the place of every number with #VALUE! and words that name the argument, never with a value", async () => {
    const calls = catalogue.flatMap(({ id, example, parameters }) =>
      parameters.flatMap((parameter, index) => {
        if (parameter.type !== "number") return [];
        const args = [...exampleArguments(example, parameters)];
        args[index] = parameter.dimensionality === "matrix" ? [["many"]] : "many";
        return [{ id, args, name: parameter.name }];
      }),
    );
    expect(calls.length).toBeGreaterThan(200);
    const results = await Promise.all(calls.map(({ id, args }) => office.excel.functions.call(id, args)));
    const silent = results.flatMap((result, index) => {
      const { id = "", name = "" } = calls[index] ?? {};
      const worded = cellsOf(result).flat().some((cell) => typeof cell === "object" && cell.error === "#VALUE!" && cell.text.startsWith(name));
      return worded ? [] : [`${id} ${name}: ${JSON.stringify(result).slice(0, 150)}`];
    });
    expect(silent).toEqual([]);
  });
});
