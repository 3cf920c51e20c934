// The first day of the plan when nobody says it: from the data's own dates, never from a clock.

import type { Day } from "../../base/day";
import { mondayOf } from "../../base/day";
import type { Issue } from "../../base/issue";
import type { Demand, History } from "../../model/plant";
import { startDerived, startReasons } from "../messages-tables";

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
  if (facts.asOf !== null) return derived(mondayOf(facts.asOf + 6), startReasons.stock);
  const firstDue = facts.demands.reduce((first, demand) => Math.min(first, demand.due), Infinity);
  if (Number.isFinite(firstDue)) return derived(mondayOf(firstDue), startReasons.demand);
  const lastDay = facts.history.reduce((last, { day }) => Math.max(last, day), facts.lastEvent ?? -Infinity);
  // Without any date there is nothing to plan, which is a fatal issue of its own.
  if (!Number.isFinite(lastDay)) return { start: 0, issue: null };
  return derived(mondayOf(lastDay) + 7, startReasons.past);
}

function derived(start: Day, from: string): { readonly start: Day; readonly issue: Issue } {
  return { start, issue: startDerived(start, from) };
}
