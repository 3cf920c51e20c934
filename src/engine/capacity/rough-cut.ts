// Rough-cut capacity of the master schedule beside the plan's own loads: by overall factors, bill of capacity and resource
// profile. Builds what the three need from the plant; the arithmetic is theirs.

import { groupBy } from "../../base/group-by";
import type { Bucket, Load, MrpRecord, Order, RoughCut } from "../../model/plan";
import type { BomLine, Item, Plant, RoutingStep } from "../../model/plant";
import { overallFactors } from "./overall-factors";
import { resourceProfile, type ProfileLine } from "./resource-profile";

/** Hours for a unit of an item at a work centre, so many days before the unit is due. */
type Work = { readonly resource: string; readonly offsetDays: number; readonly hours: number };

/**
 * Hours that the master schedule needs at each work centre, by three methods.
 *
 *   MPS(i, t) = planned and scheduled receipts of the items that nothing else is made of (low-level code 0)
 *   hours(i, w) = Σ over i and all that it is made of of quantity per · (run + setup / mean lot) / yield
 *   offset = Σ lead times of the items above; in whole buckets
 *   share(w) = its share of the hours of the plan's own loads
 *
 * Stock and open orders of components are not looked at: that is what the loads of the plan do.
 * @returns one row a work centre and bucket that has loads, in their order; none without a master schedule
 * Cost O(items × work centres that they pass × bill lines + lines × buckets).
 * Source: Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning and Control Systems, ch. on capacity planning.
 */
export function roughCut(plant: Plant, buckets: readonly Bucket[], orders: readonly Order[], loads: readonly Load[], records: readonly MrpRecord[]): readonly RoughCut[] {
  const scheduled = records.filter(({ lowLevelCode }) => lowLevelCode === 0);
  const [first] = buckets;
  if (scheduled.length === 0 || first === undefined || loads.length === 0) return [];
  const bucketDays = Math.max(1, ((buckets.at(-1)?.end ?? first.end) - first.start) / buckets.length);
  const workOf = workForUnits(plant, orders);
  const centres = [...new Set(loads.map(({ resource }) => resource))];
  const placeOf = new Map(centres.map((resource, place) => [resource, place]));
  const profile = scheduled.flatMap(({ item: id }, item) =>
    workOf(id).flatMap(({ resource, offsetDays, hours }): ProfileLine[] => {
      const workCentre = placeOf.get(resource);
      return workCentre === undefined ? [] : [{ item, workCentre, hoursPerUnit: hours, offset: Math.round(offsetDays / bucketDays) }];
    }),
  );
  const units = scheduled.map(({ receipts, scheduled: open }) => receipts.map((quantity, bucket) => quantity + (open[bucket] ?? 0)));
  const perUnit = scheduled.map(() => 0);
  for (const { item, hoursPerUnit } of profile) perUnit[item] = (perUnit[item] ?? 0) + hoursPerUnit;
  const byFactors = overallFactors(units, perUnit, sharesOf(loads, centres));
  const byBill = resourceProfile(units, profile.map((line) => ({ ...line, offset: 0 })), centres.length);
  const byProfile = resourceProfile(units, profile, centres.length);
  return centres.flatMap((resource, place) =>
    buckets.map(({ start }, bucket): RoughCut => ({
      resource,
      start,
      factorMinutes: 60 * (byFactors[place]?.[bucket] ?? 0),
      billMinutes: 60 * (byBill[place]?.[bucket] ?? 0),
      profileMinutes: 60 * (byProfile[place]?.[bucket] ?? 0),
    })),
  );
}

function sharesOf(loads: readonly Load[], centres: readonly string[]): readonly number[] {
  const byCentre = groupBy(loads, ({ resource }) => resource);
  const minutes = centres.map((resource) => (byCentre.get(resource) ?? []).reduce((sum, { setupMinutes, runMinutes }) => sum + setupMinutes + runMinutes, 0));
  const total = minutes.reduce((sum, each) => sum + each, 0);
  return minutes.map((each) => (total > 0 ? each / total : 0));
}

/** A function from an item to its work, its own and that of all below it, merged by work centre and offset. */
function workForUnits({ items, bom, routing }: Plant, orders: readonly Order[]): (item: string) => readonly Work[] {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const steps = groupBy(routing, ({ item }) => item);
  const lines = groupBy(bom, ({ parent }) => parent);
  const lots = meanLots(orders);
  const known = new Map<string, readonly Work[]>();
  const workOf = (id: string): readonly Work[] => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // Bills without a way back to themselves are planned only.
    known.set(id, []);
    const item = itemOf.get(id);
    const work = item === undefined || item.supply === "buy" ? [] : merged([...ownWork(item, steps.get(id) ?? [], lots.get(id) ?? 1), ...below(item, lines.get(id) ?? [], workOf)]);
    known.set(id, work);
    return work;
  };
  return workOf;
}

function ownWork(item: Item, steps: readonly RoutingStep[], lot: number): readonly Work[] {
  const [first] = steps;
  return steps
    .filter(({ alternate, subcontractDays }) => alternate === first?.alternate && subcontractDays === undefined)
    .map(({ resource, setupMinutes, runMinutes }) => ({ resource, offsetDays: 0, hours: (runMinutes / item.yield + setupMinutes / lot) / 60 }));
}

function below(item: Item, lines: readonly BomLine[], workOf: (id: string) => readonly Work[]): readonly Work[] {
  const [first] = lines;
  return lines
    .filter(({ alternate, perOrder }) => alternate === first?.alternate && !perOrder)
    .flatMap(({ component, quantityPer, scrap }) =>
      workOf(component).map(({ resource, offsetDays, hours }) => ({ resource, offsetDays: offsetDays + item.leadTimeDays, hours: (hours * quantityPer) / (1 - scrap) / item.yield })),
    );
}

function merged(work: readonly Work[]): readonly Work[] {
  return [...groupBy(work, ({ resource, offsetDays }) => `${resource}\n${String(offsetDays)}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, hours: same.reduce((sum, { hours }) => sum + hours, 0) }];
  });
}

function meanLots(orders: readonly Order[]): ReadonlyMap<string, number> {
  const made = groupBy(orders.filter(({ kind }) => kind === "make" || kind === "service"), ({ item }) => item);
  return new Map([...made].map(([item, own]) => [item, Math.max(1, own.reduce((sum, { quantity }) => sum + quantity, 0) / own.length)]));
}
