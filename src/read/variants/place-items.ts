// Locations planned apart: each item at each location where it is needed becomes an item of its own, made, bought or
// brought there. Knows locations and transfers; sums nothing and plans nothing.

import { groupBy } from "../../base/group-by";
import type { ForecastOverride } from "../../model/item-forecast";
import type { BomLine, Demand, History, Identity, Item, OpenOrder, Plant, RoutingStep, SafetyStock, SupplierItem } from "../../model/plant";
import type { ProposedOrder } from "../../model/proposal";
import * as say from "../messages-variants";
import type { IssueLog } from "../rows/issue-log";
import { locationList, type Locations, type PlacedItem } from "./location-list";
import { madeForOrder, type PlantWithProposals } from "./order-items";
import { outputsAt, standInsAt } from "./placed-outputs";
import { placedRules, type PlacedRules } from "./placed-rules";
import type { Transfer } from "./transfer";
import { variantNames } from "./variant-names";

export type LocationRows = {
  /** Every row of Products. */
  readonly products: readonly PlacedItem[];
  readonly transfers: readonly Transfer[];
};

/** An item at a location. */
type Node = { readonly base: Item; readonly location: string; readonly item: Item; readonly transfer: Transfer | null };

/**
 * Splits the items of a plant by location.
 *
 * An item is at a location when demand, stock, an order or a row of Products names it there, when something made there needs
 * it, or when it is brought from there. With a transfer to its location it comes from the other one, else it is made or
 * bought where it is. Bills explode within the location of the parent. Rows without a location belong to the main one, and
 * so do items that nothing names.
 *
 * @param plant may hold items for one order alone
 * @returns the same items when fewer than two locations are named
 * Cost: linear in the items times the locations at which they are, with their structures and routings.
 */
export function withLocations(given: PlantWithProposals, rows: LocationRows, log: IssueLog): PlantWithProposals {
  const { plant } = given;
  const locations = locationList(plant, rows.products, rows.transfers);
  if (locations.all.length < 2) {
    log.add(say.onlyOneLocation(locations.all[0] ?? null));
    return { ...given, plant: { ...plant, routing: firstOfEach(plant.routing) } };
  }
  if (locations.withoutLocation > 0) log.add(say.mainLocation(locations.main, locations.isSource, locations.withoutLocation));
  const nameOf = variantNames([], (wanted, id) => {
    log.add(say.variantRenamed(wanted, id));
  });
  const rules = placedRules(rows, locations);
  const nodes = placeItems(given, locations, rules, nameOf);
  const idOf = (item: string, location: string | undefined): string => nodes.at(item, locations.of(location))?.item.id ?? item;
  const atItsPlace = <Row extends Demand | OpenOrder | ProposedOrder | History | SafetyStock | ForecastOverride>(row: Row): Row => ({ ...row, item: idOf(row.item, row.location) });
  return {
    plant: {
      ...plant,
      items: nodes.all.map(({ item }) => item),
      bom: nodes.all.flatMap((node) => linesAt(node, nodes)),
      coProducts: outputsAt(plant, nodes),
      substitutes: standInsAt(plant, nodes),
      routing: routingAt(plant, nodes, locations),
      suppliers: suppliersAt(plant, nodes, locations),
      // Where it lies is part of the item now.
      stock: plant.stock.map((row) => ({ ...row, item: idOf(row.item, row.location), location: "" })),
      demands: plant.demands.map((row) => {
        const { forecastItem } = row;
        return { ...atItsPlace(row), ...(forecastItem === undefined ? {} : { forecastItem: idOf(forecastItem, row.location) }) };
      }),
      openOrders: plant.openOrders.map((row) => {
        const node = nodes.at(row.item, locations.of(row.location));
        return { ...atItsPlace(row), kind: node === undefined ? row.kind : kindAt(row.kind, node) };
      }),
      history: plant.history.map(atItsPlace),
      safetyStocks: plant.safetyStocks.map(atItsPlace),
      ...(plant.overrides === undefined ? {} : { overrides: plant.overrides.map(atItsPlace) }),
    },
    proposals: given.proposals.map(atItsPlace),
  };
}

/** What is brought to a place is not made there; where nothing is brought from elsewhere, an order is for what is done there. */
function kindAt(kind: OpenOrder["kind"], { item, transfer }: Node): OpenOrder["kind"] {
  if (kind === "buy" || kind === "service") return kind;
  if (transfer !== null) return "transfer";
  return kind === "make" || item.supply === "make" ? "make" : "buy";
}

type Nodes = {
  /** As in the plant, those of one item by location, and those for orders behind. */
  readonly all: readonly Node[];
  readonly at: (item: string, location: string) => Node | undefined;
  readonly linesOf: ReadonlyMap<string, readonly BomLine[]>;
};

/** Every item at every location where it is, found from what names it down to what it needs. */
function placeItems({ plant, proposals }: PlantWithProposals, locations: Locations, rules: PlacedRules, nameOf: ReturnType<typeof variantNames>): Nodes {
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const linesOf = groupBy(plant.bom, ({ parent }) => parent);
  const outputsOf = groupBy(plant.coProducts, ({ parent }) => parent);
  const found = new Map<string, Node>();
  const keyOf = (item: string, location: string): string => JSON.stringify([item, location]);
  const waiting: Node[] = [];
  const place = (item: string, location: string): void => {
    const base = items.get(item);
    const key = keyOf(item, location);
    if (base === undefined || found.has(key)) return;
    const identity = { ...(base.identity ?? { item }), location };
    const transfer = rules.transferTo(base, location);
    const node: Node = { base, location, item: itemAt(base, { ...identity, id: nameOf(identity) }, rules, transfer), transfer };
    found.set(key, node);
    waiting.push(node);
  };
  const follow = (): void => {
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const { base, location, item, transfer } = node;
      if (transfer !== null) place(base.id, transfer.from);
      else if (item.supply !== "buy") {
        for (const { component } of linesOf.get(base.id) ?? []) place(component, location);
        for (const output of outputsOf.get(base.id) ?? []) place(output.item, location);
      }
    }
  };
  for (const { item, location } of [...plant.demands, ...plant.stock, ...plant.openOrders, ...plant.history, ...plant.safetyStocks, ...(plant.overrides ?? []), ...proposals]) place(item, locations.of(location));
  for (const { forecastItem, location } of plant.demands) if (forecastItem !== undefined) place(forecastItem, locations.of(location));
  for (const { item, location } of rules.named) place(item, location);
  follow();
  const placed = new Set([...found.values()].map(({ base }) => base.id));
  for (const item of plant.items) if (!placed.has(item.id) && item.identity === undefined) place(item.id, locations.main);
  follow();
  const rank = new Map(plant.items.map(({ id }, index) => [id, index]));
  const all = [...found.values()].sort((a, b) => (rank.get(a.base.id) ?? 0) - (rank.get(b.base.id) ?? 0) || (a.location < b.location ? -1 : 1));
  return { all, at: (item, location) => found.get(keyOf(item, location)), linesOf };
}

function itemAt(base: Item, { id, ...identity }: Identity & { readonly id: string; readonly location: string }, rules: PlacedRules, transfer: Transfer | null): Item {
  const own = rules.itemAt(base, identity.item, identity.location, transfer);
  const { makeToOrder } = base;
  return { ...(identity.order === undefined ? own : madeForOrder(own)), id, identity, ...(makeToOrder === undefined ? {} : { makeToOrder }) };
}

function linesAt({ base, location, item: { id, supply }, transfer }: Node, nodes: Nodes): readonly BomLine[] {
  if (transfer !== null) {
    const from = nodes.at(base.id, transfer.from);
    if (from === undefined) throw new Error(`${base.id} is not placed at ${transfer.from}`);
    return [{ parent: id, component: from.item.id, quantityPer: 1, perOrder: false, scrap: 0, ...(transfer.source === undefined ? {} : { source: transfer.source }) }];
  }
  if (supply === "buy") return [];
  return (nodes.linesOf.get(base.id) ?? []).flatMap((line): readonly BomLine[] => {
    const component = nodes.at(line.component, location);
    return component === undefined ? [] : [{ ...line, parent: id, component: component.item.id }];
  });
}

/** Steps at a work centre that stands elsewhere do not count; alternates elsewhere neither. */
function routingAt({ routing, resources }: Plant, nodes: Nodes, locations: Locations): readonly RoutingStep[] {
  const standsAt = new Map(resources.map(({ id, location }) => [id, locations.find(location)]));
  const isHere = (resource: string, location: string): boolean => (standsAt.get(resource) ?? location) === location;
  const stepsOf = groupBy(routing, ({ item }) => item);
  const steps = nodes.all.flatMap(({ base, location, item: { id }, transfer }) =>
    transfer !== null
      ? []
      : (stepsOf.get(base.id) ?? [])
          .filter((step) => isHere(step.resource, location))
          .map((step): RoutingStep => ({ ...step, item: id, alternates: step.alternates.filter((alternate) => isHere(alternate, location)) })),
  );
  return firstOfEach(steps);
}

/** One operation of each number: those of work centres at several locations share them. */
function firstOfEach(routing: readonly RoutingStep[]): readonly RoutingStep[] {
  const seen = new Set<string>();
  return routing.filter(({ item, number, alternate = "" }) => {
    const key = JSON.stringify([item, number, alternate]);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function suppliersAt({ suppliers }: Plant, nodes: Nodes, locations: Locations): readonly SupplierItem[] {
  const offersOf = groupBy(suppliers, ({ item }) => item);
  return nodes.all.flatMap(({ base, location, item: { id }, transfer }) =>
    transfer !== null ? [] : (offersOf.get(base.id) ?? []).filter((offer) => (locations.find(offer.location) ?? location) === location).map((offer) => ({ ...offer, item: id })),
  );
}
