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
      'Setting "bucket" cannot be "fortnight": choose one of day, week, month.',
      expect.stringMatching(/^Unknown setting "hurry"\. Known: start, /),
    ]);
  });

  it.each([null, 5, "start", []])("refuses %j, which is no object", (json) => {
    expect(wishesFromJson(json).problems).toHaveLength(1);
  });
});
