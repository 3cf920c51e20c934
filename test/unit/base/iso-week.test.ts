// Weeks at the turn of the year, as ISO 8601 counts them.

import { isoWeek } from "../../../src/base/iso-week";
import { day } from "../plant-builder";

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
