// What a re-plan changed, and why: customer dates first, then orders that came, went, moved or changed.
// Compares two plans with their inputs; decides nothing and writes no sheet.

import { groupBy } from "../../base/group-by";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { DemandPromise, Order, Plan } from "../../model/plan";
import type { OrderChange, OrderPair, PlanChanges, PromiseChange } from "../../model/plan-changes";
import { comparePlants, type PlanInput } from "./compare-plants";
import { causeFinder, type FindCause } from "./find-cause";
import { matchOrders } from "./match-orders";

export type PlanWithInput = PlanInput & { readonly plan: Plan };

/**
 * Compares a plan with the one before it.
 *
 * Orders are matched by item and by what they are (match-orders). A move within `messageToleranceDays` and a change within
 * `messageToleranceQuantity` is small: counted, not listed. Dates of customer orders are always listed.
 *
 * @returns the changes, each with the input that caused it; no input changed → every cause is null
 * Cost: linear in orders, demands and records, and quadratic in the changed orders of a single item.
 */
export function comparePlans(before: PlanWithInput, after: PlanWithInput): PlanChanges {
  const inputs = comparePlants(before, after);
  const findCause = causeFinder(before.plant, after.plant, inputs);
  const costs = new Map([...before.plant.items, ...after.plant.items].map(({ id, cost }) => [id, cost]));
  const orders = orderPairs(ownOrders(before.plan), ownOrders(after.plan)).flatMap((pair) => orderChange(pair, costs, findCause));
  const { messageToleranceDays, messageToleranceQuantity } = after.settings;
  const isSmall = ({ kind, laterDays, moreUnits }: OrderChange): boolean =>
    (kind === "moved" || kind === "changed") && Math.abs(laterDays) <= messageToleranceDays && Math.abs(moreUnits) <= Math.max(messageToleranceQuantity, QUANTITY_TOLERANCE);
  const listed = orders.filter((change) => !isSmall(change));
  return {
    previousStart: before.settings.start,
    inputs,
    promises: promiseChanges(before.plan.promises, after.plan.promises, findCause),
    orders: listed.sort(byHurt),
    smallChanges: orders.length - listed.length,
  };
}

/** What comes with another order changes with that one. */
function ownOrders({ orders }: Plan): readonly Order[] {
  return orders.filter(({ from }) => from === undefined);
}

function orderPairs(before: readonly Order[], after: readonly Order[]): OrderPair[] {
  const [old, now] = [groupBy(before, ({ item }) => item), groupBy(after, ({ item }) => item)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((item) => matchOrders(old.get(item) ?? [], now.get(item) ?? []));
}

function orderChange(pair: OrderPair, costs: ReadonlyMap<string, number>, findCause: FindCause): OrderChange[] {
  const { before, after } = pair;
  const order = after ?? before;
  if (order === null) return [];
  const laterDays = before === null || after === null ? 0 : after.due - before.due;
  const moreUnits = (after?.quantity ?? 0) - (before?.quantity ?? 0);
  const isChanged = Math.abs(moreUnits) > QUANTITY_TOLERANCE || before?.status !== after?.status || before?.supplier !== after?.supplier;
  if (!isChanged && laterDays === 0) return [];
  const units = laterDays === 0 ? Math.abs(moreUnits) : Math.max(before?.quantity ?? 0, after?.quantity ?? 0);
  return [{
    ...pair,
    kind: before === null ? "new" : after === null ? "gone" : isChanged ? "changed" : "moved",
    laterDays,
    moreUnits,
    value: units * (costs.get(order.item) ?? 0),
    cause: findCause({ item: order.item, demands: order.pegs.map(({ demand }) => demand) }),
  }];
}

/** New work and work that is wanted sooner comes before what can wait or falls away. */
function byHurt(a: OrderChange, b: OrderChange): number {
  const rank = ({ kind, laterDays, moreUnits }: OrderChange): number => (kind === "new" || laterDays < 0 || moreUnits > 0 ? 0 : kind === "gone" ? 2 : 1);
  const [one, other] = [a.after ?? a.before, b.after ?? b.before];
  return rank(a) - rank(b) || b.value - a.value || (one?.start ?? 0) - (other?.start ?? 0) || compareIds(one?.id ?? "", other?.id ?? "");
}

function promiseChanges(before: readonly DemandPromise[], after: readonly DemandPromise[], findCause: FindCause): PromiseChange[] {
  const old = new Map(before.map((promise) => [promise.demand, promise]));
  const now = new Map(after.map((promise) => [promise.demand, promise]));
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((demand): PromiseChange[] => {
    const [one = null, other = null] = [old.get(demand), now.get(demand)];
    const known = other ?? one;
    if (known === null || known.kind === "forecast" || (one !== null && other !== null && one.promised === other.promised)) return [];
    const dates = [one?.promised ?? null, other?.promised ?? null] as const;
    const laterDays = dates[0] === null || dates[1] === null ? null : dates[1] - dates[0];
    return [{ before: one, after: other, laterDays, cause: findCause({ item: known.item, demands: [demand] }) }];
  });
  return changes.sort((a, b) => hurtDays(b) - hurtDays(a) || compareIds(nameOf(a), nameOf(b)));
}

/** A date that was lost hurts most, one that a new customer gets not at all. */
function hurtDays({ before, after, laterDays }: PromiseChange): number {
  if (laterDays !== null) return laterDays;
  if (after === null) return -Infinity;
  return before !== null && after.promised === null ? Infinity : 0;
}

function nameOf({ before, after }: PromiseChange): string {
  return (after ?? before)?.demand ?? "";
}

function compareIds(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
