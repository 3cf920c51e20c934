// The order book of Morgenrad: six months of dealers' orders, fuller in the near weeks, and a forecast for spring.

import type { Day } from "../../../src/base/day";
import { seededRandom } from "../../../src/base/random";
import type { Demand } from "../../../src/model/plant";
import { drawNear, drawOne, drawWeighted, drawWhole } from "../draws";
import { bicycles } from "./models";
import { WEEKLY_UNITS, isClosed, seasonFactor } from "./season";
import { day } from "./work-centres";

export const PLAN_START = day("2026-11-30");
export const HORIZON_WEEKS = 26;

export type Dealer = {
  readonly name: string;
  readonly town: string;
  /** Typical pieces on an order line. */
  readonly pieces: number;
  /** 1 chains with penalties … 3 walk-in shops. */
  readonly priority: number;
};

type Line = readonly [name: string, town: string, pieces: number, priority: number];

const lines: readonly Line[] = [
  ["Radwelt Nord", "Hamburg", 24, 1], ["Fahrradhof Elbe", "Dresden", 12, 2], ["Zweirad Lindemann", "Oldenburg", 8, 2],
  ["Radhaus Westend", "Frankfurt", 10, 2], ["Drahtesel Kiel", "Kiel", 6, 3], ["Velo Marktgasse", "Bern", 9, 2],
  ["Pedal & Co.", "Köln", 12, 2], ["Rad und Tat", "Münster", 14, 2], ["Speichenkontor", "Leipzig", 7, 3],
  ["Kettenöl Kollektiv", "Berlin", 5, 3], ["Radzentrum Süd", "Stuttgart", 20, 1], ["Fietsenwinkel De Brug", "Groningen", 10, 2],
  ["Cykelhuset", "Aarhus", 8, 2], ["Zweirad Pfeffer", "Nürnberg", 6, 3], ["Bikeport Bremen", "Bremen", 16, 1],
  ["Rückenwind Räder", "Freiburg", 7, 3], ["Tretlager", "Göttingen", 5, 3], ["Radstation am Dom", "Regensburg", 6, 3],
  ["Velo Lac", "Konstanz", 6, 3], ["Der Fahrradladen", "Bamberg", 4, 3], ["Inselrad", "Norderney", 9, 2],
  ["Radkultur Graz", "Graz", 8, 2], ["Stadtrad Vermietung", "Hannover", 26, 1], ["Kinderrad Profi", "Bonn", 8, 3], ["Betriebsrad Leasing", "Essen", 18, 1],
];

export const dealers: readonly Dealer[] = lines.map(([name, town, pieces, priority]) => ({ name, town, pieces, priority }));

/** A customer order line as the sales office keeps it. */
export type CustomerOrder = Demand & { readonly entered: Day; readonly remark: string };

const remarks = [
  "Deliver before 10:00", "Partial delivery ok", "Dealer opens new shop", "Fixed date! Penalty", "Collects with own van", "Confirmed by phone", "Leasing customer",
] as const;

/** How much of a week's sales is ordered by now: nearly all soon, about half at the end of the horizon. */
function bookedShare(week: number): number {
  return week < 8 ? 1 : Math.max(0.5, 1 - (week - 8) * 0.028);
}

/** Around Christmas dealers take little: share of an ordinary week, by week of the plan. */
const quietWeeks: ReadonlyMap<number, number> = new Map([[3, 0.7], [4, 0.1], [5, 0.5]]);

function openDay(from: Day, direction: 1 | -1): Day {
  let found = from;
  // Never more than the two weeks of the Christmas closure.
  while (isClosed(found)) found += direction;
  return found;
}

function ordersOfWeek(week: number, random: () => number): readonly Omit<CustomerOrder, "id">[] {
  const monday = PLAN_START + 7 * week;
  const target = WEEKLY_UNITS * bookedShare(week) * seasonFactor({ season: 1 }, monday + 3) * (quietWeeks.get(week) ?? 1);
  const orders: Omit<CustomerOrder, "id">[] = [];
  for (let units = 0; units < target; ) {
    const dealer = drawWeighted(random, dealers, (candidate) => 60 / candidate.pieces);
    const bicycle = drawWeighted(random, bicycles, (candidate) => candidate.share * seasonFactor(candidate.model, monday));
    const dear = bicycle.model.group === "E-bike" ? 0.7 : 1;
    const ordered = Math.max(1, Math.round(dealer.pieces * dear * drawNear(random, 0.7)));
    const due = openDay(monday + drawWhole(random, 0, 4), 1);
    const delivered = week < 3 && ordered > 4 && random() < 0.13 ? Math.round(ordered * 0.4) : 0;
    orders.push({
      item: bicycle.id,
      kind: "order",
      ordered,
      delivered,
      due,
      priority: dealer.priority,
      customer: dealer.name,
      entered: openDay(Math.min(PLAN_START - 3, due - drawWhole(random, 20, 75)), -1),
      remark: random() < 0.09 ? drawOne(random, remarks) : "",
    });
    units += ordered;
  }
  return orders;
}

/** Open lines that should have been delivered before the plan begins. */
function overdueOrders(random: () => number): readonly Omit<CustomerOrder, "id">[] {
  return ["GR-500-OLV-M", "EB-750-GRY-L", "TR-300-BLU-XL", "CB-100-SGR-M"].map((item, index) => ({
    item,
    kind: "order" as const,
    ordered: 3 + index,
    delivered: index === 1 ? 2 : 0,
    due: day("2026-11-23") + index,
    priority: 2,
    customer: drawOne(random, dealers).name,
    entered: day("2026-09-28") + 3 * index,
    remark: "Overdue, dealer is asking",
  }));
}

/** Sorted as the sales office entered them; numbers such as 26-1042/10. */
export const customerOrders: readonly CustomerOrder[] = (() => {
  const random = seededRandom(26_1130);
  const weeks = Array.from({ length: HORIZON_WEEKS }, (_, week) => ordersOfWeek(week, random));
  const all = [...overdueOrders(random), ...weeks.flat()];
  all.sort((a, b) => a.entered - b.entered || a.due - b.due);
  let number = 1001;
  let position = 10;
  return all.map((order, index) => {
    const before = all[index - 1];
    const same = before !== undefined && before.customer === order.customer && before.entered === order.entered;
    if (index > 0 && !same) number++;
    position = same ? position + 10 : 10;
    return { ...order, id: `26-${number}/${position}` };
  });
})();

/** Every Monday from mid-February, for the bicycles that sell best; what is ordered already is part of it. */
export const forecast: readonly Demand[] = (() => {
  const best = [...bicycles].sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1)).slice(0, 14);
  const mondays = Array.from({ length: HORIZON_WEEKS - 11 }, (_, index) => PLAN_START + 7 * (11 + index));
  return best.flatMap(({ id, share, model }) =>
    mondays.map((monday) => ({
      id: `FC ${id} ${monday}`,
      item: id,
      kind: "forecast" as const,
      ordered: Math.round(WEEKLY_UNITS * share * seasonFactor(model, monday)),
      delivered: 0,
      due: monday,
      priority: 9,
    })),
  );
})();
