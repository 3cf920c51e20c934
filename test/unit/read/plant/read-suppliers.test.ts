// Suppliers as planners write them: several of an item with ranks, shares and days, and prices by quantity.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { day } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const items: Rows = [["Item", "Make/Buy", "Lead time (days)"], ["BOLT", "buy", null], ["NUT", "buy", 3]];
const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "BOLT", 5, "2026-03-16", "Miller"]];

function read(name: string, suppliers: Rows): Understanding {
  return understandWorkbook(workbookOf(Object.entries({ Items: items, Demand: demand, [name]: suppliers }).map(([sheet, rows]) => sheetOf(sheet, rows))), {});
}

const said = (found: Understanding, code: string): readonly string[] => found.check.issues.filter((issue) => issue.code === code).map(({ text }) => text);

describe("Reading suppliers", () => {
  it("reads ranks, shares and days of validity", () => {
    const { plant } = read("Suppliers", [
      ["Item", "Supplier", "Lead time (days)", "Priority", "Share", "Valid from", "Valid to"],
      ["BOLT", "Acme", 5, 1, "60 %", "2026-03-01", "2026-06-30"],
      ["BOLT", "Fastco", 2, 2, 0.4, null, null],
    ]);
    expect(plant.suppliers).toMatchObject([
      { supplier: "Acme", leadTimeDays: 5, rank: 1, share: 0.6, effectiveFrom: day("2026-03-01"), effectiveTo: day("2026-06-30") },
      { supplier: "Fastco", leadTimeDays: 2, rank: 2, share: 0.4 },
    ]);
  });

  it("in German as well", () => {
    const { plant } = read("Lieferanten", [
      ["Artikel", "Lieferant", "Wiederbeschaffungszeit (Tage)", "Anteil", "Gültig ab", "Ab Menge", "Preis"],
      ["BOLT", "Acme", 5, 60, "01.03.2026", null, 4.5],
      ["BOLT", "Acme", 5, 60, "01.03.2026", 100, 4.2],
      ["BOLT", "Fastco", 2, 40, null, null, 5],
    ]);
    expect(plant.suppliers).toMatchObject([
      { supplier: "Acme", rank: 1, share: 60, effectiveFrom: day("2026-03-01"), price: 4.5, priceBreaks: [{ from: 0, price: 4.5 }, { from: 100, price: 4.2 }] },
      { supplier: "Fastco", rank: 2, share: 40, price: 5 },
    ]);
  });

  it("takes rows of one supplier with from-quantities as one, in any order, and says which row has no use", () => {
    const found = read("Suppliers", [
      ["Item", "Supplier", "Lead time (days)", "MOQ", "From quantity", "Price"],
      ["BOLT", "Acme", 5, 10, 100, 4.2],
      ["BOLT", "ACME", null, null, 1, 4.5],
      ["BOLT", "Acme", null, null, 100, 4],
      ["BOLT", "Acme", null, null, 500, null],
    ]);
    expect(found.plant.suppliers).toMatchObject([{ supplier: "Acme", leadTimeDays: 5, minimumOrder: 10, price: 4.5, priceBreaks: [{ from: 1, price: 4.5 }, { from: 100, price: 4.2 }] }]);
    expect(said(found, "break-repeated")).toEqual(['"BOLT" from "Acme" has two prices from 100 on; the first is used.']);
    expect(said(found, "break-without-price")).toHaveLength(1);
  });

  it("takes prices for the units above their quantity where the kind of discount says so", () => {
    const kindOf = (heading: string, word: string | null) => {
      const found = read("Suppliers", [["Item", "Supplier", "From quantity", "Price", heading], ["BOLT", "Acme", 0, 4.5, word], ["BOLT", "Acme", 100, 4.2, null]]);
      return [found.plant.suppliers[0]?.discount, found.plant.suppliers[0]?.priceBreaks?.length, said(found, "unknown-word").length];
    };
    expect(kindOf("Discount type", "incremental")).toEqual(["incremental", 2, 0]);
    expect(kindOf("Rabattart", "gestaffelt")).toEqual(["incremental", 2, 0]);
    expect(kindOf("Discount type", "All units")).toEqual([undefined, 2, 0]);
    expect(kindOf("Discount type", "seasonal")).toEqual([undefined, 2, 1]);
  });

  it("takes minimum orders as from-quantities only where the prices differ too", () => {
    const scale = read("Suppliers", [["Item", "Supplier", "Lead time (days)", "MOQ", "Price"], ["BOLT", "Acme", 5, 100, 4.2], ["BOLT", "Acme", 5, 10, 4.5]]);
    expect(scale.plant.suppliers).toMatchObject([{ minimumOrder: 10, priceBreaks: [{ from: 10, price: 4.5 }, { from: 100, price: 4.2 }] }]);
    const twice = read("Suppliers", [["Item", "Supplier", "Lead time (days)", "MOQ", "Price"], ["BOLT", "Acme", 20, 100, 4.2], ["BOLT", "Acme", 5, 10, 4.2]]);
    expect(twice.plant.suppliers).toMatchObject([{ leadTimeDays: 20, minimumOrder: 100 }, { leadTimeDays: 5, minimumOrder: 10 }]);
  });

  it("an item takes its terms from its only supplier, but where there are several it names none of them", () => {
    const { plant } = read("Suppliers", [
      ["Item", "Supplier", "Lead time (days)", "MOQ"],
      ["BOLT", "Acme", 5, 100],
      ["BOLT", "Fastco", 2, null],
      ["NUT", "Acme", 5, 100],
    ]);
    const [bolt, nut] = plant.items;
    expect(bolt).toMatchObject({ leadTimeDays: 5 });
    expect(bolt?.supplier ?? bolt?.minimumOrder).toBeUndefined();
    expect(nut).toMatchObject({ leadTimeDays: 3, supplier: "Acme", minimumOrder: 100 });
  });

  it("refuses a row that ends before it begins", () => {
    const found = read("Suppliers", [["Item", "Supplier", "Lead time (days)", "Valid from", "Valid to"], ["BOLT", "Acme", 5, "2026-03-01", "2026-02-01"]]);
    expect(found.plant.suppliers).toEqual([]);
  });
});
