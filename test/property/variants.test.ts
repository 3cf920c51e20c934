// Items planned apart, over random plants: nothing of demand or stock is lost or made, what is apart needs no less than what
// is together, and the order of the rows means nothing.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { makePlan } from "../../src/engine/make-plan";
import { checkPlant } from "../../src/model/check-plant";
import type { Plan } from "../../src/model/plan";
import type { Plant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";
import { randomApart, split, type Apart } from "./random-apart";
import { wholeCase } from "./random-plant";

const seed = 20261130;
const runs = { seed, numRuns: 150 };

type ApartCase = Apart & { readonly settings: Settings };

const apartCase: fc.Arbitrary<ApartCase> = wholeCase.chain(({ plant, settings }) => randomApart(plant).map((apart) => ({ ...apart, settings: { ...settings, plan: "requirements" } })));

function planOf({ settings }: ApartCase, plant: Plant): Plan {
  return makePlan(plant, settings, quietRun);
}

/** Units by item as the planner's sheets name it. */
function totals<Row extends { readonly item: string }>(plant: Plant, rows: readonly Row[], units: (row: Row) => number): ReadonlyMap<string, number> {
  const product = new Map(plant.items.map(({ id, identity }) => [id, identity?.item ?? id]));
  const sums = new Map<string, number>();
  for (const row of rows) {
    const item = product.get(row.item) ?? row.item;
    sums.set(item, (sums.get(item) ?? 0) + units(row));
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([item, sum]) => [item, Math.round(sum * 1e4) / 1e4]));
}

describe(`Items planned apart (seed ${String(seed)})`, () => {
  it("lose and make no demand, no stock and no open order", () => {
    fc.assert(
      fc.property(apartCase, (given) => {
        const { plant } = given;
        const apart = split(given);
        const toOrder = new Set(plant.items.filter(({ makeToOrder }) => makeToOrder === true).map(({ id }) => id));
        const kept = plant.demands.filter(({ kind, item }) => kind === "order" || !toOrder.has(item));
        expect(apart.demands.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
        expect(totals(apart, apart.demands, ({ ordered }) => ordered)).toEqual(totals(plant, kept, ({ ordered }) => ordered));
        expect(totals(apart, apart.stock, ({ onHand }) => onHand)).toEqual(totals(plant, plant.stock, ({ onHand }) => onHand));
        expect(totals(apart, apart.stock, ({ allocated }) => allocated)).toEqual(totals(plant, plant.stock, ({ allocated }) => allocated));
        expect(apart.openOrders.map(({ id, quantity }) => [id, quantity])).toEqual(plant.openOrders.map(({ id, quantity }) => [id, quantity]));
      }),
      runs,
    );
  });

  it("are a plant that can be planned, with every record where it was read", () => {
    fc.assert(
      fc.property(apartCase, (given) => {
        expect(checkPlant(split(given)).filter(({ severity }) => severity === "fatal")).toEqual([]);
      }),
      runs,
    );
  });

  it("mean the same whatever the order of the rows", () => {
    fc.assert(
      fc.property(apartCase, (given) => {
        const turned = <Row>(rows: readonly Row[]): readonly Row[] => [...rows].reverse();
        const { plant, transfers } = given;
        const other: ApartCase = {
          ...given,
          transfers: transfers === null ? null : turned(transfers),
          plant: { ...plant, items: turned(plant.items), bom: turned(plant.bom), stock: turned(plant.stock), demands: turned(plant.demands), openOrders: turned(plant.openOrders) },
        };
        const lines = (of: ApartCase): readonly string[] => planOf(of, split(of)).orders.map(({ item, status, quantity, start, due }) => `${item} ${status} ${quantity.toFixed(3)} ${String(start)} ${String(due)}`).sort();
        expect(lines(other)).toEqual(lines(given));
      }),
      runs,
    );
  });

  it("need no less from outside than together, when transfers take no time and lots are as needed", () => {
    fc.assert(
      fc.property(apartCase, (given) => {
        const plain: Plant = {
          ...given.plant,
          items: given.plant.items.map(({ minimumOrder: _minimum, maximumOrder: _maximum, multipleOrder: _multiple, makeToOrder: _toOrder, effectiveFrom: _from, effectiveTo: _to, safetyTimeDays: _safety, shelfLifeDays: _shelf, ...item }) => ({
            ...item, leadTimeDays: 0, safetyStock: 0, lotRule: { kind: "lotForLot" as const }, supply: item.supply === "phantom" ? ("make" as const) : item.supply,
          })),
          bom: given.plant.bom.filter(({ alternate }) => alternate === undefined).map(({ effectiveFrom: _from, effectiveTo: _to, ...line }) => ({ ...line, perOrder: false })),
          stock: given.plant.stock.map(({ expiry: _expiry, ...row }) => row),
          demands: given.plant.demands.map((row) => ({ ...row, kind: "order" as const })),
          openOrders: [], suppliers: [], safetyStocks: [], coProducts: [], substitutes: [], noReceipts: [],
        };
        const free = { ...given, changes: [], plant: plain, transfers: (given.transfers ?? []).map(({ multipleOrder: _multiple, ...row }) => ({ ...row, leadTimeDays: 0 })) };
        const bought = (plant: Plant): ReadonlyMap<string, number> => {
          const orders = planOf({ ...free, settings: { ...free.settings, planningFenceDays: 0, demandFenceDays: 0 } }, plant).orders;
          return totals(plant, orders.filter(({ kind }) => kind === "buy"), ({ quantity }) => quantity);
        };
        const together = bought(plain);
        const apart = bought(split(free));
        for (const [item, units] of together) expect(apart.get(item) ?? 0).toBeGreaterThanOrEqual(units - 1e-3);
      }),
      runs,
    );
  });
});
