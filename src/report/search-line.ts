// What the search for a better schedule brought, and how far from the best possible it can be at most, in one line.

import type { Plan } from "../model/plan";
import { count } from "./words";

/** Null where nothing was searched. Late days count divided by the customer's priority, and whatever else the planner weighs. */
export function searchLine({ kpis: { search }, former }: Plan): string | null {
  if (search === undefined) return null;
  const { before, objective, bound, moves } = search;
  const days = former === undefined ? "weighted late days" : "weighted late days and changes";
  const found = objective < before ? `lowered the ${days} from ${figure(before)} to ${figure(objective)}` : `found nothing better than ${figure(objective)} ${days}`;
  const best = objective <= bound ? "No schedule of these orders has fewer." : `No schedule of these orders has fewer than ${figure(bound)}${gap(objective, bound)}.`;
  if (moves === 0) return `The plan has ${figure(objective)} weighted late days. ${best}`;
  return `The search tried ${count(moves, "change")} of the sequence and ${found}. ${best}`;
}

/** `: this one is at most 9 % above the best possible`. */
function gap(objective: number, bound: number): string {
  return bound > 0 ? `: this one is at most ${String(Math.ceil((100 * (objective - bound)) / bound))} % above the best possible` : "";
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
