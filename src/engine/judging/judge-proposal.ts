// Somebody else's plan, judged: carried out as it stands, does every order get its material, every customer her units, every
// work centre no more than it can do? Plans nothing; it shares the validator's reading of lead times and structures.

import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";
import type { Order } from "../../model/plan";
import type { Demand, Item, Plant } from "../../model/plant";
import type { Finding, ProposedOrder } from "../../model/proposal";
import { releaseDay } from "../checking/lead-time";
import { lotsObeyModifiers } from "../checking/lot-rules";
import type { PlanIndex } from "../checking/plan-index";
import { safetySteps } from "../checking/safety-levels";
import type { Violation } from "../checking/violation";
import { openingStock } from "../requirements/opening-stock";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import type { LotFault } from "../sentences/subjects";
import { expiries, needlessReceipts, shortages } from "./item-flow";
import { componentIssues, coProductReceipts, passOnPhantoms, type Flow, type ItemMovement } from "./phantom-issues";

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
 * @returns missing orders (a demand without supply), orders without material on their start, starts later than the lead time
 *   allows or before the plan, lots that break the order modifiers, and orders that nothing needs
 * Cost: that of sorting the movements of each item; linear in orders, lines and demands.
 */
export function judgeProposal({ plant, demands, proposals, index }: Judged): readonly Finding[] {
  const proposed = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const indexes = new Map(plant.items.map(({ id }, at) => [id, at]));
  const opening = openingStock(plant.stock, plant.items.length, (item) => indexes.get(item), index.plan.settings.start);
  const { start, horizonDays } = index.plan.settings;
  const { proposals: say } = sentencesOf(index.plan.settings);
  // What was due before the plan is due on its first day, what is due after it is not known in full.
  const inPlan = (movement: ItemMovement): readonly ItemMovement[] => (movement.day < start + horizonDays ? [{ ...movement, day: Math.max(movement.day, start) }] : []);
  const issues = groupBy([...demands.map(demandIssue), ...plantIssues(index)].flatMap(inPlan), ({ item }) => item);
  const receipts = groupBy([...index.plan.orders.map(receipt), ...plantCoProducts(index)].flatMap(inPlan), ({ item }) => item);
  const lots = groupBy(plant.stock.filter(({ expiry = Infinity }) => expiry >= start), ({ item }) => item);
  const flowOf = (item: string): Flow => {
    const taken = sorted(issues.get(item));
    const lost = expiries(lots.get(item) ?? [], taken).flatMap((each) => inPlan({ ...each, item }));
    return { opening: opening[indexes.get(item) ?? -1] || 0, receipts: sorted(receipts.get(item)), issues: sorted([...lost, ...taken]) };
  };
  const adderTo = (movements: Map<string, ItemMovement[]>) => (movement: ItemMovement): void => {
    const known = movements.get(movement.item);
    if (known === undefined) movements.set(movement.item, [movement]);
    else known.push(movement);
  };
  passOnPhantoms(index, flowOf, adderTo(issues), adderTo(receipts));
  return [
    ...plant.items.flatMap((item) => itemFindings(index, item, flowOf(item.id), proposed, say)),
    ...proposals.flatMap((proposal) => startFindings(index, proposal, say)),
    ...wrongLots(index, proposed, say),
  ];
}

function sorted(movements: readonly ItemMovement[] | undefined): readonly ItemMovement[] {
  return [...(movements ?? [])].sort((a, b) => a.day - b.day);
}

function demandIssue({ id, item, ordered, delivered, due }: Demand): ItemMovement {
  return { item, day: due, quantity: snap(ordered - delivered), order: null, demand: id };
}

function receipt({ id, item, due, quantity }: Order): ItemMovement {
  return { item, day: due, quantity, order: id, demand: null };
}

/** What the orders take of their components on the day on which they start. */
function* plantIssues(index: PlanIndex): Generator<ItemMovement> {
  for (const order of index.plan.orders) {
    if (index.openOrders.get(order.id)?.componentsIssued === true || order.kind === "buy") continue;
    yield* componentIssues(index, order.item, { day: order.start, quantity: order.startQuantity, order: order.id, demand: null }, order.alternate);
  }
}

/** What orders that are made bring besides their items. */
function* plantCoProducts(index: PlanIndex): Generator<ItemMovement> {
  for (const { item, kind, start, due, startQuantity } of index.plan.orders) {
    if (kind !== "buy") yield* coProductReceipts(index, item, { day: start, quantity: startQuantity, order: null, demand: null }, due);
  }
}

function itemFindings(index: PlanIndex, item: Item, { opening, receipts, issues }: Flow, proposed: ReadonlyMap<string, ProposedOrder>, say: Sentences["proposals"]): Finding[] {
  // What a phantom lacks is lacking of its components.
  const short = item.supply === "phantom" ? [] : shortages(opening, receipts, issues).map(({ day, units, takers }): Finding => {
    const last = takers.at(-1);
    if (last !== undefined && last.order !== null) {
      const text = say.noMaterial(units, item.id, day, last.order);
      return { kind: "no material", item: item.id, order: last.order, day, quantity: units, text, ...sourceOf(proposed.get(last.order) ?? item) };
    }
    const text = say.missingOrder(units, item.id, day, last?.demand ?? null);
    return { kind: "missing order", item: item.id, day, quantity: units, text, ...sourceOf(index.demands.get(last?.demand ?? "")) };
  });
  const minimum = item.lotRule.kind === "minMax" ? item.lotRule.minimumStock : 0;
  const steps = safetySteps(index, item).map(({ day, quantity }) => ({ day, level: Math.max(quantity, minimum) }));
  const level = steps[0]?.level ?? 0;
  // A rise of the level is as good as an issue on its day, a fall as good as a receipt.
  const rises = steps.slice(1).map((step, before): ItemMovement => ({ item: item.id, day: step.day, quantity: step.level - (steps[before]?.level ?? 0), order: null, demand: null }));
  const isProposed = ({ order }: ItemMovement): boolean => proposed.has(order ?? "");
  const needless = needlessReceipts(opening, receipts, rises.length === 0 ? issues : sorted([...rises, ...issues]), level, isProposed).flatMap(({ order }): Finding[] => {
    const proposal = proposed.get(order ?? "");
    if (proposal === undefined) return [];
    const { id, quantity, due } = proposal;
    const text = say.notNeeded(id, quantity, item.id, steps.length > 1 ? null : level);
    return [{ kind: "not needed", item: item.id, order: id, day: due, quantity, text, ...sourceOf(proposal) }];
  });
  return [...short, ...needless];
}

function startFindings(index: PlanIndex, { id, item: itemId, start, due, source }: ProposedOrder, say: Sentences["proposals"]): Finding[] {
  const item = index.items.get(itemId);
  if (item === undefined) return [];
  const order = index.orders.get(id);
  const latest = releaseDay(index, item, due, order === undefined ? undefined : index.supplierRowOf(order));
  const begins = start ?? latest;
  const at = { item: itemId, order: id, day: begins, ...sourceOf({ source }) };
  const planStart = index.plan.settings.start;
  if (begins < planStart) {
    return [{ ...at, kind: "start in the past", text: say.startsInPast(id, itemId, begins, planStart) }];
  }
  if (begins <= latest) return [];
  return [{ ...at, kind: "late start", text: say.startsLate(id, itemId, begins, due, latest) }];
}

function wrongLots(index: PlanIndex, proposed: ReadonlyMap<string, ProposedOrder>, say: Sentences["proposals"]): Finding[] {
  return [...lotsObeyModifiers(index)].flatMap((violation): Finding[] => {
    const proposal = proposed.get(violation.order ?? "");
    const fault = lotFault(violation);
    if (proposal === undefined || fault === null) return [];
    const { id, item, due, quantity } = proposal;
    return [{ kind: "wrong lot", item, order: id, day: due, quantity, text: say.wrongLot(id, quantity, item, fault), ...sourceOf(proposal) }];
  });
}

function lotFault({ rule, bound }: Violation): LotFault | null {
  const isLotRule = rule === "minimum-order" || rule === "maximum-order" || rule === "multiple-order" || rule === "fixed-lot";
  return isLotRule && bound !== undefined ? { rule, bound } : null;
}

function sourceOf(record: { readonly source?: Finding["source"] | undefined } | undefined): Pick<Finding, "source"> {
  return record?.source === undefined ? {} : { source: record.source };
}
