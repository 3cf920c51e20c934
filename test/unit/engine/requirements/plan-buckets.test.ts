// Buckets of a plan and the way from a day to its bucket.

import { dayText } from "../../../../src/base/day";
import { bucketLookup, calendarBucket, planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { day, settings } from "../../plant-builder";

const texts = (wishes: Parameters<typeof settings>[0]): string[] =>
  planBuckets(settings(wishes)).map(({ start, end }) => `${dayText(start)} ${dayText(end)}`);

describe("Plan buckets", () => {
  it("begin at the start in mid-week, go on from Monday to Monday and end with the horizon", () => {
    expect(texts({ start: day("2026-05-06"), horizonDays: 14, bucket: "week" })).toEqual([
      "2026-05-06 2026-05-11",
      "2026-05-11 2026-05-18",
      "2026-05-18 2026-05-20",
    ]);
  });

  it("follow calendar months over the end of a year and a leap day", () => {
    expect(texts({ start: day("2027-12-15"), horizonDays: 80, bucket: "month" })).toEqual([
      "2027-12-15 2028-01-01",
      "2028-01-01 2028-02-01",
      "2028-02-01 2028-03-01",
      "2028-03-01 2028-03-04",
    ]);
  });

  it("are single days when asked for", () => {
    expect(texts({ start: day("2026-05-06"), horizonDays: 2, bucket: "day" })).toEqual([
      "2026-05-06 2026-05-07",
      "2026-05-07 2026-05-08",
    ]);
  });

  it("are found by any of their days, and by no day outside", () => {
    const buckets = planBuckets(settings({ start: day("2026-05-06"), horizonDays: 14 }));
    const bucketOf = bucketLookup(buckets);
    const days = ["2026-05-05", "2026-05-06", "2026-05-10", "2026-05-11", "2026-05-19", "2026-05-20"];
    expect(days.map((text) => bucketOf(day(text)))).toEqual([-1, 0, 0, 1, 2, -1]);
  });

  it("have a whole calendar bucket behind them", () => {
    expect(calendarBucket(day("2026-05-06"), settings({ bucket: "week" }))).toEqual({ start: day("2026-05-04"), end: day("2026-05-11") });
  });

  it("begin on the planner's own weekday, over week 53 and the end of a year", () => {
    expect(texts({ start: day("2026-12-24"), horizonDays: 20, bucket: "week", weekStart: "sunday" })).toEqual([
      "2026-12-24 2026-12-27",
      "2026-12-27 2027-01-03",
      "2027-01-03 2027-01-10",
      "2027-01-10 2027-01-13",
    ]);
    expect(texts({ start: day("2026-12-26"), horizonDays: 9, bucket: "week", weekStart: "saturday" })).toEqual([
      "2026-12-26 2027-01-02",
      "2027-01-02 2027-01-04",
    ]);
  });

  it("follow the planner's own periods, with weeks before the first and after the last", () => {
    const periods = [
      { name: "P1", start: day("2026-01-01"), end: day("2026-01-29") },
      { name: "P2", start: day("2026-01-29"), end: day("2026-03-05") },
    ];
    expect(texts({ start: day("2025-12-24"), horizonDays: 79, bucket: "period", periods })).toEqual([
      "2025-12-24 2025-12-29",
      "2025-12-29 2026-01-01",
      "2026-01-01 2026-01-29",
      "2026-01-29 2026-03-05",
      "2026-03-05 2026-03-09",
      "2026-03-09 2026-03-13",
    ]);
    const whole = (text: string): string[] => Object.values(calendarBucket(day(text), settings({ bucket: "period", periods }))).map(dayText);
    expect([whole("2026-01-28"), whole("2026-01-29"), whole("2026-03-06")]).toEqual([
      ["2026-01-01", "2026-01-29"],
      ["2026-01-29", "2026-03-05"],
      ["2026-03-05", "2026-03-09"],
    ]);
  });

  it("are weeks when there are no periods to follow", () => {
    expect(texts({ start: day("2026-05-06"), horizonDays: 7, bucket: "period" })).toEqual(["2026-05-06 2026-05-11", "2026-05-11 2026-05-13"]);
  });
});
