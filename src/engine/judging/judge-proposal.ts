// Somebody else's plan, judged: carried out as it stands, does every order get its material, every customer her units, every
// work centre no more than it can do? Plans nothing; it shares the validator's reading of lead times and structures.

import { dayText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";
import type { Order } from "../../model/plan";
import type { Demand, Item, Plant } from "../../model/plant";
import type { Finding, ProposedOrder } from "../../model/proposal";
import { releaseDay } from "../checking/lead-time";
import { lotsObeyModifiers } from "../checking/lot-rules";
import type { PlanIndex } from "../checking/plan-index";
import { numberText } from "../checking/violation";
import { openingStock } from "../requirements/opening-stock";
import { shortages, unneededUnits, type Movement } from "./item-flow";

/** What the proposal is carried out on. */
export type Judged = {
  readonly plant: Plant;
  readonly demands: readonly Demand[];
  readonly proposals: readonly ProposedOrder[];
  /** Of a plan that holds the proposals as planned orders, and the open orders. */
  readonly index: PlanIndex;
};

/**
 * Everything that is wrong with a proposal, by item and day.
 *
 * @returns missing orders (a demand or safety stock without supply), orders without material on their start, starts later
 *   than the lead time allows or before the plan, lots that break the order modifiers, and orders that nothing needs
 * Cost: linear in orders, lines and demands; the search for needless orders is orders × movements of their item.
 */
export function judgeProposal({ plant, demands, proposals, index }: Judged): readonly Finding[] {
  const proposed = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const issues = groupBy([...demands.map(demandIssue), ...plantIssues(index)], ({ item }) => item);
  const indexes = new Map(plant.items.map(({ id }, at) => [id, at]));
  const opening = openingStock(plant.stock, plant.items.length, (item) => indexes.get(item), index.plan.settings.start);
  const receipts = groupBy(index.plan.orders.map(receipt), ({ item }) => item);
  return [
    ...plant.items.flatMap((item, at) => {
      const flow = { opening: opening[at] || 0, receipts: sorted(receipts.get(item.id)), issues: sorted(issues.get(item.id)) };
      return itemFindings(index, item, flow, proposed);
    }),
    ...proposals.flatMap((proposal) => startFindings(index, proposal)),
    ...wrongLots(index, proposed),
  ];
}

type OfItem = Movement & { readonly item: string };

function sorted(movements: readonly OfItem[] | undefined): readonly OfItem[] {
  return [...(movements ?? [])].sort((a, b) => a.day - b.day);
}

function demandIssue({ id, item, ordered, delivered, due }: Demand): OfItem {
  return { item, day: due, quantity: snap(ordered - delivered), order: null, demand: id };
}

function receipt({ id, item, due, quantity }: Order): OfItem {
  return { item, day: due, quantity, order: id, demand: null };
}

/** What the orders take of their components on the day on which they start. */
function* plantIssues(index: PlanIndex): Generator<OfItem> {
  for (const order of index.plan.orders) {
    if (index.openOrders.get(order.id)?.componentsIssued === true || order.kind === "buy") continue;
    for (const line of index.bomOf(order.item)) {
      if ((line.effectiveFrom ?? -Infinity) > order.start || order.start > (line.effectiveTo ?? Infinity)) continue;
      const quantity = snap((line.quantityPer * (line.perOrder ? 1 : order.startQuantity)) / (1 - line.scrap));
      yield { item: line.component, day: order.start, quantity, order: order.id, demand: null };
    }
  }
}

type Flow = { readonly opening: number; readonly receipts: readonly OfItem[]; readonly issues: readonly OfItem[] };

function itemFindings(index: PlanIndex, item: Item, { opening, receipts, issues }: Flow, proposed: ReadonlyMap<string, ProposedOrder>): Finding[] {
  const short = shortages(opening, receipts, issues).map(({ day, units, takers }): Finding => {
    const last = takers.at(-1);
    const what = `${numberText(units)} ${item.id} are missing on ${dayText(day)}`;
    if (last !== undefined && last.order !== null) {
      const text = `${what}: order ${last.order} starts without them. Start it later, or bring ${item.id} earlier.`;
      return { kind: "no material", item: item.id, order: last.order, day, quantity: units, text, ...sourceOf(proposed.get(last.order)) };
    }
    const text = `${what} for ${last?.demand ?? "stock"}. Propose an order that is there by then.`;
    return { kind: "missing order", item: item.id, day, quantity: units, text, ...sourceOf(index.demands.get(last?.demand ?? "")) };
  });
  const needless = receipts.flatMap((each): Finding[] => {
    const proposal = proposed.get(each.order ?? "");
    if (proposal === undefined) return [];
    const units = unneededUnits(opening, receipts, issues, each, item.safetyStock);
    // A lot may be larger than the need; what is needed in part is needed.
    if (units < proposal.quantity) return [];
    const text = `Order ${proposal.id} of ${numberText(proposal.quantity)} ${item.id} is not needed in the horizon: stock stays at ${numberText(item.safetyStock)} or more without it.`;
    return [{ kind: "not needed", item: item.id, order: proposal.id, day: proposal.due, quantity: units, text, ...sourceOf(proposal) }];
  });
  return [...short, ...needless];
}

function startFindings(index: PlanIndex, { id, item: itemId, start, due, source }: ProposedOrder): Finding[] {
  const item = index.items.get(itemId);
  if (item === undefined) return [];
  const latest = releaseDay(index, item, due);
  const begins = start ?? latest;
  const at = { item: itemId, order: id, day: begins, ...sourceOf({ source }) };
  const planStart = index.plan.settings.start;
  if (begins < planStart) {
    return [{ ...at, kind: "start in the past", text: `Order ${id} of ${itemId} would have to start on ${dayText(begins)}, before the plan (${dayText(planStart)}).` }];
  }
  if (begins <= latest) return [];
  return [{ ...at, kind: "late start", text: `Order ${id} of ${itemId} starts on ${dayText(begins)}; to be there on ${dayText(due)} it must start by ${dayText(latest)}.` }];
}

function wrongLots(index: PlanIndex, proposed: ReadonlyMap<string, ProposedOrder>): Finding[] {
  return [...lotsObeyModifiers(index)].flatMap(({ text, order }): Finding[] => {
    const proposal = proposed.get(order ?? "");
    return proposal === undefined ? [] : [{ kind: "wrong lot", item: proposal.item, order: proposal.id, text, ...sourceOf(proposal) }];
  });
}

function sourceOf(record: { readonly source?: Finding["source"] | undefined } | undefined): Pick<Finding, "source"> {
  return record?.source === undefined ? {} : { source: record.source };
}
