// Our functions as the grid's formulas call them: their list from functions.json, their values from the add-in's own runtime.

import type { FunctionResult } from "../excel/custom-functions";
import type { GridFunction } from "../grid/grid-view";

/** Calls a function in the pane's frame by its id, for a cell such as `Sheet1!B4`. */
export type CallFunction = (id: string, values: readonly unknown[], cell: string) => Promise<FunctionResult>;

type Parameter = {
  readonly isRange: boolean;
  /** What Excel sends for a cell without contents. */
  readonly empty: 0 | "";
};

type Description = { readonly id: string; readonly name: string; readonly description: string; readonly parameters: readonly Parameter[] };

/**
 * @param metadata what functions.json holds
 * @param namespace as the manifest says it: formulas call `NAMESPACE.NAME`
 */
export function gridFunctions(metadata: unknown, namespace: string, call: CallFunction): GridFunction[] {
  return descriptionsIn(metadata).map(({ id, name, description, parameters }) => ({
    name: `${namespace}.${name}`,
    description,
    call: (values, cell) => call(id, parameters.map((parameter, index) => asSent(values[index] ?? null, parameter)), cell),
  }));
}

/** Excel sends rows wherever a range may stand, for a single cell too; what was left out is null. */
function asSent(value: unknown, parameter: Parameter): unknown {
  if (value === null) return null;
  if (!parameter.isRange) return Array.isArray(value) ? (firstOf(value) ?? parameter.empty) : value;
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => cell ?? parameter.empty));
}

function firstOf(rows: readonly unknown[]): unknown {
  const [first] = rows;
  return Array.isArray(first) ? first[0] : first;
}

function descriptionsIn(metadata: unknown): Description[] {
  const { functions } = fieldsOf(metadata);
  if (!Array.isArray(functions)) throw new Error("functions.json names no functions.");
  return functions.map((each: unknown) => {
    const { id, name, description, parameters } = fieldsOf(each);
    return {
      id: String(id),
      name: String(name),
      description: typeof description === "string" ? description : "",
      parameters: Array.isArray(parameters) ? parameters.map(parameterIn) : [],
    };
  });
}

function parameterIn(value: unknown): Parameter {
  const { dimensionality, type } = fieldsOf(value);
  return { isRange: dimensionality === "matrix", empty: type === "number" ? 0 : "" };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
