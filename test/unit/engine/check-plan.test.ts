// The validator itself: a sound plan passes, and each single breakage is found by the rule that is there for it.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { quietRun } from "../../../src/base/run";
import { checkPlan } from "../../../src/engine/check-plan";
import { makePlan } from "../../../src/engine/make-plan";
import type { MrpRecord, Operation, Order, Plan } from "../../../src/model/plan";
import { soundPlant, soundSettings } from "./sound-plant";

const plan = makePlan(soundPlant, soundSettings, quietRun);

/** The list with one of its records changed; the first for which `isIt` holds. */
function changed<T>(list: readonly T[], isIt: (one: T) => boolean, change: (one: T) => T): readonly T[] {
  const place = list.findIndex(isIt);
  const found = list[place];
  if (found === undefined) throw new Error("Nothing to change: the sound plan has no such record");
  return list.map((one, i) => (i === place ? change(found) : one));
}

function changeOrder(isIt: (order: Order) => boolean, change: (order: Order) => Partial<Order>): Plan {
  return { ...plan, orders: changed(plan.orders, isIt, (order) => ({ ...order, ...change(order) })) };
}

function changeOperation(isIt: (operation: Operation) => boolean, change: (operation: Operation) => Partial<Operation>): Plan {
  return { ...plan, operations: changed(plan.operations, isIt, (operation) => ({ ...operation, ...change(operation) })) };
}

/** The record of an item with one row changed in the bucket where it is highest. */
function changeRow(item: string, row: Exclude<keyof MrpRecord, "item" | "lowLevelCode" | "opening" | "availableToPromise" | "expired" | "safetyStock" | "coProducts">, by: number): Plan {
  const records = changed(
    plan.records,
    (record) => record.item === item,
    (record) => {
      const peak = record[row].indexOf(Math.max(...record[row]));
      return { ...record, [row]: record[row].map((quantity, t) => (t === peak ? quantity + by : quantity)) };
    },
  );
  return { ...plan, records };
}

const planned = (item: string) => (order: Order) => order.item === item && order.status === "planned";
const bought = (item: string) => (order: Order) => planned(item)(order) && order.substitute === undefined;
const onLine = (operation: Operation) => operation.resource === "LINE";
const hour = 60;
const week = 7 * 24 * hour;

/** Each breakage with the rule that must find it. Others may find it too. */
const breakages: readonly (readonly [rule: string, breakage: string, broken: Plan])[] = [
  ["finite", "a quantity that is no number", changeOrder(planned("BIKE"), () => ({ quantity: NaN }))],
  ["references", "an order of an unknown item", changeOrder(planned("BIKE"), () => ({ item: "CAR" }))],
  ["references", "two orders with one id", { ...plan, orders: [...plan.orders, ...plan.orders.slice(0, 1)] }],
  ["references", "an operation on a unit that the work centre does not have", changeOperation(onLine, () => ({ unit: 1 }))],
  ["buckets", "a missing bucket", { ...plan, buckets: plan.buckets.slice(1) }],
  ["buckets", "a bucket that begins within a week", { ...plan, buckets: splitFirst(plan) }],
  ["opening", "an opening without allocations", { ...plan, records: changed(plan.records, (r) => r.item === "BIKE", (r) => ({ ...r, opening: 6 })) }],
  ["expiry", "stock that is written off though it keeps", { ...plan, records: changed(plan.records, (r) => r.item === "BIKE", (r) => ({ ...r, expired: [3] })) }],
  ["safety-stock", "a safety stock that nobody gave", { ...plan, records: changed(plan.records, (r) => r.item === "BIKE", (r) => ({ ...r, safetyStock: r.onHand.map(() => 3) })) }],
  ["on-hand-balance", "stock from nowhere", changeRow("BIKE", "onHand", 1)],
  ["net-requirements", "net requirements without safety stock", changeRow("BIKE", "net", -2)],
  ["low-level-code", "a component on the level of its parent", { ...plan, records: plan.records.map((r) => ({ ...r, lowLevelCode: 0 })) }],
  ["gross-requirements", "a component need that is forgotten", changeRow("SPOKE", "gross", -32)],
  ["scheduled-receipts", "an open order counted twice", changeRow("PAINT", "scheduled", 10)],
  ["planned-receipts", "an order in no record", changeRow("WHEEL", "receipts", -10)],
  ["planned-releases", "a release in the wrong bucket", changeRow("WHEEL", "releases", -10)],
  ["minimum-order", "an order below the minimum", changeOrder(planned("SPOKE"), () => ({ quantity: 400, startQuantity: 400 }))],
  ["maximum-order", "an order above the maximum", changeOrder(planned("SPOKE"), () => ({ quantity: 4100, startQuantity: 4100 }))],
  ["multiple-order", "an order between two multiples", changeOrder(planned("SPOKE"), () => ({ quantity: 550, startQuantity: 550 }))],
  ["fixed-lot", "half a fixed lot", changeOrder(planned("PAINT"), () => ({ quantity: 12.5, startQuantity: 12.5 }))],
  ["coverage", "a receipt below the net requirements", changeRow("TRIKE", "receipts", -1)],
  ["needless-order", "a receipt where nothing is needed", addReceipt("TRIKE")],
  ["lot-for-lot", "a lot-for-lot receipt above the net requirements", changeRow("TRIKE", "receipts", 1)],
  ["shelf-life", "more than is needed while it keeps", addReceipt("TRIKE", 500)],
  ["effectivity", "an order before the first day of its item", changeOrder(planned("TRIKE"), () => ({ start: soundSettings.start }))],
  ["source", "an order of a supplier that does not come first", changeOrder(bought("BELL"), () => ({ supplier: "FASTCO", sourcePlace: 1 }))],
  ["source", "an order that names no source where there is a choice", { ...plan, orders: plan.orders.map(({ sourcePlace: _, ...order }) => order) }],
  ["substitute", "more of a substitute than is free", changeOrder((o) => o.substitute !== undefined, () => ({ quantity: 9, startQuantity: 9 }))],
  ["price-break", "an order that would cost no more if it were larger", changeOrder(bought("BELL"), () => ({ quantity: 19, startQuantity: 19 }))],
  ["order-start", "an order that starts before the plan", changeOrder(planned("BIKE"), () => ({ start: soundSettings.start - 1 }))],
  ["planning-fence", "an order inside the planning time fence", changeOrder(planned("BIKE"), () => ({ due: soundSettings.start + 2 }))],
  ["closed-days", "an order on a day without receipts", changeOrder(planned("BIKE"), () => ({ due: soundSettings.start + 1 }))],
  ["lead-time", "a release a day late", changeOrder(planned("SPOKE"), (o) => ({ releaseByLeadTime: o.releaseByLeadTime + 1 }))],
  ["yield", "an order that starts what it receives despite losses", changeOrder(planned("WHEEL"), (o) => ({ startQuantity: o.quantity }))],
  ["open-order", "an open order that is left out", { ...plan, orders: plan.orders.filter((order) => order.id !== "PO1") }],
  ["open-order", "a firm order with another quantity", changeOrder((o) => o.id === "PO1", () => ({ quantity: 11, startQuantity: 11 }))],
  ["open-order", "a purchase order on another day", changeOrder((o) => o.id === "PO1", (o) => ({ due: o.due + 1 }))],
  ["co-product", "a co-product without its order", { ...plan, orders: plan.orders.filter(({ from }) => from === undefined) }],
  ["co-product", "a co-product on another day than its order", changeOrder((o) => o.from !== undefined, (o) => ({ due: o.due + 1 }))],
  ["co-product", "a co-product of an order that brings none", changeOrder(planned("BIKE"), () => ({ from: "PO1" }))],
  ["co-product-receipts", "a co-product that is in no record", { ...plan, records: changed(plan.records, (r) => r.item === "OFFCUT", ({ coProducts: _, ...r }) => r) }],
  ["pegging-need", "a demand that gets more than it asks", changeLink((link) => link.need.kind === "demand", 1)],
  ["pegging-supply", "stock that is given away twice", changeLink((link) => link.item === "BELL" && link.supply.kind === "stock", 1)],
  ["pegging-complete", "a need without a link", { ...plan, links: plan.links.slice(1) }],
  ["pegging-safety-stock", "safety stock that nobody keeps", { ...plan, links: plan.links.filter(({ need }) => need.kind !== "safetyStock") }],
  ["order-pegs", "an order that serves demands with more than it makes", changeOrder((o) => o.pegs.length > 0, (o) => ({ pegs: o.pegs.map((peg) => ({ ...peg, quantity: peg.quantity + o.quantity })) }))],
  ["routing", "an operation that is left out", { ...plan, operations: plan.operations.filter((one) => one !== plan.operations.find(onLine)) }],
  ["routing", "a made order without operations", { ...plan, operations: plan.operations.filter(({ item }) => item !== "WHEEL") }],
  ["operation-work", "a run that is too short", changeOperation(onLine, (o) => ({ runMinutes: o.runMinutes - 1 }))],
  ["operation-work", "a setup longer than any changeover", changeOperation(onLine, () => ({ setupMinutes: 91 }))],
  ["operation-work", "a work centre that is no alternate", changeOperation(onLine, () => ({ resource: "SHOP" }))],
  ["pin", "a pinned operation that does not say so", changeOperation((o) => o.pinned, () => ({ pinned: false }))],
  ["pin", "a pinned operation at another time", changeOperation((o) => o.pinned, (o) => ({ start: o.start + hour, end: o.end + hour }))],
  ["subcontract", "work outside that nobody buys", { ...plan, subcontracts: plan.subcontracts.slice(1) }],
  ["subcontract", "work outside at another price", { ...plan, subcontracts: changed(plan.subcontracts, () => true, (line) => ({ ...line, value: 2 * line.value })) }],
  ["demand-answered", "a customer order without a promise", { ...plan, promises: plan.promises.filter(({ demand }) => demand !== "SO2") }],
  ["demand-answered", "a promise for what was delivered already", changePromise("SO2", { quantity: 30 })],
  ["forecast-consumption", "forecast that is consumed by nobody", changePromise("FC1", { quantity: -10 })],
  ["promise", "a promise before its supply is there", changePromise("SO2", { promised: soundSettings.start })],
  ["promise", "a promise later than its supply", changePromise("SO2", { promised: soundSettings.start + 60 })],
  ["late-days", "days late that are not counted", changePromise("SO1", { lateDays: 3 })],
  ["load-capacity", "capacity that the calendar does not have", changeLoad({ availableMinutes: 1 })],
  ["load-capacity", "rated capacity without efficiency", changeLoad({ ratedMinutes: 1 })],
  ["load-capacity", "a bucket without a load", { ...plan, loads: plan.loads.slice(1) }],
  ["load", "an operation that loads nothing", { ...plan, loads: plan.loads.map((load) => ({ ...load, setupMinutes: 0 })) }],
  ["kpi", "a search that began less often than it was to", { ...plan, kpis: { ...plan.kpis, search: { before: 0, objective: 0, bound: 0, moves: 1 } }, settings: { ...plan.settings, searchStarts: 2 } }],
  ["kpi", "a plan found by a start that the search did not make", { ...plan, kpis: { ...plan.kpis, search: { before: 0, objective: 0, bound: 0, moves: 1, starts: 2, bestStart: 2 } }, settings: { ...plan.settings, searchStarts: 2 } }],
  ["kpi", "a late order that is not counted", { ...plan, kpis: { ...plan.kpis, lateOrders: plan.kpis.lateOrders + 1 } }],
  ["fence-costs", "a fence that costs nothing", { ...plan, kpis: { ...plan.kpis, fences: { lateOrders: 9, lateUnits: 9, lateValue: 9, movedOrders: 9, ignoredForecastUnits: 0, ignoredForecastValue: 0 } } }],
  ["operation-start", "work before the plan begins", changeOperation(onLine, (o) => ({ start: o.start - 20 * week, end: o.end - 20 * week }))],
  ["resource-overlap", "two operations on one unit at once", { ...plan, operations: allAtOnce(plan) }],
  ["working-time", "work at night", changeOperation(onLine, (o) => ({ start: o.start - (o.start % 1440) + 2 * hour }))],
  ["duration", "an operation that ends early", changeOperation(onLine, (o) => ({ end: o.end - 1 }))],
  ["setup", "a setup that the sequence does not need", changeOperation(onLine, (o) => ({ setupMinutes: o.setupMinutes + 5 }))],
  ["operation-effectivity", "an operation before it is effective", changeOperation((o) => o.item === "TRIKE" && onLine(o), (o) => ({ start: o.start - 5 * week }))],
  ["precedence", "an operation before the one before it", changeOperation(onLine, (o) => ({ start: o.start - week, end: o.end - week }))],
  ["precedence", "an operation that does not name the one before it", changeOperation(onLine, () => ({ after: [] }))],
  ["component-availability", "wheels that come after the bikes", { ...plan, operations: plan.operations.map((o) => (o.item === "WHEEL" ? { ...o, start: o.start + 4 * week, end: o.end + 4 * week } : o)) }],
  ["serving", "a customer who waits though the goods are there", { ...plan, promises: changed(plan.promises, ({ promised }) => promised !== null, (p) => ({ ...p, lateDays: p.lateDays + 50 })) }],
  ["order-due", "an order that is due before its work ends", changeOrder(planned("BIKE"), (o) => ({ due: o.due - 1 }))],
];

function splitFirst({ buckets }: Plan): Plan["buckets"] {
  return buckets.flatMap(({ start, end }, t) => (t === 0 ? [{ start, end: start + 2 }, { start: start + 2, end }] : [{ start, end }]));
}

function addReceipt(item: string, more = 5): Plan {
  const records = changed(plan.records, (record) => record.item === item, (record) => {
    const idle = record.net.indexOf(0);
    return { ...record, receipts: record.receipts.map((quantity, t) => (t === idle ? quantity + more : quantity)), onHand: record.onHand.map((quantity) => quantity + more) };
  });
  return { ...plan, records };
}

function changeLink(isIt: (link: Plan["links"][number]) => boolean, more: number): Plan {
  return { ...plan, links: changed(plan.links, isIt, (link) => ({ ...link, quantity: link.quantity + more })) };
}

function changePromise(demand: string, change: Partial<Plan["promises"][number]>): Plan {
  return { ...plan, promises: changed(plan.promises, (one) => one.demand === demand, (one) => ({ ...one, ...change })) };
}

function changeLoad(change: Partial<Plan["loads"][number]>): Plan {
  return { ...plan, loads: changed(plan.loads, () => true, (load) => ({ ...load, ...change })) };
}

function allAtOnce({ operations }: Plan): readonly Operation[] {
  const first = operations.find(onLine);
  return operations.map((operation) => (first !== undefined && onLine(operation) ? { ...operation, start: first.start, end: first.end } : operation));
}

describe("The validator", () => {
  it("has nothing against a sound plan", () => {
    expect(checkPlan(soundPlant, plan)).toEqual([]);
  });

  it.each(breakages)("finds by its rule %s: %s", (rule, _, broken) => {
    const found = checkPlan(soundPlant, broken);
    expect(found.map((violation) => violation.rule)).toContain(rule);
    for (const { text } of found) expect(text).not.toMatch(/undefined|Infinity/);
  });

  it("has a breakage for every one of its rules", () => {
    const folder = resolve(__dirname, "../../../src/engine/checking");
    // These rules need plants of their own: see their tests.
    const apart = ["apart.ts", "progress.ts", "overrides.ts", "needed-together.ts"];
    const sources = readdirSync(folder).filter((file) => !apart.includes(file)).map((file) => readFileSync(join(folder, file), "utf8"));
    const names = sources.flatMap((source) =>
      [...source.matchAll(/rule: "([a-z-]+)"|compare\(index, "([a-z-]+)"/g)].map((match) => match[1] ?? match[2] ?? ""),
    );
    expect([...new Set(breakages.map(([rule]) => rule))].sort()).toEqual([...new Set(names)].sort());
  });

  it("accepts overloads in a plan without capacity limits, and finds them in one with limits", () => {
    const unlimited = makePlan(soundPlant, { ...soundSettings, plan: "requirements" }, quietRun);
    expect(checkPlan(soundPlant, unlimited)).toEqual([]);
    const claimed = { ...unlimited, operations: allAtOnce(unlimited), settings: soundSettings };
    expect(checkPlan(soundPlant, claimed).map(({ rule }) => rule)).toContain("resource-overlap");
  });
});
