// When all that an operation occupies is open, and has the skill that is asked for. Knows calendars and skills; no other work.

import { startOfDay, type Minute } from "../../base/day";
import type { Skill } from "../../model/needed-help";
import type { Operation } from "../../model/plan";
import type { Resource, RoutingStep } from "../../model/plant";
import { jointTime } from "../capacity/joint-time";
import { endOfWork, positionOf, startOfWork, type WorkingTime } from "../capacity/working-time";
import type { Sentences } from "../sentences/sentences";
import type { Bound } from "./bound";

type Words = Sentences["operations"];

/** The open time of all that an operation occupies, and of each of it. */
export type Needs = { readonly joint: WorkingTime | null; readonly each: readonly { readonly id: string; readonly time: WorkingTime }[] };

/** A function from an operation to what it occupies; joint times are worked out once. */
export function needsOf(resources: ReadonlyMap<string, Resource>, timeOf: (resource: Resource) => WorkingTime): (operation: Operation) => Needs {
  const alone = new Map<string, Needs>();
  const together = new Map<string, Needs>();
  return ({ resource, also }) => {
    const known = also === undefined ? alone : together;
    const ids = also === undefined ? [resource] : [...new Set([resource, ...also.map((each) => each.resource)])];
    const key = also === undefined ? resource : JSON.stringify(ids);
    const found = known.get(key);
    if (found !== undefined) return found;
    const each = ids.flatMap((id) => {
      const of = resources.get(id);
      return of === undefined ? [] : [{ id, time: timeOf(of) }];
    });
    const joint = each.reduce<WorkingTime | null>((all, { time }) => (all === null ? time : jointTime(all, time)), null);
    const needs = { joint, each };
    known.set(key, needs);
    return needs;
  };
}

/** The first minute from one on in which all is open; that minute itself for work without a machine. */
export function firstOpen({ joint }: Needs, minute: Minute): Minute {
  return joint === null ? minute : startOfWork(joint, positionOf(joint, minute));
}

/** What keeps an operation closed until a minute: of all that opens then the first. */
export function closedBy({ each }: Needs, opens: Minute): string {
  const closed = each.find(({ time }) => startOfWork(time, positionOf(time, opens - 1)) > opens - 1);
  return (closed ?? each[0])?.id ?? "";
}

/** True when an operation would go across a break, were it to begin at a minute. */
export function isBroken({ joint }: Needs, from: Minute, { start, end }: Operation): boolean {
  if (joint === null) return false;
  const length = positionOf(joint, end) - positionOf(joint, start);
  return endOfWork(joint, positionOf(joint, from) + length) - from > length;
}

/** The first day of a skill, where who does it got it later than the plan starts. */
export function skillBounds(skills: readonly Skill[], { resource, also = [], start }: Operation, step: RoutingStep | undefined, say: Words): readonly Bound[] {
  if (step === undefined || skills.length === 0) return [];
  const asked = [
    { skill: step.skill, resources: [resource] },
    ...(step.also ?? []).map(({ skill, resources }) => ({ skill, resources: resources.filter((id) => also.some((each) => each.resource === id)) })),
  ];
  return asked.flatMap(({ skill, resources }) => resources.slice(0, 1).flatMap((id) => {
    const from = skills.filter((row) => row.resource === id && row.skill === skill).map(({ effectiveFrom }) => effectiveFrom ?? -Infinity);
    const first = Math.min(...from.filter((day) => day === -Infinity || startOfDay(day) <= start));
    return skill === undefined || !Number.isFinite(first) ? [] : [{ minute: startOfDay(first), text: () => say.whenSkilled(id, skill, first) }];
  }));
}
