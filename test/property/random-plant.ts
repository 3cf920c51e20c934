// Random plants for property tests: small, connected, with every feature that planning knows, and settings for them.

import fc from "fast-check";
import type { Calendar, Plant, Resource } from "../../src/model/plant";
import type { Progress } from "../../src/model/progress";
import { defaultSettings, weekdayNames, type Period, type Settings } from "../../src/model/settings";
import { withProgress } from "../../src/read/own-sheets/read-progress";
import { day } from "../unit/plant-builder";
import { splitAtRandom } from "./random-apart";
import { itemRecords } from "./random-items";

/** A plant and settings to plan it with; without a fatal issue. */
export type Case = { readonly plant: Plant; readonly settings: Settings };

const firstDay = day("2026-05-04");

/** Plants of 1–40 items on up to 5 levels, with 0–4 work centres. */
export const wholeCase: fc.Arbitrary<Case> = fc
  .record({
    settings: randomSettings(),
    calendars: fc.array(randomCalendar(), { minLength: 1, maxLength: 3 }),
    resources: fc.array(randomResource(), { maxLength: 4, size: "max" }),
  })
  .chain(({ settings, calendars, resources }) => {
    const named = calendars.map((calendar, i) => ({ ...calendar, id: `CAL${String(i)}` }));
    const placed = resources.map(({ calendarChoice, ...resource }, i): Resource => {
      const calendar = named[calendarChoice % (named.length + 1)]?.id;
      return { ...resource, id: `WC${String(i)}`, ...(calendar !== undefined && { calendar }) };
    });
    return fc.tuple(itemRecords(settings, named, placed), fc.array(randomProgress(), { maxLength: 4 })).map(([records, reports]) => ({
      settings,
      plant: reportedAtRandom({ ...records, calendars: named, resources: placed }, reports, settings.start),
    }));
  });

/** The same, some of them planned apart by location or for their orders. */
export const randomCase: fc.Arbitrary<Case> = wholeCase.chain(({ plant, settings }) => splitAtRandom(plant).map((apart) => ({ settings, plant: apart })));

/** What the shop reports of the orders that it could report of. */
function reportedAtRandom(plant: Plant, reports: readonly Progress[], start: number): Plant {
  const numbersOf = (order: string): readonly number[] => {
    const open = plant.openOrders.find(({ id, kind }) => id === order && kind === "make");
    return plant.routing.filter(({ item }) => item === open?.item).map(({ number }) => number);
  };
  const isWhole = (item: string, operation: number): boolean =>
    plant.routing.some((step) => step.item === item && step.number === operation && (step.subcontractDays !== undefined || step.supplier !== undefined || plant.resources.find(({ id }) => id === step.resource)?.batchSize !== undefined));
  const itemOf = (order: string) => plant.openOrders.find(({ id }) => id === order)?.item ?? "";
  const possible = reports
    .filter(({ order, operation, isDone }) => numbersOf(order).includes(operation) && (isDone || operation === Math.max(...numbersOf(order)) || !isWhole(itemOf(order), operation)))
    // Mostly where the step is done, now and then on the page of another work centre.
    .map((report) => (report.operation === 30 ? report : { ...report, resource: plant.routing.find(({ item, number }) => item === itemOf(report.order) && number === report.operation)?.resource ?? "" }));
  return withProgress(plant, possible, start);
}

function randomProgress(): fc.Arbitrary<Progress> {
  return fc
    .record({
      order: fc.nat({ max: 8 }).map((place) => `PO${String(place)}`),
      operation: fc.constantFrom(10, 20, 30),
      resource: fc.constant("WC0"),
      isDone: fc.constantFrom(true, false, false),
      good: fc.constantFrom(undefined, 3, 17.5, 0),
    })
    .map(({ good, ...report }) => ({ ...report, ...(good === undefined ? (report.isDone ? {} : { good: 1 }) : { good }) }));
}

function randomSettings(): fc.Arbitrary<Settings> {
  const common = fc.record({
    start: fc.integer({ min: firstDay, max: firstDay + 40 }),
    horizonDays: fc.integer({ min: 10, max: 120 }),
    bucket: fc.constantFrom("day", "week", "month", "period"),
    plan: fc.constantFrom("requirements", "constrained", "constrained"),
    direction: fc.constantFrom("backward", "forward"),
    demandFenceDays: fc.constantFrom(0, 0, 7, 14),
    planningFenceDays: fc.constantFrom(0, 0, 0, 5, 10),
    consumeBackwardDays: fc.constantFrom(0, 7, 14),
    consumeForwardDays: fc.constantFrom(0, 7, 14),
    rebuildSafetyStock: fc.constantFrom("now", "now", "leadTime"),
    messageToleranceDays: fc.constantFrom(0, 2),
    messageToleranceQuantity: fc.constant(0),
    defaultShifts: fc.constant(defaultSettings.defaultShifts),
    seed: fc.integer({ min: 0, max: 1000 }),
    searchEffort: fc.constantFrom(0, 0.02, 0.02, 0.05),
    setupWeight: fc.constantFrom(0, 0, 0, 0.1),
    workInProcessWeight: fc.constantFrom(0, 0, 0, 0.1),
  });
  return fc.tuple(common, fc.constantFrom(undefined, undefined, ...weekdayNames), randomPeriods()).map(([settings, weekStart, periods]) => ({
    ...defaultSettings,
    ...settings,
    // No date and no quantity depends on it, so that it may be drawn along with the seed.
    ...(settings.seed % 3 === 0 && { language: "german" as const }),
    ...(settings.seed % 4 === 0 && { searchStarts: 1 + ((settings.seed >> 2) % 4) }),
    ...(weekStart !== undefined && { weekStart }),
    ...(settings.bucket === "period" && periods.length > 0 && { periods }),
  }));
}

/** Without a gap, but perhaps later than the start of the plan or over before its end; perhaps none at all. */
function randomPeriods(): fc.Arbitrary<readonly Period[]> {
  const lengths = fc.array(fc.integer({ min: 1, max: 35 }), { maxLength: 8 });
  return fc.record({ first: fc.integer({ min: firstDay - 20, max: firstDay + 60 }), lengths }).map(({ first, lengths: days }) => {
    let end = first;
    return days.map((length, index) => ({ name: `P${String(index)}`, start: end, end: (end += length) }));
  });
}

/** Open on at least one weekday: day shifts, two shifts, nights past midnight, round the clock; some days differ. */
function randomCalendar(): fc.Arbitrary<Omit<Calendar, "id">> {
  const hours = fc.constantFrom(
    [[480, 960]],
    [[360, 840], [840, 1320]],
    [[1320, 360]],
    [[0, 0]],
    [[420, 720], [765, 1005]],
    [[400, 801], [700, 1013]],
  );
  const shiftsOf = (spans: readonly (readonly number[])[]) =>
    spans.map(([startMinute = 0, endMinute = 0]) => ({ startMinute, endMinute }));
  const exception = fc
    .record({
      from: fc.integer({ min: firstDay, max: firstDay + 90 }),
      days: fc.integer({ min: 0, max: 5 }),
      spans: fc.oneof(fc.constant([]), hours),
      resource: fc.constantFrom(undefined, undefined, "WC0", "WC1"),
    })
    .map(({ from, days, spans, resource }) => ({
      from,
      to: from + days,
      shifts: shiftsOf(spans),
      reason: "",
      ...(resource !== undefined && { resource }),
    }));
  return fc
    .record({
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
      spans: hours,
      exceptions: fc.array(exception, { maxLength: 3 }),
    })
    .map(({ weekdays, spans, exceptions }) => ({
      shifts: weekdays.sort().flatMap((weekday) => shiftsOf(spans).map((shift) => ({ weekday, ...shift }))),
      exceptions,
    }));
}

function randomResource(): fc.Arbitrary<Omit<Resource, "id"> & { readonly calendarChoice: number }> {
  return fc.record({
    description: fc.constant(""),
    units: fc.integer({ min: 1, max: 3 }),
    efficiency: fc.constantFrom(1, 1, 0.9, 1.1),
    utilisation: fc.constantFrom(1, 1, 0.85),
    costRate: fc.constant(60),
    calendarChoice: fc.nat({ max: 3 }),
    batchSize: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 10, 150),
  }).map(({ batchSize, ...resource }) => ({ ...resource, ...(batchSize !== undefined && { batchSize }) }));
}
