// A table with periods across → tables with a row for each quantity, so that the rest of reading knows one form only.
// Each row keeps the cell it was made of. Knows cells and words for what is counted; no roles.

import type { DateSystem, Day } from "../../base/day";
import { serialFromDay } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Issue } from "../../base/issue";
import { cellName } from "../../grid/address";
import type { CellValue, SheetContent } from "../../grid/sheet-content";
import { NUMBER_KIND } from "../../grid/sheet-content";
import type { Across, AcrossMeasure, Heading, Table, TableRow } from "../../grid/table";
import { nameEvidence } from "../mapping/name-evidence";
import * as say from "../messages-across";
import { totalRows } from "../messages-tables";
import { isTotalRow } from "../rows/row-reader";
import { isBlank, kindAt, valueAt } from "../tables/split-blocks";
import type { Measure } from "../words/measure-words";
import { measureOf } from "../words/measure-words";
import type { AcrossLayout, OwnColumn } from "./find-across";
import { dayInYear, periodText } from "./period-heading";
import { settleYears } from "./settle-years";

export type Unfolded = {
  readonly tables: readonly Table[];
  readonly notes: readonly Issue[];
  /** No year is known; a start of the plan would settle it. */
  readonly lacksYear: boolean;
};

/** What the table is called, and how its workbook counts days. */
export type AcrossContext = { readonly name: string | null; readonly kind: Table["kind"]; readonly dateSystem: DateSystem };

const pastNames = "history, demand history, sales history, sales, past sales, actuals, actual sales, historie, absatzhistorie, verkaufshistorie, verbrauch, absatz, ist";

/** A cell that says that there is nothing. */
const NOTHING = /^[-–—]$/;

const measures: readonly AcrossMeasure[] = ["forecast", "orders", "actual", "receipts", "safetyStock", "override"];

/**
 * One table for each thing that is counted, in a fixed order; one when nothing says what is counted.
 * @param near the start of the plan, when it is known
 */
export function unfoldAcross(sheet: SheetContent, layout: AcrossLayout, context: AcrossContext, near: Day | null): Unfolded {
  const at = { sheet: sheet.name, cell: cellName(layout.periodRow, layout.periods[0]?.column ?? layout.area.column) };
  const isPast = nameEvidence({ sheet: sheet.name, name: context.name }, pastNames) >= 0.4 || layout.periods.every(({ measure }) => measure === "actual");
  const settled = settle(layout, near, isPast);
  if (settled === null) return { tables: [], notes: [say.yearUnknown(at)], lacksYear: true };
  const { days, assumedBy } = settled;
  const measureColumn = measureColumnOf(sheet, layout);
  const { rows, totals } = ownRows(sheet, layout, measureColumn);
  const span = spanOf(layout, days);
  const countedAs = (row: OwnRow, index: number): Measure | null => layout.periods[index]?.measure ?? row.measure;
  const tables = [...measures, null].flatMap((measure) => {
    const across: Across = { period: 0, span, ...(measure === null ? {} : { measure }) };
    const table = tableOf(sheet, layout, context, { rows, days, measureColumn, across, isOf: (row, index) => countedAs(row, index) === measure });
    return table === null ? [] : [table];
  });
  const leftOut = new Set(rows.flatMap((row) => (row.measure === "notNeeded" ? [row.measureText] : [])));
  if (layout.periods.some(({ measure }) => measure === "notNeeded")) leftOut.add("other columns");
  const notes = [
    ...tables.map((table) => say.acrossRead(span, table.rows.length, at)),
    ...(assumedBy === null ? [] : [say.yearAssumed(span, assumedBy, at)]),
    ...(layout.totals.length === 0 ? [] : [say.totalsAcross(layout.totals.map((column) => headingText(sheet, layout, column)), at)]),
    ...(totals === 0 ? [] : [totalRows(sheet.name, totals)]),
    ...(leftOut.size === 0 ? [] : [say.measuresLeftOut([...leftOut], at)]),
  ];
  return { tables, notes, lacksYear: false };
}

type Settled = {
  /** First days by column. */
  readonly days: ReadonlyMap<number, Day>;
  /** What a year follows from that no heading names. */
  readonly assumedBy: "the start of the plan" | "the title" | null;
};

function settle({ periods, titleYear }: AcrossLayout, near: Day | null, isPast: boolean): Settled | null {
  const byColumn = new Map<number, Day>();
  let isByStart = false;
  for (const run of groupBy(periods, (period) => period.run).values()) {
    const headings = [...new Set(run.map(({ heading }) => heading))];
    const titled = headings.map((heading, index) => ({ ...heading, day: heading.day ?? (index === 0 && titleYear !== null ? dayInYear(heading, titleYear) : null) }));
    const { days, isAssumed } = settleYears(titled, near, isPast);
    if (days === null) return null;
    isByStart ||= isAssumed;
    for (const { column, heading } of run) byColumn.set(column, days[headings.indexOf(heading)] ?? 0);
  }
  return { days: byColumn, assumedBy: titleYear !== null ? "the title" : isByStart ? "the start of the plan" : null };
}

function spanOf({ periods }: AcrossLayout, days: ReadonlyMap<number, Day>): string {
  const texts = periods.filter(({ run }) => run === 0).map(({ column, heading }) => periodText(heading.unit, days.get(column) ?? 0));
  const count = new Set(texts).size;
  return `${String(count)} periods, ${texts[0] ?? ""} … ${texts.at(-1) ?? ""}`;
}

function headingText(sheet: SheetContent, { periodRow }: AcrossLayout, column: number): string {
  const value = valueAt(sheet, periodRow, column);
  return isBlank(value) || typeof value === "object" ? "" : String(value).trim();
}

/** The own column whose every value says what its row counts; null when there is none. */
function measureColumnOf(sheet: SheetContent, layout: AcrossLayout): OwnColumn | null {
  if (layout.own.length < 2) return null;
  const found = layout.own.find(({ column }) => {
    let known = 0;
    for (let row = layout.firstRow; row < layout.endRow; row++) {
      const value = valueAt(sheet, row, column);
      if (isBlank(value)) continue;
      if (typeof value !== "string" || measureOf(value) === null) return false;
      known++;
    }
    return known > 0;
  });
  return found ?? null;
}

type OwnRow = {
  readonly row: number;
  readonly values: readonly CellValue[];
  readonly measure: Measure | null;
  readonly measureText: string;
};

/** Rows that are no total, with the values that stand once for several rows. */
function ownRows(sheet: SheetContent, layout: AcrossLayout, measureColumn: OwnColumn | null): { readonly rows: readonly OwnRow[]; readonly totals: number } {
  const rows: OwnRow[] = [];
  let totals = 0;
  const above = new Map<number, CellValue>();
  for (let row = layout.firstRow; row < layout.endRow; row++) {
    const values = layout.own.map(({ column }) => {
      const value = valueAt(sheet, row, column);
      const isGiven = !isBlank(value);
      const isOnce = measureColumn !== null ? column < measureColumn.column : isMergedInto(sheet, row, column);
      if (isGiven) above.set(column, value);
      return isGiven || !isOnce ? value : (above.get(column) ?? null);
    });
    if (isTotalRow({ row, values, hidden: false })) {
      totals++;
      continue;
    }
    const said = measureColumn === null ? null : valueAt(sheet, row, measureColumn.column);
    const measureText = typeof said === "string" ? said.trim() : "";
    rows.push({ row, values, measure: measureText === "" ? null : measureOf(measureText), measureText });
  }
  return { rows, totals };
}

function isMergedInto(sheet: SheetContent, row: number, column: number): boolean {
  return sheet.merges.some((merge) => row > merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns);
}

type Part = {
  readonly rows: readonly OwnRow[];
  readonly days: ReadonlyMap<number, Day>;
  readonly measureColumn: OwnColumn | null;
  readonly across: Across;
  readonly isOf: (row: OwnRow, period: number) => boolean;
};

function tableOf(sheet: SheetContent, layout: AcrossLayout, { name, kind, dateSystem }: AcrossContext, part: Part): Table | null {
  const own = layout.own.flatMap((column, index) => (column === part.measureColumn ? [] : [{ column, index }]));
  const width = own.length + 2;
  const rows: TableRow[] = [];
  const kinds: number[] = [];
  for (const row of part.rows) {
    const values = own.map(({ index }) => row.values[index] ?? null);
    const ownKinds = own.map(({ column }) => kindAt(sheet, row.row, column.column));
    layout.periods.forEach(({ column }, index) => {
      const value = valueAt(sheet, row.row, column);
      if (isBlank(value) || (typeof value === "string" && NOTHING.test(value.trim())) || !part.isOf(row, index)) return;
      rows.push({ row: row.row, values: [...values, serialFromDay(part.days.get(column) ?? 0, dateSystem), value], hidden: sheet.hiddenRows.has(row.row), across: column });
      kinds.push(...ownKinds, NUMBER_KIND.date, kindAt(sheet, row.row, column));
    });
  }
  if (rows.length === 0) return null;
  const { periodRow, area } = layout;
  const first = layout.periods[0]?.column ?? area.column;
  const counted = say.acrossHeadings.measures[part.across.measure ?? "any"];
  const headings: Heading[] = [
    ...own.map(({ column }) => ownHeading(column, own.length === 1)),
    { text: say.acrossHeadings.periods, column: first, value: null },
    { text: say.acrossHeadings.quantity(counted), column: first, value: null },
  ];
  return {
    sheet: sheet.name,
    area: { ...area, row: periodRow, rows: layout.endRow - periodRow },
    name,
    kind,
    headingRow: periodRow,
    headings,
    rows,
    numberKinds: Uint8Array.from(kinds),
    headingKinds: new Uint8Array(width),
    dateSystem,
    across: { ...part.across, period: own.length },
  };
}

const besidePeriods = /\s*[/\\|]\s*(weeks?|months?|days?|dates?|periods?|quarters?|kw|wochen?|monate?|tage?|datum|perioden?|quartale?)\.?$/i;

function ownHeading({ column, text, value }: OwnColumn, isAlone: boolean): Heading {
  const said = text === "" && isAlone ? "Item" : text.replace(besidePeriods, "");
  return { text, column, value, ...(said === text ? {} : { says: said }) };
}
