// What the values of a column look like: the evidence beside its heading. Knows forms of values, no fields.

import type { CellValue } from "../../grid/sheet-content";
import { isCellError, NUMBER_KIND } from "../../grid/sheet-content";
import type { Table } from "../../grid/table";
import { isBlank } from "../tables/split-blocks";
import { parseSupply } from "../values/flag";
import { parseDateText } from "../values/date-text";
import { isYearlessDate } from "../values/yearless-date";
import { parseDurationText } from "../values/duration-text";
import { parseNumberText } from "../values/number-text";

/** Enough rows to know a column by. */
const ROWS_TO_LOOK_AT = 500;

/** Shares are of the filled cells looked at, 0…1. */
export type ColumnProfile = {
  readonly filled: number;
  /** Filled cells per row. */
  readonly present: number;
  readonly numbers: number;
  readonly dates: number;
  readonly texts: number;
  /** Texts of four words and more. */
  readonly sentences: number;
  /** Texts such as `1:30` or `90 min`. */
  readonly durations: number;
  readonly supplyWords: number;
  /** Distinct values per filled cell. */
  readonly distinct: number;
};

export function profileColumn(table: Table, column: number): ColumnProfile {
  const seen = new Set<string>();
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  let texts = 0;
  let sentences = 0;
  let durations = 0;
  let supplyWords = 0;
  const width = table.headings.length;
  const count = Math.min(table.rows.length, ROWS_TO_LOOK_AT);
  for (let index = 0; index < count; index++) {
    const value: CellValue = table.rows[index]?.values[column] ?? null;
    if (isBlank(value) || isCellError(value)) continue;
    filled++;
    seen.add(String(value));
    if (typeof value === "number") {
      if (table.numberKinds[index * width + column] === NUMBER_KIND.date) dates++;
      else numbers++;
    } else if (typeof value === "string") {
      if (isDateText(value)) dates++;
      else if (parseNumberText(value, null) !== null) numbers++;
      else texts++;
      if (/\S+\s+\S+\s+\S+\s+\S/.test(value)) sentences++;
      if (parseDurationText(value, null) !== null) durations++;
      if (parseSupply(value) !== null) supplyWords++;
    }
  }
  const share = (part: number): number => (filled === 0 ? 0 : part / filled);
  return {
    filled,
    present: count === 0 ? 0 : filled / count,
    numbers: share(numbers),
    dates: share(dates),
    texts: share(texts),
    sentences: share(sentences),
    durations: share(durations),
    supplyWords: share(supplyWords),
    distinct: share(seen.size),
  };
}

/** Digits alone are rather a number, though a column of dates may write them so. */
function isDateText(value: string): boolean {
  return (parseDateText(value, null) !== null && !/^\d{6,8}$/.test(value)) || isYearlessDate(value);
}
