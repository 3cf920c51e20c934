// Numbers, dates, durations and words as planners type them.

import { dayText } from "../../../../src/base/day";
import { parseDateText, provenOrder } from "../../../../src/read/values/date-text";
import { parseClockText, parseDurationText, parseWeekdayText } from "../../../../src/read/values/duration-text";
import { parseFlag, parseSupply } from "../../../../src/read/values/flag";
import { looseId } from "../../../../src/read/values/id-text";
import { parseNumberText, provenMark } from "../../../../src/read/values/number-text";

describe("numbers typed as text", () => {
  it.each([
    ["1,234.50", 1234.5],
    ["1.234,50", 1234.5],
    ["1 234,5", 1234.5],
    ["1'234.5", 1234.5],
    ["-12", -12],
    ["(12)", -12],
    ["€ 5", 5],
    ["12 pcs", 12],
    ["1,5", 1.5],
    ["0,125", 0.125],
    ["1.234.567", 1234567],
  ])("%s means %d", (text, value) => {
    expect(parseNumberText(text, null)).toEqual({ value, percent: false, ambiguous: false });
  });

  it("12 % is a percentage", () => {
    expect(parseNumberText("12 %", null)).toEqual({ value: 12, percent: true, ambiguous: false });
  });

  it("1.234 is ambiguous alone, and settled by its column's decimal mark", () => {
    expect(parseNumberText("1.234", null)).toEqual({ value: 1.234, percent: false, ambiguous: true, otherwise: 1234 });
    expect(parseNumberText("1.234", ",")).toEqual({ value: 1234, percent: false, ambiguous: false });
    expect(provenMark("1.234")).toBeNull();
    expect(provenMark("1,25")).toBe(",");
  });

  it.each(["twelve", "12a34", "", "n/a", "1-2"])("%j is no number", (text) => {
    expect(parseNumberText(text, null)).toBeNull();
  });
});

describe("dates typed as text", () => {
  it.each([
    ["2026-03-15", "2026-03-15"],
    ["2026-03-15T08:00", "2026-03-15"],
    ["20260315", "2026-03-15"],
    ["15.03.2026", "2026-03-15"],
    ["15.3.26", "2026-03-15"],
    ["3/15/2026", "2026-03-15"],
    ["15/03/2026", "2026-03-15"],
    ["15 March 2026", "2026-03-15"],
    ["15. März 2026", "2026-03-15"],
    ["Mar 15, 2026", "2026-03-15"],
    ["2026-W12", "2026-03-16"],
    ["KW 12/2026", "2026-03-16"],
    ["2026-W53", "2026-12-28"],
    ["2026-03", "2026-03-01"],
    ["Dez 2026", "2026-12-01"],
  ])("%s means %s", (text, day) => {
    const parsed = parseDateText(text, null);
    expect(parsed === null ? null : dayText(parsed.day)).toBe(day);
    expect(parsed?.ambiguous).toBe(false);
  });

  it("03/04/2026 is ambiguous, and read as its column's other values say", () => {
    expect(parseDateText("03/04/2026", null)?.ambiguous).toBe(true);
    expect(dayText(parseDateText("03/04/2026", "monthFirst")?.day ?? 0)).toBe("2026-03-04");
    expect(dayText(parseDateText("03/04/2026", "dayFirst")?.day ?? 0)).toBe("2026-04-03");
    expect(provenOrder("03/14/2026")).toBe("monthFirst");
  });

  it.each(["31.02.2026", "2026-13-01", "2025-W53", "soon", "12"])("%s is no date", (text) => {
    expect(parseDateText(text, null)).toBeNull();
  });
});

describe("durations and times", () => {
  it.each([
    ["1:30", 90],
    ["1.5 h", 90],
    ["1,5 Std", 90],
    ["90 min", 90],
    ["1 h 30 min", 90],
    ["2 Tage", 2880],
    ["30 s", 0.5],
    ["7 00:00:00", 10080],
    ["1 day, 2:30", 1590],
  ])("%s is %d minutes", (text, minutes) => {
    expect(parseDurationText(text, null)).toBe(minutes);
  });

  it("a plain number or other words are no duration of their own", () => {
    expect(parseDurationText("90", null)).toBeNull();
    expect(parseDurationText("90 apples", null)).toBeNull();
  });

  it.each([
    ["06:00", 360],
    ["080000T", 480],
    ["2:30 pm", 870],
    ["24:00", 1440],
    ["6 Uhr", 360],
  ])("%s is minute %d of the day", (text, minutes) => {
    expect(parseClockText(text)).toBe(minutes);
  });

  it("weekdays are known in both languages", () => {
    expect(["Monday", "Di", "wed", "Donnerstag", "So"].map(parseWeekdayText)).toEqual([0, 1, 2, 3, 6]);
  });
});

describe("words", () => {
  it("yes and no are known in both languages", () => {
    expect(["yes", "Nein", "x", "WAHR", "perhaps"].map(parseFlag)).toEqual([true, false, true, true, null]);
  });

  it("make and buy are known as words, codes and flags", () => {
    expect(["Make", "Prod. Order", "Kaufteil", "E", "Purchase", 1, 0, "Phantom", "?", "Make to stock", "make-to-order"].map(parseSupply)).toEqual([
      "make", "make", "buy", "make", "buy", "make", "buy", "phantom", null, null, null,
    ]);
  });

  it("00123 and 123 are loosely one id, A-01 and A-1 are not", () => {
    expect(looseId("00123")).toBe(looseId("123"));
    expect(looseId("A-01")).not.toBe(looseId("A-1"));
  });
});
