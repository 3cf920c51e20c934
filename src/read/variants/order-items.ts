// Items for one customer order alone: of items made to order, and of orders whose structure or routing is different. Each
// becomes an item of its own, so that netting, scheduling and reports need no word for it. Knows no location.

import { groupBy } from "../../base/group-by";
import type { ForecastOverride } from "../../model/item-forecast";
import type { BomLine, CoProduct, Demand, Item, OpenOrder, Plant, RoutingStep, SafetyStock, SupplierItem } from "../../model/plant";
import type { ProposedOrder } from "../../model/proposal";
import * as say from "../messages-variants";
import type { IssueLog } from "../rows/issue-log";
import type { OrderChange } from "./order-change";
import { demandsByNumber } from "./order-numbers";
import { orderTree, type Structure } from "./order-tree";
import { keptNowhere, withoutModifiers } from "./stock-policy";
import { variantNames } from "./variant-names";

/** A plant and what others propose for it: both name items. */
export type PlantWithProposals = { readonly plant: Plant; readonly proposals: readonly ProposedOrder[] };

/**
 * Gives each customer order of a service or an item made to order, and each with changes, items of its own.
 *
 * Such an item is planned lot for lot, without safety stock and order modifiers. Components that are themselves made to
 * order, and those on the way to a changed one, follow it; all others stay common. Forecast of items made to order is left
 * out; an order for a service, or with changes, consumes the forecast of the item that it is for. Work for an order alone
 * begins on its earliest day or later.
 *
 * @param changes of demands of the plant; one that finds nothing to change is left aside with a warning
 * @returns the same records when nothing is for an order alone
 * Cost: linear in the plant and in the structures below such orders.
 */
export function withOrderItems(given: PlantWithProposals, changes: readonly OrderChange[], log: IssueLog): PlantWithProposals {
  const { plant, proposals } = given;
  if (changes.length === 0 && !plant.items.some(isForOrder)) return withoutEarliest(given, new Set(), log);
  const structure = structureOf(plant);
  const changesOf = groupBy(changes, ({ demand }) => demand);
  const nameOf = variantNames(structure.items.keys(), (wanted, id) => {
    log.add(say.variantRenamed(wanted, id));
  });
  const added: { items: Item[]; bom: BomLine[]; coProducts: CoProduct[]; routing: RoutingStep[]; suppliers: SupplierItem[] } = { items: [], bom: [], coProducts: [], routing: [], suppliers: [] };
  const variantOf = new Map<string, string>();
  const apart = new Set<string>();
  const outputs = groupBy(plant.coProducts, ({ parent }) => parent);
  const offers = groupBy(plant.suppliers, ({ item }) => item);

  const ownItem = (demand: Demand): Demand => {
    const own = changesOf.get(demand.id) ?? [];
    const ordered = structure.items.get(demand.item);
    if (ordered === undefined || demand.kind !== "order" || (own.length === 0 && !isForOrder(ordered))) return demand;
    const tree = orderTree(ordered.id, structure, own);
    const idOf = (item: string): string => nameOf({ item, order: demand.id });
    for (const { item, lines, steps, isChanged } of tree.items) {
      const id = idOf(item.id);
      variantOf.set(variantKey(item.id, demand.id), id);
      added.items.push({ ...(item === ordered ? begunBy(madeForOrder(item), demand) : madeForOrder(item)), id, identity: { item: item.id, order: demand.id, ...(isChanged ? { isChanged } : {}) } });
      for (const line of lines) added.bom.push({ ...line, parent: id, component: tree.has(line.component) ? idOf(line.component) : line.component });
      for (const output of outputs.get(item.id) ?? []) added.coProducts.push({ ...output, parent: id });
      for (const step of steps) added.routing.push({ ...step, item: id });
      for (const offer of offers.get(item.id) ?? []) added.suppliers.push({ ...withoutBreaks(withoutModifiers(offer)), item: id });
    }
    for (const change of tree.missed) log.add(missedChange(change));
    apart.add(demand.id);
    return { ...demand, item: idOf(ordered.id), ...(isToOrder(ordered) ? {} : { forecastItem: ordered.id }) };
  };

  const isLeftOut = ({ kind, item }: Demand): boolean => kind === "forecast" && structure.items.get(item)?.makeToOrder === true;
  const isSetInVain = ({ item }: ForecastOverride): boolean => structure.items.get(item)?.makeToOrder === true;
  const leftOut = [...plant.demands.filter(isLeftOut), ...(plant.overrides ?? []).filter(isSetInVain)];
  if (leftOut.length > 0) log.add(say.makeToOrderForecast(leftOut.length, leftOut[0]?.source));
  const isKept = ({ item }: SafetyStock): boolean => structure.items.get(item)?.makeToOrder !== true;
  const notKept = plant.safetyStocks.filter((row) => !isKept(row));
  if (notKept.length > 0) log.add(say.makeToOrderStock(new Set(notKept.map(({ item }) => item)).size, notKept[0]?.source));
  const demands = plant.demands.filter((demand) => !isLeftOut(demand)).map(ownItem);
  const demandsOf = demandsByNumber(plant.demands);
  const forItsOrder = <Row extends OpenOrder | ProposedOrder>(row: Row): Row => {
    if (row.forOrder === undefined) return row;
    for (const { id } of demandsOf(row.forOrder)) {
      const item = variantOf.get(variantKey(row.item, id));
      if (item !== undefined) return { ...row, item };
    }
    log.add(say.orderWithoutItem(row.forOrder, row.item, row.source));
    return row;
  };
  const split = {
    plant: {
      ...plant,
      items: [...plant.items, ...added.items],
      bom: [...plant.bom, ...added.bom],
      coProducts: [...plant.coProducts, ...added.coProducts],
      routing: [...plant.routing, ...added.routing],
      suppliers: [...plant.suppliers, ...added.suppliers],
      demands,
      safetyStocks: plant.safetyStocks.filter(isKept),
      ...(plant.overrides === undefined ? {} : { overrides: plant.overrides.filter((row) => !isSetInVain(row)) }),
      openOrders: plant.openOrders.map(forItsOrder),
    },
    proposals: proposals.map(forItsOrder),
  };
  return withoutEarliest(split, apart, log);
}

/** What is made for many cannot wait for one of them. */
function withoutEarliest(given: PlantWithProposals, apart: ReadonlySet<string>, log: IssueLog): PlantWithProposals {
  const isNotKept = ({ id, earliest }: Demand): boolean => earliest !== undefined && !apart.has(id);
  const notKept = given.plant.demands.filter(isNotKept);
  if (notKept.length === 0) return given;
  log.add(say.earliestNotKept(notKept.length, notKept[0]?.source));
  const demands = given.plant.demands.map((demand) => (isNotKept(demand) ? atAnyTime(demand) : demand));
  return { ...given, plant: { ...given.plant, demands } };
}

function atAnyTime({ earliest: _earliest, ...demand }: Demand): Demand {
  return demand;
}

/** What is to be done between two days is released on the first of them. */
function begunBy(item: Item, { earliest, due }: Demand): Item {
  return earliest === undefined ? item : { ...item, effectiveFrom: Math.max(item.effectiveFrom ?? earliest, earliest), leadTimeDays: Math.max(0, due - earliest) };
}

/** An item as it is planned for one order alone: what is needed, no more. Its yield and lead time stay. */
export function madeForOrder(item: Item): Item {
  return { ...withoutModifiers(keptNowhere(item)), lotRule: { kind: "lotForLot" } };
}

/** A lot for one order is not raised to a better price: nobody else would use the rest. */
function withoutBreaks<Row extends Pick<SupplierItem, "priceBreaks">>({ priceBreaks: _priceBreaks, ...offer }: Row): Omit<Row, "priceBreaks"> {
  return offer;
}

function isToOrder({ makeToOrder }: Item): boolean {
  return makeToOrder === true;
}

/** A service is done for somebody: nobody else has anything of it. */
function isForOrder(item: Item): boolean {
  return isToOrder(item) || item.supply === "service";
}

function variantKey(item: string, demand: string): string {
  return JSON.stringify([item, demand]);
}

function structureOf({ items, bom, routing }: Plant): Structure {
  return {
    items: new Map(items.map((item) => [item.id, item])),
    linesOf: groupBy(bom, ({ parent }) => parent),
    stepsOf: groupBy(routing, ({ item }) => item),
  };
}

function missedChange(change: OrderChange & { readonly isOutside: boolean }) {
  const { demand, parent, source } = change;
  if (change.isOutside) return say.changeOutside(demand, parent, source);
  if (change.kind === "operation") return say.changeWithoutOperation(demand, parent, change.number, source);
  return say.changeWithoutLine(demand, parent, change.replaces ?? change.component, source);
}
