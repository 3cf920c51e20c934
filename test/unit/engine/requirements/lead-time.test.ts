// Lead times in calendar and working days, and where they come from.

import { dayText } from "../../../../src/base/day";
import { leadTimes } from "../../../../src/engine/requirements/lead-time";
import { supplyTerms } from "../../../../src/engine/requirements/supply-terms";
import { calendar, day, item, plant, supplier } from "../../plant-builder";

const holiday = { from: day("2026-05-14"), to: day("2026-05-14"), shifts: [], reason: "Ascension Day" };
const works = plant({ calendars: [calendar("five", 8, 16, [0, 1, 2, 3, 4], { exceptions: [holiday] }), calendar("none", 8, 16, [])] });
const leadTimeOf = leadTimes(works, day("2026-05-04"), 28);

describe("A lead time", () => {
  it("of 5 calendar days has an order for 15 May released on 10 May", () => {
    const leadTime = leadTimeOf({ leadTimeDays: 5 });
    expect(dayText(leadTime.releaseFor(day("2026-05-15")))).toBe("2026-05-10");
    expect(dayText(leadTime.receiptOf(day("2026-05-10")))).toBe("2026-05-15");
  });

  it("in working days passes over weekends and holidays both ways", () => {
    const leadTime = leadTimeOf({ leadTimeDays: 5, calendar: "five" });
    expect(dayText(leadTime.releaseFor(day("2026-05-18")))).toBe("2026-05-08");
    expect(dayText(leadTime.receiptOf(day("2026-05-08")))).toBe("2026-05-18");
  });

  it("in working days begins on the next working day when released on a day off", () => {
    const leadTime = leadTimeOf({ leadTimeDays: 1, calendar: "five" });
    expect(dayText(leadTime.receiptOf(day("2026-05-09")))).toBe("2026-05-12");
    expect(dayText(leadTime.releaseFor(day("2026-05-10")))).toBe("2026-05-08");
  });

  it("of 0 is the same day, on a day off too", () => {
    expect(leadTimeOf({ leadTimeDays: 0, calendar: "five" }).releaseFor(day("2026-05-10"))).toBe(day("2026-05-10"));
  });

  it("counts calendar days where its calendar has no working day", () => {
    expect(leadTimeOf({ leadTimeDays: 3, calendar: "none" }).releaseFor(day("2026-05-10"))).toBe(day("2026-05-07"));
  });
});

describe("The terms of a bought item", () => {
  const rows = [
    supplier("A", "SLOW", 20, { rank: 2, minimumOrder: 50 }),
    supplier("A", "FAST", 3, { rank: 1 }),
    supplier("A", "OTHER", 9, { rank: 1 }),
  ];
  const termsOf = supplyTerms(plant({ suppliers: rows }));

  it("come from the first supplier of the lowest rank, with the item's own modifiers where it has none", () => {
    expect(termsOf(item("A", { leadTimeDays: 7, minimumOrder: 10 }))).toEqual({
      leadTimeDays: 3,
      supplier: "FAST",
      minimumOrder: 10,
    });
  });

  it("come from the item's own supplier when that has a row", () => {
    expect(termsOf(item("A", { supplier: "SLOW", minimumOrder: 10 }))).toEqual({
      leadTimeDays: 20,
      supplier: "SLOW",
      minimumOrder: 50,
    });
  });

  it("are the item's own without a row, parts of a day counted as a day", () => {
    expect(termsOf(item("B", { leadTimeDays: 1.5, supplier: "X" }))).toEqual({ leadTimeDays: 2, supplier: "X" });
  });

  it("are the item's own when it is made, and nothing for a phantom", () => {
    expect(termsOf(item("A", { supply: "make", leadTimeDays: 7 })).leadTimeDays).toBe(7);
    expect(termsOf(item("A", { supply: "phantom", leadTimeDays: 7, minimumOrder: 9 }))).toEqual({ leadTimeDays: 0 });
  });
});
