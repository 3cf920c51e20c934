// Rules of a finite schedule on resources: one operation at a time on a unit, in open time, for as long as the work takes.

import { minuteText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Operation } from "../../model/plan";
import type { Changeover } from "../../model/plant";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** No two operations overlap on a unit of a resource. */
export const unitsDoOneThing: Rule = function* ({ plan }) {
  const placed = plan.operations.filter(({ resource, start, end }) => resource !== "" && end > start);
  for (const onUnit of groupBy(placed, ({ resource, unit }) => JSON.stringify([resource, unit])).values()) {
    onUnit.sort((one, other) => one.start - other.start);
    let busyWith = onUnit[0];
    for (const operation of onUnit.slice(1)) {
      if (busyWith !== undefined && operation.start < busyWith.end) {
        yield {
          rule: "resource-overlap",
          text: `${busyWith.id} and ${operation.id} overlap on ${operation.resource} at ${minuteText(operation.start)}.`,
          operation: operation.id,
        };
      }
      if (operation.end > (busyWith?.end ?? -Infinity)) busyWith = operation;
    }
  }
};

/** Operations start and end in open time. */
export const operationsKeepHours: Rule = function* ({ plan, openTime }) {
  for (const { id, resource, start, end } of plan.operations) {
    if (resource === "" || end === start) continue;
    const { isOpen } = openTime(resource);
    if (!isOpen(start)) {
      yield { rule: "working-time", text: `${id} starts at ${minuteText(start)}, when ${resource} is closed.`, operation: id };
    }
    // The end is excluded: work up to the minute before closing is done in open time.
    if (!isOpen(end - 1)) {
      yield { rule: "working-time", text: `${id} ends at ${minuteText(end)}, when ${resource} is closed.`, operation: id };
    }
  }
};

/** The open time of an operation is (setup + run) / (efficiency × utilisation), rounded up to whole minutes. */
export const durationsFitWork: Rule = function* ({ plan, resources, openTime }) {
  for (const { id, resource: resourceId, start, end, setupMinutes, runMinutes } of plan.operations) {
    const resource = resources.get(resourceId);
    if (resource === undefined) continue;
    const exact = (setupMinutes + runMinutes) / (resource.efficiency * resource.utilisation);
    const worked = openTime(resourceId).minutesBetween(start, end);
    // A millionth of a minute above a whole one is rounding, not work.
    if (worked !== Math.ceil(exact - 1e-6) && worked !== Math.ceil(exact)) {
      yield {
        rule: "duration",
        text: `${id} takes ${String(worked)} open minutes on ${resourceId}, but its work takes ${String(Math.ceil(exact))}.`,
        operation: id,
      };
    }
  }
};

/** Nothing is worked on before the plan begins. */
export const operationsStartInPlan: Rule = function* ({ plan }) {
  for (const { id, start, end } of plan.operations) {
    if (start < plan.settings.start * 1440) {
      yield { rule: "operation-start", text: `${id} starts at ${minuteText(start)}, before the plan.`, operation: id };
    }
    if (end < start) yield { rule: "operation-start", text: `${id} ends before it starts.`, operation: id };
  }
};

/** The setup of an operation is what the operation before it on its unit makes necessary. */
export const setupsFollowSequence: Rule = function* ({ plan, plant, stepOf }) {
  const placed = plan.operations.filter(({ resource }) => resource !== "");
  for (const onUnit of groupBy(placed, ({ resource, unit }) => JSON.stringify([resource, unit])).values()) {
    onUnit.sort((one, other) => one.start - other.start || one.end - other.end);
    for (const [place, operation] of onUnit.entries()) {
      if (operation.start === operation.end) continue;
      const routingMinutes = stepOf(operation)?.setupMinutes ?? 0;
      const possible = operationsBefore(onUnit, place).map((before) =>
        setupAfter(before, operation, routingMinutes, plant.changeovers),
      );
      if (possible.some((minutes) => agree(minutes, operation.setupMinutes))) continue;
      yield {
        rule: "setup",
        text: `${operation.id} has ${numberText(operation.setupMinutes)} minutes of setup, but needs ${possible.map(numberText).join(" or ")}.`,
        operation: operation.id,
      };
    }
  }
};

/** What may have run before: the operation before it, and those before work of no length, whose turn no clock tells. */
function operationsBefore(onUnit: readonly Operation[], place: number): readonly (Operation | undefined)[] {
  const before = [onUnit[place - 1]];
  for (let back = place - 1; back >= 0 && onUnit[back]?.start === onUnit[back]?.end; back -= 1) before.push(onUnit[back - 1]);
  return before;
}

/** A changeover row for the work centre, else one for all, else none within a family, else the routing's setup. */
function setupAfter(
  before: Operation | undefined,
  operation: Operation,
  routingMinutes: number,
  changeovers: readonly Changeover[],
): number {
  const from = before?.setupFamily;
  const to = operation.setupFamily;
  if (from === undefined || to === undefined) return routingMinutes;
  const rows = changeovers.filter((row) => row.from === from && row.to === to);
  const row =
    rows.filter(({ resource }) => resource === operation.resource).at(-1) ??
    rows.filter(({ resource }) => resource === undefined).at(-1);
  return row?.minutes ?? (from === to ? 0 : routingMinutes);
}
