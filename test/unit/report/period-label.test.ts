// Weeks, days and months in words.

import { dayFromText } from "../../../src/base/day";
import { inPeriods, isoWeek, periodLabel, periodName } from "../../../src/report/period-label";

const day = (text: string) => dayFromText(text) ?? NaN;
const week = (text: string) => ({ start: day(text), end: day(text) + 7 });

describe("isoWeek", () => {
  it.each([
    ["2026-12-31", 2026, 53],
    ["2027-01-03", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["2024-12-30", 2025, 1],
    ["2026-01-01", 2026, 1],
    ["2023-01-01", 2022, 52],
  ])("%s lies in week %i-%i", (text, year, number) => {
    expect(isoWeek(day(text))).toEqual({ year, week: number });
  });
});

describe("periodLabel", () => {
  it("is a week, a day or a month as the buckets are", () => {
    const bucket = week("2026-11-30");
    expect([periodLabel(bucket, "week"), periodLabel(bucket, "day"), periodLabel(bucket, "month")]).toEqual(["W49", "11-30", "2026-11"]);
  });
});

describe("inPeriods", () => {
  const weeks = ["2026-11-30", "2026-12-07", "2026-12-14", "2027-01-04", "2027-01-18", "2027-02-01"].map(week);
  const days = (...texts: string[]) => texts.map(day).map((start) => ({ start, end: start + 1 }));
  const month = (start: string, end: string) => ({ start: day(start), end: day(end) });

  it("joins neighbouring weeks to a span and stops after three", () => {
    expect(inPeriods(weeks.slice(0, 1), "week")).toBe("in week 49");
    expect(inPeriods(weeks.slice(0, 3), "week")).toBe("in weeks 49–51");
    expect(inPeriods(weeks.slice(0, 4), "week")).toBe("in weeks 49–51 and 1");
    expect(inPeriods(weeks.slice(0, 5), "week")).toBe("in weeks 49–51, 1 and 3");
    expect(inPeriods(weeks, "week")).toBe("in weeks 49–51, 1, 3 and later");
  });

  it("says days as a planner says dates", () => {
    expect(inPeriods(days("2026-12-05"), "day")).toBe("on 5 December");
    expect(inPeriods(days("2026-12-05", "2026-12-06"), "day")).toBe("on 5–6 December");
    expect(inPeriods(days("2026-11-30", "2026-12-01", "2026-12-09"), "day")).toBe("on 30 November–1 December and 9 December");
  });

  it("names months with their year", () => {
    const months = [month("2026-11-01", "2026-12-01"), month("2026-12-01", "2027-01-01"), month("2027-01-01", "2027-02-01")];
    expect(inPeriods(months.slice(0, 1), "month")).toBe("in November 2026");
    expect(inPeriods(months.slice(0, 2), "month")).toBe("in November–December 2026");
    expect(inPeriods(months, "month")).toBe("in November 2026–January 2027");
  });
});

describe("periodName", () => {
  it("is the name of one bucket", () => {
    const bucket = week("2026-11-30");
    expect([periodName(bucket, "week"), periodName(bucket, "day"), periodName(bucket, "month")]).toEqual(["week 49", "30 November", "November 2026"]);
  });
});
