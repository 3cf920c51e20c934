// Late customer orders grouped by what keeps them late, so that one cause is one problem and not twelve.
// The culprit is traced through the orders that serve the demand; the promise's own sentence decides between them.

import type { Day } from "../base/day";
import { groupBy } from "../base/group-by";
import type { Bucket, DemandPromise, Load, Operation, Order, Plan } from "../model/plan";
import { inPeriods, periodName } from "./period-label";
import type { ReportSentences } from "./sentences/english";
import { reportSentencesOf } from "./sentences/report-sentences";

export type LateGroup = {
  readonly promises: readonly DemandPromise[];
  /** Why, as the end of a sentence: `work centre PAINT is full in weeks 49–51`; null when the plan names no culprit. */
  readonly cause: string | null;
};

/** Stands for the culprit of demands that only are late because their day was over before the plan began. */
const PAST = "";

/** From this share of its rated hours on a work centre counts as full. */
const FULL = 0.9;

/** Groups in no particular order. Cost: orders × pegs + operations + late demands × their orders. */
export function lateGroups(plan: Plan, late: readonly DemandPromise[]): LateGroup[] {
  const ordersOf = ordersByDemand(plan.orders, new Set(late.map((promise) => promise.demand)));
  const operationsOf = groupBy(plan.operations, (operation) => operation.order);
  const loadsOf = groupBy(plan.loads, (load) => load.resource);
  const { start } = plan.settings;
  const say = reportSentencesOf(plan.settings);
  const keyed = late.map((promise) => ({
    promise,
    culprit: promise.requested < start && promise.limit === "stock" ? PAST : culpritOf(promise, ordersOf.get(promise.demand) ?? [], operationsOf, loadsOf),
  }));
  return [...groupBy(keyed, ({ promise, culprit }) => `${promise.limit} ${culprit ?? ""}`).values()].flatMap((group): LateGroup[] => {
    const [first] = group;
    if (first === undefined) return [];
    const promises = group.map(({ promise }) => promise);
    const { culprit: id, promise } = first;
    if (id === PAST) return [{ promises, cause: pastCause(promises, say) }];
    if (id === null) return [{ promises, cause: null }];
    const cause =
      promise.limit === "capacity"
        ? capacityCause(plan, promises, id, loadsOf.get(id) ?? [], workAt(id, promises, ordersOf, operationsOf))
        : itemCause(promises, id, ordersOf, say);
    return [{ promises, cause }];
  });
}

function pastCause(promises: readonly DemandPromise[], say: ReportSentences): string {
  return say.dueBeforeStart(promises.length, Math.max(...promises.map(({ promised, requested }) => promised ?? requested)));
}

function ordersByDemand(orders: readonly Order[], demands: ReadonlySet<string>): ReadonlyMap<string, readonly Order[]> {
  const serving = orders.flatMap((order) =>
    order.pegs.filter((peg) => demands.has(peg.demand)).map((peg) => ({ demand: peg.demand, order })),
  );
  return new Map([...groupBy(serving, ({ demand }) => demand)].map(([demand, all]) => [demand, all.map(({ order }) => order)]));
}

/** The work centre or the item that holds the demand up; null when the plan does not tell. */
function culpritOf(
  promise: DemandPromise,
  orders: readonly Order[],
  operationsOf: ReadonlyMap<string, readonly Operation[]>,
  loadsOf: ReadonlyMap<string, readonly Load[]>,
): string | null {
  if (promise.limit === "capacity") {
    const resources = orders.flatMap((order) => (operationsOf.get(order.id) ?? []).map(({ resource }) => resource));
    return culprit(promise, new Set(resources), (resource) => loadUntil(loadsOf.get(resource) ?? [], promise.promised ?? Infinity));
  }
  const late = orders.filter((order) => order.due > order.needed);
  const lastDue = new Map<string, number>();
  for (const { item, due } of late) lastDue.set(item, Math.max(due, lastDue.get(item) ?? -Infinity));
  return culprit(promise, lastDue.keys(), (item) => lastDue.get(item) ?? 0);
}

/** The candidate that the promise's own sentence names first (the longest there, since names may contain each other), else the worst. */
function culprit(promise: DemandPromise, candidates: Iterable<string>, badness: (id: string) => number): string | null {
  let named: { readonly id: string; readonly at: number } | null = null;
  let worst: string | null = null;
  for (const id of candidates) {
    const at = promise.reason.indexOf(id);
    if (at >= 0 && (named === null || at < named.at || (at === named.at && id.length > named.id.length))) named = { id, at };
    if (worst === null || badness(id) > badness(worst)) worst = id;
  }
  return named?.id ?? worst;
}

/** What is done at a work centre for orders that come late to these demands. */
function workAt(
  resource: string,
  promises: readonly DemandPromise[],
  ordersOf: ReadonlyMap<string, readonly Order[]>,
  operationsOf: ReadonlyMap<string, readonly Operation[]>,
): Operation[] {
  const late = new Set(promises.flatMap(({ demand }) => (ordersOf.get(demand) ?? []).filter(({ due, needed }) => due > needed).map(({ id }) => id)));
  return [...late].flatMap((order) => (operationsOf.get(order) ?? []).filter((operation) => operation.resource === resource));
}

function loadUntil(loads: readonly Load[], day: Day): number {
  const before = loads.filter((load) => load.start <= day);
  const rated = before.reduce((sum, load) => sum + load.ratedMinutes, 0);
  const required = before.reduce((sum, load) => sum + load.setupMinutes + load.runMinutes, 0);
  return rated > 0 ? required / rated : 0;
}

function fullBuckets(loads: readonly Load[], until: Day): Bucket[] {
  return loads.filter(
    (load) => load.start <= until && load.ratedMinutes > 0 && (load.setupMinutes + load.runMinutes) / load.ratedMinutes >= FULL,
  );
}

function capacityCause(
  plan: Plan,
  promises: readonly DemandPromise[],
  resource: string,
  loads: readonly Load[],
  work: readonly Operation[],
): string {
  const end = plan.settings.start + plan.settings.horizonDays;
  const full = fullBuckets(loads, Math.max(...promises.map((promise) => promise.promised ?? end)));
  const hours = work.reduce((sum, operation) => sum + operation.setupMinutes + operation.runMinutes, 0) / 60;
  const say = reportSentencesOf(plan.settings);
  const help = hours > 0 ? say.overtimeHelps(Math.ceil(hours)) : "";
  return `${full.length === 0 ? holdUpText(resource, loads, plan, say) : say.isFull(resource, inPeriods(full, plan.settings))}${help}`;
}

/** Full for hours or days, but in no whole bucket: the busiest one shows how tight it is. */
function holdUpText(resource: string, loads: readonly Load[], plan: Plan, say: ReportSentences): string {
  const busiest = mostLoaded(loads);
  if (busiest === null) return say.noFreeHours(resource);
  return say.isFullForDays(resource, periodName(busiest, plan.settings), (100 * (busiest.setupMinutes + busiest.runMinutes)) / busiest.ratedMinutes);
}

function mostLoaded(loads: readonly Load[]): Load | null {
  const share = (load: Load) => (load.setupMinutes + load.runMinutes) / load.ratedMinutes;
  return loads
    .filter((load) => load.ratedMinutes > 0)
    .reduce<Load | null>((most, load) => (most === null || share(load) > share(most) ? load : most), null);
}

function itemCause(promises: readonly DemandPromise[], item: string, ordersOf: ReadonlyMap<string, readonly Order[]>, say: ReportSentences): string {
  const orders = promises.flatMap(({ demand }) => (ordersOf.get(demand) ?? []).filter((order) => order.item === item));
  const kind = orders[0]?.kind;
  const last = orders.reduce<Order | null>((latest, order) => (latest === null || order.due > latest.due ? order : latest), null);
  if (last === null || (last.status === "planned" && promises[0]?.limit === "leadTime")) return say.takesLonger(item, kind);
  const dated = say.isThereOnlyOn(item, kind === "buy" || kind === "transfer", last.due);
  return last.status === "planned" ? dated : `${dated}${say.bringForward(last.from ?? last.id, Math.min(...orders.map((order) => order.needed)))}`;
}
