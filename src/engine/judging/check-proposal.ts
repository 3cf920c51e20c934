// The way from proposed orders to what is wrong with them: a plan is built of them as they stand, and judged.
// Knows the order of the steps; changes no date and no quantity.

import type { Day } from "../../base/day";
import type { Run } from "../../base/run";
import type { Order, Plan } from "../../model/plan";
import type { Plant, SupplyKind } from "../../model/plant";
import { standInKind, type Finding, type ProposedOrder } from "../../model/proposal";
import type { Settings } from "../../model/settings";
import { resourceLoads } from "../capacity/resource-loads";
import { releaseDay } from "../checking/lead-time";
import { indexPlan } from "../checking/plan-index";
import { independentDemands } from "../demand/independent-demands";
import { planKpis } from "../finance/plan-kpis";
import { planBuckets } from "../requirements/plan-buckets";
import { planRequirements } from "../requirements/plan-requirements";
import { scheduleUnlimited } from "../scheduling/schedule-unlimited";
import { sentencesOf } from "../sentences/sentences-of";
import { judgeProposal } from "./judge-proposal";
import { orderSource } from "./order-source";

/** An order as it stands in a sheet. */
type Given = Pick<Order, "id" | "item" | "kind" | "status" | "quantity" | "due"> & {
  readonly supplier: string | undefined;
  readonly alternate: string | undefined;
  /** Null where its lead time before the due day is meant. */
  readonly start: Day | null;
};

/**
 * Judges proposed orders together with the open orders of the plant. A list of purchases alone is judged with what we would
 * make by lead times, a list of what to make with what we would buy: only what was proposed is found fault with. Transfers
 * between locations and services, which nobody lists as items to come, are ours either way.
 *
 * @param plant     must have passed model/check-plant without a fatal issue
 * @param proposals of items of the plant; ids differ from those of open orders
 * @returns findings, those of material and dates first, overloads last; none when the proposal can be carried out
 */
export function checkProposal(plant: Plant, settings: Settings, proposals: readonly ProposedOrder[], run: Run): readonly Finding[] {
  const buckets = planBuckets(settings);
  const { demands } = independentDemands(plant, settings, buckets);
  const standIn = standInKind(proposals);
  const isUnlisted = (kind: SupplyKind): boolean => kind === "transfer" || kind === "service";
  const isAlone = standIn === null && !plant.items.some(({ supply }) => isUnlisted(supply));
  const isOurs = ({ status, kind, from }: Order): boolean => status === "planned" && from === undefined && (kind === standIn || isUnlisted(kind));
  const ours = isAlone ? [] : planRequirements(plant, demands, settings, buckets, run).orders.filter(isOurs);
  const nothing = { orders: [], links: [], records: [] };
  const kpis = planKpis(plant, settings, nothing, [], [], [], []);
  const bare: Plan = { version: 1, settings, buckets, ...nothing, operations: [], subcontracts: [], promises: [], loads: [], messages: [], kpis, issues: [] };
  const lookUp = indexPlan(plant, bare);
  const order = ({ start, supplier, alternate, ...of }: Given): Order => {
    const item = lookUp.items.get(of.item);
    const named = { item: of.item, ...(supplier === undefined ? {} : { supplier }), ...(alternate === undefined ? {} : { alternate }) };
    const release = (source: Pick<Order, "sourcePlace">): Day => (item === undefined ? of.due : releaseDay(lookUp, item, of.due, lookUp.supplierRowOf({ ...of, ...source })));
    const source = orderSource(lookUp, named, start ?? release({}));
    const releaseByLeadTime = release(source);
    const base = { ...of, ...source, needed: of.due, releaseByLeadTime, pegs: [], reasons: [], startQuantity: of.quantity / (item?.yield ?? 1) };
    return { ...base, start: start ?? (of.status === "planned" ? releaseByLeadTime : Math.max(settings.start, releaseByLeadTime)) };
  };
  const orders = [
    ...ours,
    ...proposals.map(({ id, item, kind, supplier, alternate, quantity, start, due }) => order({ id, item, kind, supplier, alternate, status: "planned", quantity, start, due })),
    ...plant.openOrders.map(({ id, item, kind, supplier, alternate, quantity, done, due, firm }) =>
      order({ id, item, kind, supplier, alternate, status: firm ? "firm" : "open", quantity: Math.max(0, quantity - done), start: null, due })),
  ];
  const plan: Plan = { ...bare, orders };
  const index = indexPlan(plant, plan);
  const findings = judgeProposal({ plant, demands, proposals, index }).filter(
    ({ kind, item }) => kind !== "missing order" || standIn === null || (index.items.get(item)?.supply === "buy") !== (standIn === "buy"),
  );
  if (standIn === "make") return findings;
  const { operations } = scheduleUnlimited(plant, settings, { ...nothing, orders }, run);
  const overloads = resourceLoads(plant, settings, buckets, operations).flatMap((load): Finding[] => {
    const minutes = load.setupMinutes + load.runMinutes - load.ratedMinutes;
    if (minutes <= 1) return [];
    const text = sentencesOf(settings).proposals.overload(load.resource, load.setupMinutes + load.runMinutes, load.ratedMinutes, load.start);
    return [{ kind: "overload", item: "", resource: load.resource, day: load.start, quantity: minutes, text }];
  });
  return [...findings, ...overloads];
}
