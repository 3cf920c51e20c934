// Proposed orders of other systems: recognised by what they call themselves, never taken for open orders or demand.

import { dayFromText } from "../../../../src/base/day";
import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const products: Rows = [["Item", "Description", "Make/Buy", "Lead time (days)", "Unit"], ["A", "Desk", "M", 2, "pcs"], ["B", "Leg", "P", 5, "pcs"]];
const demand: Rows = [["Order", "Item", "Qty", "Due", "Customer"], ["S1", "A", 5, "2026-12-14", "Hotel"]];
const openOrders: Rows = [["PO no", "Item", "Ordered", "Received", "Due date"], ["4501", "B", 8, 0, "2026-12-07"]];

function understand(sheets: { readonly [name: string]: Rows }): Understanding {
  const all = { Items: products, Demand: demand, ...sheets };
  return understandWorkbook(workbookOf(Object.entries(all).map(([name, rows]) => sheetOf(name, rows))), {});
}

const roleOf = ({ check }: Understanding, sheet: string) => check.tables.find((table) => table.sheet === sheet)?.role;
const english: Rows = [
  ["Order", "Item", "Quantity", "Release date", "Due date", "Supplier"],
  ["P-1", "A", 5, "2026-12-10", "2026-12-12", ""],
  ["P-2", "B", 20, null, "2026-12-09", "Northwood"],
];

describe("a table of proposed orders", () => {
  it.each(["Planned orders", "Proposed Orders", "MRP proposals", "Order proposals", "Suggestions", "ERP proposals 2026", "Purchase requisitions", "Bestellvorschläge", "Planaufträge", "Dispo-Vorschläge"])(
    "is known by the name of its sheet: %s",
    (name) => {
      const found = understand({ [name]: english });
      expect(roleOf(found, name)).toBe("proposals");
      expect(found.proposals).toHaveLength(2);
      expect(found.plant.openOrders).toEqual([]);
      expect(found.plant.demands).toHaveLength(1);
    },
  );

  it("gives orders with start and due day, made or bought as the item is, each with its cell", () => {
    expect(understand({ "Planned orders": english }).proposals).toEqual([
      { id: "P-1", item: "A", kind: "make", quantity: 5, start: dayFromText("2026-12-10"), due: dayFromText("2026-12-12"), source: { sheet: "Planned orders", cell: "C2" } },
      { id: "P-2", item: "B", kind: "buy", quantity: 20, start: null, due: dayFromText("2026-12-09"), supplier: "Northwood", source: { sheet: "Planned orders", cell: "C3" } },
    ]);
  });

  it("is known by its headings where the sheet's name says nothing", () => {
    const rows: Rows = [["Planauftrag", "Material", "Planauftragsmenge", "Starttermin", "Endtermin", "Beschaffungsart"], ["1000", "A", 4, "10.12.2026", "12.12.2026", "E"], ["1001", "B", 4, "01.12.2026", "09.12.2026", "F"]];
    const found = understand({ Tabelle1: rows });
    expect(roleOf(found, "Tabelle1")).toBe("proposals");
    expect(found.proposals).toMatchObject([
      { id: "1000", kind: "make", start: dayFromText("2026-12-10"), due: dayFromText("2026-12-12") },
      { id: "1001", kind: "buy", start: dayFromText("2026-12-01"), due: dayFromText("2026-12-09") },
    ]);
  });

  it("is bought where its name says so, whatever the item", () => {
    const rows: Rows = [["Vorschlag", "Artikel", "Vorschlagsmenge", "Liefertermin"], ["V1", "A", 4, "12.12.2026"]];
    expect(understand({ Bestellvorschläge: rows }).proposals).toMatchObject([{ kind: "buy", start: null }]);
    expect(understand({ Fertigungsvorschläge: rows }).proposals).toMatchObject([{ kind: "make" }]);
  });

  it("is none where orders are customers' or placed", () => {
    const found = understand({ "Open orders": openOrders, "Purchase orders": openOrders });
    expect([roleOf(found, "Demand"), roleOf(found, "Open orders"), roleOf(found, "Purchase orders")]).toEqual(["demand", "openOrders", "openOrders"]);
    expect(found.proposals).toEqual([]);
  });

  it("leaves the plant and the start of the plan as they are without it", () => {
    const [without, beside] = [understand({ "Open orders": openOrders }), understand({ "Open orders": openOrders, "Planned orders": english })];
    expect(beside.plant).toEqual(without.plant);
    expect(beside.settings).toEqual(without.settings);
  });

  it("gives ids that no open order and no other proposal has", () => {
    const rows: Rows = [["Order", "Item", "Quantity", "Due date"], ["4501", "B", 5, "2026-12-12"], ["P-1", "B", 5, "2026-12-12"], ["P-1", "B", 6, "2026-12-13"], [null, "B", 7, "2026-12-13"]];
    const ids = understand({ "Open orders": openOrders, "Planned orders": rows }).proposals.map(({ id }) => id);
    expect(ids).toEqual(["4501/row 2", "P-1", "P-1/row 4", "Planned orders row 5"]);
  });

  it("has rows of unknown items, without a due day, or of nothing refused at their cell", () => {
    const rows: Rows = [["Order", "Item", "Quantity", "Due date"], ["P-1", "X", 5, "2026-12-12"], ["P-2", "B", 5, null], ["P-3", "B", 0, "2026-12-12"], ["P-4", "B", 1, "2026-12-12"]];
    const found = understand({ "Planned orders": rows });
    const refused = found.check.issues.filter(({ severity }) => severity === "error").map(({ cell }) => cell);
    expect(refused).toEqual(["B2", "D3", "C4"]);
    expect(found.proposals.map(({ id }) => id)).toEqual(["P-4"]);
  });

  it("warns where quantities are in another unit than the item's", () => {
    const rows: Rows = [["Order", "Item", "Quantity", "Unit", "Due date"], ["P-1", "B", 5, "kg", "2026-12-12"]];
    expect(understand({ "Planned orders": rows }).check.issues.map(({ text }) => text)).toContain(
      "1 row of proposed orders gives another unit than the item's own; no conversion was made.",
    );
  });

  it("is what the planner says it is", () => {
    const rows: Rows = [["Order", "Item", "Quantity", "Due date", "Supplier"], ["P-1", "B", 5, "2026-12-12", "Northwood"]];
    const content = workbookOf(Object.entries({ Items: products, Demand: demand, Monday: rows }).map(([name, each]) => sheetOf(name, each)));
    const choice = { sheet: "Monday", headings: rows[0]?.map(String) ?? [], role: "proposals", columns: [] } as const;
    expect(understandWorkbook(content, {}).plant.openOrders).toHaveLength(1);
    expect(understandWorkbook(content, {}, [choice])).toMatchObject({ proposals: [{ id: "P-1" }], plant: { openOrders: [] } });
  });
});
