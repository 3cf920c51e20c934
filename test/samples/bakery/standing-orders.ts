// The daily standing orders of Lindner's shops: what each wants on each day of three weeks before Christmas.

import { weekdayOf } from "../../../src/base/day";
import { seededRandom } from "../../../src/base/random";
import type { Demand, History } from "../../../src/model/plant";
import { day } from "../bicycles/work-centres";
import { drawNear } from "../draws";
import type { Product } from "./recipes";
import { products } from "./recipes";

export const BAKERY_START = day("2026-11-30");
export const BAKERY_DAYS = 21;

export type Shop = {
  readonly name: string;
  /** Compared with an ordinary shop. */
  readonly size: number;
  /** Days on which it is served, 0 = Monday. */
  readonly weekdays: readonly number[];
  /** Leaves these out. */
  readonly without: readonly string[];
};

export const shops: readonly Shop[] = [
  { name: "Markt", size: 2.1, weekdays: [0, 1, 2, 3, 4, 5], without: [] },
  { name: "Bahnhof", size: 1.8, weekdays: [0, 1, 2, 3, 4, 5], without: ["B-104", "B-107", "F-208"] },
  { name: "Südstadt", size: 1.5, weekdays: [0, 1, 2, 3, 4, 5], without: ["B-112", "F-207"] },
  { name: "Klinikum (Kantine)", size: 1.2, weekdays: [0, 1, 2, 3, 4], without: ["B-105", "B-106", "B-107", "F-206", "F-207", "F-209", "F-210"] },
  { name: "Wochenmarkt", size: 1.4, weekdays: [2, 5], without: ["B-108", "B-109", "F-201", "F-202", "F-205"] },
];

/** Saturday sells most; Monday least. */
const weekdayFactors: readonly number[] = [0.85, 0.9, 0.98, 0.98, 1.08, 1.3];

/** Christmas bakery sells more each week of Advent. */
function adventFactor(product: Product, daysFromStart: number): number {
  return product.shelfLifeDays > 30 ? 0.8 + 0.3 * Math.floor(daysFromStart / 7) : 1;
}

export const standingOrders: readonly Demand[] = (() => {
  const random = seededRandom(2211);
  let number = 0;
  return Array.from({ length: BAKERY_DAYS }, (_, offset) => offset).flatMap((offset) =>
    shops
      .filter((shop) => shop.weekdays.includes(weekdayOf(BAKERY_START + offset)))
      .flatMap((shop) =>
        products
          .filter((product) => !shop.without.includes(product.id))
          .map((product) => ({
            id: `DB-${String(++number).padStart(5, "0")}`,
            item: product.id,
            kind: "order" as const,
            ordered: Math.max(1, Math.round(
                product.pieces * shop.size * (weekdayFactors[offset % 7] ?? 1) * adventFactor(product, offset) * drawNear(random, 0.12),
              )),
            delivered: 0,
            due: BAKERY_START + offset,
            priority: shop.name.startsWith("Klinikum") ? 1 : 2,
            customer: shop.name,
          })),
      ),
  );
})();

const HISTORY_WEEKS = 26;

/** Pieces sold in each of the 26 weeks before the plan begins. */
export const weeklySales: readonly History[] = (() => {
  const random = seededRandom(2212);
  const weekOf = (product: Product): number =>
    shops
      .filter((shop) => !shop.without.includes(product.id))
      .reduce((sum, shop) => sum + shop.weekdays.reduce((days, weekday) => days + (weekdayFactors[weekday] ?? 1), 0) * shop.size * product.pieces, 0);
  return products.flatMap((product) =>
    Array.from({ length: HISTORY_WEEKS }, (_, week) => {
      const season = product.shelfLifeDays > 30 ? (week < 20 ? 0 : (week - 19) / 8) : 1;
      return {
        item: product.id,
        day: BAKERY_START - 7 * (HISTORY_WEEKS - week),
        quantity: Math.round(weekOf(product) * season * drawNear(random, 0.08)),
      };
    }),
  );
})();
