// Dates, weekdays and both of Excel's date systems.

import * as fc from "fast-check";
import { dateOf, dayFromDate, dayFromSerial, dayFromText, dayOf, dayOfEnd, dayText, minuteText, mondayOf, serialFromDay, serialFromMinute, startOfDay, weekdayOf } from "../../../src/base/day";

const seed = 20261130;

describe("day", () => {
  it("counts from 1970-01-01, a Thursday", () => {
    expect(dayFromText("1970-01-01")).toBe(0);
    expect(weekdayOf(0)).toBe(3);
    expect(weekdayOf(-4)).toBe(6);
  });

  it("knows the leap years of the Gregorian calendar", () => {
    expect(dayFromDate(2000, 2, 29)).not.toBeNull();
    expect(dayFromDate(1900, 2, 29)).toBeNull();
    expect(dayFromDate(2026, 2, 30)).toBeNull();
    expect(dayFromText("2026-13-01")).toBeNull();
    expect(dayFromText("30.11.2026")).toBeNull();
  });

  it("reads back what it writes, for every day of four centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: -70_000, max: 80_000 }), (day) => {
        const { year, month, date } = dateOf(day);
        expect(dayFromDate(year, month, date)).toBe(day);
        expect(dayFromText(dayText(day))).toBe(day);
        expect(weekdayOf(mondayOf(day))).toBe(0);
        expect(day - mondayOf(day)).toBeLessThan(7);
      }),
      { seed },
    );
  });

  it("writes a minute as local ISO text", () => {
    const day = dayFromText("2026-11-30") ?? 0;
    expect(minuteText(startOfDay(day) + 6 * 60 + 30)).toBe("2026-11-30T06:30");
    expect(minuteText(-1)).toBe("1969-12-31T23:59");
  });

  it("counts an end at midnight to the day before", () => {
    expect(dayOfEnd(startOfDay(10))).toBe(9);
    expect(dayOfEnd(startOfDay(10) + 1)).toBe(10);
    expect(dayOf(startOfDay(10))).toBe(10);
  });
});

describe("Excel serial numbers", () => {
  it("agree with Excel in the 1900 system", () => {
    expect(dayText(dayFromSerial(46_356, 1900))).toBe("2026-11-30");
    expect(dayText(dayFromSerial(61, 1900))).toBe("1900-03-01");
  });

  it("step over the 29 February 1900 that never was", () => {
    expect(dayText(dayFromSerial(59, 1900))).toBe("1900-02-28");
    expect(dayText(dayFromSerial(1, 1900))).toBe("1900-01-01");
  });

  it("agree with Excel in the 1904 system, 1,462 days apart", () => {
    const day = dayFromText("2026-11-30") ?? 0;
    expect(serialFromDay(day, 1900) - serialFromDay(day, 1904)).toBe(1462);
    expect(dayFromSerial(serialFromDay(day, 1904), 1904)).toBe(day);
  });

  it("carry the time of day as a fraction", () => {
    const day = dayFromText("2026-11-30") ?? 0;
    expect(serialFromMinute(startOfDay(day) + 720, 1900)).toBe(46_356.5);
    expect(dayFromSerial(46_356.99, 1900)).toBe(day);
  });
});
