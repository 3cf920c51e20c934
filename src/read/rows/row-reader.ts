// Reading the rows of one mapped table: each cell by its field's form and range, each refusal with its cell.
// rows read = used + refused + left out, counted here and nowhere else.

import type { Day } from "../../base/day";
import type { CellRef, Issue } from "../../base/issue";
import type { CellValue } from "../../grid/sheet-content";
import { isCellError } from "../../grid/sheet-content";
import type { TableRow } from "../../grid/table";
import { cellRef } from "../../grid/table";
import type { MappedColumn, MappedTable } from "../mapping/mapping";
import { errorInCell, missingValue, notAFlag, outOfRange } from "../messages";
import { isBlank } from "../tables/split-blocks";
import { parseFlag } from "../values/flag";
import { idText } from "../values/id-text";
import type { Convention } from "./column-convention";
import { conventionOf } from "./column-convention";
import type { Outcome } from "./read-value";
import { readValue } from "./read-value";
import type { IssueLog } from "./issue-log";

export type RowCounts = { readonly read: number; readonly used: number; readonly refused: number; readonly leftOut: number };

/** The row being read. A value is undefined when its cell is blank or was refused. */
export type RowReader = {
  /** True when the table has a column for the field. */
  readonly has: (key: string) => boolean;
  /** Trimmed text; `` when blank. */
  readonly text: (key: string) => string;
  /** Number, share, duration (minutes), days, clock (minutes after midnight) or weekday. */
  readonly number: (key: string) => number | undefined;
  readonly day: (key: string) => Day | undefined;
  readonly flag: (key: string) => boolean | undefined;
  /** As stored, for fields whose form only their reader knows. */
  readonly value: (key: string) => CellValue;
  /** The cell of a field in this row; the row's first cell when the field has no column. */
  readonly at: (key: string) => CellRef;
  /** Refuses the row. Nothing it says may be used. */
  readonly refuse: (issue: Issue) => void;
  readonly warn: (issue: Issue) => void;
  /** Leaves a valid row out; the caller says why, once for its kind. */
  readonly leaveOut: () => void;
  readonly isRefused: () => boolean;
  /** The place of the row, for records made of it. */
  readonly source: CellRef;
};

/**
 * Calls `read` for each row that is no total and no note.
 * A field that is required and blank, or holds a bad value, refuses the row; a bad informative value is ignored with
 * a warning. Cost is linear in the rows times the fields asked for.
 * @param start of the plan where it is given; dates without a year lie near it
 */
export function readRows(mapped: MappedTable, log: IssueLog, start: Day | null, read: (row: RowReader) => void): RowCounts {
  const conventions = new Map<string, Convention>();
  const counts = { read: 0, used: 0, refused: 0, leftOut: 0 };
  const [firstColumn] = mapped.columns.values();
  mapped.table.rows.forEach((row, index) => {
    counts.read++;
    if (isTotalRow(row) || isNote(mapped, row, index)) {
      counts.leftOut++;
      return;
    }
    let refused = false;
    let leftOut = false;
    const refuse = (issue: Issue): void => {
      if (!refused) log.add(issue);
      refused = true;
    };
    const settle = <T>(column: MappedColumn, outcome: Outcome<T>, at: () => CellRef): T | undefined => {
      if ("issue" in outcome) {
        const issue = outcome.issue(at());
        if (column.field.informative === true) log.add(issue);
        else refuse(issue);
        return undefined;
      }
      if (outcome.doubt !== undefined) log.add(outcome.doubt(at()));
      return outcome.value;
    };
    const at = (key: string): CellRef => cellRef(mapped.table, row, mapped.columns.get(key)?.index ?? 0);
    const raw = (key: string): CellValue => row.values[mapped.columns.get(key)?.index ?? -1] ?? null;
    const convention = (key: string, column: MappedColumn): Convention => {
      const known = conventions.get(key) ?? conventionOf(mapped, column, start);
      conventions.set(key, known);
      return known;
    };
    const value = (key: string): number | undefined => {
      const column = mapped.columns.get(key);
      if (column === undefined) return undefined;
      const cell = raw(key);
      if (isBlank(cell)) {
        if (column.field.required === true) refuse(missingValue(column.field.label, at(key)));
        return undefined;
      }
      const kind = mapped.table.numberKinds[index * mapped.table.headings.length + column.index] ?? 0;
      const outcome = readValue(cell, kind, column, convention(key, column), mapped.table.dateSystem);
      return settle(column, checkRange(column, outcome), () => at(key));
    };
    read({
      has: (key) => mapped.columns.has(key),
      text: (key) => {
        const column = mapped.columns.get(key);
        const cell = raw(key);
        if (column === undefined) return "";
        if (isCellError(cell)) {
          const isRefused = column.field.informative !== true;
          settle(column, { issue: (place) => errorInCell(column.field.label, cell.error, isRefused, place) }, () => at(key));
          return "";
        }
        const text = idText(cell);
        if (text === "" && column.field.required === true) refuse(missingValue(column.field.label, at(key)));
        return text;
      },
      number: value,
      day: value,
      flag: (key) => {
        const column = mapped.columns.get(key);
        const cell = raw(key);
        if (column === undefined || isBlank(cell)) return undefined;
        const flag = parseFlag(cell);
        const isRefused = column.field.informative !== true;
        const outcome: Outcome<boolean> =
          flag === null ? { issue: (place) => notAFlag(column.field.label, idText(cell), isRefused, place) } : { value: flag };
        return settle(column, outcome, () => at(key));
      },
      value: raw,
      at,
      refuse,
      warn: log.add,
      leaveOut: () => {
        leftOut = true;
      },
      isRefused: () => refused,
      source: cellRef(mapped.table, row, mapped.table.across === undefined ? (firstColumn?.index ?? 0) : mapped.table.across.period + 1),
    });
    if (refused) counts.refused++;
    else if (leftOut) counts.leftOut++;
    else counts.used++;
  });
  return counts;
}

function checkRange(column: MappedColumn, outcome: Outcome<number>): Outcome<number> {
  const { field } = column;
  if ("issue" in outcome) return outcome;
  const { value } = outcome;
  const isLow = field.minimum !== undefined && (field.above === true ? value <= field.minimum : value < field.minimum);
  const isHigh = field.maximum !== undefined && value > field.maximum;
  if (!isLow && !isHigh) return outcome;
  const low = field.minimum === undefined ? "" : `${field.above === true ? "above" : "at least"} ${String(field.minimum)}`;
  const high = field.maximum === undefined ? "" : `at most ${String(field.maximum)}`;
  const allowed = [low, high].filter((part) => part !== "").join(" and ");
  return { issue: (at) => outOfRange(field.label, value, allowed, field.informative !== true, at) };
}

const totalWords = /^(grand |sub)?(total|sum|summe|gesamt|gesamtsumme|zwischensumme|insgesamt|razem|suma|Σ)\b[\s:]*\p{L}*\.?$/iu;

/** A total of the rows above, put among them by hand or by an Excel table. */
export function isTotalRow(row: TableRow): boolean {
  const first = row.values.find((value) => !isBlank(value));
  return typeof first === "string" && totalWords.test(first.trim());
}

/** A sentence under the table: one text alone in the last rows, longer than an id. */
export function isNote(mapped: MappedTable, row: TableRow, index: number): boolean {
  if (mapped.table.headings.length < 3 || index < mapped.table.rows.length - 5) return false;
  const filled = row.values.filter((value) => !isBlank(value));
  const only = filled[0];
  return filled.length === 1 && typeof only === "string" && only.trim().split(/\s+/).length >= 3;
}
