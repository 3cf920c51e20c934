// Small workbooks of the kinds planners keep: exports, unknown headings, no list of products, German texts.

import { dayFromText, dayText } from "../../../src/base/day";
import type { CellValue } from "../../../src/grid/sheet-content";
import type { Understanding } from "../../../src/read/understand-workbook";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "./workbook-from-rows";

type Sheets = { readonly [name: string]: readonly (readonly CellValue[])[] };

const understand = (sheets: Sheets): Understanding =>
  understandWorkbook(workbookOf(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows))), {});
const rolesOf = ({ check }: Understanding): readonly string[] => check.tables.map(({ role }) => role);
const textsOf = ({ check }: Understanding, code: string): readonly string[] =>
  check.issues.filter((issue) => issue.code === code).map((issue) => `${issue.severity} ${issue.sheet ?? ""}!${issue.cell ?? ""} ${issue.text}`);

const products = [["SKU", "Description", "Make/Buy", "Lead time (days)"], ["A", "Desk", "make", 2], ["B", "Leg", "buy", 5]];
const demand = [["Order", "SKU", "Qty", "Due"], ["S1", "A", 5, "2026-12-14"]];

describe("a required field that no known heading names", () => {
  it.each(["Ship by", "Need by", "Required by", "Deliver by", "Wanted", "Dispatch date", "versenden bis", "bis wann", "Verladetermin"])(
    "%s is a due date",
    (heading) => {
      const { plant, check } = understand({ Products: products, Sheet1: [["SO", "SKU", "Qty", heading, "Customer"], ["S1", "A", 5, "2026-12-14", "M"]] });
      expect(plant.demands.map(({ id, due }) => [id, dayText(due)])).toEqual([["S1", "2026-12-14"]]);
      expect(check.tables[1]?.columns[3]).toMatchObject({ field: "Due date", confidence: 1 });
    },
  );

  it("is filled by the only column of dates, and said to be", () => {
    const found = understand({ Products: products, Sheet1: [["SO", "SKU", "Qty", "Truck", "Customer"], ["S1", "A", 5, "2026-12-14", "M"]] });
    expect(found.plant.demands.map(({ due }) => dayText(due))).toEqual(["2026-12-14"]);
    expect(found.check.tables[1]?.columns[3]).toMatchObject({ field: "Due date", confidence: 0.6, evidence: "the only column of dates" });
    expect(textsOf(found, "column-by-form")).toEqual(['info Sheet1!D1 Column "Truck" was taken as Due date: it is the only column of dates.']);
  });

  it("is filled by the only column of numbers where the sheet's name says what it is", () => {
    const { plant } = understand({ Products: products, Demand: demand, Stock: [["SKU", "Blue book"], ["A", 7], ["B", 70]] });
    expect(plant.stock.map(({ onHand }) => onHand)).toEqual([7, 70]);
  });

  it("stays missing where two columns could be it, or where the only one means something else", () => {
    const two = [["SO", "SKU", "Qty", "Truck", "Ferry", "Customer"], ["S1", "A", 5, "2026-12-14", "2026-12-15", "M"]];
    const other = [["SO", "SKU", "Qty", "Last modified", "Customer"], ["S1", "A", 5, "2026-12-14", "M"]];
    for (const Orders of [two, other]) {
      const found = understand({ Products: products, Orders });
      expect(textsOf(found, "missing-column")).toEqual(['error Orders!A1 "Orders" looks like Demand, but has no column for Due date; it was not used.']);
    }
  });

  it("does not make demand of a list that has only an item and a date", () => {
    expect(rolesOf(understand({ Products: products, Demand: demand, Sheet9: [["SKU", "Painted"], ["A", "2026-12-14"]] }))).toEqual(["products", "demand"]);
  });
});

describe("a quantity beside a date", () => {
  it.each([["Demand date", "Order qty"], ["Date", "Qty"], ["Week", "Bedarf"], ["Liefertermin", "Stück"]])("%s and %s are demand, not stock", (date, quantity) => {
    const { plant, check } = understand({ Products: products, Sheet1: [["Product", date, quantity], ["A", "2026-12-10", 5], ["B", "2026-12-11", 6]] });
    expect(check.tables[1]?.role).toBe("demand");
    expect(plant.demands.map(({ id, ordered }) => [id, ordered])).toEqual([["Sheet1 row 2", 5], ["Sheet1 row 3", 6]]);
  });

  it("stays stock where the heading or the column beside it says so", () => {
    const stock = (headings: readonly string[]): string | undefined =>
      understand({ Products: products, Demand: demand, Sheet1: [headings, ["A", 5, "2026-12-10"]] }).check.tables[2]?.role;
    expect(stock(["SKU", "On hand", "Date"])).toBe("inventory");
    expect(stock(["SKU", "Qty", "Best before"])).toBe("inventory");
  });

  it("is an open order where goods arrive", () => {
    expect(rolesOf(understand({ Products: products, Demand: demand, Sheet1: [["SKU", "Qty", "ETA"], ["B", 5, "2026-12-10"]] }))[2]).toBe("openOrders");
  });
});

describe("a workbook without a list of products", () => {
  const sheets = {
    Sheet1: [["Product", "Description", "Stock"], ["A", "Desk", 1], ["B", "Leg", 20], ["C", "Lamp", 3]],
    Sheet2: [["Order", "Product", "Qty", "Due"], ["S1", "A", 5, "2026-12-14"], ["S2", "Z", 5, "2026-12-14"]],
    BOM: [["Parent", "Component", "Qty per"], ["A", "B", 4]],
  };

  it("takes its list of stock for one, says so, and makes what has a structure", () => {
    const found = understand(sheets);
    expect(rolesOf(found)).toEqual(["products", "inventory", "demand", "bom"]);
    expect(found.plant.items.map(({ id, description, supply, leadTimeDays, cost }) => [id, description, supply, leadTimeDays, cost])).toEqual([
      ["A", "Desk", "make", 0, 0], ["B", "Leg", "buy", 0, 0], ["C", "Lamp", "buy", 0, 0],
    ]);
    expect(found.plant.stock.map(({ onHand }) => onHand)).toEqual([1, 20, 3]);
    expect(textsOf(found, "products-assumed")).toEqual([
      'warning Sheet1! "Sheet1" stands in for products: items with a structure or routing are made, others bought; lead time and cost are 0 unless given.',
    ]);
    expect(found.settings).not.toBeNull();
  });

  it("still refuses an item that only demand mentions", () => {
    expect(textsOf(understand(sheets), "unknown-item")).toEqual(['error Sheet2!B3 Item "Z" is unknown: it is not among the products; the row was refused.']);
  });

  it("takes a bare list of descriptions, and says each bad row once", () => {
    expect(understand({ ...sheets, Sheet1: [["Product", "Description"], ["A", "Desk"], ["B", "Leg"]] }).plant.items.map(({ id }) => id)).toEqual(["A", "B"]);
    const blank = understand({ ...sheets, Sheet1: [...sheets.Sheet1, [null, "Chair", 2]] });
    expect(textsOf(blank, "missing-value")).toHaveLength(1);
  });

  it("prefers a real list of products", () => {
    const found = understand({ ...sheets, Products: products });
    expect(rolesOf(found).filter((role) => role === "products")).toHaveLength(1);
    expect(textsOf(found, "products-assumed")).toEqual([]);
  });

  it("cannot be planned where no table lists the items one by one", () => {
    const stock = [["Product", "Stock"], ["A", 1], ["A", 2], ["A", 3], ["B", 4], ["B", 5]];
    const found = understand({ ...sheets, Sheet1: stock });
    expect(found.settings).toBeNull();
    expect(textsOf(found, "no-products")).toHaveLength(1);
  });
});

describe("a number whose point may part thousands", () => {
  const german = [["Artikel-Nr.", "Bezeichnung", "Beschaffungsart"], ["A", "Tisch", "E"]];
  const ordered = (sheets: Sheets): readonly (number | string)[] => {
    const found = understand(sheets);
    return [...found.plant.demands.map((one) => one.ordered), ...textsOf(found, "ambiguous-number")];
  };

  it("is read as the headings' language writes it, with its other reading in the warning", () => {
    expect(ordered({ Artikel: german, Bedarf: [["Auftrag", "Artikel", "Menge", "Liefertermin"], ["1", "A", "1.250", "10.12.2026"]] })).toEqual([
      1250, 'warning Bedarf!C2 Quantity "1.250" was read as 1250; it could also mean 1.25.',
    ]);
    expect(ordered({ Products: products, Demand: [["Order", "SKU", "Quantity", "Due date"], ["1", "A", "1,250", "2026-12-10"]] })).toEqual([
      1250, 'warning Demand!C2 Quantity "1,250" was read as 1250; it could also mean 1.25.',
    ]);
  });

  it("follows the other tables where its own headings are of no language, and its own column before all", () => {
    expect(ordered({ Artikel: german, Auftrag: [["Material", "Menge", "Lkw"], ["A", "1.250", "10.12.2026"]] })[0]).toBe(1250);
    expect(ordered({ Artikel: german, Orders: [["Order", "SKU", "Quantity", "Due date"], ["1", "A", "1.250", "10.12.2026"]] })[0]).toBe(1.25);
    expect(ordered({ Artikel: german, Bedarf: [["Auftrag", "Artikel", "Menge", "Termin"], ["1", "A", "1.250", "10.12.2026"], ["2", "A", "2.5", "11.12.2026"]] })).toEqual([1.25, 2.5]);
  });
});

describe("a bucket asked for outside the workbook", () => {
  it("wins over the workbook's own and reaches the settings and lots given in weeks", () => {
    const book = workbookOf([
      sheetOf("Artikel", [["Artikel-Nr.", "Bezeichnung", "Losgrößenverfahren", "Reichweite (Wochen)"], ["A", "Tisch", "Wochenlos", null], ["B", "Bein", "Perioden", 2]]),
      sheetOf("Bedarf", [["Auftrag", "Artikel", "Menge", "Termin"], ["1", "A", 5, "10.12.2026"]]),
      sheetOf("Einstellungen", [["Einstellung", "Wert"], ["Zeitraster", "Woche"]]),
    ]);
    const lots = (wishes: Parameters<typeof understandWorkbook>[1]): readonly unknown[] => understandWorkbook(book, wishes).plant.items.map(({ lotRule }) => lotRule);
    expect(lots({})).toEqual([{ kind: "periods", periods: 1 }, { kind: "periods", periods: 2 }]);
    expect(lots({ bucket: "day" })).toEqual([{ kind: "periods", periods: 7 }, { kind: "periods", periods: 14 }]);
    expect(understandWorkbook(book, { bucket: "day" }).settings).toMatchObject({ bucket: "day", start: dayFromText("2026-12-07") });
  });
});
