// Open time: shifts past midnight, overlaps, exceptions, maintenance, and the way from the clock to positions and back.

import { startOfDay, type Minute } from "../../../../src/base/day";
import {
  endOfWork,
  isNeverOpen,
  openMinutesBetween,
  positionOf,
  startOfWork,
  workingTime,
  workingTimes,
} from "../../../../src/engine/capacity/working-time";
import { calendar, day, plant, resource, settings } from "../../plant-builder";

const monday = day("2026-05-04");

function at(text: string, hour: number, minute = 0): Minute {
  return startOfDay(day(text)) + hour * 60 + minute;
}

function open(shifts: ReturnType<typeof calendar>, from: Minute, to: Minute, id = "M"): number {
  return openMinutesBetween(workingTime(shifts, id, monday, 28), from, to);
}

describe("The open time of a resource", () => {
  it("is eight hours a day from Monday to Friday by default", () => {
    const time = workingTimes(plant({}), settings())(resource("M"));
    expect(openMinutesBetween(time, startOfDay(monday), startOfDay(monday + 7))).toBe(5 * 480);
    expect(openMinutesBetween(time, startOfDay(monday + 5), startOfDay(monday + 7))).toBe(0);
  });

  it("runs past midnight and belongs to the day on which the shift begins", () => {
    const nights = calendar("N", 22, 6, [0]);
    expect(open(nights, at("2026-05-04", 0), at("2026-05-05", 0))).toBe(120);
    expect(open(nights, at("2026-05-05", 0), at("2026-05-06", 0))).toBe(360);
  });

  it("counts hours once where shifts overlap, and joins shifts that touch", () => {
    const shifts = [
      { weekday: 0, startMinute: 360, endMinute: 840 },
      { weekday: 0, startMinute: 780, endMinute: 960 },
      { weekday: 0, startMinute: 960, endMinute: 1020 },
    ];
    const time = workingTime({ id: "C", shifts, exceptions: [] }, "M", monday, 28);
    expect(openMinutesBetween(time, startOfDay(monday), startOfDay(monday + 1))).toBe(660);
    expect(time.ends[0]).toBe((time.starts[0] ?? 0) + 660);
  });

  it("is round the clock when a shift ends at the hour at which it began", () => {
    expect(open(calendar("A", 0, 0), startOfDay(monday), startOfDay(monday + 7))).toBe(7 * 1440);
  });

  it("closes on a holiday, but lets the night shift of the day before end", () => {
    const nights = calendar("N", 22, 6, [0, 1, 2], {
      exceptions: [{ from: monday + 1, to: monday + 1, shifts: [], reason: "Holiday" }],
    });
    expect(open(nights, startOfDay(monday + 1), startOfDay(monday + 2))).toBe(360);
    expect(open(nights, startOfDay(monday + 2), startOfDay(monday + 3))).toBe(120);
  });

  it("closes only the resource under maintenance, whose exception wins over one for all", () => {
    const extra = { from: monday + 5, to: monday + 5, shifts: [{ startMinute: 480, endMinute: 720 }], reason: "Saturday" };
    const maintenance = { from: monday + 4, to: monday + 5, shifts: [], reason: "Maintenance", resource: "M" };
    const shifts = calendar("C", 8, 16, [0, 1, 2, 3, 4], { exceptions: [maintenance, extra] });
    expect(open(shifts, startOfDay(monday), startOfDay(monday + 7), "M")).toBe(4 * 480);
    expect(open(shifts, startOfDay(monday), startOfDay(monday + 7), "OTHER")).toBe(5 * 480 + 240);
  });

  it("goes on in the last week's pattern after the horizon, for years", () => {
    const time = workingTime(calendar("C", 8, 16, [0, 1, 2, 3, 4]), "M", monday, 28);
    const later = startOfDay(monday + 7 * 520);
    expect(openMinutesBetween(time, startOfDay(monday), later)).toBe(520 * 2400);
    expect(endOfWork(time, positionOf(time, later))).toBe(later - 2 * 1440 - 480);
    expect(startOfWork(time, positionOf(time, later))).toBe(later + 480);
  });

  it("stays closed for ever after an exception without end", () => {
    const closed = { from: monday + 7, to: day("9999-12-31"), shifts: [], reason: "Sold" };
    const time = workingTime(calendar("C", 8, 16, [0], { exceptions: [closed] }), "M", monday, 28);
    const used = positionOf(time, startOfDay(monday + 1));
    expect(startOfWork(time, used)).toBe(Infinity);
    expect(endOfWork(time, used)).toBe(at("2026-05-04", 16));
    expect(isNeverOpen(time, monday)).toBe(false);
    expect(isNeverOpen(time, monday + 1)).toBe(true);
  });

  it("begins work in the next shift and ends it in the one before, at a boundary", () => {
    const time = workingTime(calendar("C", 8, 16), "M", monday, 28);
    const boundary = positionOf(time, at("2026-05-04", 16));
    expect(startOfWork(time, boundary)).toBe(at("2026-05-05", 8));
    expect(endOfWork(time, boundary)).toBe(at("2026-05-04", 16));
    expect(positionOf(time, at("2026-05-05", 3))).toBe(boundary);
  });
});
