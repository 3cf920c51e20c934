// German sheets: our words are put into German, names of the planner's never, though they be the same words.

import { germanWord } from "../../../src/grid/german-words";
import { inLanguage } from "../../../src/report/in-language";
import { ordersSheet } from "../../../src/report/orders/orders-sheet";
import { dispatchSheet } from "../../../src/report/dispatch/dispatch-sheet";
import { scheduleSheet } from "../../../src/report/schedule-sheet";
import { utilisationSheet } from "../../../src/report/utilisation/utilisation-sheet";
import { reportInput } from "../../../src/report/report-input";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";

const NAMES = ["Cancel", "Hold", "Stop", "Ready", "High"];

function column(sheet: SheetSpec, table: number, heading: string): readonly unknown[] {
  const { columns = [], rows = [] } = sheet.tables[table] ?? {};
  const at = columns.findIndex((each) => each.heading === heading);
  return rows.map((row) => row[at]);
}

describe("a sheet in German", () => {
  const bought = samplePlan.orders.filter(({ kind }) => kind === "buy");
  const orders = samplePlan.orders.map((order) => (order.kind === "buy" ? { ...order, supplier: NAMES[bought.indexOf(order) % NAMES.length] ?? "" } : order));
  const german = inLanguage(ordersSheet(reportInput({ ...samplePlan, orders }, samplePlant, sampleCheck)), "german");

  it("keeps suppliers whose names are words of ours, beside those words in German", () => {
    const suppliers = new Set(column(german, 0, germanWord("Supplier")));
    for (const name of NAMES.slice(0, bought.length)) expect(suppliers).toContain(name);
    expect(suppliers).toContain("Eigenfertigung");
    const totals = column(german, 1, germanWord("Supplier"));
    expect(totals).toContain("Cancel");
    expect(totals.at(-1)).toBe("Alle");
  });

  it("has what each order is to be done with in German", () => {
    expect(column(german, 0, germanWord("Action")).every((action) => typeof action === "string" && germanWord(action) === action)).toBe(true);
  });

  it("keeps names of orders, products and work centres on the other sheets", () => {
    const renamed = {
      ...samplePlan,
      orders: samplePlan.orders.map((order) => ({ ...order, pegs: order.pegs.map((peg) => ({ ...peg, demand: "Stock out" })) })),
      operations: samplePlan.operations.map((operation) => ({ ...operation, resource: "Stop", item: "Hold" })),
      loads: samplePlan.loads.map((load) => ({ ...load, resource: "Stop" })),
    };
    const plant = { ...samplePlant, resources: samplePlant.resources.map((resource) => ({ ...resource, id: "Stop" })) };
    const input = reportInput(renamed, plant, sampleCheck);
    for (const sheet of [scheduleSheet(input), dispatchSheet(input), utilisationSheet(input)]) {
      const texts = JSON.stringify(inLanguage(sheet, "german"));
      expect(texts).toContain('"Stop"');
      expect(texts).not.toContain('"Einstellen"');
      expect(texts).not.toContain('"Halten"');
    }
  });
});
