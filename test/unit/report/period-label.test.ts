// Weeks, days and months in words.

import { dayFromText } from "../../../src/base/day";
import { inPeriods, periodLabel, periodName } from "../../../src/report/period-label";

const day = (text: string) => dayFromText(text) ?? NaN;
const week = (text: string) => ({ start: day(text), end: day(text) + 7 });

describe("periodLabel", () => {
  it("is a week, a day or a month as the buckets are", () => {
    const bucket = week("2026-11-30");
    expect([periodLabel(bucket, { bucket: "week" }), periodLabel(bucket, { bucket: "day" }), periodLabel(bucket, { bucket: "month" })]).toEqual(["W49", "11-30", "2026-11"]);
  });
});

describe("inPeriods", () => {
  const weeks = ["2026-11-30", "2026-12-07", "2026-12-14", "2027-01-04", "2027-01-18", "2027-02-01"].map(week);
  const days = (...texts: string[]) => texts.map(day).map((start) => ({ start, end: start + 1 }));
  const month = (start: string, end: string) => ({ start: day(start), end: day(end) });

  it("joins neighbouring weeks to a span and stops after three", () => {
    expect(inPeriods(weeks.slice(0, 1), { bucket: "week" })).toBe("in week 49");
    expect(inPeriods(weeks.slice(0, 3), { bucket: "week" })).toBe("in weeks 49–51");
    expect(inPeriods(weeks.slice(0, 4), { bucket: "week" })).toBe("in weeks 49–51 and 1");
    expect(inPeriods(weeks.slice(0, 5), { bucket: "week" })).toBe("in weeks 49–51, 1 and 3");
    expect(inPeriods(weeks, { bucket: "week" })).toBe("in weeks 49–51, 1, 3 and later");
  });

  it("says days as a planner says dates", () => {
    expect(inPeriods(days("2026-12-05"), { bucket: "day" })).toBe("on 5 December");
    expect(inPeriods(days("2026-12-05", "2026-12-06"), { bucket: "day" })).toBe("on 5–6 December");
    expect(inPeriods(days("2026-11-30", "2026-12-01", "2026-12-09"), { bucket: "day" })).toBe("on 30 November–1 December and 9 December");
  });

  it("names months with their year", () => {
    const months = [month("2026-11-01", "2026-12-01"), month("2026-12-01", "2027-01-01"), month("2027-01-01", "2027-02-01")];
    expect(inPeriods(months.slice(0, 1), { bucket: "month" })).toBe("in November 2026");
    expect(inPeriods(months.slice(0, 2), { bucket: "month" })).toBe("in November–December 2026");
    expect(inPeriods(months, { bucket: "month" })).toBe("in November 2026–January 2027");
  });
});

describe("periodName", () => {
  it("is the name of one bucket", () => {
    const bucket = week("2026-11-30");
    expect([periodName(bucket, { bucket: "week" }), periodName(bucket, { bucket: "day" }), periodName(bucket, { bucket: "month" })]).toEqual(["week 49", "30 November", "November 2026"]);
  });
});

describe("Periods of the planner's own", () => {
  const periods = ["P1", "P2", "P3"].map((name, index) => ({ name, start: day("2026-01-05") + 28 * index, end: day("2026-01-05") + 28 * (index + 1) }));
  const calendar = { bucket: "period", periods } as const;

  it("are called by their names, weeks beside them by their number", () => {
    const week = { start: day("2026-03-30"), end: day("2026-04-06") };
    expect([...periods, week].map((bucket) => periodLabel(bucket, calendar))).toEqual(["P1", "P2", "P3", "W14"]);
    expect(inPeriods(periods.slice(0, 2), calendar)).toBe("in periods P1–P2");
    expect(periods.slice(0, 1).map((bucket) => periodName(bucket, calendar))).toEqual(["period P1"]);
  });

  it("without a name are called by their first day, and never a period twice", () => {
    const [first] = periods;
    if (first === undefined) throw new Error("No period");
    expect(periodLabel(first, { bucket: "period", periods: [{ ...first, name: "" }] })).toBe("2026-01-05");
    expect(periodName(first, { bucket: "period", periods: [{ ...first, name: "Period 1" }] })).toBe("Period 1");
  });
});

describe("Weeks that begin on another day", () => {
  it.each([
    ["saturday", "2027-01-02", "W1"],
    ["sunday", "2026-12-27", "W53"],
    ["sunday", "2027-01-03", "W1"],
    ["thursday", "2026-12-31", "W53"],
    ["friday", "2027-01-01", "W1"],
  ] as const)("from a %s, the one of %s is %s, the week in which most of its days lie", (weekStart, start, label) => {
    expect(periodLabel({ start: day(start), end: day(start) + 7 }, { bucket: "week", weekStart })).toBe(label);
  });

  it("keep the number of the whole week where the plan begins within it", () => {
    expect(periodLabel({ start: day("2027-01-08"), end: day("2027-01-09") }, { bucket: "week", weekStart: "saturday" })).toBe("W1");
  });
});
