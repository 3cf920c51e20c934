// A small plant that uses what the validator has rules for: two levels, two work centres, families, open orders.

import { bom, calendar, coProduct, day, demand, item, made, openOrder, plant, resource, settings, step, stock, supplier } from "../plant-builder";

export const soundSettings = settings({ horizonDays: 56, planningFenceDays: 3, demandFenceDays: 7 });

const day1 = soundSettings.start;

export const soundPlant = plant({
  items: [
    made("BIKE", { safetyStock: 2, cost: 200, leadTimeDays: 3 }),
    made("TRIKE", { cost: 250, leadTimeDays: 3, shelfLifeDays: 20, effectiveFrom: day1 + 3 }),
    made("WHEEL", { cost: 20, leadTimeDays: 2, yield: 0.8, minimumOrder: 20, multipleOrder: 10 }),
    item("SPOKE", { cost: 0.1, leadTimeDays: 10, minimumOrder: 500, maximumOrder: 4000, multipleOrder: 100 }),
    item("PAINT", { cost: 5, leadTimeDays: 4, lotRule: { kind: "fixed", quantity: 25 } }),
    item("BELL", { cost: 3, leadTimeDays: 5 }),
    item("OFFCUT", { cost: 0.5 }),
    item("HORN", { cost: 4 }),
  ],
  bom: [
    bom("BIKE", "WHEEL", 2),
    bom("TRIKE", "WHEEL", 3, { operation: 20 }),
    bom("BIKE", "PAINT", 0.5, { scrap: 0.1 }),
    bom("BIKE", "BELL", 1),
    bom("WHEEL", "SPOKE", 32),
  ],
  coProducts: [coProduct("WHEEL", "OFFCUT", 0.5)],
  substitutes: [{ component: "BELL", substitute: "HORN", ratio: 2, rank: 1 }],
  stock: [stock("HORN", 11), stock("BIKE", 6, { allocated: 1 }), stock("WHEEL", 12), stock("BELL", 3), stock("BELL", 4, { location: "B" })],
  demands: [
    demand("SO1", "BIKE", 12, day("2026-05-27")),
    demand("SO2", "BIKE", 30, day("2026-06-10"), { delivered: 5 }),
    demand("SO3", "TRIKE", 9, day("2026-06-03")),
    demand("FC1", "BIKE", 40, day("2026-06-24"), { kind: "forecast", priority: 9 }),
  ],
  openOrders: [openOrder("PO1", "PAINT", 10, day1 + 9, { firm: true }), openOrder("MO1", "TRIKE", 3, day1 + 14, { kind: "make" })],
  calendars: [calendar("two shifts", 6, 22, [0, 1, 2, 3, 4])],
  resources: [resource("LINE", { calendar: "two shifts", efficiency: 0.9 }), resource("SHOP", { units: 2, utilisation: 0.85 })],
  routing: [
    step("BIKE", 10, "SHOP", 10, { setupMinutes: 20, moveMinutes: 30 }),
    step("BIKE", 20, "LINE", 30, { setupMinutes: 60, setupFamily: "two wheels" }),
    step("TRIKE", 10, "SHOP", 12, { setupMinutes: 20 }),
    step("TRIKE", 20, "LINE", 35, { setupMinutes: 60, setupFamily: "three wheels", effectiveFrom: day1 + 8 }),
    step("WHEEL", 10, "SHOP", 6, { setupMinutes: 15, supplier: "Wheels & Co", subcontractPrice: 1.5 }),
  ],
  pins: [{ order: "MO1", operation: 10, start: (day1 + 8) * 1440 + 600 }],
  noReceipts: [{ item: "BIKE", from: day1, to: day1 + 1 }],
  changeovers: [{ from: "two wheels", to: "three wheels", minutes: 90 }],
  suppliers: [
    supplier("BELL", "ACME", 5, { price: 2.5, priceBreaks: [{ from: 0, price: 2.5 }, { from: 20, price: 2.3 }] }),
    supplier("BELL", "FASTCO", 1, { price: 4, rank: 2 }),
  ],
});
