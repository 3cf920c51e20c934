// The custom functions as their own comments describe them: the metadata that Excel gets, and the tags that only we read.

import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import ts from "typescript";

const folder = path.resolve(__dirname, "../../src/functions");

/** Topics in the order of the page, each with the file of its functions. */
export const topics = [
  { title: "Reorder point, safety stock, service", file: "reorder-functions.ts" },
  { title: "Other stock policies", file: "policy-functions.ts" },
  { title: "Whole stock policies", file: "stock-policy-functions.ts" },
  { title: "Order quantities and lot sizes", file: "lot-functions.ts" },
  { title: "Requirements and available to promise", file: "requirements-functions.ts" },
  { title: "Forecasts and their errors", file: "forecast-functions.ts" },
  { title: "Automatic forecasts", file: "automatic-forecast-functions.ts" },
  { title: "Classes, cover and buffers", file: "stock-functions.ts" },
  { title: "Groups of items", file: "group-functions.ts" },
  { title: "Products and trends", file: "product-functions.ts" },
  { title: "Capacity, flow and staffing", file: "capacity-functions.ts" },
  { title: "Answers from the last plan", file: "plan-functions.ts" },
] as const;

export type MetadataParameter = {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
};

export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly MetadataParameter[];
  readonly result: Readonly<Record<string, string>>;
  readonly options?: unknown;
};

export type CatalogueEntry = FunctionMetadata & {
  readonly topic: string;
  readonly returns: string;
  /** Path of the calculation from the project's root. */
  readonly equation: string;
  readonly example: string;
};

/** functions.json as the build makes it, and the errors that its tool found. */
export async function functionsMetadata(): Promise<{ readonly functions: readonly FunctionMetadata[]; readonly errors: readonly string[] }> {
  const files = topics.map(({ file }) => path.join(folder, file));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  const { functions } = JSON.parse(metadataJson) as { readonly functions: readonly FunctionMetadata[] };
  return { functions, errors };
}

export async function functionCatalogue(): Promise<readonly CatalogueEntry[]> {
  const { functions } = await functionsMetadata();
  const tags = new Map(topics.flatMap(({ title, file }) => tagsIn(file).map((entry) => [entry.id, { ...entry, topic: title }])));
  return functions.map((each) => {
    const found = tags.get(each.id);
    if (found === undefined) throw new Error(`No comment for ${each.id}`);
    return { ...each, ...found };
  });
}

function tagsIn(file: string): readonly { id: string; returns: string; equation: string; example: string }[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(folder, file), "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tag = (name: string): string => {
      const found = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === name);
      return ts.getTextOfJSDocComment(found?.comment) ?? "";
    };
    const id = tag("customfunction");
    return id === "" ? [] : [{ id, returns: tag("returns"), equation: tag("equation"), example: tag("example") }];
  });
}

/** `REORDERPOINT(demand, …, [reviewPeriod])`, ranges as `demand: number[][]`. */
export function signatureOf({ id, parameters }: FunctionMetadata): string {
  const shown = parameters.map(({ name, type, dimensionality, optional, repeating }) => {
    const typed = `${repeating === true ? "…" : ""}${name}: ${type}${dimensionality === "matrix" ? "[][]" : ""}`;
    return optional === true ? `[${typed}]` : typed;
  });
  return `${id}(${shown.join(", ")})`;
}
