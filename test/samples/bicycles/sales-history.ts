// Two years of Morgenrad's sales by month and bicycle: seasonal, e-bikes growing, one model running out.

import type { Day } from "../../../src/base/day";
import { dayFromDate } from "../../../src/base/day";
import { seededRandom } from "../../../src/base/random";
import type { History } from "../../../src/model/plant";
import { drawNear } from "../draws";
import { bicycles } from "./models";
import { WEEKLY_UNITS, seasonFactor } from "./season";

const WEEKS_PER_MONTH = 52 / 12;
const MONTHS = 24;

/** The first day of the months from December 2024 to November 2026. */
export const historyMonths: readonly Day[] = Array.from({ length: MONTHS }, (_, index) => {
  const month = index + 11;
  return dayFromDate(2024 + Math.floor(month / 12), (month % 12) + 1, 1) ?? 0;
});

/** Growth over the two years: how the first month compares with the last. */
const firstMonthLevel = { City: 0.98, Trekking: 0.95, Gravel: 0.8, "E-bike": 0.72, Kids: 1.06 } as const;

export const history: readonly History[] = (() => {
  const random = seededRandom(2024_12);
  return historyMonths.flatMap((month, index) => {
    const age = (MONTHS - 1 - index) / (MONTHS - 1);
    const running = bicycles.map(({ id, share, model }) => {
      const level = 1 - (1 - firstMonthLevel[model.group]) * age;
      const mean = WEEKLY_UNITS * WEEKS_PER_MONTH * share * level * seasonFactor(model, month);
      return { item: id, day: month, quantity: Math.round(mean * drawNear(random, 0.3)) };
    });
    const ending = Math.max(0, Math.round((26 - 1.3 * index) * drawNear(random, 0.3)));
    return [...running, { item: "KD-016", day: month, quantity: index < 22 ? ending : 0 }];
  });
})();
