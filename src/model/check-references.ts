// References from one record to another that lead nowhere: items, work centres, calendars.

import type { Issue } from "../base/issue";
import { issuesFor } from "./check-findings";
import { unknownReference } from "./check-messages";
import type { Calendar, Plant, Sourced } from "./plant";

/** Fatal where planning would miss something; a warning where the row merely has no effect. */
export function checkReferences(plant: Plant): Issue[] {
  const items = new Set(plant.items.map((item) => item.id));
  const resources = new Set(plant.resources.map((resource) => resource.id));
  const calendars = new Set(plant.calendars.map((calendar) => calendar.id));
  const unknownItem = dangling("unknown-item", "item", items);
  const unknownResource = dangling("unknown-resource", "work centre", resources);
  const unknownCalendar = dangling("unknown-calendar", "calendar", calendars);
  return [
    ...unknownItem("fatal", "BOM line of", plant.bom, (line) => [line.parent, line.component], (line) => line.parent),
    ...unknownItem("fatal", "Co-product of", plant.coProducts, (row) => [row.parent, row.item], (row) => row.parent),
    ...unknownItem("fatal", "Substitute of", plant.substitutes, (row) => [row.component, row.substitute], (row) => row.component),
    ...unknownItem("fatal", "Stock of", plant.stock, (stock) => [stock.item], (stock) => stock.item),
    ...unknownItem("fatal", "Demand", plant.demands, (demand) => [demand.item], (demand) => demand.id),
    ...unknownItem("fatal", "Open order", plant.openOrders, (order) => [order.item], (order) => order.id),
    ...unknownItem("fatal", "Operation of", plant.routing, (step) => [step.item], (step) => step.item),
    ...unknownItem("fatal", "Safety stock of", plant.safetyStocks, (row) => [row.item], (row) => row.item),
    ...unknownItem("warning", "Successor", plant.items, ({ predecessor }) => (predecessor === undefined ? [] : [predecessor]), (item) => item.id),
    ...unknownItem("warning", "Supplier row of", plant.suppliers, (row) => [row.item], (row) => row.item),
    ...unknownItem("warning", "History of", plant.history, (row) => [row.item], (row) => row.item),
    ...unknownResource(
      "fatal",
      "Operation of",
      plant.routing,
      // Subcontracted work needs no work centre.
      (step) => [...(step.subcontractDays === undefined ? [step.resource] : []), ...step.alternates, ...(step.also ?? []).flatMap((need) => need.resources)],
      (step) => step.item,
    ),
    ...unknownResource(
      "warning",
      "Changeover from",
      plant.changeovers,
      (row) => (row.resource === undefined ? [] : [row.resource]),
      (row) => row.from,
    ),
    ...unknownResource("warning", "Skill", plant.skills, (row) => [row.resource], (row) => row.skill),
    ...unknownResource("warning", "Calendar", plant.calendars, exceptionResources, (calendar) => calendar.id),
    ...unknownCalendar(
      "fatal",
      "Item",
      plant.items,
      (item) => (item.calendar === undefined ? [] : [item.calendar]),
      (item) => item.id,
    ),
    ...unknownCalendar(
      "fatal",
      "Work centre",
      plant.resources,
      (resource) => (resource.calendar === undefined ? [] : [resource.calendar]),
      (resource) => resource.id,
    ),
  ];
}

function exceptionResources(calendar: Calendar): string[] {
  return calendar.exceptions.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
}

/** A check for references to one kind of record, whose ids are `known`. */
function dangling(code: string, noun: string, known: ReadonlySet<string>) {
  return <T extends Sourced>(
    severity: "fatal" | "warning",
    holder: string,
    records: readonly T[],
    referencesOf: (record: T) => readonly string[],
    nameOf: (record: T) => string,
  ): Issue[] => {
    const firstUnknown = (record: T): string | undefined => referencesOf(record).find((id) => !known.has(id));
    return issuesFor(
      unknownReference({ code, severity, holder, noun }, nameOf, (record) => firstUnknown(record) ?? ""),
      records.filter((record) => firstUnknown(record) !== undefined),
    );
  };
}
