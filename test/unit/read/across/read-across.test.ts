// Tables with periods across the top, of the kinds planners keep, from cells to demand.

import { dayFromText, dayText } from "../../../../src/base/day";
import type { CellValue, SheetContent } from "../../../../src/grid/sheet-content";
import { NUMBER_KIND } from "../../../../src/grid/sheet-content";
import type { Understanding } from "../../../../src/read/understand-workbook";
import { understandWorkbook } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const products = sheetOf("Products", [["Item", "Description", "Make/Buy", "Lead time (days)"], ["A", "Desk", "make", 2], ["B", "Leg", "buy", 5]]);
const started = sheetOf("Settings", [["Setting", "Value"], ["Start date", "2026-06-01"]]);

/** Numbers that could be no quantity here are dates. */
function dated(name: string, rows: Rows, merges: SheetContent["merges"] = []): SheetContent {
  const sheet = sheetOf(name, rows);
  const width = sheet.values[0]?.length ?? 0;
  sheet.values.forEach((row, at) => {
    row.forEach((value, column) => {
      if (typeof value === "number" && value > 40_000 && value < 60_000) sheet.numberKinds[at * width + column] = NUMBER_KIND.date;
    });
  });
  return { ...sheet, merges };
}

const serial = (text: string): number => (dayFromText(text) ?? 0) + 25_569;

function understand(name: string, rows: Rows, more: { readonly merges?: SheetContent["merges"]; readonly start?: false } = {}): Understanding {
  const sheets = [products, dated(name, rows, more.merges), ...(more.start === false ? [] : [started])];
  return understandWorkbook(workbookOf(sheets), {});
}

const demands = ({ plant }: Understanding): readonly string[] =>
  plant.demands.map(({ item, ordered, due, kind, source }) => `${item} ${String(ordered)} ${dayText(due)} ${kind} ${source?.cell ?? ""}`);
const daysOf = ({ plant }: Understanding): readonly string[] => [...new Set(plant.demands.map(({ due }) => dayText(due)))];
const codes = ({ check }: Understanding): readonly string[] => check.issues.map(({ code, cell }) => `${code} ${cell ?? ""}`.trim());
const textOf = ({ check }: Understanding, code: string): string | undefined => check.issues.find((issue) => issue.code === code)?.text;

describe("a table with periods across", () => {
  it("gives one demand for each filled cell, with that cell as its source", () => {
    const found = understand("Forecast", [
      ["Item", "Description", serial("2026-06-01"), serial("2026-06-08"), serial("2026-06-15")],
      ["A", "Desk", 10, null, 12],
      ["B", "Leg", null, 7, "-"],
    ]);
    expect(demands(found)).toEqual(["A 10 2026-06-01 forecast C2", "A 12 2026-06-15 forecast E2", "B 7 2026-06-08 forecast D3"]);
    expect(textOf(found, "periods-across")).toBe('"Forecast" has periods across (3 periods, 2026-06-01 … 2026-06-15): each of 3 filled cells is read as a row.');
    expect(found.check.notUsed).toEqual([]);
    expect(found.check.tables[1]).toMatchObject({
      role: "demand",
      area: "A1:E3",
      rowsRead: 3,
      rowsUsed: 3,
      columns: [
        { heading: "Item", field: "Item" },
        { heading: "Description", field: "Description" },
        { heading: "Periods across", cell: "C1", field: "Due date", evidence: "3 periods, 2026-06-01 … 2026-06-15", confidence: 1 },
        { heading: "Quantity by period", cell: "C1", field: "Quantity" },
      ],
    });
  });

  it.each<[string, readonly CellValue[], readonly string[]]>([
    ["ISO weeks", ["2026-W23", "2026-W24", "2026-W25"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["German weeks", ["KW 23/2026", "KW 24/2026", "KW 25/2026"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["weeks with a short year", ["CW23 26", "CW24 26", "CW25 26"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["weeks over the end of a year", ["2026-W52", "2026-W53", "2027-W01"], ["2026-12-21", "2026-12-28", "2027-01-04"]],
    ["numbers of year and week", [202623, 202624, 202625], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["months", ["2026-06", "2026-07", "2026-08"], ["2026-06-01", "2026-07-01", "2026-08-01"]],
    ["numbers of year and month", [202606, 202607, 202608], ["2026-06-01", "2026-07-01", "2026-08-01"]],
    ["English months", ["June 2026", "July 2026", "Aug 2026"], ["2026-06-01", "2026-07-01", "2026-08-01"]],
    ["German months", ["Mai 26", "Jun 26", "Jul 26"], ["2026-05-01", "2026-06-01", "2026-07-01"]],
    ["months before their year", ["11/2026", "12/2026", "1/2027"], ["2026-11-01", "2026-12-01", "2027-01-01"]],
    ["quarters", ["Q3 2026", "Q4 2026", "Q1 2027"], ["2026-07-01", "2026-10-01", "2027-01-01"]],
    ["texts of dates, day first", ["01.06.2026", "08.06.2026", "15.06.2026"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["texts of dates, month first", ["6/1/2026", "6/8/2026", "6/15/2026"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["weeks that begin on a date", ["w/c 2026-06-01", "w/c 2026-06-08", "w/c 2026-06-15"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["weeks, then months", ["2026-W25", "2026-W26", "July 2026", "August 2026"], ["2026-06-15", "2026-06-22", "2026-07-01", "2026-08-01"]],
  ])("reads %s", (_name, headings, days) => {
    const found = understand("Demand", [["Item", ...headings], ["A", ...headings.map((_heading, index) => index + 5)]]);
    expect(daysOf(found)).toEqual(days);
    expect(found.plant.demands.map(({ ordered }) => ordered)).toEqual(days.map((_day, index) => index + 5));
    expect(codes(found)).not.toContain("year-assumed B1");
  });

  it.each<[string, readonly CellValue[], readonly string[]]>([
    ["weeks", ["W23", "W24", "W25"], ["2026-06-01", "2026-06-08", "2026-06-15"]],
    ["weeks round the end of a year", ["Week 52", "Week 53", "Week 1"], ["2026-12-21", "2026-12-28", "2027-01-04"]],
    ["months", ["Jun", "Jul", "Aug"], ["2026-06-01", "2026-07-01", "2026-08-01"]],
    ["months of the running year", ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul"], ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01"]],
    ["days", ["29.05.", "30.05.", "31.05.", "01.06."], ["2026-05-29", "2026-05-30", "2026-05-31", "2026-06-01"]],
    ["quarters", ["Q3", "Q4", "Q1"], ["2026-07-01", "2026-10-01", "2027-01-01"]],
  ])("takes %s without a year near the start of the plan, and says so", (_name, headings, days) => {
    const found = understand("Forecast", [["Item", ...headings], ["A", ...headings.map(() => 5)]]);
    expect(daysOf(found)).toEqual(days);
    expect(codes(found)).toContain("year-assumed B1");
  });

  it("asks for the year where nothing says which is meant", () => {
    const found = understand("Orders", [["Item", "W23", "W24", "W25"], ["A", 1, 2, 3]], { start: false });
    expect(codes(found)).toContain("year-unknown B1");
    expect(found.plant.demands).toEqual([]);
  });

  it("takes the year from the sheet's name or a title", () => {
    const rows: Rows = [["Item", "Jan", "Feb", "Mar"], ["A", 1, 2, 3]];
    expect(daysOf(understand("Forecast 2027", rows))).toEqual(["2027-01-01", "2027-02-01", "2027-03-01"]);
    expect(daysOf(understand("Forecast", [["Sales plan 2027"], ...rows]))).toEqual(["2027-01-01", "2027-02-01", "2027-03-01"]);
  });

  it("takes the year from a row above, merged or written once", () => {
    const found = understand("Forecast", [
      ["Item", "Description", 2026, null, 2027, null],
      [null, null, "Nov", "Dec", "Jan", "Feb"],
      ["A", "Desk", 1, 2, 3, 4],
    ]);
    expect(daysOf(found)).toEqual(["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01"]);
    expect(found.check.tables[1]?.columns[0]?.field).toBe("Item");
  });

  it("reads bare numbers as weeks below a word that says so", () => {
    const rows: Rows = [["Artikel", "KW", null, null], [null, 23, 24, 25], ["A", 5, 6, 7]];
    expect(demands(understand("Absatzplan", rows))).toEqual(["A 5 2026-06-01 forecast B3", "A 6 2026-06-08 forecast C3", "A 7 2026-06-15 forecast D3"]);
    expect(daysOf(understand("Absatzplan", [["Artikel / KW", 23, 24, 25], ["A", 5, 6, 7]]))).toEqual(["2026-06-01", "2026-06-08", "2026-06-15"]);
  });

  it("leaves out totals of rows and columns, and says so", () => {
    const found = understand("Forecast", [
      ["Item", "2026-06", "2026-07", "2026-08", "Total"],
      ["A", 1, 2, 3, 6],
      ["B", 4, 5, 6, 15],
      ["Total", 5, 7, 9, 21],
    ]);
    expect(found.plant.demands.map(({ ordered }) => ordered)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(textOf(found, "totals-across")).toBe('1 column of "Forecast" beside the periods was left out: Total.');
    expect(textOf(found, "totals-left-out")).toBe('1 row of "Forecast" is a total or a note and was left out.');
  });

  it("refuses a text among the quantities with its cell", () => {
    const found = understand("Forecast", [["Item", "2026-06", "2026-07", "2026-08"], ["A", 1, "soon", 3], ["Z", 1, null, null]]);
    expect(found.plant.demands.map(({ ordered }) => ordered)).toEqual([1, 3]);
    expect(codes(found)).toEqual(expect.arrayContaining(["not-a-number C2", "unknown-item A3"]));
    expect(found.check.tables[1]).toMatchObject({ rowsRead: 4, rowsUsed: 2, rowsRefused: 2 });
  });

  it("parts rows by what they count", () => {
    const found = understand("Sales and operations", [
      ["Item", "Figure", "2026-05", "2026-06", "2026-07"],
      ["A", "Actual", 9, null, null],
      [null, "Forecast", null, 10, 11],
      [null, "Customer orders", null, 4, null],
      [null, "Stock", 100, 90, 80],
      ["B", "Open purchase orders", null, 50, null],
      [null, "Safety stock", null, 20, 30],
    ]);
    expect(demands(found)).toEqual(["A 10 2026-06-01 forecast D3", "A 11 2026-07-01 forecast E3", "A 4 2026-06-01 order D4"]);
    expect(found.plant.history).toMatchObject([{ item: "A", quantity: 9 }]);
    expect(found.plant.openOrders).toMatchObject([{ item: "B", quantity: 50 }]);
    expect(found.plant.safetyStocks.map(({ item, from, quantity }) => `${item} ${dayText(from)} ${String(quantity)}`)).toEqual(["B 2026-06-01 20", "B 2026-07-01 30"]);
    expect(textOf(found, "measures-left-out")).toBe('Of "Sales and operations" forecast, orders, sales, receipts and safety stock are read; left out: Stock.');
  });

  it("reads two rows of headings: what is counted below each period, or above several", () => {
    const below: Rows = [
      [null, "Jun 2026", null, "Jul 2026", null],
      ["Item", "Forecast", "Orders", "Forecast", "Orders"],
      ["A", 10, 3, 12, 2],
    ];
    const above: Rows = [
      [null, "Forecast", null, null, "Orders", null, null],
      ["Item", "Jun 2026", "Jul 2026", "Aug 2026", "Jun 2026", "Jul 2026", "Aug 2026"],
      ["A", 10, 12, 9, 3, 2, 1],
    ];
    expect(demands(understand("Plan", [...below.slice(0, 1).map((row) => [...row, "Aug 2026", null]), ["Item", "Forecast", "Orders", "Forecast", "Orders", "Forecast", "Orders"], ["A", 10, 3, 12, 2, 9, 1]]))).toEqual([
      "A 10 2026-06-01 forecast B3",
      "A 12 2026-07-01 forecast D3",
      "A 9 2026-08-01 forecast F3",
      "A 3 2026-06-01 order C3",
      "A 2 2026-07-01 order E3",
      "A 1 2026-08-01 order G3",
    ]);
    expect(demands(understand("Plan", above)).map((text) => text.split(" ").slice(0, 4).join(" "))).toEqual([
      "A 10 2026-06-01 forecast",
      "A 12 2026-07-01 forecast",
      "A 9 2026-08-01 forecast",
      "A 3 2026-06-01 order",
      "A 2 2026-07-01 order",
      "A 1 2026-08-01 order",
    ]);
  });

  it("reads blocks of weeks that are stacked, with or without a blank row between", () => {
    const upper: Rows = [["Item", serial("2026-06-01"), serial("2026-06-08"), serial("2026-06-15")], ["A", 1, 2, 3]];
    const lower: Rows = [["Item", serial("2026-06-22"), serial("2026-06-29"), serial("2026-07-06")], ["A", 4, 5, 6]];
    for (const between of [[], [[]], [[], ["Later"], []]]) {
      const found = understand("Orders", [...upper, ...between, ...lower]);
      expect(found.plant.demands.map(({ ordered, due }) => `${String(ordered)} ${dayText(due)}`)).toEqual([
        "1 2026-06-01", "2 2026-06-08", "3 2026-06-15", "4 2026-06-22", "5 2026-06-29", "6 2026-07-06",
      ]);
    }
  });

  it("is history where its name says so, and then lies before the plan", () => {
    const found = understand("Sales history", [["Item", "Mar", "Apr", "May"], ["A", 7, 0, 9]]);
    expect(found.plant.history.map(({ day, quantity, source }) => `${dayText(day)} ${String(quantity)} ${source?.cell ?? ""}`)).toEqual([
      "2026-03-01 7 B2",
      "2026-04-01 0 C2",
      "2026-05-01 9 D2",
    ]);
  });

  it("is safety stock where its name says so", () => {
    const found = understand("Safety stock", [["Item", "2026-06", "2026-07", "2026-08"], ["A", 7, 8, 9]]);
    expect(found.plant.safetyStocks).toMatchObject([{ quantity: 7 }, { quantity: 8 }, { quantity: 9 }]);
  });

  it("keeps customers, and orders that run over several periods", () => {
    const found = understand("Orders", [["Order", "Customer", "Item", "2026-W23", "2026-W24", "2026-W25"], ["C7", "Miller", "A", 5, 6, null]]);
    expect(found.plant.demands).toMatchObject([
      { id: "C7/2026-06-01", customer: "Miller", kind: "order" },
      { id: "C7/2026-06-08", customer: "Miller", kind: "order" },
    ]);
  });

  it("names demand without an order by item and day, so that columns may roll on", () => {
    const first = understand("Forecast", [["Item", "2026-W23", "2026-W24", "2026-W25"], ["A", 5, 6, 7]]);
    const next = understand("Forecast", [["Item", "2026-W24", "2026-W25", "2026-W26"], ["A", 6, 7, 8]]);
    expect(first.plant.demands.map(({ id }) => id).slice(1)).toEqual(next.plant.demands.map(({ id }) => id).slice(0, 2));
  });

  it("is read as an Excel table, too, and below a pivot's heading", () => {
    const sheet = sheetOf("Sheet1", [["Row Labels", "2026-06", "2026-07", "2026-08", "Grand Total"], ["A", 1, 2, 3, 6], ["Grand Total", 1, 2, 3, 6]], {
      tables: [{ name: "Forecast", area: { row: 0, column: 0, rows: 3, columns: 5 } }],
    });
    const found = understandWorkbook(workbookOf([products, sheet, started]), {});
    expect(found.plant.demands.map(({ ordered, kind }) => `${String(ordered)} ${kind}`)).toEqual(["1 forecast", "2 forecast", "3 forecast"]);
  });

  it("with nothing but texts or dates below is none", () => {
    const shifts = understand("Shifts", [["Item", serial("2026-06-01"), serial("2026-06-02"), serial("2026-06-03")], ["A", "early", "late", "off"]]);
    expect(shifts.plant.demands).toEqual([]);
    const orders = understand("Orders", [
      ["Order", "Item", "Quantity", "Requested", "Entered", "Due"],
      ["1", "A", 5, serial("2026-05-01"), serial("2026-06-01"), serial("2026-06-08")],
      ["2", "B", 6, serial("2026-05-01"), serial("2026-06-01"), serial("2026-06-09")],
    ]);
    expect(orders.plant.demands.map(({ id, due }) => `${id} ${dayText(due)}`)).toEqual(["1 2026-06-08", "2 2026-06-09"]);
  });
});
