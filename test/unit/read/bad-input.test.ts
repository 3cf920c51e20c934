// Bad rows, bad cells and missing tables: each is said with its place, and nothing is dropped without a word.

import type { CellValue, WorkbookContent } from "../../../src/grid/sheet-content";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import type { SheetOptions } from "./workbook-from-rows";
import { sheetOf, workbookOf } from "./workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const products: Rows = [
  ["Item", "Description", "Make/Buy", "Lead time (days)", "Cost"],
  ["A", "Frame", "make", 5, 10],
  ["B", "Wheel", "buy", 3, 4],
];
const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-16", "Miller"]];

function bookOf(parts: { readonly [sheet: string]: Rows }, options: SheetOptions = {}): WorkbookContent {
  const all = { Products: products, Demand: demand, ...parts };
  return workbookOf(Object.entries(all).filter(([, rows]) => rows.length > 0).map(([name, rows]) => sheetOf(name, rows, options)));
}

function issuesOf(book: WorkbookContent, code: string): readonly string[] {
  return understandWorkbook(book, {}).check.issues
    .filter((issue) => issue.code === code)
    .map((issue) => `${issue.severity} ${issue.sheet ?? ""}!${issue.cell ?? ""} ${issue.text}`);
}

describe("missing tables", () => {
  it("an empty workbook cannot be planned", () => {
    const { settings, check } = understandWorkbook(workbookOf([sheetOf("Sheet1", [])]), {});
    expect(settings).toBeNull();
    expect(check.issues.map((issue) => [issue.severity, issue.code])).toEqual([["fatal", "empty-workbook"]]);
  });

  it("a workbook without products cannot be planned, even with demand and structure", () => {
    const book = bookOf({ Products: [], BOM: [["Parent", "Component", "Qty per"], ["A", "B", 2]] });
    const { settings, plant, check } = understandWorkbook(book, {});
    expect(settings).toBeNull();
    expect(plant.items).toEqual([]);
    expect(check.issues.find((issue) => issue.code === "no-products")?.hint).toContain("Item");
  });

  it("a workbook without demand and history cannot be planned", () => {
    expect(issuesOf(bookOf({ Demand: [] }), "no-demand")).toHaveLength(1);
    expect(understandWorkbook(bookOf({ Demand: [] }), {}).settings).toBeNull();
  });

  it("a demand sheet without a quantity is named with what it lacks", () => {
    const book = bookOf({ Demand: [["Order", "Item", "Due date"], ["S1", "A", "2026-03-16"]] });
    expect(issuesOf(book, "missing-column")).toEqual([
      'error Demand!A1 "Demand" looks like Demand, but has no column for Quantity; it was not used.',
    ]);
    expect(understandWorkbook(book, {}).check.notUsed).toHaveLength(1);
  });

  it("demand of which every row was refused is fatal", () => {
    const book = bookOf({ Demand: [demand[0] ?? [], ["S1", "Z", 5, "2026-03-16", "Miller"]] });
    expect(understandWorkbook(book, {}).settings).toBeNull();
    expect(issuesOf(book, "no-usable-rows")).toHaveLength(1);
  });
});

describe("bad cells", () => {
  const withDemand = (row: readonly CellValue[]): WorkbookContent => bookOf({ Demand: [...demand, row] });
  const withProduct = (row: readonly CellValue[]): WorkbookContent => bookOf({ Products: [...products, row] });

  it("a text in a quantity refuses the row", () => {
    const book = withDemand(["S2", "A", "a lot", "2026-03-16", "Smith"]);
    expect(issuesOf(book, "not-a-number")).toEqual(['error Demand!C3 Quantity "a lot" is not a number; the row was refused.']);
    expect(understandWorkbook(book, {}).check.tables[1]).toMatchObject({ rowsRead: 2, rowsUsed: 1, rowsRefused: 1, rowsLeftOut: 0 });
  });

  it("an unknown item refuses the row and is named", () => {
    expect(issuesOf(withDemand(["S2", "Q-7", 5, "2026-03-16", "Smith"]), "unknown-item")).toEqual([
      'error Demand!B3 Item "Q-7" is unknown: it is not among the products; the row was refused.',
    ]);
  });

  it("a negative lead time refuses the product, and what needs it says why", () => {
    const book = bookOf({
      Products: [...products, ["C", "Saddle", "buy", -3, 2]],
      Demand: [...demand, ["S2", "C", 1, "2026-03-16", "Smith"]],
    });
    expect(issuesOf(book, "out-of-range")).toEqual(["error Products!D4 Lead time is -3, but must be at least 0; the row was refused."]);
    expect(issuesOf(book, "unknown-item")).toEqual([
      'error Demand!B3 Item "C" is unknown: its row in Products was refused; the row was refused.',
    ]);
  });

  it("a negative quantity, a bad date, a blank item and an error in a cell refuse the row", () => {
    expect(issuesOf(withDemand(["S2", "A", -5, "2026-03-16", ""]), "out-of-range")).toHaveLength(1);
    expect(issuesOf(withDemand(["S2", "A", 5, "31.02.2026", ""]), "not-a-date")).toHaveLength(1);
    expect(issuesOf(withDemand(["S2", null, 5, "2026-03-16", ""]), "missing-value")).toHaveLength(1);
    expect(issuesOf(withDemand(["S2", "A", { error: "#N/A" }, "2026-03-16", ""]), "error-in-cell")).toEqual([
      "error Demand!C3 Quantity shows #N/A; the row was refused.",
    ]);
  });

  it("a second row of a product is refused and the first is named", () => {
    expect(issuesOf(withProduct(["A", "Frame again", "make", 1, 1]), "duplicate-id")[0]).toContain("the first (Products!A2) is used");
  });

  it("a bad price is ignored with a warning and the product is used", () => {
    const { plant, check } = understandWorkbook(withProduct(["C", "Saddle", "buy", 3, "on request"]), {});
    expect(plant.items.map((item) => [item.id, item.cost])).toEqual([["A", 10], ["B", 4], ["C", 0]]);
    expect(check.issues.find((issue) => issue.code === "not-a-number")).toMatchObject({ severity: "warning", cell: "E4" });
  });

  it("many of one kind are listed twenty times and then counted", () => {
    const rows = Array.from({ length: 30 }, (_unused, index) => [`S${String(index)}`, "Q", 5, "2026-03-16", "x"]);
    const found = understandWorkbook(bookOf({ Demand: [...demand, ...rows] }), {}).check.issues;
    expect(found.filter((issue) => issue.code === "unknown-item")).toHaveLength(20);
    expect(found.find((issue) => issue.code === "unknown-item-more")?.text).toContain("10 more rows");
  });

  it("an ambiguous date is flagged, unless its column settles it", () => {
    expect(issuesOf(withDemand(["S2", "A", 5, "03/04/2026", ""]), "ambiguous-date")).toHaveLength(1);
    const settled = bookOf({ Demand: [...demand, ["S2", "A", 5, "03/04/2026", ""], ["S3", "A", 5, "03/25/2026", ""]] });
    expect(issuesOf(settled, "ambiguous-date")).toEqual([]);
  });

  it("an ambiguous number is flagged, unless its column settles it", () => {
    expect(issuesOf(withDemand(["S2", "A", "1.234", "2026-03-16", ""]), "ambiguous-number")).toHaveLength(1);
    const settled = bookOf({ Demand: [...demand, ["S2", "A", "1.234", "2026-03-16", ""], ["S3", "A", "2.000,5", "2026-03-16", ""]] });
    expect(issuesOf(settled, "ambiguous-number")).toEqual([]);
    expect(understandWorkbook(settled, {}).plant.demands.map((one) => one.ordered)).toEqual([5, 1234, 2000.5]);
  });

  it("ids that differ only in leading zeros are kept apart, and match only exactly", () => {
    const book = bookOf({
      Products: [...products, ["0123", "one", "buy", 1, 1], ["123", "other", "buy", 1, 1]],
      Demand: [...demand, ["S2", "0123", 1, "2026-03-16", ""], ["S3", "00123", 1, "2026-03-16", ""]],
    });
    expect(understandWorkbook(book, {}).plant.demands.map((one) => one.item)).toEqual(["A", "0123"]);
    expect(issuesOf(book, "unknown-item")).toHaveLength(1);
  });
});

describe("rows that are no records", () => {
  it("totals and notes under a table are left out and counted", () => {
    const rows: Rows = [...demand, ["Total", null, 5, null, null], ["Prices as agreed in the March meeting", null, null, null, null]];
    const { check } = understandWorkbook(bookOf({ Demand: rows }), {});
    expect(check.tables[1]).toMatchObject({ rowsRead: 3, rowsUsed: 1, rowsRefused: 0, rowsLeftOut: 2 });
    expect(check.issues.find((issue) => issue.code === "totals-left-out")?.text).toContain("2 rows");
  });

  it("hidden rows are used and said", () => {
    const { plant, check } = understandWorkbook(bookOf({}, { hiddenRows: [1] }), {});
    expect(plant.demands).toHaveLength(1);
    expect(check.issues.filter((issue) => issue.code === "hidden-rows").map((issue) => issue.sheet)).toEqual(["Products", "Demand"]);
  });

  it("a sheet that holds something else is listed with its headings", () => {
    const book = bookOf({ Colours: [["Colour", "Pantone"], ["Red", "186 C"]] });
    expect(understandWorkbook(book, {}).check.notUsed).toMatchObject([
      { sheet: "Colours", area: "A1:B2", reason: "Nothing that planning needs was recognised in its headings: Colour, Pantone." },
    ]);
  });

  it("every message fits into 160 characters", () => {
    const long = "x".repeat(300);
    const rows: Rows = [...demand, ["S2", long, 5, "2026-03-16", ""], ["S3", "A", long, "2026-03-16", ""], ["S4", "A", 5, long, ""]];
    const { issues } = understandWorkbook(bookOf({ Demand: rows }), {}).check;
    expect(issues.length).toBeGreaterThan(3);
    expect(issues.filter((issue) => issue.text.length > 160 || issue.hint.length > 160)).toEqual([]);
  });
});

describe("closed days without a calendar", () => {
  it("close the work centres that name no calendar, in standard hours", () => {
    const book = bookOf({
      Machines: [["Machine", "Count", "Rate per hour"], ["SAW", 2, 30]],
      Holidays: [["Date", "Reason"], ["2026-12-25", "Christmas"]],
    });
    const { plant } = understandWorkbook(book, {});
    expect(plant.resources[0]?.calendar).toBe("Calendar");
    expect(plant.calendars[0]?.shifts).toHaveLength(5);
    expect(plant.calendars[0]?.exceptions).toMatchObject([{ reason: "Christmas", shifts: [] }]);
  });
});

describe("the start of the plan", () => {
  it("is the Monday on or before the first demand when nobody says it", () => {
    expect(issuesOf(bookOf({ Demand: [demand[0] ?? [], ["S1", "A", 5, "2026-03-19", "Miller"]] }), "start-derived")).toEqual([
      "info ! No start date is given; the plan starts on 2026-03-16, the Monday on or before the first demand.",
    ]);
  });

  it("follows the date of the stock before that", () => {
    const book = bookOf({ Stock: [["Item", "On hand", "As of"], ["A", 5, "2026-03-05"], ["B", 2, "2026-03-04"]] });
    expect(issuesOf(book, "start-derived")[0]).toContain("starts on 2026-03-09");
  });

  it("a bad setting is refused with its range", () => {
    const book = bookOf({ Settings: [["Setting", "Value"], ["Start date", "2026-03-02"], ["Horizon", 9999]] });
    const issue = understandWorkbook(book, {}).check.issues.find((one) => one.code === "bad-setting");
    expect(issue).toMatchObject({ severity: "error", sheet: "Settings", cell: "B3" });
    expect(issue?.hint).toContain("3650");
  });
});
