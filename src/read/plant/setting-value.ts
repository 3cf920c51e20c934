// What a planner means by the value of a setting: `26 weeks`, `26` beside `weeks`, `6 Monate`, `wöchentlich`.
// Knows the forms of settings, no sheet.

import type { DateSystem } from "../../base/day";
import { dayFromSerial } from "../../base/day";
import type { CellValue } from "../../grid/sheet-content";
import { weekdayNames, type SettingField } from "../../model/settings";
import { parseDateText } from "../values/date-text";
import { parseWeekdayText } from "../values/duration-text";
import { idText } from "../values/id-text";
import { parseNumberText } from "../values/number-text";
import type { TimeUnit } from "../words/heading-unit";
import { timeUnitOf } from "../words/heading-unit";
import { normaliseHeading } from "../words/normalise-heading";
import { choiceWords } from "../words/setting-words";

/** A setting as it stands in a row: `Horizon (weeks) | 26`, `Horizon | 26 weeks`, `Horizon | 26 | weeks`. */
export type SettingCells = {
  readonly label: string;
  readonly value: CellValue;
  /** The texts of the row's other cells: perhaps a unit, perhaps a remark. */
  readonly others: readonly string[];
};

/** Twelve months are a year: 365 days. */
const DAYS_OF_A_MONTH = 365 / 12;

const daysPerUnit: Readonly<Record<TimeUnit, number>> = {
  seconds: 1 / 86_400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: DAYS_OF_A_MONTH,
};

/** The value for `applySetting`, in the field's own unit; null when it is not of the field's form. */
export function settingValue(field: SettingField, cells: SettingCells, system: DateSystem): unknown {
  const { value } = cells;
  switch (field.kind) {
    case "day":
      if (typeof value === "number") return dayFromSerial(value, system);
      return typeof value === "string" ? (parseDateText(value.replace(/\s+/g, " "), null)?.day ?? null) : null;
    case "number":
      return field.unit === "days" ? daysIn(cells) : numberIn(value);
    case "choice": {
      const word = idText(value).toLowerCase();
      if (field.key === "weekStart") return weekdayNames[parseWeekdayText(word) ?? -1] ?? null;
      return choiceWords.get(word) ?? word.replace(/ plan$/, "");
    }
  }
}

/** The unit nearest to the number counts: in its own cell, then beside it, then in the label; days when there is none. */
function daysIn({ label, value, others }: SettingCells): number | null {
  const [, amount = "", word = ""] = /^\s*([+-]?[\d.,]+)\s*-?\s*(\p{L}*)\.?\s*$/u.exec(idText(value)) ?? [];
  const number = typeof value === "number" ? value : numberIn(amount);
  const own = unitNamed(word);
  if (number === null || (typeof value === "string" && word !== "" && own === null)) return null;
  const named = normaliseHeading(label).unit.unit;
  const unit = own ?? others.map(unitNamed).find((found) => found !== null) ?? (named === "percent" ? undefined : named) ?? "days";
  return unit === "days" ? number : Math.round(number * daysPerUnit[unit]);
}

function unitNamed(text: string): TimeUnit | null {
  return timeUnitOf(text.trim().toLowerCase().replace(/\.$/, ""));
}

function numberIn(value: CellValue): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? (parseNumberText(value, null)?.value ?? null) : null;
}
