// A plan and its plant by id, for the rules of the validator. Looks things up; judges nothing.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { DemandPromise, NeedRef, Operation, Order, PegLink, Plan, SupplyRef } from "../../model/plan";
import type { BomLine, Calendar, CoProduct, Demand, Item, OpenOrder, Plant, Resource, RoutingStep, SafetyStock, Substitute, SupplierItem } from "../../model/plant";
import type { OpenTime } from "./open-time";
import { openTimeOf } from "./open-time";

export type PlanIndex = {
  readonly plant: Plant;
  readonly plan: Plan;
  readonly items: ReadonlyMap<string, Item>;
  readonly demands: ReadonlyMap<string, Demand>;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly openOrders: ReadonlyMap<string, OpenOrder>;
  readonly orders: ReadonlyMap<string, Order>;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly promises: ReadonlyMap<string, DemandPromise>;
  readonly ordersOfItem: (item: string) => readonly Order[];
  /** In the order of their numbers. */
  readonly operationsOfOrder: (order: string) => readonly Operation[];
  readonly safetyStocksOf: (item: string) => readonly SafetyStock[];
  /** What orders of an item bring besides it. */
  readonly coProductsOf: (parent: string) => readonly CoProduct[];
  readonly bomOf: (parent: string) => readonly BomLine[];
  /** In the order of their numbers. */
  readonly routingOf: (item: string) => readonly RoutingStep[];
  /** The steps of the order's bill, in the order of their numbers; those of no bill where its has none of its own. */
  readonly stepsOf: (order: Order) => readonly RoutingStep[];
  readonly stepOf: (operation: Operation) => RoutingStep | undefined;
  readonly supplierRowsOf: (item: string) => readonly SupplierItem[];
  /** The row of the item's own supplier, else of the lowest rank: what an order follows that says nothing of its source. */
  readonly supplierOf: (item: string) => SupplierItem | undefined;
  /** The row that an order says it follows, among its item's rows by rank. */
  readonly supplierRowOf: (order: Pick<Order, "item" | "sourcePlace">) => SupplierItem | undefined;
  readonly substitutesOf: (item: string) => readonly Substitute[];
  readonly linksToNeed: (item: string, need: NeedRef) => readonly PegLink[];
  readonly linksFromSupply: (item: string, supply: SupplyRef) => readonly PegLink[];
  /** Index of the bucket of a day: 0 for days before the plan, -1 for days after it. */
  readonly bucketOf: (day: Day) => number;
  /** The working time of a resource, or in which several are open, over all that the plan touches. */
  readonly openTime: (resource: string, ...others: readonly string[]) => OpenTime;
};

/** Everything by id. O(records of the plant and the plan). */
export function indexPlan(plant: Plant, plan: Plan): PlanIndex {
  const ordersByItem = groupBy(plan.orders, (order) => order.item);
  const operationsByOrder = groupBy(inNumberOrder(plan.operations), (operation) => operation.order);
  const linesByParent = groupBy(plant.bom, (line) => line.parent);
  const coProductsByParent = groupBy(plant.coProducts, (row) => row.parent);
  const safetyStocksByItem = groupBy(plant.safetyStocks, (row) => row.item);
  const stepsByItem = groupBy(inNumberOrder(plant.routing), (step) => step.item);
  const suppliersByItem = groupBy(plant.suppliers, (row) => row.item);
  const substitutesByItem = groupBy(plant.substitutes, (row) => row.component);
  const linksByNeed = linksBy(plan.links, ({ need }) => need.kind, ({ need }) => idOfNeed(need));
  const linksBySupply = linksBy(plan.links, ({ supply }) => supply.kind, ({ supply }) => idOfSupply(supply));
  const orders = byId(plan.orders, (order) => order.id);
  const stepsOf = ({ item, alternate, substitute }: Order): readonly RoutingStep[] => {
    const steps = substitute === undefined ? (stepsByItem.get(item) ?? []) : [];
    const named = steps.filter((step) => step.alternate !== undefined && step.alternate === alternate);
    return named.length > 0 ? named : steps.filter((step) => step.alternate === undefined);
  };
  const items = byId(plant.items, (item) => item.id);
  const resources = byId(plant.resources, (resource) => resource.id);
  const bucketByDay = plan.buckets.flatMap(({ start, end }, t) => Array.from({ length: end - start }, () => t));
  return {
    plant,
    plan,
    items,
    resources,
    calendars: byId(plant.calendars, (calendar) => calendar.id),
    demands: byId(plant.demands, (demand) => demand.id),
    openOrders: byId(plant.openOrders, (order) => order.id),
    orders,
    operations: byId(plan.operations, (operation) => operation.id),
    promises: byId(plan.promises, (promise) => promise.demand),
    ordersOfItem: (item) => ordersByItem.get(item) ?? [],
    operationsOfOrder: (order) => operationsByOrder.get(order) ?? [],
    safetyStocksOf: (item) => safetyStocksByItem.get(item) ?? [],
    coProductsOf: (parent) => coProductsByParent.get(parent) ?? [],
    bomOf: (parent) => linesByParent.get(parent) ?? [],
    routingOf: (item) => stepsByItem.get(item) ?? [],
    stepsOf,
    stepOf: ({ order, item, number }) => {
      const found = orders.get(order);
      return (found === undefined ? (stepsByItem.get(item) ?? []) : stepsOf(found)).find((step) => step.number === number);
    },
    substitutesOf: (item) => substitutesByItem.get(item) ?? [],
    supplierRowsOf: (item) => suppliersByItem.get(item) ?? [],
    supplierOf: (item) => preferred(suppliersByItem.get(item) ?? [], items.get(item)?.supplier),
    supplierRowOf: ({ item, sourcePlace }) =>
      sourcePlace === undefined ? preferred(suppliersByItem.get(item) ?? [], items.get(item)?.supplier) : byRank(suppliersByItem.get(item) ?? [])[sourcePlace],
    linksToNeed: (item, need) => linksByNeed.get(need.kind)?.get(item)?.get(idOfNeed(need)) ?? [],
    linksFromSupply: (item, supply) => linksBySupply.get(supply.kind)?.get(item)?.get(idOfSupply(supply)) ?? [],
    bucketOf: (day) => bucketByDay[Math.max(0, day - plan.settings.start)] ?? -1,
    openTime: openTimeOf(plant, plan),
  };
}

function byId<T>(records: readonly T[], idOf: (record: T) => string): Map<string, T> {
  return new Map(records.map((record) => [idOf(record), record]));
}

function inNumberOrder<T extends { readonly number: number }>(records: readonly T[]): T[] {
  return [...records].sort((one, other) => one.number - other.number);
}

function preferred(rows: readonly SupplierItem[], supplier: string | undefined): SupplierItem | undefined {
  const own = supplier === undefined ? rows : rows.filter((row) => row.supplier === supplier);
  return byRank(own.length > 0 ? own : rows)[0];
}

function byRank(rows: readonly SupplierItem[]): SupplierItem[] {
  return [...rows].sort((one, other) => one.rank - other.rank);
}

type LinksById = ReadonlyMap<string, readonly PegLink[]>;

/** Links by kind, item and id. A large plan has a million: their keys are ids that are there, not texts made of them. */
function linksBy(
  links: readonly PegLink[],
  kindOf: (link: PegLink) => string,
  idOf: (link: PegLink) => string,
): ReadonlyMap<string, ReadonlyMap<string, LinksById>> {
  const byKind = [...groupBy(links, kindOf)].map(([kind, own]) => {
    const byItem = [...groupBy(own, ({ item }) => item)].map(([item, ofItem]) => [item, groupBy(ofItem, idOf)] as const);
    return [kind, new Map(byItem)] as const;
  });
  return new Map(byKind);
}

function idOfNeed(need: NeedRef): string {
  switch (need.kind) {
    case "demand":
      return need.demand;
    case "component":
      return need.order;
    case "safetyStock":
      return "";
  }
}

function idOfSupply(supply: SupplyRef): string {
  return supply.kind === "stock" ? "" : supply.order;
}
