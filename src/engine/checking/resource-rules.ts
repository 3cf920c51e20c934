// Rules of a finite schedule on resources: one operation at a time on a unit, in open time, for as long as the work takes.

import { minuteText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { OccupiedUnit, Operation } from "../../model/plan";
import type { Changeover } from "../../model/plant";
import { ownSetups } from "./progress";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** No two operations overlap on a unit of a resource, but those of one run. */
export const unitsDoOneThing: Rule = function* ({ plan }) {
  const placed = plan.operations.flatMap(occupations).filter(({ operation: { start, end } }) => end > start);
  for (const [unit, occupied] of groupBy(placed, ({ key }) => key)) {
    const onUnit = occupied.map(({ operation }) => operation).sort((one, other) => one.start - other.start);
    let busyWith = onUnit[0];
    for (const operation of onUnit.slice(1)) {
      const isShared = operation.batch !== undefined && operation.batch === busyWith?.batch;
      if (busyWith !== undefined && operation.start < busyWith.end && !isShared) {
        yield {
          rule: "resource-overlap",
          text: `${busyWith.id} and ${operation.id} overlap on ${unit} at ${minuteText(operation.start)}.`,
          operation: operation.id,
        };
      }
      if (operation.end > (busyWith?.end ?? -Infinity)) busyWith = operation;
    }
  }
};

/** The units that an operation occupies: that of its work centre, then its tools and people. */
function occupations(operation: Operation): readonly { readonly key: string; readonly isHelp: boolean; readonly operation: Operation }[] {
  const { resource, unit, also = [] } = operation;
  if (resource === "") return [];
  const units = [{ resource, unit }, ...also];
  return units.map((each, place) => ({ key: JSON.stringify([each.resource, each.unit]), isHelp: place > 0, operation }));
}

/** Operations start and end in open time of all that they occupy. */
export const operationsKeepHours: Rule = function* ({ plan, openTime }) {
  for (const { id, resource, start, end, also = [] } of plan.operations) {
    if (resource === "" || end === start) continue;
    const { isOpen } = openTime(resource, ...namesOf(also));
    if (!isOpen(start)) {
      yield { rule: "working-time", text: `${id} starts at ${minuteText(start)}, when ${resource} is closed.`, operation: id };
    }
    // The end is excluded: work up to the minute before closing is done in open time.
    if (!isOpen(end - 1)) {
      yield { rule: "working-time", text: `${id} ends at ${minuteText(end)}, when ${resource} is closed.`, operation: id };
    }
  }
};

/** Ids of resources, each once. */
export function namesOf(units: readonly OccupiedUnit[]): readonly string[] {
  return [...new Set(units.map(({ resource }) => resource))];
}

/** The open time of an operation is (setup + run) / (efficiency × utilisation), rounded up to whole minutes. */
export const durationsFitWork: Rule = function* ({ plan, resources, openTime }) {
  for (const { id, resource: resourceId, start, end, setupMinutes, runMinutes, batch, also = [] } of plan.operations) {
    const resource = resources.get(resourceId);
    // The time of a run stands with the operation that leads it.
    if (resource === undefined || (batch !== undefined && batch !== id)) continue;
    const exact = (setupMinutes + runMinutes) / (resource.efficiency * resource.utilisation);
    const worked = openTime(resourceId, ...namesOf(also)).minutesBetween(start, end);
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
export const setupsFollowSequence: Rule = function* (index) {
  const { plan, plant } = index;
  const placed = plan.operations.filter(({ id, batch }) => batch === undefined || batch === id).flatMap(occupations);
  for (const occupied of groupBy(placed, ({ key }) => key).values()) {
    occupied.sort(({ operation: one }, { operation: other }) => one.start - other.start || one.end - other.end);
    // After help elsewhere a unit is set up for nothing; help that takes no time is not there.
    const own = occupied.filter(({ isHelp, operation: { start, end } }) => !isHelp || start < end);
    const onUnit = own.map(({ isHelp, operation: { start, end, resource, setupFamily } }): Work => ({ start, end, resource, setupFamily: isHelp ? undefined : setupFamily }));
    for (const [place, { isHelp, operation }] of own.entries()) {
      if (operation.start === operation.end || isHelp) continue;
      const setups = ownSetups(index, operation);
      const possible = operationsBefore(onUnit, place).flatMap((before) => setups.map((minutes) => setupAfter(before, operation, minutes, plant.changeovers)));
      if (possible.some((minutes) => agree(minutes, operation.setupMinutes))) continue;
      yield {
        rule: "setup",
        text: `${operation.id} has ${numberText(operation.setupMinutes)} minutes of setup, but needs ${possible.map(numberText).join(" or ")}.`,
        operation: operation.id,
      };
    }
  }
};

type Work = Pick<Operation, "start" | "end" | "resource"> & { readonly setupFamily?: string | undefined };

/** What may have run before: the operation before it, and those before work of no length, whose turn no clock tells. */
function operationsBefore(onUnit: readonly Work[], place: number): readonly (Work | undefined)[] {
  const before = [onUnit[place - 1]];
  for (let back = place - 1; back >= 0 && onUnit[back]?.start === onUnit[back]?.end; back -= 1) before.push(onUnit[back - 1]);
  return before;
}

/** A changeover row for the work centre, else one for all, else none within a family, else the routing's setup. */
export function setupAfter(
  before: Work | undefined,
  operation: Work,
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
