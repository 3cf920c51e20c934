// A settings file is checked value by value.

import { dayFromText } from "../../../src/base/day";
import { wishesFromJson } from "../../../src/app/wishes-from-json";

describe("wishesFromJson", () => {
  it("takes every setting by its key", () => {
    const json = { start: "2026-11-30", horizonDays: 91, bucket: "day", plan: "requirements", seed: 3 };
    expect(wishesFromJson(json)).toEqual({
      wishes: { ...json, start: dayFromText("2026-11-30") },
      problems: [],
    });
  });

  it("says for each wrong value what it may be", () => {
    const { wishes, problems } = wishesFromJson({ start: "30.11.2026", horizonDays: 0.5, bucket: "fortnight", hurry: true });
    expect(wishes).toEqual({});
    expect(problems).toEqual([
      'Setting "start" cannot be "30.11.2026": write a date such as 2026-11-30.',
      'Setting "horizonDays" cannot be 0.5: write a whole number from 1 to 3650 (days).',
      'Setting "bucket" cannot be "fortnight": choose one of day, week, month, period.',
      expect.stringMatching(/^Unknown setting "hurry"\. Known: start, /),
    ]);
  });

  it("takes what tables and columns mean, in the form that a workbook remembers", () => {
    const json = { seed: 3, tables: [{ sheet: "Orders", role: "demand", columns: [{ heading: "Wanted", field: "due" }] }] };
    expect(wishesFromJson(json)).toEqual({
      wishes: { seed: 3, tables: [{ sheet: "Orders", headings: [], role: "demand", columns: [{ heading: "Wanted", role: "demand", field: "due" }] }] },
      problems: [],
    });
  });

  it.each([
    [5, "Tables must be a list such as "],
    [[{ role: "demand" }], 'A table has no "sheet" that names where it stands.'],
    [[{ sheet: "Orders", role: "dream" }], 'The table on "Orders" cannot hold "dream": choose null (not used) or one of products, '],
    [[{ sheet: "Orders" }], 'The table on "Orders" has neither "role" nor "columns".'],
    [[{ sheet: "Orders", headings: "Item" }], '"headings" of "Orders" must be a list of texts.'],
    [[{ sheet: "Orders", role: "demand", columns: 1 }], '"columns" of "Orders" must be a list such as '],
    [[{ sheet: "Orders", role: "demand", columns: [{ field: "due" }] }], 'A column of "Orders" has no "heading".'],
    [[{ sheet: "Orders", columns: [{ heading: "When", field: "due" }] }], 'Column "When" of "Orders" needs a "role": what its table holds.'],
    [[{ sheet: "Orders", role: "demand", columns: [{ heading: "When", field: "toString" }] }], 'Column "When" of "Orders" cannot be "toString": choose null (not used) or one of item, quantity, due, '],
    [[{ sheet: "Orders", role: "demand", columns: [{ heading: "When" }] }], 'Column "When" of "Orders" cannot be nothing: '],
    [[{ sheet: "Orders", role: "demand", columns: [{ heading: "When", occurrence: 0, field: "due" }] }], '"occurrence" of column "When" of "Orders" must be a whole number from 1.'],
  ])("says what is wrong with tables %j", (tables, words) => {
    const { wishes, problems } = wishesFromJson({ tables });
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(wishes.tables).toEqual([]);
  });

  it.each([null, 5, "start", []])("refuses %j, which is no object", (json) => {
    expect(wishesFromJson(json).problems).toHaveLength(1);
  });
});
