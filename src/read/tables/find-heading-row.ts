// Which row of a block holds the headings: the first words are often a title, not a heading.

import type { Area } from "../../grid/address";
import type { SheetContent } from "../../grid/sheet-content";
import { isKnownHeading, meaningsOf } from "../words/meanings";
import { normaliseHeading } from "../words/normalise-heading";
import { settingFieldOf } from "../words/setting-words";
import { isBlank, valueAt } from "./split-blocks";

/** Titles, dates and filters above a table take fewer rows than this. */
const ROWS_TO_TRY = 12;
const LONGEST_HEADING = 60;

/**
 * The sheet row of a block's headings; null when no row looks like headings.
 * Each row is scored by the share of its cells that are short texts and by how many a dictionary knows;
 * the first of equals wins, so that a text-only data row below does not.
 */
export function findHeadingRow(sheet: SheetContent, block: Area): number | null {
  if (startsWithSetting(sheet, block)) return block.row;
  let best: { readonly row: number; readonly score: number } | null = null;
  const last = Math.min(block.row + block.rows, block.row + ROWS_TO_TRY);
  for (let row = block.row; row < last; row++) {
    const score = headingScore(sheet, block, row);
    if (score > 0 && (best === null || score > best.score)) best = { row, score };
  }
  return best === null ? null : best.row;
}

/** Settings often stand without headings: label and value from the first row on. */
function startsWithSetting(sheet: SheetContent, block: Area): boolean {
  const label = valueAt(sheet, block.row, block.column);
  const value = valueAt(sheet, block.row, block.column + 1);
  if (block.columns < 2 || block.columns > 4 || typeof label !== "string" || isBlank(value)) return false;
  return settingFieldOf(label, "") !== null && !(typeof value === "string" && isKnownHeading(normaliseHeading(value)));
}

function headingScore(sheet: SheetContent, block: Area, row: number): number {
  let filled = 0;
  let texts = 0;
  let known = 0;
  for (let column = block.column; column < block.column + block.columns; column++) {
    const value = valueAt(sheet, row, column);
    if (isBlank(value)) continue;
    filled++;
    if (typeof value !== "string" || value.length > LONGEST_HEADING || !/\p{L}|#/u.test(value)) continue;
    texts++;
    const words = normaliseHeading(value);
    if (isKnownHeading(words)) known += 1;
    else if (meaningsOf(words).size > 0) known += 0.4;
  }
  if (filled === 0 || texts < Math.min(2, block.columns) || texts < 0.7 * filled) return 0;
  return 2 * known + texts / filled + filled / block.columns;
}
