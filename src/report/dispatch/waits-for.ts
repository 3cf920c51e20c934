// What must be there before an operation of the dispatch list can begin, in the fewest words: the operations before it, and the
// material of its order that is still to come. Knows the plan; nothing of sheets.

import { dayText, minuteText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Operation } from "../../model/plan";
import type { ReportInput } from "../report-input";
import type { ReportSentences } from "../sentences/english";
import { reportSentencesOf } from "../sentences/report-sentences";

const MOST_NAMED = 2;

/** What the sheet says of work that waits for nothing. */
export const READY = "Ready";

/**
 * A function from an operation to what it waits for; `Ready` for work that can begin.
 * Cost: links and operations once, then what an operation has before it.
 */
export function waitsFor(input: ReportInput): (operation: Operation) => string {
  const { plan, plant } = input;
  const byId = new Map(plan.operations.map((operation) => [operation.id, operation]));
  const scheduled = new Set(plan.operations.map(({ order }) => order));
  const links = groupBy(plan.links.filter(({ need }) => need.kind === "component"), ({ need }) => (need.kind === "component" ? need.order : ""));
  const lines = groupBy(plant.bom, ({ parent, component }) => `${parent}\n${component}`);
  const firstOf = new Map<string, Operation>();
  for (const operation of plan.operations) {
    const known = firstOf.get(operation.order);
    if (known === undefined || operation.start < known.start) firstOf.set(operation.order, operation);
  }
  const say = reportSentencesOf(input.plan.settings);
  return (operation) => {
    const work = operation.after.flatMap((id) => {
      const before = byId.get(id);
      return before === undefined ? [] : [workText(before, before.order === operation.order, say)];
    });
    const material = (links.get(operation.order) ?? []).flatMap(({ item, supply }) => {
      const source = supply.kind === "order" ? input.orderOf(supply.order) : undefined;
      if (source === undefined || scheduled.has(source.id) || source.substitute !== undefined) return [];
      const used = lines.get(`${operation.item}\n${item}`)?.[0]?.operation ?? firstOf.get(operation.order)?.number;
      return used === operation.number ? [`${item}, ${dayText(source.due).slice(MONTH)}`] : [];
    });
    const all = [...new Set([...work, ...material])];
    const more = all.length - MOST_NAMED;
    return all.length === 0 ? READY : `${all.slice(0, MOST_NAMED).join("; ")}${more > 0 ? `; ${say.more(more)}` : ""}`;
  };
}

/** Where the month begins in a date: a list for the next two weeks needs no year. */
const MONTH = 5;

function workText({ number, resource, item, end }: Operation, isOwn: boolean, say: ReportSentences): string {
  const until = minuteText(end).slice(MONTH).replace("T", " ");
  return isOwn ? say.waitsForOwn(number, resource, until) : say.waitsForItem(item, resource, until);
}
