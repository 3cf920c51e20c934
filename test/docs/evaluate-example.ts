// Evaluates the formula of an example, `=PLAN.X(1, {2,3;4,5}, "text", , TRUE)`, as Excel would call the function.

import { customFunctions } from "../../src/functions/register";

export type ParameterShape = { readonly dimensionality?: string; readonly optional?: boolean };

type Value = number | string | boolean | null;

/** The result as rows of cells. */
export async function evaluateExample(formula: string, shapes: readonly ParameterShape[]): Promise<readonly (readonly unknown[])[]> {
  const called = (customFunctions as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[partsOf(formula).id];
  if (called === undefined) throw new Error(`No function: ${formula}`);
  const result = await called(...exampleArguments(formula, shapes));
  return Array.isArray(result) ? (result as unknown[][]) : [[result]];
}

/** The arguments as Excel would pass them: those left out as null, ranges and what may be one as rows. */
export function exampleArguments(formula: string, shapes: readonly ParameterShape[]): readonly unknown[] {
  const given = splitArguments(partsOf(formula).text).map(valueOf);
  if (given.length > shapes.length) throw new Error(`Too many arguments: ${formula}`);
  return shapes.map(({ dimensionality }, index) => {
    const value = given[index] ?? null;
    if (value === null || Array.isArray(value)) return value;
    return dimensionality === "matrix" ? [[value]] : value;
  });
}

function partsOf(formula: string): { readonly id: string; readonly text: string } {
  const [, id, text] = /^=PLAN\.([A-Z0-9]+)\((.*)\)$/.exec(formula) ?? [];
  if (id === undefined || text === undefined) throw new Error(`No formula: ${formula}`);
  return { id, text };
}

/** Commas outside braces and quotes separate arguments. */
function splitArguments(text: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === "{" && !isQuoted) depth += 1;
    if (letter === "}" && !isQuoted) depth -= 1;
    if (letter === "," && depth === 0 && !isQuoted) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  return [...parts, part].map((each) => each.trim());
}

function valueOf(text: string): Value | readonly (readonly Value[])[] {
  if (text === "") return null;
  if (text.startsWith("{")) {
    return text
      .slice(1, -1)
      .split(";")
      .map((row) => row.split(",").map((cell) => scalarOf(cell.trim())));
  }
  return scalarOf(text);
}

function scalarOf(text: string): Value {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`No value: ${text}`);
  return number;
}
