// `npm run bench -- headings [--data FILE.csv]`: which meaning each heading is given, by itself, and how surely.
// The file has a column `heading` and may have `language`; without a file, the headings of the samples are taken.

import { existsSync, readFileSync } from "node:fs";
import { meaningsOf } from "../../src/read/words/meanings";
import { normaliseHeading } from "../../src/read/words/normalise-heading";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { findTables } from "../../src/read/tables/find-tables";
import { textsOfCsv } from "../unit/read/workbook-from-rows";
import type { Benchmark, Figures } from "./benchmark";

/** From here on a planner is not asked to look at a column. */
const SURE = 0.6;

const samples = ["assets/samples/bicycles.xlsx", "assets/samples/bakery.xlsx"];

export const benchHeadings: Benchmark = ({ data }) => {
  const results = (data === undefined ? headingsOfSamples() : headingsOfFile(data)).map(judge);
  const sure = results.filter(({ confidence }) => Number(confidence) >= SURE).length;
  return { results, summary: { headings: results.length, sure, unsure: results.length - sure } };
};

type SeenHeading = { readonly heading: string; readonly language: string };

function judge({ heading, language }: SeenHeading): Figures {
  const [best] = [...meaningsOf(normaliseHeading(heading))].sort(([, a], [, b]) => b - a);
  return { heading, language, role: best?.[0] ?? "", confidence: best?.[1] ?? 0 };
}

function headingsOfFile(path: string): readonly SeenHeading[] {
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  const [head = [], ...rows] = textsOfCsv(readFileSync(path, "utf8"));
  const columnOf = (name: string): number => head.findIndex((each) => each.trim().toLowerCase() === name);
  const [heading, language] = [columnOf("heading"), columnOf("language")];
  if (heading < 0) throw new Error(`${path} has no column "heading"`);
  return rows.map((row) => ({ heading: row[heading] ?? "", language: row[language] ?? "" }));
}

function headingsOfSamples(): readonly SeenHeading[] {
  return samples.flatMap((path) =>
    findTables(readWorkbookContent(new Uint8Array(readFileSync(path)), path), null).tables.flatMap(({ headings }) =>
      headings.filter(({ text }) => text !== "").map(({ text }) => ({ heading: text, language: "" })),
    ),
  );
}
