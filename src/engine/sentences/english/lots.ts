// Why a lot has its size, in English.

import { priceText, quantityText } from "../quantity-text";
import type { CoverRule } from "../subjects";
import { counted } from "./counted";

const ruleNames: Readonly<Record<CoverRule, string>> = {
  periods: "Lot covers",
  periodOrderQuantity: "Period order quantity covers",
  leastUnitCost: "Least unit cost covers",
  silverMeal: "Least period cost covers",
  partPeriod: "Part-period balancing covers",
  wagnerWhitin: "Least total cost covers",
};

export const lots = {
  fixed: (quantity: number): string => `Fixed lot of ${quantityText(quantity)}.`,
  filledUp: (minimumStock: number, maximumStock: number): string =>
    `Below the minimum stock of ${quantityText(minimumStock)}: filled up to ${quantityText(maximumStock)}.`,
  economic: (quantity: number): string => `Economic order quantity of ${quantityText(quantity)}.`,
  covers: (rule: CoverRule, buckets: number): string => `${ruleNames[rule]} ${String(buckets)} buckets.`,
  inRhythm: (): string => "The lot rule covers more, but the next lot stays where the plan before had it.",
  cutToShelfLife: (from: number, to: number, days: number): string =>
    `Lot cut from ${quantityText(from)} to ${quantityText(to)}: it keeps ${counted(days, "day")}.`,
  raisedToMinimum: (from: number, minimum: number): string => `Lot raised from ${quantityText(from)} to the minimum of ${quantityText(minimum)}.`,
  cutToMaximum: (from: number, maximum: number): string => `Lot cut from ${quantityText(from)} to the maximum of ${quantityText(maximum)}.`,
  rounded: (from: number, to: number, multiple: number): string =>
    `Lot rounded ${to > from ? "up" : "down"} from ${quantityText(from)} to ${quantityText(to)}, ${multiple === 1 ? "in whole units" : `a multiple of ${quantityText(multiple)}`}.`,
  raisedForPrice: (from: number, to: number, price: number, insteadOf: number): string =>
    `Lot raised from ${quantityText(from)} to ${quantityText(to)}: at ${priceText(price)} instead of ${priceText(insteadOf)} each it costs no more.`,
};
