// What a planner writes beside an unusual period, in English and German.

import { parseHistoryMark } from "../../../../src/read/values/history-mark";

describe("an event of the history", () => {
  it.each([
    ["Stock-out", "stock-out"], ["out of stock", "stock-out"], ["Fehlbestand KW 12", "stock-out"], ["Promo spring", "promotion"], ["Aktion", "promotion"],
    ["one-off order", "one-off"], ["Einmalbedarf", "one-off"],
  ])("%p is a %s", (text, kind) => {
    expect(parseHistoryMark(text)).toBe(kind);
  });

  it("says nothing where the cell is blank, and null where its words are not known", () => {
    expect([parseHistoryMark(null), parseHistoryMark(" "), parseHistoryMark("sunny")]).toEqual([undefined, undefined, null]);
  });
});
