// What a demand needs at every level, week by week, and the load that this puts on the work centres.
// A plain explosion without stock or capacity: it balances the samples and is not the engine under test.

import type { Day } from "../../src/base/day";
import { weekdayOf } from "../../src/base/day";
import type { BomLine, Calendar, Item, Plant, Resource } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";

/** Items such that every parent comes before its components. */
export function parentsFirst(items: readonly Item[], bom: readonly BomLine[]): readonly Item[] {
  const level = new Map(items.map((item) => [item.id, 0]));
  for (let changed = true, rounds = 0; changed; rounds++) {
    if (rounds > items.length) throw new Error("A structure of the sample contains itself.");
    changed = false;
    for (const line of bom) {
      const below = (level.get(line.parent) ?? 0) + 1;
      if (below > (level.get(line.component) ?? 0)) {
        level.set(line.component, below);
        changed = true;
      }
    }
  }
  return [...items].sort((a, b) => (level.get(a.id) ?? 0) - (level.get(b.id) ?? 0));
}

/** Units of the component for one good unit of the parent. */
export function unitsPer(line: BomLine, parent: Item): number {
  return line.quantityPer / (1 - line.scrap) / parent.yield;
}

/** True when the line counts for a parent started on `day`. */
export function isEffective(line: BomLine, day: Day): boolean {
  return (line.effectiveFrom ?? -Infinity) <= day && day <= (line.effectiveTo ?? Infinity);
}

/** Gross needs of all items by period of `periodDays`, lead times offset; what would lie before the start is in period 0. */
export function grossNeeds(plant: Plant, settings: Settings, periodDays = 7): ReadonlyMap<string, readonly number[]> {
  const periods = Math.ceil(settings.horizonDays / periodDays);
  const needs = new Map(plant.items.map((item) => [item.id, new Array<number>(periods).fill(0)]));
  const add = (item: string, day: Day, quantity: number): void => {
    const period = Math.max(0, Math.floor((day - settings.start) / periodDays));
    const row = needs.get(item);
    if (row !== undefined && period < periods) row[period] = (row[period] ?? 0) + quantity;
  };
  for (const demand of plant.demands) add(demand.item, demand.due, demand.ordered - demand.delivered);
  for (const item of parentsFirst(plant.items, plant.bom)) {
    const lines = plant.bom.filter((line) => line.parent === item.id);
    (needs.get(item.id) ?? []).forEach((quantity, period) => {
      const startDay = settings.start + period * periodDays - item.leadTimeDays;
      for (const line of lines) {
        if (quantity > 0 && isEffective(line, Math.max(startDay, settings.start))) {
          add(line.component, startDay, quantity * unitsPer(line, item));
        }
      }
    });
  }
  return needs;
}

/** Open minutes of one unit of a resource on a day: of the shifts that begin on it. */
export function openMinutes(calendar: Calendar, resource: string, day: Day): number {
  const exception = calendar.exceptions.find(
    (entry) => entry.from <= day && day <= entry.to && (entry.resource === undefined || entry.resource === resource),
  );
  const shifts = exception?.shifts ?? calendar.shifts.filter((shift) => shift.weekday === weekdayOf(day));
  const length = (start: number, end: number): number => (end > start ? end - start : end + 1440 - start);
  return shifts.reduce((sum, shift) => sum + length(shift.startMinute, shift.endMinute), 0);
}

/** Rated minutes of a resource by period. */
export function ratedMinutes(plant: Plant, settings: Settings, resource: Resource, periodDays = 7): readonly number[] {
  const calendar = plant.calendars.find((candidate) => candidate.id === resource.calendar);
  if (calendar === undefined) throw new Error(`${resource.id} has no calendar.`);
  const rated = new Array<number>(Math.ceil(settings.horizonDays / periodDays)).fill(0);
  for (let offset = 0; offset < settings.horizonDays; offset++) {
    const minutes = openMinutes(calendar, resource.id, settings.start + offset);
    const period = Math.floor(offset / periodDays);
    rated[period] = (rated[period] ?? 0) + minutes * resource.units * resource.efficiency * resource.utilisation;
  }
  return rated;
}

export type SampleLoad = {
  readonly resource: string;
  /** Required / rated over the horizon. */
  readonly loadPercent: number;
  /** The same by period. */
  readonly byPeriod: readonly number[];
};

/** Load by work centre when every period's need is one lot (or as many periods' as the item's rule says). */
export function sampleLoads(plant: Plant, settings: Settings, periodDays = 7): readonly SampleLoad[] {
  const needs = grossNeeds(plant, settings, periodDays);
  return plant.resources.map((resource) => {
    const rated = ratedMinutes(plant, settings, resource, periodDays);
    const required = new Array<number>(rated.length).fill(0);
    for (const step of plant.routing.filter((candidate) => candidate.resource === resource.id)) {
      const item = plant.items.find((candidate) => candidate.id === step.item);
      const periodsOfLot = item?.lotRule.kind === "periods" ? item.lotRule.periods : 1;
      (needs.get(step.item) ?? []).forEach((quantity, period) => {
        const setup = quantity > 0 ? step.setupMinutes / periodsOfLot : 0;
        required[period] = (required[period] ?? 0) + setup + (quantity / (item?.yield ?? 1)) * step.runMinutes;
      });
    }
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    return {
      resource: resource.id,
      loadPercent: (100 * sum(required)) / sum(rated),
      byPeriod: required.map((minutes, period) => (100 * minutes) / Math.max(1, rated[period] ?? 0)),
    };
  });
}
