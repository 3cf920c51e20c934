// Firm planned orders on the sheet Orders to place: their entries are written again, beside empty cells for all others.

import type { Plan } from "../../../src/model/plan";
import type { Plant } from "../../../src/model/plant";
import { ordersSheet } from "../../../src/report/orders/orders-sheet";
import { reportInput } from "../../../src/report/report-input";
import { sampleCheck, samplePlan, samplePlant, START } from "./sample-plan";

const firm = { id: "BOARD-002", kind: "buy", item: "BOARD", quantity: 120.5, done: 0, due: START + 23, firm: true, componentsIssued: false, plannedFor: START + 25 } as const;
const plant: Plant = { ...samplePlant, openOrders: [firm] };
const plan: Plan = {
  ...samplePlan,
  orders: samplePlan.orders.map((order) => (order.id === firm.id ? { ...order, status: "firm", quantity: firm.quantity, startQuantity: firm.quantity, due: firm.due } : order)),
  messages: [...samplePlan.messages, { kind: "expedite", item: "BOARD", order: firm.id, from: firm.due, to: START + 20, text: "Sooner." }],
};

const [table] = ordersSheet(reportInput(plan, plant, sampleCheck)).tables;
if (table === undefined) throw new Error("no table of orders");

function cellsOf(order: string, ...headings: readonly string[]): readonly unknown[][] {
  const at = (heading: string): number => table?.columns.findIndex((column) => column.heading === heading) ?? -1;
  return (table?.rows ?? []).filter((row) => row[at("Order")] === order).map((row) => headings.map((heading) => row[at(heading)]));
}

describe("a firm planned order on Orders to place", () => {
  it("stands once, still to be placed, with its mark, quantity and day", () => {
    expect(cellsOf("BOARD-002", "Action", "Status", "Firm", "Firm quantity", "Firm due")).toEqual([["Order later", "firm", "x", 120.5, { day: START + 23 }]]);
  });

  it("leaves the cells of all others empty, for the planner to fill", () => {
    expect(cellsOf("BOARD-001", "Status", "Firm", "Firm quantity", "Firm due")).toEqual([["planned", null, null, null]]);
  });

  it("has a column of bills only where an order is made by one of several", () => {
    expect(table.columns.map(({ heading }) => heading)).not.toContain("Bill");
    const kit = samplePlan.orders.find(({ kind }) => kind === "make");
    const chosen = (alternate: string | undefined) => {
      const orders = samplePlan.orders.map((order) => (order === kit ? { ...order, sourcePlace: 0, ...(alternate === undefined ? {} : { alternate }) } : order));
      const [written] = ordersSheet(reportInput({ ...samplePlan, orders }, samplePlant, sampleCheck)).tables;
      const at = written?.columns.findIndex(({ heading }) => heading === "Bill") ?? -1;
      return written?.rows.flatMap((row) => (row[at] === null ? [] : [row[at]]));
    };
    expect([chosen("MY27"), chosen(undefined)]).toEqual([["MY27"], ["(no name)"]]);
  });

  it("finds its entries in the same columns whether or not some units are lost", () => {
    const lossy = { ...plan, orders: plan.orders.map((order) => ({ ...order, startQuantity: 2 * order.quantity })) };
    const [other] = ordersSheet(reportInput(lossy, plant, sampleCheck)).tables;
    const place = (columns: readonly { readonly heading: string }[] | undefined): number | undefined => columns?.findIndex(({ heading }) => heading === "Firm");
    expect(other?.columns.length).toBe(table.columns.length + 1);
    expect(place(other?.columns)).toBe(place(table.columns));
  });
});
