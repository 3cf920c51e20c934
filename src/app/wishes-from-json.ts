// Settings given as JSON (a file beside the workbook): checked field by field against model/settings, never trusted.

import { dayFromText } from "../base/day";
import { applySetting, rangeOfSetting } from "../model/apply-setting";
import { settingFields, type Settings } from "../model/settings";

export type ParsedWishes = {
  readonly wishes: Partial<Settings>;
  /** One sentence for each value that cannot be used. */
  readonly problems: readonly string[];
};

/**
 * Reads settings by their key: `{ "start": "2026-11-30", "bucket": "week" }`.
 * @param json whatever JSON.parse gave
 * @returns the settings that are valid, and a sentence for each that is not
 */
export function wishesFromJson(json: unknown): ParsedWishes {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { wishes: {}, problems: ['Settings must be an object such as { "start": "2026-11-30" }.'] };
  }
  let wishes: Partial<Settings> = {};
  const problems: string[] = [];
  for (const [key, given] of Object.entries(json)) {
    const field = settingFields.find((candidate) => candidate.key === key);
    if (field === undefined) {
      problems.push(`Unknown setting "${key}". Known: ${settingFields.map((each) => each.key).join(", ")}.`);
      continue;
    }
    const value: unknown = field.kind === "day" && typeof given === "string" ? dayFromText(given) : given;
    const next = applySetting(wishes, field, value);
    if (next === null) problems.push(`Setting "${key}" cannot be ${JSON.stringify(given)}: ${rangeOfSetting(field)}.`);
    else wishes = next;
  }
  return { wishes, problems };
}
