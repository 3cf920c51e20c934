// Ids that must be unique: what is looked up by them would otherwise be one of several.

import { dayText } from "../base/day";
import type { Issue } from "../base/issue";
import { issuesFor } from "./check-findings";
import { duplicateId } from "./check-messages";
import type { Plant, Sourced } from "./plant";

/** One fatal issue for each record whose id was used before. */
export function checkIds(plant: Plant): Issue[] {
  return [
    ...repeated("Item", "items", plant.items, (item) => item.id),
    ...repeated("Demand", "demands", plant.demands, (demand) => demand.id),
    ...repeated("Open order", "open orders", plant.openOrders, (order) => order.id),
    ...repeated("Work centre", "work centres", plant.resources, (resource) => resource.id),
    ...repeated("Calendar", "calendars", plant.calendars, (calendar) => calendar.id),
    ...repeated("Safety stock", "safety stocks", plant.safetyStocks, (row) => `${row.item} from ${dayText(row.from)}`),
    ...repeated("Operation", "operations", plant.routing, (step) => `${step.item} ${String(step.number)}${step.alternate === undefined ? "" : ` of ${step.alternate}`}`),
  ];
}

function repeated<T extends Sourced>(
  noun: string,
  plural: string,
  records: readonly T[],
  idOf: (record: T) => string,
): Issue[] {
  const seen = new Set<string>();
  const again = records.filter((record) => {
    const id = idOf(record);
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated;
  });
  return issuesFor(duplicateId(noun, plural, idOf), again);
}
