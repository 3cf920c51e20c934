// Says what is wrong with a plant, wherever it came from: a workbook, a scenario, a program.
// Knows no sheet but the cell that a record carries; plans nothing.

import type { Issue } from "../base/issue";
import { checkBomCycles } from "./check-bom-cycles";
import { checkIds } from "./check-ids";
import { checkItemData } from "./check-item-data";
import { checkNumbers } from "./check-numbers";
import { checkReferences } from "./check-references";
import { checkResourceData } from "./check-resource-data";
import { checkRoutingOrder } from "./check-routing-order";
import type { Plant } from "./plant";

/**
 * Everything that would make a plan wrong (`fatal`) or that a planner should look at (`warning`, `info`).
 *
 * @param plant any plant, also one made by a program: nothing about it is taken for granted
 * @returns issues in a fixed order, fatal kinds first; each kind names at most twenty culprits and counts the rest.
 *   Without a fatal issue `makePlan` may be called.
 * Cost: linear in the plant's records; no recursion, so any depth of BOM will do.
 */
export function checkPlant(plant: Plant): Issue[] {
  return [
    ...checkIds(plant),
    ...checkReferences(plant),
    ...checkNumbers(plant),
    ...checkBomCycles(plant),
    ...checkRoutingOrder(plant),
    ...checkItemData(plant),
    ...checkResourceData(plant),
  ];
}
