// A table that we wrote and a planner typed into, with the columns to be read again found by their very headings.
// Sheets of ours are passed over by recognition: what they hold is known, and most of it is not input.

import { englishCell, englishWord, isWord, wordsIn } from "../../grid/german-words";
import type { CellValue, SheetContent, WorkbookContent } from "../../grid/sheet-content";
import type { Table } from "../../grid/table";
import type { Field } from "../mapping/field";
import type { MappedColumn, MappedTable } from "../mapping/mapping";
import { tablesAsTheyStand } from "../tables/find-tables";

/** A column to be read again, by its key. */
export type WrittenColumns = Readonly<
  Record<string, { readonly heading: string; readonly kind: Field["kind"]; readonly above?: number; /** Written only where there is something to say. */ readonly isOptional?: true }>
>;

/**
 * The table with these columns on our sheet of this id; null when it is not there, or a column was deleted or renamed.
 * Bad values are ignored with a warning.
 * @param isQuantity headings of further columns, of quantities from 0 on, which are known by their own text
 */
export function writtenTable(content: WorkbookContent, id: string, wanted: WrittenColumns, isQuantity: (heading: string) => boolean = () => false): MappedTable | null {
  const sheet = ourSheet(content, id);
  if (sheet === null) return null;
  for (const table of tablesAsTheyStand(sheet, content)) {
    const columns = new Map<string, MappedColumn>();
    for (const [key, { heading, kind, above }] of Object.entries(wanted)) {
      const index = table.headings.findIndex(({ text }) => isWord(text, heading));
      const range = above === undefined ? {} : { minimum: above, above: true };
      const field: Field = { label: heading, kind, means: [], speaks: 0, informative: true, ...range };
      if (index >= 0) columns.set(key, { index, field, concept: "order", score: 1, evidence: "", unit: {} });
    }
    for (const [index, { text }] of table.headings.entries()) {
      const field: Field = { label: text, kind: "number", means: [], speaks: 0, informative: true, minimum: 0 };
      if (isQuantity(text)) columns.set(text, { index, field, concept: "order", score: 1, evidence: "", unit: {} });
    }
    if (Object.entries(wanted).every(([key, { isOptional }]) => isOptional === true || columns.has(key))) return { table: inEnglish(table), role: "openOrders", likelyMark: ".", columns };
  }
  return null;
}

/** Of several with one stamp all but one are the planner's copies: the original has the shortest name, as for writing. */
function ourSheet({ sheets }: WorkbookContent, id: string): SheetContent | null {
  const stamped = sheets.filter(({ stamp }) => stamp === id);
  return stamped.reduce<SheetContent | null>((found, sheet) => (found === null || sheet.name.length < found.name.length ? sheet : found), null);
}

/** As English has it: codes of a sheet that was written in German, so that readers know one language of ours. */
function inEnglish(table: Table): Table {
  const headings = table.headings.map(({ text }) => englishWord(text));
  const isTranslated = table.headings.map(({ text }, column) => headings[column] !== text && wordsIn(headings[column] ?? "") !== "none");
  if (!isTranslated.includes(true)) return table;
  const cellOf = (value: CellValue, column: number): CellValue => (isTranslated[column] === true && typeof value === "string" ? englishCell(headings[column] ?? "", value) : value);
  return { ...table, rows: table.rows.map((row) => ({ ...row, values: row.values.map(cellOf) })) };
}
