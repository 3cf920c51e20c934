// Which shifts hold on a day, and the spans that they open.

import { startOfDay } from "../../../src/base/day";
import { calendarShifts, openSpans } from "../../../src/model/open-shifts";
import type { CalendarException } from "../../../src/model/plant";

/** A Monday. */
const MONDAY = 20787;
const days = { first: MONDAY, last: MONDAY + 13 };
const early = { startMinute: 360, endMinute: 840 };
const week = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, ...early }));
const at = (day: number, hour: number) => startOfDay(MONDAY + day) + hour * 60;

describe("calendarShifts", () => {
  it("has the week's shifts, and those of an exception in their place", () => {
    const { on } = calendarShifts({ shifts: week, exceptions: [{ from: MONDAY + 1, to: MONDAY + 2, shifts: [], reason: "" }] }, "SAW", days);
    expect([0, 1, 2, 3, 5].map((day) => on(MONDAY + day).length)).toEqual([1, 0, 0, 1, 0]);
  });

  it("lets an exception of the resource win over one for all, and the last given among equals", () => {
    const monday = { from: MONDAY, to: MONDAY, reason: "" };
    const exceptions: CalendarException[] = [
      { ...monday, shifts: [early], resource: "SAW" },
      { ...monday, shifts: [] },
      { ...monday, shifts: [early, { startMinute: 840, endMinute: 1320 }] },
      { ...monday, shifts: [], resource: "OVEN" },
    ];
    const calendar = { shifts: week, exceptions };
    expect(["SAW", "OVEN", "BENCH"].map((resource) => calendarShifts(calendar, resource, days).on(MONDAY).length)).toEqual([1, 0, 2]);
  });

  it("does not look at exceptions outside the days", () => {
    const { exceptions } = calendarShifts({ shifts: week, exceptions: [{ from: 0, to: 9_999_999, shifts: [], reason: "" }] }, "SAW", days);
    expect([exceptions.size, exceptions.has(MONDAY - 1)]).toEqual([14, false]);
  });
});

describe("openSpans", () => {
  it("joins shifts that touch or overlap", () => {
    const shifts = [{ startMinute: 840, endMinute: 1320 }, early, { startMinute: 800, endMinute: 900 }];
    expect(openSpans(() => shifts, MONDAY, MONDAY)).toEqual([{ start: at(0, 6), end: at(0, 22) }]);
  });

  it("cuts a night shift at the first and the last day", () => {
    const night = [{ startMinute: 1320, endMinute: 360 }];
    expect(openSpans(() => night, MONDAY, MONDAY)).toEqual([
      { start: at(0, 0), end: at(0, 6) },
      { start: at(0, 22), end: at(1, 0) },
    ]);
  });

  it("is open all day when a shift ends as it begins", () => {
    expect(openSpans(() => [{ startMinute: 0, endMinute: 0 }], MONDAY, MONDAY + 1)).toEqual([{ start: at(0, 0), end: at(2, 0) }]);
  });
});
