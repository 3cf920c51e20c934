// Rules of work that needs more than a free machine: tools, people and skills, runs of several lots, no wait and no break.

import { minuteText, startOfDay } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Operation } from "../../model/plan";
import type { AlsoNeeded, Skill } from "../../model/needed-help";
import { calendarOf } from "./ever-possible";
import { longestOfUsualWeek } from "./open-time";
import { operationFor, stepsLeft } from "./operation-work";
import type { PlanIndex } from "./plan-index";
import { namesOf } from "./resource-rules";
import { agree, exceeds, numberText, type Rule, type Violation } from "./violation";

/** Each operation has the tools and people that its routing step asks for, no unit twice, and no others. */
export const helpIsThere: Rule = function* (index) {
  for (const operation of index.plan.operations) {
    const step = index.stepOf(operation);
    const { also = [] } = operation;
    if (step === undefined) continue;
    const wrong = (text: string): Violation => ({ rule: "help", text: `${operation.id} ${text}.`, operation: operation.id });
    const units = [{ resource: operation.resource, unit: operation.unit }, ...also].map(({ resource, unit }) => JSON.stringify([resource, unit]));
    if (new Set(units).size < units.length) yield wrong("has one unit twice");
    const needs = operation.resource === "" ? [] : (step.also ?? []);
    const counts = new Map<string, number>();
    for (const { resource } of also) counts.set(resource, (counts.get(resource) ?? 0) + 1);
    if (!canServe(needs, counts)) yield wrong(`needs other tools or people than ${also.length === 0 ? "none" : namesOf(also).join(", ")}`);
  }
};

/** True when each need can be given to one resource that has as many units, so that none is left. */
function canServe([need, ...rest]: readonly AlsoNeeded[], counts: ReadonlyMap<string, number>): boolean {
  if (need === undefined) return [...counts.values()].every((count) => count === 0);
  return need.resources.some((id) => {
    const left = (counts.get(id) ?? 0) - need.units;
    return left >= 0 && canServe(rest, new Map([...counts, [id, left]]));
  });
}

/** Who does the work has the skill that is asked for, from its start to its end. */
export const skillsAreThere: Rule = function* (index) {
  for (const operation of index.plan.operations) {
    const step = index.stepOf(operation);
    if (step === undefined || operation.resource === "") continue;
    const asked = [{ skill: step.skill, resources: [operation.resource] }, ...(step.also ?? []).map(({ skill, resources }) => ({ skill, resources: resources.filter((id) => namesOf(operation.also ?? []).includes(id)) }))];
    for (const { skill, resources } of asked) {
      if (skill === undefined || resources.some((id) => index.plant.skills.some((row) => row.resource === id && row.skill === skill && isValid(row, operation)))) continue;
      yield { rule: "skill", text: `${operation.id} needs ${skill}, which none of ${resources.join(", ")} has at ${minuteText(operation.start)}.`, operation: operation.id };
    }
  }
};

function isValid({ effectiveFrom, effectiveTo }: Skill, { start, end }: Operation): boolean {
  return (effectiveFrom === undefined || start >= startOfDay(effectiveFrom)) && (effectiveTo === undefined || end <= startOfDay(effectiveTo + 1));
}

/** The lots of a run are of one kind, begin and end together, fit in, and one of them leads. */
export const runsAreShared: Rule = function* (index) {
  const { plan, resources, stepOf } = index;
  for (const operation of plan.operations) {
    const hasBatch = operation.resource !== "" && resources.get(operation.resource)?.batchSize !== undefined;
    const asked = resources.get(stepOf(operation)?.resource ?? "")?.batchSize;
    if (operation.resource !== "" && (hasBatch !== (asked !== undefined) || (resources.get(operation.resource)?.batchSize ?? 0) < (asked ?? 0))) {
      yield { rule: "run", text: `${operation.id} is at ${operation.resource}, which does not take as many units.`, operation: operation.id };
    }
    if (hasBatch !== (operation.batch !== undefined)) yield { rule: "run", text: `${operation.id} ${hasBatch ? "names no run" : "names a run without need"}.`, operation: operation.id };
  }
  const runs = groupBy(plan.operations.filter(({ batch }) => batch !== undefined), ({ batch }) => batch ?? "");
  for (const [id, members] of runs) {
    const leader = members.find((operation) => operation.id === id);
    const wrong = (text: string): Violation => ({ rule: "run", text: `The run of ${id} ${text}.`, operation: id });
    if (leader === undefined) {
      yield wrong("is led by none of its operations");
      continue;
    }
    const quantity = members.reduce((sum, each) => sum + each.quantity, 0);
    const batchSize = resources.get(leader.resource)?.batchSize ?? 0;
    if (members.length > 1 && exceeds(quantity, batchSize)) yield wrong(`has ${numberText(quantity)} units, but ${leader.resource} takes ${numberText(batchSize)}`);
    for (const member of members) {
      if (member === leader) continue;
      const isAlike = member.resource === leader.resource && member.unit === leader.unit && member.start === leader.start && member.end === leader.end;
      if (!isAlike) yield wrong(`and ${member.id} are not at one place and time`);
      if (familyOf(member) !== familyOf(leader)) yield wrong(`and ${member.id} are not of one kind`);
      if (!agree(stepOf(member)?.runMinutes ?? 0, stepOf(leader)?.runMinutes ?? 0)) yield wrong(`and ${member.id} do not take as long`);
      if (member.setupMinutes !== 0) yield wrong(`is set up again for ${member.id}`);
    }
  }
};

function familyOf({ setupFamily, item }: Operation): string {
  return setupFamily ?? item;
}

/** What must follow at once begins before any minute passes in which all that it needs is open; or it says that it cannot. */
export const nothingWaits: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const steps = stepsLeft(index, order);
    const followed = new Set<number>();
    for (const [place, step] of steps.entries()) {
      const { after } = step;
      const before = after === undefined ? steps.slice(Math.max(0, place - 1), place) : steps.filter(({ number }) => after.includes(number));
      const [previous] = before;
      if (step.noWait !== true || step.subcontractDays !== undefined || previous === undefined || before.length > 1 || previous.subcontractDays !== undefined) continue;
      // Of several that would follow one operation at once the first does.
      if (followed.has(previous.number)) continue;
      followed.add(previous.number);
      const earlier = operationFor(index, order.id, previous.number);
      const operation = operationFor(index, order.id, step.number);
      if (earlier === undefined || operation === undefined || isPinned(index, earlier) || isPinned(index, operation)) continue;
      const ended = earlier.end + Math.ceil(previous.moveMinutes + step.queueMinutes - 1e-6);
      const waited = index.openTime(operation.resource, ...namesOf(operation.also ?? [])).minutesBetween(ended, operation.start);
      if (waited <= 0 || operation.unkept?.includes("noWait") === true) continue;
      yield { rule: "no-wait", text: `${operation.id} waits ${String(waited)} minutes after ${earlier.id}.`, operation: operation.id };
    }
  }
};

function isPinned({ plant }: PlanIndex, { order, number }: Operation): boolean {
  return plant.pins.some((pin) => pin.order === order && pin.operation === number && pin.start !== undefined);
}

/** What may not go across a break does so only when no open time of a usual week is long enough. */
export const nothingIsBroken: Rule = function* (index) {
  for (const operation of index.plan.operations) {
    if (index.stepOf(operation)?.noBreak !== true || operation.resource === "") continue;
    const names = [operation.resource, ...namesOf(operation.also ?? [])];
    const [first = "", ...others] = names;
    const worked = index.openTime(first, ...others).minutesBetween(operation.start, operation.end);
    if (operation.end - operation.start === worked) continue;
    const calendars = names.map((name) => calendarOf(index, name));
    if (worked > longestOfUsualWeek(calendars)) continue;
    yield { rule: "no-break", text: `${operation.id} goes across a break at ${operation.resource}.`, operation: operation.id };
  }
};
