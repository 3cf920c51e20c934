// Items planned apart at random: locations with transfers, items made to order, customised orders. Splits a random plant as
// the reader does. Transfers go from A to B to C and changes from lower to higher numbers, so that nothing has a cycle.

import fc from "fast-check";
import { checkBomCycles } from "../../src/model/check-bom-cycles";
import type { Plant } from "../../src/model/plant";
import { createIssueLog } from "../../src/read/rows/issue-log";
import type { OrderChange } from "../../src/read/variants/order-change";
import { splitPlant } from "../../src/read/variants/split-plant";
import type { Transfer } from "../../src/read/variants/transfer";

/** What is asked for beside a plant. */
export type Apart = {
  readonly plant: Plant;
  readonly changes: readonly OrderChange[];
  /** Null: together. */
  readonly transfers: readonly Transfer[] | null;
};

/** The plant as it is, or in one of four cases with items made to order, customised orders, or locations of their own. */
export function splitAtRandom(plant: Plant): fc.Arbitrary<Plant> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(plant) }, { weight: 1, arbitrary: randomApart(plant).map((apart) => acyclic(split(apart), plant)) });
}

/** The plant, unless a customised order takes what comes with it. */
function acyclic(apart: Plant, instead: Plant): Plant {
  return checkBomCycles(apart).length === 0 ? apart : instead;
}

/** As the reader does it. */
export function split({ plant, changes, transfers }: Apart): Plant {
  const locations = transfers === null ? null : { products: plant.items.map((item) => ({ location: "", item })), transfers };
  return splitPlant({ plant, proposals: [] }, changes, locations, createIssueLog()).plant;
}

/** Demands, stock and orders at places, some items made to order, some orders with changes. */
export function randomApart(plant: Plant): fc.Arbitrary<Apart> {
  const { items, demands, openOrders } = plant;
  const made = items.filter(({ supply }) => supply === "make").map(({ id }) => id);
  const anyPlace = fc.constantFrom("A", "A", "B", "C", undefined);
  const places = (count: number) => fc.array(anyPlace, { minLength: count, maxLength: count });
  return fc
    .record({
      toOrder: fc.subarray(items.map(({ id }) => id), { maxLength: Math.ceil(items.length / 4) }),
      demandPlaces: places(demands.length),
      earliest: fc.array(fc.constantFrom(undefined, undefined, 0, 3, -5), { minLength: demands.length, maxLength: demands.length }),
      services: fc.subarray(made, { maxLength: Math.ceil(made.length / 6) }),
      orderPlaces: places(openOrders.length),
      orderFor: fc.array(fc.constantFrom(undefined, undefined, ...demands.map(({ id }) => id)), { minLength: openOrders.length, maxLength: openOrders.length }),
      transfers: fc.option(fc.array(randomTransfer(items.map(({ id }) => id)), { minLength: 0, maxLength: 6 })),
      changes: fc.array(randomChange(plant), { maxLength: 3 }),
    })
    .map(({ toOrder, services, earliest, demandPlaces, orderPlaces, orderFor, transfers, changes }) => ({
      transfers,
      changes: changes.flat(),
      plant: {
        ...plant,
        items: items.map((item) => ({
          ...item,
          ...(toOrder.includes(item.id) && { makeToOrder: true as const, safetyStock: 0 }),
          ...(services.includes(item.id) && { supply: "service" as const }),
        })),
        demands: demands.map((row, at) => ({ ...placedAt(row, demandPlaces[at]), ...(earliest[at] !== undefined && { earliest: row.due - earliest[at] }) })),
        openOrders: openOrders.map((row, at) => ({
          ...placedAt(row, orderPlaces[at]),
          ...(services.includes(row.item) && row.kind === "make" && { kind: "service" as const }),
          ...(orderFor[at] === undefined ? {} : { forOrder: orderFor[at] }),
        })),
      },
    }));
}

function placedAt<Row>(row: Row, location: string | undefined): Row {
  return location === undefined ? row : { ...row, location };
}

function randomTransfer(items: readonly string[]): fc.Arbitrary<Transfer> {
  return fc
    .record({
      item: fc.constantFrom(null, null, ...items),
      way: fc.constantFrom("A B", "B C", "A C"),
      leadTimeDays: fc.constantFrom(0, 1, 4),
      multipleOrder: fc.constantFrom(undefined, undefined, 5),
      rank: fc.constantFrom(1, 2),
    })
    .map(({ way, multipleOrder, ...row }) => ({ ...row, from: way.charAt(0), to: way.charAt(2), ...(multipleOrder === undefined ? {} : { multipleOrder }) }));
}

function randomChange({ items, demands, bom, resources }: Plant): fc.Arbitrary<readonly OrderChange[]> {
  const orders = demands.filter(({ kind }) => kind === "order");
  if (orders.length === 0 || items.length < 2) return fc.constant([]);
  const place = fc.nat({ max: items.length - 1 });
  return fc
    .record({ order: fc.constantFrom(...orders), one: place, other: place, action: fc.constantFrom<"set" | "remove" | "replace">("set", "remove", "replace"), quantityPer: fc.constantFrom(1, 2, 0.5), kind: fc.boolean() })
    .map(({ order, one, other, action, quantityPer, kind }): readonly OrderChange[] => {
      const [parent, component] = [items[Math.min(one, other)]?.id, items[Math.max(one, other)]?.id];
      const [resource] = resources;
      if (parent === undefined || component === undefined || parent === component) return [];
      if (kind && resource !== undefined) return [{ kind: "operation", action: action === "remove" ? "remove" : "set", demand: order.id, parent: order.item, number: 10, resource: resource.id, runMinutes: 3 }];
      const replaces = bom.find((line) => line.parent === parent)?.component;
      return [{ kind: "component", action, demand: order.id, parent, component, quantityPer, ...(action === "replace" && replaces !== undefined ? { replaces } : {}) }];
    });
}
