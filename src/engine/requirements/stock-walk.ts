// On which day of a bucket stock falls below its level: the days of a bucket walked through, need by need.
// Knows quantities by day; nothing of lots.

import type { Day } from "../../base/day";
import { NEED_TOLERANCE, snap } from "../../base/quantity";
import type { Dated } from "./dated";
import { levelOn, nextStep, type StockLevels } from "./stock-levels";

/**
 * A walk through the days of a bucket: stock and all that is to come, after the needs before `need` and what came before `firm`
 * and `coProduct`. `level` is that at the bucket's end, `steps` lead to it when it is not the same on all days.
 */
export type StockWalk = { readonly steps: StockLevels | null; level: number; day: Day; end: Day; need: number; stock: number; firm: number; coProduct: number };

/** The first row from a day on. */
export function firstFrom({ count, days }: Dated, day: Day): number {
  let first = 0;
  while (first < count && (days[first] ?? 0) < day) first += 1;
  return first;
}

/** The first day from the walk's on at whose end stock is below the level; of one that falls in the bucket, below what is left of it. */
export function dayBelow(walk: StockWalk, needs: Dated, firmPlanned: Dated, coProducts: Dated): Day {
  const { steps, level, end } = walk;
  const { count, days, quantities } = needs;
  let { day, need, stock } = walk;
  for (;;) {
    for (; walk.firm < firmPlanned.count && (firmPlanned.days[walk.firm] ?? 0) <= day; walk.firm += 1) {
      stock += firmPlanned.quantities[walk.firm] ?? 0;
    }
    for (; walk.coProduct < coProducts.count && (coProducts.days[walk.coProduct] ?? 0) <= day; walk.coProduct += 1) {
      stock += coProducts.quantities[walk.coProduct] ?? 0;
    }
    for (; need < count && days[need] === day; need += 1) stock -= quantities[need] ?? 0;
    const least = steps === null ? level : Math.min(level, levelOn(steps, day));
    // Rounded, so that it does not matter how many needs the day has.
    const isBelow = snap(stock) < least - NEED_TOLERANCE;
    const dayOfNeed = need < count ? (days[need] ?? end) : end;
    const next = steps === null ? dayOfNeed : Math.min(dayOfNeed, nextStep(steps, day));
    if (isBelow || next >= end) {
      walk.day = day;
      walk.need = need;
      walk.stock = stock;
      // Demand is short at the bucket's end, so some day was below; only rounding dust leads past it.
      return isBelow ? day : end - 1;
    }
    day = next;
  }
}

/** The same where nothing but needs moves stock and the level stays, as for most items: the day of the first need that it does not cover. */
export function dayUncovered(walk: StockWalk, { count, days, quantities }: Dated): Day {
  const { end } = walk;
  const least = walk.level - NEED_TOLERANCE;
  let { day, need, stock } = walk;
  while (snap(stock) >= least) {
    const next = need < count ? (days[need] ?? end) : end;
    // Demand is short at the bucket's end, so some day was below; only rounding dust leads past it.
    if (next >= end) {
      day = end - 1;
      break;
    }
    day = next;
    stock -= quantities[need] ?? 0;
    need += 1;
  }
  walk.day = day;
  walk.need = need;
  walk.stock = stock;
  return day;
}
