// A promise on the phone: the first day on which a quantity of an item can be there, and what holds it.
// From stock, from the plan, else from a new order on the capacity that the plan leaves. Changes no plan.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Item } from "../../model/plant";
import { isEffective } from "../requirements/bom-structure";
import { leadTimes } from "../requirements/lead-time";
import { isEffectiveOn, sourcesByItem } from "../requirements/sources";
import { supplyTerms } from "../requirements/supply-terms";
import { stepsOfBill } from "../scheduling/steps-of-bill";
import { sentencesOf } from "../sentences/sentences-of";
import type { HoldSubject } from "../sentences/subjects";
import { freeOn, freeSupply, type FreeSupply } from "./free-supply";
import type { LastPlan } from "./last-plan";

export type PromisedDay = {
  /** Null when it cannot be there within the horizon. */
  readonly day: Day | null;
  readonly from: "stock" | "plan" | "newOrder";
  /** One sentence: where it comes from and what held it. */
  readonly reason: string;
};

/**
 * Answers promises from a plan.
 *
 *   day = min(day on which the quantity is free in the plan, day on which a new order for the rest is there)
 *
 * A new order waits for its components (each promised in the same way), then takes its lead time, and not less than
 * until each of its work centres has had the hours for it free; inside the planning time fence none arrives. It is
 * rough-cut capable to promise: a plan with the order in it may find a better day, since it may move others.
 *
 * @returns a function from item id and units to the promise; null for an unknown item
 * Cost: O(plan) once, then O(buckets + orders of the item) for each item below the one asked for.
 * Source: Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning and Control Systems, ch. on available to promise.
 */
export function promises(lastPlan: LastPlan): (item: string, quantity: number) => PromisedDay | null {
  const { plan, plant } = lastPlan;
  const { start, horizonDays, planningFenceDays } = plan.settings;
  const { promises: say } = sentencesOf(plan.settings);
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const records = new Map(plan.records.map((record) => [record.item, record]));
  const ordersOf = groupBy(plan.orders, ({ item }) => item);
  const promisesOf = groupBy(plan.promises, ({ item }) => item);
  const linesOf = groupBy(plant.bom, ({ parent }) => parent);
  const stepsOf = groupBy(plant.routing, ({ item }) => item);
  const loadsOf = groupBy(plan.loads, ({ resource }) => resource);
  const termsOf = supplyTerms(plant);
  const sources = sourcesByItem(plant);
  const leadTimeOf = leadTimes(plant, start, horizonDays);
  const supplies = new Map<string, FreeSupply>();

  return (id, quantity) => {
    const item = items.get(id);
    return item === undefined ? null : promise(item, quantity);
  };

  function supplyOf(id: string): FreeSupply {
    const known = supplies.get(id);
    if (known !== undefined) return known;
    const record = records.get(id);
    const found = record === undefined ? { free: [], freeStock: 0 } : freeSupply(plan, record, promisesOf.get(id) ?? []);
    supplies.set(id, found);
    return found;
  }

  function promise(item: Item, quantity: number): PromisedDay {
    const supply = supplyOf(item.id);
    const free = freeOn(plan, supply, ordersOf.get(item.id) ?? [], quantity);
    if (free?.order === null && free.day === start) {
      return { day: start, from: "stock", reason: say.fromStock(supply.freeStock, item.id) };
    }
    const ordered = newOrder(item, snap(quantity - supply.freeStock));
    if (free !== null && (ordered.day === null || free.day <= ordered.day)) {
      return { day: free.day, from: "plan", reason: free.order === null ? say.fromPlan(free.day) : say.fromPlannedOrder(free.order.id, free.day) };
    }
    return ordered;
  }

  /** The name of the first bill by rank that may be used on a day. */
  function billOf({ id }: Item, day: Day): string | undefined {
    const bills = (sources.get(id) ?? []).filter(({ kind }) => kind === "bill");
    const { name = "" } = bills.find((bill) => isEffectiveOn(bill, day)) ?? bills[0] ?? {};
    return name === "" ? undefined : name;
  }

  function newOrder(item: Item, quantity: number): PromisedDay {
    const startQuantity = quantity / item.yield;
    let ready = Math.max(start, item.effectiveFrom ?? start);
    let held: HoldSubject | null = item.effectiveFrom !== undefined && item.effectiveFrom > start ? { kind: "effectivity", item: item.id, day: ready } : null;
    const bill = billOf(item, ready);
    for (const line of item.supply === "buy" ? [] : (linesOf.get(item.id) ?? [])) {
      const component = items.get(line.component);
      if (component === undefined || !isEffective(line, ready) || line.alternate !== bill) continue;
      const need = snap((line.quantityPer * (line.perOrder ? 1 : startQuantity)) / (1 - line.scrap));
      if (need <= QUANTITY_TOLERANCE) continue;
      const arrival = promise(component, need);
      if (arrival.day === null) return arrival;
      if (arrival.day > ready) {
        ready = arrival.day;
        held = { kind: "component", item: component.id, day: ready };
      }
    }
    const byLeadTime = leadTimeOf(termsOf(item)).receiptOf(ready);
    const capacity = freeCapacity(item, bill, startQuantity, ready);
    if (capacity.day === null) return { day: null, from: "newOrder", reason: say.noHoursFree(capacity.resource, capacity.missingHours) };
    const fence = start + planningFenceDays;
    const day = Math.max(byLeadTime, capacity.day, fence);
    if (day > byLeadTime && day === capacity.day) return { day, from: "newOrder", reason: say.newOrderByCapacity(capacity.resource, day) };
    if (day > byLeadTime) return { day, from: "newOrder", reason: say.newOrderByFence(fence) };
    return { day, from: "newOrder", reason: say.newOrder(item.id, item.supply, byLeadTime - ready, held) };
  }

  /** The day by which every work centre of an item has had the standard minutes for it free, from `ready` on. */
  function freeCapacity(item: Item, bill: string | undefined, startQuantity: number, ready: Day): FreeCapacity {
    let latest = ready;
    let slowest = "";
    for (const { resource, setupMinutes, runMinutes } of item.supply === "buy" ? [] : stepsOfBill(stepsOf.get(item.id) ?? [], bill, (step) => step)) {
      const loads = (loadsOf.get(resource) ?? []).filter(({ end }) => end > ready);
      if (loads.length === 0) continue;
      let missing = setupMinutes + runMinutes * startQuantity;
      const last = loads.find((load) => {
        const idle = Math.max(0, load.ratedMinutes - load.setupMinutes - load.runMinutes);
        // Of a bucket that is under way only the share that is left can be used.
        const share = (load.end - Math.max(load.start, ready)) / (load.end - load.start);
        missing -= idle * share;
        return missing <= QUANTITY_TOLERANCE;
      });
      if (last === undefined) return { day: null, resource, missingHours: Math.ceil(missing / 6) / 10 };
      // A bucket says how much is free, not when: from its second on the safe answer is its last day.
      const day = last === loads[0] ? ready : last.end - 1;
      if (day > latest) {
        latest = day;
        slowest = resource;
      }
    }
    return { day: latest, resource: slowest };
  }
}

/** The day by which the hours are free and the work centre that has them last, or the one that lacks them. */
type FreeCapacity =
  | { readonly day: Day; readonly resource: string }
  | { readonly day: null; readonly resource: string; readonly missingHours: number };
