// Rules that tie the record's rows to what stands behind them: demands, orders and bills of material.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import type { MrpRecord, Order } from "../../model/plan";
import type { BomLine, Item, SupplierItem } from "../../model/plant";
import { choicesOf } from "./choices";
import { releaseDay, safeDay } from "./lead-time";
import type { PlanIndex } from "./plan-index";
import type { Rule, Violation } from "./violation";
import { agree, numberText } from "./violation";

/** Gross requirements are the demands of the item and the components of planned and open make orders, each on its day. */
export const grossIsDemandAndComponents: Rule = function* (index) {
  const gross = tally(index);
  for (const { item, day, quantity } of needsOfPlan(index)) gross.add(item, day, quantity);
  yield* compare(index, "gross-requirements", "Gross requirements", gross, (record) => record.gross);
};

/** Scheduled receipts are the open quantities of open orders on their due days, overdue ones at once. */
export const scheduledAreOpenOrders: Rule = function* (index) {
  const scheduled = tally(index);
  for (const { item, due, quantity, done } of index.plant.openOrders) {
    scheduled.add(item, due, Math.max(0, quantity - done));
  }
  yield* compare(index, "scheduled-receipts", "Scheduled receipts", scheduled, (record) => record.scheduled);
};

/** Planned receipts and releases are the planned orders by the bucket in which they are needed and released. */
export const receiptsAreOrders: Rule = function* (index) {
  const receipts = tally(index);
  const releases = tally(index);
  for (const order of index.plan.orders) {
    if (order.status !== "planned" || order.from !== undefined) continue;
    receipts.add(order.item, order.needed, order.quantity);
    releases.add(order.item, order.releaseByLeadTime, order.quantity);
  }
  yield* compare(index, "planned-receipts", "Planned receipts", receipts, (record) => record.receipts);
  yield* compare(index, "planned-releases", "Planned releases", releases, (record) => record.releases);
};

export type Need = { readonly item: string; readonly day: Day; readonly quantity: number };

/** Demands on the day requested, which may lie before the plan, and components on the day their order starts. */
export function needsOfPlan(index: PlanIndex): readonly Need[] {
  const { promises, orders } = index.plan;
  return [
    ...promises.map(({ item, requested, quantity }) => ({ item, day: requested, quantity })),
    ...orders.flatMap((order) =>
      linesTaken(index, order).map((line) => ({
        item: line.component,
        day: releaseInNetting(index, order),
        quantity: componentQuantity(line, order),
      })),
    ),
  ];
}

/** The lines of which an order takes components: none when it is bought, comes with another, is issued, after the plan or outside a line's days. */
export function linesTaken(index: PlanIndex, order: Order): readonly BomLine[] {
  if (order.substitute !== undefined) return substituteLine(index, order, order.substitute);
  if (order.kind === "buy" || order.from !== undefined || index.openOrders.get(order.id)?.componentsIssued === true) return [];
  const start = releaseInNetting(index, order);
  if (index.bucketOf(start) < 0) return [];
  return index
    .bomOf(order.item)
    .filter(({ alternate }) => alternate === order.alternate)
    .filter(({ effectiveFrom = -Infinity, effectiveTo = Infinity }) => effectiveFrom <= start && start <= effectiveTo);
}

/** What an order takes whose item is taken from the stock of another one. */
function substituteLine(index: PlanIndex, { item, sourcePlace = -1 }: Order, substitute: string): readonly BomLine[] {
  const row = choicesOf(index, item)[sourcePlace]?.substitute;
  return row?.substitute === substitute ? [{ parent: item, component: substitute, quantityPer: row.ratio, perOrder: false, scrap: 0 }] : [];
}

/** Units of a component that an order takes by one line. */
export function componentQuantity(line: BomLine, order: Order): number {
  return (line.perOrder ? line.quantityPer : line.quantityPer * order.startQuantity) / (1 - line.scrap);
}

/** The day on which netting starts an order: its release, but not before the plan, the fence or the item allows. */
export function releaseInNetting(index: PlanIndex, order: Order): Day {
  const item = index.items.get(order.item);
  if (item === undefined || order.status !== "planned" || item.supply === "phantom" || order.substitute !== undefined) {
    return Math.max(order.releaseByLeadTime, index.plan.settings.start);
  }
  return releaseFrom(index, item, order.needed, index.supplierRowOf(order));
}

/** The day on which netting would start an order of an item with the lead time of a supplier's row. */
export function releaseFrom(index: PlanIndex, item: Item, needed: Day, row: SupplierItem | undefined): Day {
  const { start, planningFenceDays } = index.plan.settings;
  const due = openDay(index, item, Math.max(safeDay(index, item, needed), start + planningFenceDays));
  const release = releaseDay(index, item, due, row);
  return Math.min(Math.max(release, start, item.effectiveFrom ?? -Infinity), item.effectiveTo ?? Infinity);
}

/** A day, or the first after it on which the planner lets something be received. */
export function openDay({ plant }: PlanIndex, { id, supply }: Item, day: Day): Day {
  let open = day;
  while (supply !== "phantom" && plant.noReceipts.some(({ item, from, to }) => item === id && from <= open && open <= to)) open += 1;
  return open;
}

/** Units by item and bucket. */
type Tally = {
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly add: (item: string, day: Day, quantity: number) => void;
};

/** An empty tally; days after the plan fall out. */
export function tally({ bucketOf }: PlanIndex): Tally {
  const rows = new Map<string, number[]>();
  const add = (item: string, day: Day, quantity: number): void => {
    const t = bucketOf(day);
    if (t < 0 || quantity === 0) return;
    const row = rows.get(item) ?? [];
    row[t] = (row[t] ?? 0) + quantity;
    rows.set(item, row);
  };
  return { rows, add };
}

export function* compare(
  { plan }: PlanIndex,
  rule: string,
  title: string,
  expected: Tally,
  rowOf: (record: MrpRecord) => readonly number[],
): Iterable<Violation> {
  const recorded = new Set<string>();
  for (const record of plan.records) {
    const { item } = record;
    recorded.add(item);
    const row = rowOf(record);
    for (const [t, { start }] of plan.buckets.entries()) {
      const due = expected.rows.get(item)?.[t] ?? 0;
      const said = row[t] ?? 0;
      if (!agree(said, due)) {
        const text = `${title} of ${item} on ${dayText(start)} are ${numberText(said)}, but must be ${numberText(due)}.`;
        yield { rule, text, item };
      }
    }
  }
  for (const item of expected.rows.keys()) {
    if (!recorded.has(item)) yield { rule, text: `${title} of ${item} are in no record.`, item };
  }
}
