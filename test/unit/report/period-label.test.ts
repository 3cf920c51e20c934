// Weeks, days and months in words.

import { dayFromText } from "../../../src/base/day";
import { isoWeek, periodLabel, periodsInWords } from "../../../src/report/period-label";

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

describe("periodsInWords", () => {
  const weeks = ["2026-11-30", "2026-12-07", "2026-12-14", "2027-01-04", "2027-01-18", "2027-02-01"].map(week);

  it("joins neighbours to a span", () => {
    expect(periodsInWords(weeks.slice(0, 1), "week")).toBe("week 49");
    expect(periodsInWords(weeks.slice(0, 3), "week")).toBe("weeks 49–51");
    expect(periodsInWords(weeks.slice(0, 4), "week")).toBe("weeks 49–51 and 1");
    expect(periodsInWords(weeks.slice(0, 5), "week")).toBe("weeks 49–51, 1 and 3");
  });

  it("stops after three spans", () => {
    expect(periodsInWords(weeks, "week")).toBe("weeks 49–51, 1, 3 and later");
  });
});
