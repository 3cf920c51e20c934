// The first day of the plan when nobody says it: from the data's own dates, never from a clock.

import type { Day } from "../../base/day";
import { dayText, mondayOf } from "../../base/day";
import type { Issue } from "../../base/issue";
import type { Demand, History } from "../../model/plant";

export type StartFacts = {
  readonly wished: Day | undefined;
  readonly set: Day | undefined;
  /** When stock was counted last. */
  readonly asOf: Day | null;
  readonly demands: readonly Demand[];
  readonly history: readonly History[];
  /** The latest day on which something is known to have happened: an order placed, goods received. */
  readonly lastEvent: Day | null;
};

/**
 * The start, and an issue that says where it comes from when it was not given.
 * The Monday on or after the stock's date, else the Monday on or before the first demand due, else the Monday after
 * the last day that lies in the past by its nature: history, orders placed, goods received.
 */
export function chooseStart(facts: StartFacts): { readonly start: Day; readonly issue: Issue | null } {
  const given = facts.wished ?? facts.set;
  if (given !== undefined) return { start: given, issue: null };
  if (facts.asOf !== null) return derived(mondayOf(facts.asOf + 6), "the Monday on or after the date of the stock");
  const firstDue = facts.demands.reduce((first, demand) => Math.min(first, demand.due), Infinity);
  if (Number.isFinite(firstDue)) return derived(mondayOf(firstDue), "the Monday on or before the first demand");
  const lastDay = facts.history.reduce((last, { day }) => Math.max(last, day), facts.lastEvent ?? -Infinity);
  // Without any date there is nothing to plan, which is a fatal issue of its own.
  if (!Number.isFinite(lastDay)) return { start: 0, issue: null };
  return derived(mondayOf(lastDay) + 7, "the Monday after the last day of history, orders placed and receipts");
}

function derived(start: Day, from: string): { readonly start: Day; readonly issue: Issue } {
  const text = `No start date is given; the plan starts on ${dayText(start)}, ${from}.`;
  const hint = "Write Start date and a day on a sheet called Settings.";
  return { start, issue: { code: "start-derived", severity: "info", text, hint } };
}
