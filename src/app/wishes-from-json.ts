// Settings given as JSON (a file beside the workbook): checked field by field against model/settings, never trusted.

import { dayFromText } from "../base/day";
import { applySetting, rangeOfSetting } from "../model/apply-setting";
import { settingFields, type Settings } from "../model/settings";
import type { TableChoice } from "../model/table-choice";
import { choicesFromJson } from "../read/choices/choices-from-json";
import type { Wishes } from "./check-workbook";
import { editsFromJson } from "./edits-from-json";

const TABLES = "tables";
const EDITS = "edits";

export type ParsedWishes = {
  readonly wishes: Wishes;
  /** One sentence for each value that cannot be used. */
  readonly problems: readonly string[];
};

/**
 * Reads settings by their key: `{ "start": "2026-11-30", "bucket": "week" }`, and under `tables` what a planner says
 * that her tables and columns mean, in the form in which a workbook remembers it.
 * @param json whatever JSON.parse gave
 * @returns the settings that are valid, and a sentence for each that is not
 */
export function wishesFromJson(json: unknown): ParsedWishes {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { wishes: {}, problems: ['Settings must be an object such as { "start": "2026-11-30" }.'] };
  }
  let wishes: Partial<Settings> = {};
  let tables: readonly TableChoice[] | null = null;
  const problems: string[] = [];
  for (const [key, given] of Object.entries(json)) {
    if (key === TABLES) {
      const parsed = choicesFromJson(given);
      tables = parsed.choices;
      problems.push(...parsed.problems);
      continue;
    }
    if (key === EDITS) {
      const parsed = editsFromJson(given);
      if (parsed.edits.length > 0) wishes = { ...wishes, edits: parsed.edits };
      problems.push(...parsed.problems);
      continue;
    }
    const field = settingFields.find((candidate) => candidate.key === key);
    if (field === undefined) {
      problems.push(`Unknown setting "${key}". Known: ${[...settingFields.map((each) => each.key), EDITS, TABLES].join(", ")}.`);
      continue;
    }
    const value: unknown = field.kind === "day" && typeof given === "string" ? dayFromText(given) : given;
    const next = applySetting(wishes, field, value);
    if (next === null) problems.push(`Setting "${key}" cannot be ${JSON.stringify(given)}: ${rangeOfSetting(field)}.`);
    else wishes = next;
  }
  return { wishes: tables === null ? wishes : { ...wishes, tables }, problems };
}
