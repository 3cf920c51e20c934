// Any tidy table of demand, turned so that its periods stand across, reads as the same demand.

import fc from "fast-check";
import { dateOf, dayText, serialFromDay } from "../../src/base/day";
import { isoWeek } from "../../src/base/iso-week";
import type { CellValue, SheetContent } from "../../src/grid/sheet-content";
import { NUMBER_KIND } from "../../src/grid/sheet-content";
import { understandWorkbook } from "../../src/read/understand-workbook";
import { day } from "../unit/plant-builder";
import { sheetOf, workbookOf } from "../unit/read/workbook-from-rows";

const items = ["A-1", "007", "Leg long", "B2"];
const monday = day("2026-05-04");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

type Heading = { readonly value: CellValue; readonly isDate: boolean };

/** How a planner may head a week; the years are always written. */
const weekHeadings: readonly ((start: number) => Heading)[] = [
  (start) => ({ value: serialFromDay(start, 1900), isDate: true }),
  (start) => ({ value: dayText(start), isDate: false }),
  (start) => ({ value: `${String(isoWeek(start).year)}-W${String(isoWeek(start).week).padStart(2, "0")}`, isDate: false }),
  (start) => ({ value: `KW ${String(isoWeek(start).week)}/${String(isoWeek(start).year)}`, isDate: false }),
  (start) => ({ value: isoWeek(start).year * 100 + isoWeek(start).week, isDate: false }),
];

const monthHeadings: readonly ((start: number) => Heading)[] = [
  (start) => ({ value: serialFromDay(start, 1900), isDate: true }),
  (start) => ({ value: dayText(start).slice(0, 7), isDate: false }),
  (start) => ({ value: `${months[dateOf(start).month - 1] ?? ""} ${String(dateOf(start).year)}`, isDate: false }),
];

function monthStart(index: number): number {
  return day(`${String(2026 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}-01`);
}

const periodsAcross = fc.record({ isMonthly: fc.boolean(), first: fc.integer({ min: 0, max: 40 }), count: fc.integer({ min: 3, max: 14 }), form: fc.nat() }).map(({ isMonthly, first, count, form }) => {
  const forms = isMonthly ? monthHeadings : weekHeadings;
  const starts = Array.from({ length: count }, (_unused, index) => (isMonthly ? monthStart(first + index) : monday + 7 * (first + index)));
  // 202701 to 202712 alone may be months as well.
  const isClear = isMonthly || starts.some((start) => isoWeek(start).week > 12);
  const head = forms[form % (isClear ? forms.length : forms.length - 1)] ?? weekHeadings[0];
  return { starts, headings: starts.flatMap((start) => head?.(start) ?? []) };
});

/** Of each customer and item one row; not every cell is filled, and one always is. */
const demandTable = fc.record({
  periods: periodsAcross,
  rows: fc.uniqueArray(fc.record({ customer: fc.constantFrom("Miller", "Smith"), item: fc.constantFrom(...items) }), {
    minLength: 1,
    maxLength: 6,
    selector: ({ customer, item }) => `${customer} ${item}`,
  }),
  quantities: fc.array(fc.option(fc.double({ min: 0.25, max: 5000, noNaN: true }).map((value) => Math.round(value * 4) / 4)), { minLength: 90, maxLength: 90 }),
  titleRows: fc.integer({ min: 0, max: 2 }),
  hasTotals: fc.boolean(),
});

const products = sheetOf("Products", [["Item", "Description", "Make/Buy", "Lead time (days)"], ...items.map((item) => [item, `The ${item}`, "buy", 3])]);
const settings = sheetOf("Settings", [["Setting", "Value"], ["Start date", "2026-05-04"]]);

function demandsOf(sheet: SheetContent): readonly string[] {
  const { plant } = understandWorkbook(workbookOf([products, sheet, settings]), {});
  return plant.demands.map(({ item, customer = "", ordered, due, kind }) => `${item}|${customer}|${String(ordered)}|${dayText(due)}|${kind}`).sort();
}

describe("A table of demand with its periods across", () => {
  it("reads as the tidy table does", () => {
    fc.assert(
      fc.property(demandTable, ({ periods: { starts, headings }, rows, quantities, titleRows, hasTotals }) => {
        const filled = rows.map((row, at) => ({ ...row, cells: starts.map((_start, index) => quantities[at * 14 + index] ?? (at + index === 0 ? 1 : null)) }));
        const tidy = filled.flatMap(({ customer, item, cells }) => cells.flatMap((quantity, index) => (quantity === null ? [] : [[customer, item, quantity, dayText(starts[index] ?? 0)]])));
        const total = (cells: readonly (number | null)[]): number => cells.reduce<number>((sum, quantity) => sum + (quantity ?? 0), 0);
        const titles: CellValue[][] = [["Wishes of our customers"], ["as agreed"]].slice(0, titleRows);
        const width = 2 + starts.length + (hasTotals ? 1 : 0);
        const across = sheetOf("Demand", [
          ...titles,
          ["Customer", "Item", ...headings.map(({ value }) => value), ...(hasTotals ? ["Total"] : [])],
          ...filled.map(({ customer, item, cells }) => [customer, item, ...cells, ...(hasTotals ? [total(cells)] : [])]),
          ...(hasTotals ? [["Total", null, ...starts.map((_start, index) => total(filled.map(({ cells }) => cells[index] ?? null)))]] : []),
        ]);
        headings.forEach(({ isDate }, index) => {
          if (isDate) across.numberKinds[titles.length * width + 2 + index] = NUMBER_KIND.date;
        });
        expect(demandsOf(across)).toEqual(demandsOf(sheetOf("Demand", [["Customer", "Item", "Quantity", "Due date"], ...tidy])));
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });
});
