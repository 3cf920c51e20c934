// The ways of doing a routing step that asks for more than a free machine: which machine, with which tools and people, from
// when to when they may. Knows resources and skills; nothing of orders or dates of work.

import { startOfDay, type Minute } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { AlsoNeeded, Skill } from "../../model/needed-help";
import type { Plant, RoutingStep } from "../../model/plant";
import { jointTime, longestUsualSpan } from "../capacity/joint-time";
import { isNeverOpen, type WorkingTime } from "../capacity/working-time";
import type { Machine, Shop } from "./shop";

export type Way = {
  /** The work centre, open only while all that is needed is open. */
  readonly machine: Machine;
  /** The work centre itself, on whose own open time its units are occupied. */
  readonly base: Machine;
  readonly others: readonly Other[];
  /** Who does it may do it in this time. */
  readonly notBefore: Minute;
  readonly notAfter: Minute;
  /** Open minutes without a break in the usual week, at most. */
  readonly longestSpan: number;
};

export type Other = { readonly machine: Machine; readonly units: number };

/** Of many people with a skill so many combinations are looked at. */
const MOST_WAYS = 200;

type Choice = { readonly machine: Machine; readonly units: number; readonly notBefore: Minute; readonly notAfter: Minute };

/**
 * The ways of each step that asks for tools, people, a skill, a machine that runs several lots together, or no break; in order
 * of preference, without those that are never open. Null: any of its machines will do, at any time.
 *
 * An alternate of a machine that runs lots together is one only when it takes as many units; of another machine it is none.
 * Cost O(ways), O(spans) for each new pair of calendars.
 */
export function waysOfSteps(plant: Plant, shop: Shop, start: number): (step: RoutingStep, isInChain: boolean) => readonly Way[] | null {
  const skills = groupBy(plant.skills, ({ skill }) => skill);
  const jointOf = jointTimes();
  return (step, isInChain) => {
    const batchSize = shop.get(step.resource)?.batchSize;
    const isPlain = !isInChain && step.also === undefined && step.skill === undefined && step.noBreak === undefined && batchSize === undefined;
    if (isPlain || step.subcontractDays !== undefined) return null;
    const ids = [step.resource, ...step.alternates].filter((id) => takesAsMany(shop.get(id)?.batchSize, batchSize));
    const mains = choicesOf({ resources: ids, units: 1, ...(step.skill === undefined ? {} : { skill: step.skill }) });
    const needs = (step.also ?? []).map(choicesOf);
    const ways = combinations([mains, ...needs]).flatMap((chosen) => wayOf(chosen) ?? []);
    // Those that are never open together in a usual week come last.
    return [...ways.filter(isUsual), ...ways.filter((way) => !isUsual(way))];
  };

  function choicesOf({ resources, units, skill }: AlsoNeeded): readonly Choice[] {
    return resources.flatMap((id, place) => {
      const machine = shop.get(id);
      if (machine === undefined || machine.units < units) return [];
      if (skill === undefined) return [{ rank: 0, place, choice: { machine, units, notBefore: -Infinity, notAfter: Infinity } }];
      return (skills.get(skill) ?? []).filter(({ resource }) => resource === id).map((row) => ({ rank: row.rank, place, choice: { machine, units, ...timeOf(row) } }));
    }).sort((a, b) => a.rank - b.rank || a.place - b.place).map(({ choice }) => choice);
  }

  /** Null where one resource would be needed more often than there are units, or all that is needed is never open at once. */
  function wayOf([main, ...needs]: readonly Choice[]): Way | null {
    if (main === undefined) return null;
    const base = main.machine;
    const others = new Map<Machine, number>();
    for (const { machine, units } of needs) others.set(machine, (others.get(machine) ?? 0) + units);
    if ([...others].some(([machine, units]) => machine === base || units > machine.units)) return null;
    const time = [...others.keys()].reduce((joint, { time: own }) => jointOf(joint, own), base.time);
    if (isNeverOpen(time, start)) return null;
    return {
      machine: { ...base, time },
      base,
      others: [...others].map(([machine, units]) => ({ machine, units })),
      notBefore: Math.max(main.notBefore, ...needs.map(({ notBefore }) => notBefore)),
      notAfter: Math.min(main.notAfter, ...needs.map(({ notAfter }) => notAfter)),
      longestSpan: longestUsualSpan(time),
    };
  }
}

/** True when two ways take the same machine with the same tools and people, so that lots may share it. */
export function takeTheSame(one: Way, other: Way): boolean {
  return (
    one === other ||
    (one.base === other.base && one.others.length === other.others.length && one.others.every(({ machine, units }) => other.others.some((each) => each.machine === machine && each.units === units)))
  );
}

/** True when a machine can stand in for one that runs lots together, or for one that does not. */
export function takesAsMany(batchSize: number | undefined, asked: number | undefined): boolean {
  return asked === undefined ? batchSize === undefined : batchSize !== undefined && batchSize >= asked;
}

function isUsual({ machine }: Way): boolean {
  return machine.time.weekMinutes > 0;
}

function timeOf({ effectiveFrom, effectiveTo }: Skill): { readonly notBefore: Minute; readonly notAfter: Minute } {
  return {
    notBefore: effectiveFrom === undefined ? -Infinity : startOfDay(effectiveFrom),
    notAfter: effectiveTo === undefined ? Infinity : startOfDay(effectiveTo + 1),
  };
}

/** One of each, those of the first choices first; of two that differ in who does which part alone, the first. */
function combinations(choices: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  let all: (readonly Choice[])[] = [[]];
  for (const ofOne of choices) all = all.flatMap((begun) => ofOne.map((choice) => [...begun, choice])).slice(0, MOST_WAYS);
  const seen = new Set<string>();
  return all.filter(([main, ...others]) => {
    const key = JSON.stringify([keyOf(main), ...others.map(keyOf).sort()]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(choice: Choice | undefined): string {
  return choice === undefined ? "" : [choice.machine.id, choice.units, choice.notBefore, choice.notAfter].join("|");
}

/** Joint open time, worked out once for each pair. */
function jointTimes(): (one: WorkingTime, other: WorkingTime) => WorkingTime {
  const known = new Map<WorkingTime, Map<WorkingTime, WorkingTime>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new Map<WorkingTime, WorkingTime>();
    known.set(one, ofOne);
    const joint = ofOne.get(other) ?? jointTime(one, other);
    ofOne.set(other, joint);
    return joint;
  };
}
