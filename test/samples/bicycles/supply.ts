// What Morgenrad has and what is on its way: stock in several places, shop orders and purchase orders.
// Laid out against the needs, so that the plan begins from a shop at work and not from an empty one; a few
// deliveries are late on purpose, and each explains some late orders.

import type { Day } from "../../../src/base/day";
import { seededRandom } from "../../../src/base/random";
import type { Item, OpenOrder, Plant, Stock } from "../../../src/model/plant";
import { drawOne, drawWhole } from "../draws";
import { isEffective, parentsFirst, unitsPer } from "../explode";
import { HORIZON_WEEKS, PLAN_START } from "./customer-orders";
import { isClosed } from "./season";
import { vendorName } from "./vendors";

export type Supply = { readonly stock: readonly Stock[]; readonly openOrders: readonly OpenOrder[] };

/** Purchase orders that did not go as they should: the part, and what the vendor says. */
export const lateDeliveries: Readonly<Record<string, { readonly weeksLate: number; readonly remark: string }>> = {
  "MO-85": { weeksLate: 5, remark: "Vendor: motors 5 weeks late, chip shortage" },
  "FK-CARB": { weeksLate: 4, remark: "On the water, customs delay in Rotterdam" },
  "HB-28T-R": { weeksLate: 2, remark: "Mr Seidel confirms Thursday" },
  "SH-10": { weeksLate: 2, remark: "Allocation, only half confirmed" },
};

/** The last open day on or before `day`. */
function deliveryDay(day: Day): Day {
  let found = day;
  while (isClosed(found)) found--;
  return found;
}

/** Pieces are whole, material is weighed and measured to a tenth. */
function counted(item: Item, quantity: number): number {
  return item.unit === "kg" || item.unit === "m" ? Math.ceil(quantity * 10) / 10 : Math.ceil(quantity);
}

function upTo(quantity: number, multiple: number): number {
  return Math.ceil(quantity / multiple - 1e-9) * multiple;
}

type Draft = { onHand: number; orders: Omit<OpenOrder, "id">[]; left: readonly number[] };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Needs by week after `supply` has been used up, earliest first. */
function netOf(needs: readonly number[], supply: number): readonly number[] {
  let rest = supply;
  return needs.map((need) => {
    const used = Math.min(need, rest);
    rest -= used;
    return need - used;
  });
}

function makeDraft(item: Item, needs: readonly number[], random: () => number): Draft {
  const [first = 0, second = 0] = needs;
  const onHand = Math.floor(first * (0.75 + 0.3 * random()) + item.safetyStock);
  const started = counted(item, Math.max(0, first + item.safetyStock - onHand));
  const next = random() < 0.35 ? counted(item, second) : 0;
  const order = (quantity: number, week: number, issued: boolean): Omit<OpenOrder, "id"> => ({
    kind: "make",
    item: item.id,
    quantity,
    done: 0,
    due: deliveryDay(PLAN_START + 7 * week + drawWhole(random, 2, 4)),
    firm: issued,
    componentsIssued: issued,
  });
  const orders = [
    ...(started >= 2 ? [order(started, 0, true)] : []),
    ...(next >= 6 && item.leadTimeDays > 2 ? [order(next, 1, false)] : []),
  ];
  return { onHand, orders, left: netOf(needs, onHand + sum(orders.map((made) => made.quantity))) };
}

function buyDraft(item: Item, needs: readonly number[], random: () => number): Draft {
  const leadWeeks = Math.ceil(item.leadTimeDays / 7);
  const late = lateDeliveries[item.id];
  const cheap = item.cost < 4 || item.leadTimeDays <= 14;
  const coverWeeks = cheap ? leadWeeks + 2 : late !== undefined ? 4 : Math.min(leadWeeks + 2, drawWhole(random, 4, 7));
  const onHand = counted(item, sum(needs.slice(0, coverWeeks)) * (0.97 + 0.1 * random()) + item.safetyStock);
  const horizon = Math.min(HORIZON_WEEKS, leadWeeks + 2);
  const step = item.cost > 100 ? 4 : horizon;
  const orders: Omit<OpenOrder, "id">[] = [];
  for (let week = coverWeeks; week < horizon; week += step) {
    const wanted = sum(needs.slice(week, Math.min(horizon, week + step)));
    if (wanted <= 0) continue;
    const ordered = upTo(Math.max(wanted, item.minimumOrder ?? 0), item.multipleOrder ?? 1);
    const delay = late !== undefined && orders.length === 0 ? 7 * late.weeksLate : 0;
    const isOverdue = delay === 0 && random() < 0.07;
    const due = deliveryDay(isOverdue ? PLAN_START - drawWhole(random, 3, 12) : PLAN_START + 7 * week - drawWhole(random, 3, 9) + delay);
    orders.push({
      kind: "buy",
      item: item.id,
      quantity: ordered,
      done: 0,
      due,
      firm: item.leadTimeDays > 40,
      componentsIssued: false,
      supplier: item.supplier ?? vendorName("klein"),
    });
  }
  return { onHand, orders, left: needs };
}

/** Adds what the orders still to be made need of their components, in the week before they are needed. */
function passDown(plant: Plant, item: Item, draft: Draft, needs: Map<string, number[]>): void {
  const planned = [...draft.left];
  for (const order of draft.orders) {
    if (order.kind === "make" && !order.componentsIssued) {
      const week = Math.floor((order.due - PLAN_START) / 7);
      planned[week] = (planned[week] ?? 0) + order.quantity;
    }
  }
  planned.forEach((quantity, week) => {
    const startDay = PLAN_START + 7 * week - item.leadTimeDays;
    const startWeek = Math.max(0, Math.floor((startDay - PLAN_START) / 7));
    for (const line of plant.bom) {
      const row = needs.get(line.component);
      if (line.parent !== item.id || row === undefined || !isEffective(line, startDay)) continue;
      row[startWeek] = (row[startWeek] ?? 0) + quantity * unitsPer(line, item);
    }
  });
}

/** Where things lie: finished goods in two stores, material in the main store and beside the line. */
function spread(item: Item, onHand: number, random: () => number): readonly Stock[] {
  const at = (location: string, quantity: number, allocated = 0): Stock => ({ item: item.id, location, onHand: quantity, allocated });
  if (onHand <= 0) return [];
  if (item.price > 0) {
    const outside = onHand > 10 ? Math.floor(onHand / 3) : 0;
    return [at("Finished goods", onHand - outside), ...(outside > 0 ? [at("Outside warehouse", outside)] : [])];
  }
  if (item.supply === "make") return [at("Line side", onHand)];
  if (item.id.startsWith("BA-")) return [at("Outside warehouse", onHand)];
  const beside = onHand > 60 && random() < 0.3 ? Math.floor(onHand * 0.15) : 0;
  return [at("Main store", Math.round((onHand - beside) * 10) / 10), ...(beside > 0 ? [at("Line side", beside)] : [])];
}

/** Blocked by quality: there, but promised to nobody. */
const quarantine: readonly Stock[] = [
  { item: "RM-28E", location: "Quarantine", onHand: 36, allocated: 36 },
  { item: "BA-500", location: "Quarantine", onHand: 6, allocated: 6 },
  { item: "PW-CRM", location: "Quarantine", onHand: 20, allocated: 20 },
  { item: "SA-130", location: "Quarantine", onHand: 12, allocated: 12 },
];

/** Old stock found at the forwarder's: more saddles of the old shape than January needs. */
const leftOver: readonly Stock[] = [{ item: "SA-110", location: "Outside warehouse", onHand: 150, allocated: 0 }];

/** Lays out stock and open orders for a plant that has none yet. */
export function supplyFor(plant: Plant): Supply {
  const random = seededRandom(417);
  const needs = new Map(plant.items.map((item) => [item.id, new Array<number>(HORIZON_WEEKS).fill(0)]));
  for (const demand of plant.demands) {
    const week = Math.min(HORIZON_WEEKS - 1, Math.max(0, Math.floor((demand.due - PLAN_START) / 7)));
    const row = needs.get(demand.item);
    // Near the start only orders count; the forecast begins where the order book thins out.
    const share = demand.kind === "order" ? 1 : 0.3;
    if (row !== undefined) row[week] = (row[week] ?? 0) + share * (demand.ordered - demand.delivered);
  }
  const stock: Stock[] = [];
  const orders: Omit<OpenOrder, "id">[] = [];
  for (const item of parentsFirst(plant.items, plant.bom)) {
    const own = needs.get(item.id) ?? [];
    if (sum(own) === 0) continue;
    if (item.supply === "phantom") {
      passDown(plant, item, { onHand: 0, orders: [], left: own }, needs);
      continue;
    }
    const draft = item.supply === "make" ? makeDraft(item, own, random) : buyDraft(item, own, random);
    if (item.supply === "make") passDown(plant, item, draft, needs);
    stock.push(...spread(item, draft.onHand, random));
    orders.push(...draft.orders);
  }
  return { stock: [...stock, ...quarantine, ...leftOver], openOrders: numbered(orders, random) };
}

/** Numbers by due date; some purchase orders came in part, some shop orders are overdue or half way. */
function numbered(orders: readonly Omit<OpenOrder, "id">[], random: () => number): readonly OpenOrder[] {
  const sorted = [...orders].sort((a, b) => a.due - b.due || (a.item < b.item ? -1 : 1));
  let purchase = 45_120;
  let shop = 8_801;
  return sorted.map((order) => {
    if (order.kind === "buy") {
      const partly = order.quantity >= 100 && random() < 0.12;
      return { ...order, id: `PO-${(purchase += drawWhole(random, 1, 4))}`, done: partly ? Math.floor(order.quantity / 3) : 0 };
    }
    const overdue = order.componentsIssued && random() < 0.12;
    const due = overdue ? deliveryDay(PLAN_START - drawOne(random, [3, 4, 5])) : order.due;
    const done = order.componentsIssued && order.quantity > 8 && random() < 0.15 ? Math.floor(order.quantity / 2) : 0;
    return { ...order, id: `WO-${shop++}`, due, done };
  });
}
