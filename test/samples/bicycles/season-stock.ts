// Safety stock that follows the season: more of what spring takes before it begins, the usual again when it is over.

import type { SafetyStock } from "../../../src/model/plant";
import { day } from "./work-centres";

const spring = day("2027-02-15");
const summer = day("2027-05-24");

const lines: readonly (readonly [item: string, inSpring: number, after: number])[] = [
  ["WH-28-F", 12, 4],
  ["WH-28-R", 12, 4],
  ["WH-28T-F", 10, 4],
  ["WH-28T-R", 10, 4],
  ["TU-28", 200, 100],
];

export const seasonStocks: readonly SafetyStock[] = lines.flatMap(([item, inSpring, after]) => [
  { item, from: spring, quantity: inSpring },
  { item, from: summer, quantity: after },
]);
