// Stock policies of rare demand, made from two years of history and met by what the same customers go on to ask for.

import { seededRandom, type Random } from "../../src/base/random";
import { quietRun } from "../../src/base/run";
import { makeOutlook } from "../../src/engine/outlook/make-outlook";
import { simulateStock } from "../../src/engine/simulation/simulate-stock";
import type { Plant } from "../../src/model/plant";
import { day, item, plant, settings } from "../unit/plant-builder";

const ITEMS = 300;
const MONTHS = 24;
const PERIODS = 1500;
const LEAD_MONTHS = 2;
const TARGET = 0.95;

/** Orders of geometric sizes come by chance: some 4 months of 10 have any. */
type Customers = { readonly ordersAMonth: number; readonly unitsAnOrder: number };

function customers(random: Random): Customers {
  const bell = (): number => random() + random() + random() - 1.5;
  return { ordersAMonth: 0.45 * Math.exp(0.8 * bell()), unitsAnOrder: 2.5 * Math.exp(0.9 * bell()) };
}

function monthOf({ ordersAMonth, unitsAnOrder }: Customers, random: Random): number {
  let units = 0;
  for (let wait = -Math.log(1 - random()) / ordersAMonth; wait < 1; wait -= Math.log(1 - random()) / ordersAMonth) {
    units += 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / Math.max(1.001, unitsAnOrder)));
  }
  return units;
}

function shopOf(all: readonly Customers[], random: Random): Plant {
  const months = Array.from({ length: MONTHS }, (_, month) => day(`20${String(24 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}-01`));
  return plant({
    items: all.map((_, place) => item(`P${String(place)}`, { cost: 10, leadTimeDays: (LEAD_MONTHS * 365.25) / 12, lotRule: { kind: "fixed", quantity: 1 } })),
    history: all.flatMap((each, place) => months.map((date) => ({ item: `P${String(place)}`, day: date, quantity: monthOf(each, random) }))),
  });
}

describe("stock policies of rare demand", () => {
  it("serve what was promised within two points over all items, though nobody knows the customers", () => {
    const random = seededRandom(7);
    const all = Array.from({ length: ITEMS }, () => customers(random));
    const shop = shopOf(all, random);
    const outlook = makeOutlook(shop, settings({ start: day("2026-01-01"), serviceLevelA: 95, serviceLevelB: 95, serviceLevelC: 95 }), quietRun);
    const rare = new Set(outlook?.forecasts.flatMap(({ item: id, demandClass }) => (demandClass === "intermittent" || demandClass === "lumpy" ? [id] : [])));
    const policies = (outlook?.policies ?? []).filter(({ id }) => rare.has(id));
    expect(policies.length).toBeGreaterThan(ITEMS / 2);
    let demanded = 0;
    let served = 0;
    for (const { id, reorderPoint, orderQuantity, reasons } of policies) {
      const own = all[Number(id.slice(1))];
      if (own === undefined) throw new Error(`${id} has no customers`);
      expect(reasons[0]).toMatch(/^Rare demand: the deviation of its \d+ periods is steadied by \d+ rare items/);
      const draws = seededRandom(Number(id.slice(1)) + 1);
      const { fillRate } = simulateStock({ kind: "reorderQuantity", level: reorderPoint ?? 0, quantity: orderQuantity, reviewPeriods: 1 }, () => monthOf(own, draws), [0, 0, 1], draws, PERIODS, quietRun);
      const units = own.ordersAMonth * own.unitsAnOrder;
      demanded += units;
      served += units * fillRate;
    }
    expect(Math.abs(served / demanded - TARGET)).toBeLessThan(0.02);
  });
});
