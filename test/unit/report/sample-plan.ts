// A small plan made by hand: a table maker with a saw, a paint shop and two benches; one customer order is late.
// Its figures tie, so that a sheet's totals can be checked by eye.

import { startOfDay } from "../../../src/base/day";
import { bottlenecks } from "../../../src/engine/capacity/bottlenecks";
import type { DataCheck } from "../../../src/model/data-check";
import type { ActionMessage, Bucket, DemandPromise, Load, MrpRecord, Operation, Order, Plan } from "../../../src/model/plan";
import { defaultItem, emptyPlant, type Demand, type Item, type Plant } from "../../../src/model/plant";
import { defaultSettings } from "../../../src/model/settings";

/** Monday 2026-11-30. */
export const START = 20787;

const WEEKS = 6;
const buckets: Bucket[] = Array.from({ length: WEEKS }, (_, week) => ({ start: START + 7 * week, end: START + 7 * week + 7 }));

const item = (row: number, id: string, description: string, fields: Partial<Item>): Item => ({
  ...defaultItem,
  id,
  description,
  unit: "pcs",
  source: { sheet: "Products", cell: `A${String(row)}` },
  ...fields,
});

const items: Item[] = [
  item(2, "TABLE", "Oak table", { supply: "make", cost: 180, price: 390, leadTimeDays: 5, safetyStock: 5 }),
  item(3, "TOP", "Table top, oiled", { supply: "make", cost: 70, leadTimeDays: 4 }),
  item(4, "LEG", "Turned leg", { supply: "make", cost: 12, leadTimeDays: 3, multipleOrder: 50 }),
  item(5, "BOARD", "Oak board 27 mm", { cost: 22.5, leadTimeDays: 14, minimumOrder: 100, supplier: "Northwood", unit: "m" }),
  item(6, "SCREW", "=Screw 5x60", { cost: 0.04, leadTimeDays: 7, multipleOrder: 1000, supplier: "Bolt & Co" }),
];

const demand = (row: number, id: string, ordered: number, due: number, customer?: string): Demand => ({
  id,
  item: "TABLE",
  kind: customer === undefined ? "forecast" : "order",
  ordered,
  delivered: 0,
  due: START + due,
  priority: row,
  source: { sheet: "Demand", cell: `A${String(row)}` },
  ...(customer === undefined ? {} : { customer }),
});

const demands = [
  demand(2, "SO-101", 20, 11, "Harbour Café"),
  demand(3, "SO-102", 30, 16, "=Grand Hotel"),
  demand(4, "SO-103", 10, 25, "Library"),
  demand(5, "FC-2026-12", 15, 32),
];

export const samplePlant: Plant = {
  ...emptyPlant,
  items,
  demands,
  calendars: [
    {
      id: "DAY",
      shifts: [0, 1, 2, 3, 4].map((weekday) => ({ weekday, startMinute: 360, endMinute: 840 })),
      exceptions: [{ from: START + 24, to: START + 27, shifts: [], reason: "Christmas" }],
    },
  ],
  resources: [
    { id: "SAW", description: "Panel saw", units: 1, efficiency: 1, utilisation: 1, costRate: 40, calendar: "DAY" },
    { id: "PAINT", description: "Paint shop", units: 1, efficiency: 1, utilisation: 1, costRate: 55, calendar: "DAY", source: { sheet: "Work centres", cell: "A3" } },
    { id: "BENCH", description: "Assembly benches", units: 2, efficiency: 1, utilisation: 1, costRate: 35, calendar: "DAY" },
  ],
};

type OrderRow = [id: string, item: string, quantity: number, start: number, due: number, needed: number, demand: string | null];

const orderRows: OrderRow[] = [
  ["BOARD-001", "BOARD", 100, 0, 14, 8, "SO-102"],
  ["BOARD-002", "BOARD", 100, 11, 25, 25, null],
  ["SCREW-001", "SCREW", 1000, 1, 8, 8, "SO-101"],
  ["LEG-001", "LEG", 100, 1, 4, 5, "SO-101"],
  ["LEG-002", "LEG", 100, 14, 17, 15, "SO-102"],
  ["TOP-001", "TOP", 20, 3, 8, 8, "SO-101"],
  ["TOP-002", "TOP", 30, 15, 21, 16, "SO-102"],
  ["TABLE-001", "TABLE", 20, 8, 10, 11, "SO-101"],
  ["TABLE-002", "TABLE", 30, 21, 23, 16, "SO-102"],
  ["TABLE-003", "TABLE", 10, 21, 24, 25, "SO-103"],
];

const orders: Order[] = orderRows.map(([id, itemId, quantity, start, due, needed, served]) => {
  const of = items.find((each) => each.id === itemId);
  const lead = of?.leadTimeDays ?? 0;
  return {
    id,
    item: itemId,
    kind: of?.supply ?? "buy",
    status: "planned",
    quantity,
    startQuantity: quantity,
    start: START + start,
    due: START + due,
    needed: START + needed,
    releaseByLeadTime: START + needed - lead,
    ...(of?.supplier === undefined ? {} : { supplier: of.supplier }),
    pegs: served === null ? [] : [{ demand: served, quantity: id === "BOARD-001" ? 60 : quantity }],
    reasons: [served === null ? "Needed to keep stock." : `Needed for customer order ${served}.`],
  };
});

type OperationRow = [order: string, number: number, description: string, resource: string, unit: number, setup: number, run: number, start: number, hour: number, end: number, endHour: number];

const operationRows: OperationRow[] = [
  ["LEG-001", 10, "Turn", "SAW", 0, 60, 1200, 1, 6, 3, 11],
  ["TOP-001", 10, "Saw", "SAW", 0, 30, 600, 3, 11, 4, 13.5],
  ["TOP-001", 20, "Oil", "PAINT", 0, 480, 900, 7, 6, 9, 13],
  ["TABLE-001", 10, "Assemble", "BENCH", 0, 0, 900, 8, 6, 9, 13],
  ["LEG-002", 10, "Turn", "SAW", 0, 60, 1200, 14, 6, 16, 11],
  ["TOP-002", 10, "Saw", "SAW", 0, 30, 900, 16, 11, 18, 10.5],
  ["TOP-002", 20, "Oil", "PAINT", 0, 240, 1200, 16, 6, 18, 14],
  ["TABLE-002", 10, "Assemble", "BENCH", 0, 0, 1350, 21, 6, 23, 12.5],
  ["TABLE-003", 10, "Assemble", "BENCH", 1, 0, 450, 23, 6, 23, 13.5],
];

const operations: Operation[] = operationRows.map(([order, number, description, resource, unit, setupMinutes, runMinutes, start, hour, end, endHour]) => ({
  id: `${order}/${String(number)}`,
  order,
  item: order.replace(/-\d+$/, ""),
  number,
  description,
  resource,
  unit,
  quantity: orders.find(({ id }) => id === order)?.quantity ?? 0,
  setupMinutes,
  runMinutes,
  start: startOfDay(START + start) + hour * 60,
  end: startOfDay(START + end) + endHour * 60,
  pinned: false,
  after: [],
}));

const promises: DemandPromise[] = demands.map((each, index) => ({
  demand: each.id,
  item: each.item,
  ...(each.customer === undefined ? {} : { customer: each.customer }),
  kind: each.kind,
  quantity: each.ordered,
  requested: each.due,
  promised: index === 1 ? START + 23 : each.due,
  lateDays: index === 1 ? START + 23 - each.due : 0,
  limit: index === 1 ? "capacity" : "none",
  reason: index === 1 ? "Work centre PAINT is full until 2026-12-18." : "",
  ...(each.source === undefined ? {} : { source: each.source }),
}));

const loads: Load[] = samplePlant.resources.flatMap((resource) =>
  buckets.map((bucket, week): Load => {
    const days = week === 3 ? 3 : 5;
    const here = operations.filter(
      (operation) => operation.resource === resource.id && operation.start >= startOfDay(bucket.start) && operation.start < startOfDay(bucket.end),
    );
    return {
      resource: resource.id,
      ...bucket,
      availableMinutes: days * 480 * resource.units,
      ratedMinutes: days * 480 * resource.units * (resource.id === "PAINT" ? 0.6 : 1),
      setupMinutes: here.reduce((sum, operation) => sum + operation.setupMinutes, 0),
      runMinutes: here.reduce((sum, operation) => sum + operation.runMinutes, 0),
      overtimeMinutes: 0,
    };
  }),
);

const record = (id: string, lowLevelCode: number, rows: Omit<MrpRecord, "item" | "lowLevelCode">): MrpRecord => ({ item: id, lowLevelCode, ...rows });

const records: MrpRecord[] = [
  record("TABLE", 0, {
    opening: 5,
    gross: [0, 20, 30, 10, 15, 0],
    scheduled: [0, 0, 0, 0, 15, 0],
    onHand: [5, 5, -25, 5, 5, 5],
    net: [0, 20, 30, 10, 0, 0],
    receipts: [0, 20, 0, 40, 0, 0],
    releases: [0, 20, 0, 40, 0, 0],
    availableToPromise: [5, 0, 0, 0, 15, 0],
  }),
  record("BOARD", 2, {
    opening: 40,
    gross: [25.5, 0, 60, 0, 0, 0],
    scheduled: [0, 0, 0, 0, 0, 0],
    onHand: [14.5, 14.5, 54.5, 154.5, 154.5, 154.5],
    net: [0, 0, 45.5, 0, 0, 0],
    receipts: [0, 0, 100, 100, 0, 0],
    releases: [100, 100, 0, 0, 0, 0],
  }),
];

const messages: ActionMessage[] = [
  { kind: "release due", item: "SCREW", order: "SCREW-001", to: START + 1, quantity: 1000, text: "Release SCREW-001 by 2026-12-01." },
  { kind: "release past due", item: "BOARD", order: "BOARD-001", from: START - 6, to: START, quantity: 100, text: "Order BOARD today: its lead time of 14 days began on 2026-11-24.", source: { sheet: "Products", cell: "A5" } },
];

export const samplePlan: Plan = {
  version: 1,
  settings: { ...defaultSettings, start: START, horizonDays: 7 * WEEKS },
  buckets,
  orders,
  links: [
    { item: "BOARD", quantity: 60, supply: { kind: "order", order: "BOARD-001" }, need: { kind: "component", order: "TOP-002" } },
    { item: "BOARD", quantity: 100, supply: { kind: "order", order: "BOARD-002" }, need: { kind: "safetyStock" } },
  ],
  operations,
  subcontracts: [],
  promises,
  loads,
  bottlenecks: bottlenecks(samplePlant, buckets, orders, operations, loads, promises, new Map([["TABLE-002", { kind: "capacity", resource: "PAINT" }]])),
  records,
  messages,
  kpis: {
    onTimePercent: 200 / 3,
    fillRate: 0.5,
    utilisationPercent: 27.4,
    bottleneck: "PAINT",
    bottleneckPercent: 62.5,
    inventoryValue: 2480,
    openingInventoryValue: 1800,
    lateOrders: 1,
    customerOrders: 3,
    plannedOrders: 10,
    operations: operations.length,
    pastDueReleases: 1,
    purchaseValue: 4540,
  },
  issues: [],
};

export const sampleCheck: DataCheck = {
  tables: [
    {
      role: "demand",
      title: "Demand",
      sheet: "Demand",
      area: "A1:F6",
      name: "Orders",
      rowsRead: 5,
      rowsUsed: 4,
      rowsRefused: 1,
      rowsLeftOut: 0,
      columns: [
        { heading: "Auftrag", cell: "A1", field: "Order", confidence: 0.97, evidence: 'heading "Auftrag"' },
        { heading: "Termin", cell: "D1", field: "Due date", confidence: 0.55, evidence: "values are dates" },
        { heading: "Remarks", cell: "F1", field: null, confidence: 0, evidence: "no field of demand" },
      ],
    },
  ],
  notUsed: [{ sheet: "Notes", area: "A1:B12", reason: "No headings that planning knows." }],
  choices: [],
  issues: [
    { code: "lead-time-zero", severity: "warning", text: 'Item "GLUE" has lead time 0.', hint: "Give a lead time in days.", sheet: "Products", cell: "E7" },
    { code: "not-a-number", severity: "error", text: 'Quantity "ten" of order SO-104 is no number.', hint: "Type the quantity as a number.", sheet: "Demand", cell: "C6" },
  ],
};
