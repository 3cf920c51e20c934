// The policies of all items: classes first, then groups that are ordered together, then item by item. Knows items and settings;
// nothing of sheets and dates.

import type { ItemPolicy } from "../../../model/item-policy";
import { groupBy } from "../../../base/group-by";
import { countedProgress, type Run } from "../../../base/run";
import { powerOfTwoReplenishment } from "../cost/joint-replenishment";
import { outlook as english } from "../../sentences/english/outlook";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import { itemClasses } from "./item-classes";
import { itemPolicy, type GroupTurn } from "./item-policy";
import type { PolicyItem, PolicySettings } from "./policy-item";
import { seasonPolicy } from "./season-policy";

export type InventoryPolicies = {
  /** In the order of the items; fewer where the run was cancelled. */
  readonly policies: readonly ItemPolicy[];
  readonly isComplete: boolean;
};

const PROGRESS_EVERY = 50;

/**
 * The inventory policy of each item: class, distribution, reorder point, order quantity, safety stock, service, stock, cost, reasons.
 *
 * @param items    any number; demand ≥ 0, deviations ≥ 0, costs ≥ 0
 * @param settings the planner's own, see `defaultPolicySettings`
 * @param run      told of progress, asked whether to stop
 * Cost some 50 to 500 µs an item.
 * Source: section 4 of docs/formulas.md.
 */
export function inventoryPolicies(items: readonly PolicyItem[], settings: PolicySettings, run: Run, say: OutlookSentences = english): InventoryPolicies {
  const classes = itemClasses(items, settings);
  const turns = groupTurns(items, settings);
  const step = countedProgress(run, "policies", items.length, PROGRESS_EVERY);
  const policies: ItemPolicy[] = [];
  for (const [place, item] of items.entries()) {
    if (run.isCancelled()) return { policies, isComplete: false };
    const own = classes[place] ?? { abc: "C", xyz: "Z" };
    policies.push(item.season === undefined ? itemPolicy(item, settings, own, turns.get(item.id) ?? null, say) : seasonPolicy(item, item.season, settings, own, say));
    step();
  }
  return { policies, isComplete: true };
}

/**
 * When each item of a group is ordered, by id: multiples that are powers of two of a cycle of whole periods.
 * Groups without a joint cost in the settings are none.
 */
export function groupTurns(items: readonly PolicyItem[], settings: PolicySettings): ReadonlyMap<string, GroupTurn> {
  const turns = new Map<string, GroupTurn>();
  const grouped = items.filter(({ group, demand, unitCost, season }) => group !== undefined && demand > 0 && unitCost > 0 && season === undefined);
  for (const [group, members] of groupBy(grouped, ({ group: name = "" }) => name)) {
    const sharedCost = settings.groupCosts[group];
    if (sharedCost === undefined || members.length === 0) continue;
    const joint = powerOfTwoReplenishment(
      sharedCost,
      members.map(({ orderCost = 0, demand, unitCost, holdingRate = settings.holdingRate }) => ({
        orderCost,
        demand,
        holdingCost: (unitCost * holdingRate) / settings.periodsPerYear,
      })),
    );
    const cycle = Math.max(1, Math.round(joint.cycle));
    members.forEach(({ id }, place) => {
      const multiple = joint.multiples[place] ?? 1;
      turns.set(id, { reviewPeriod: cycle * multiple, multiple });
    });
  }
  return turns;
}
