// One setting from an untrusted value: checked against its field's range, then set. Knows no sheet and no file.

import type { SettingField, Settings } from "./settings";

/**
 * Settings with one field set.
 * @param settings what is set so far; not changed
 * @param field    which one, from `settingFields`
 * @param value    a day number for days, one of the choices, or a number
 * @returns null when the value is not of the field's kind or out of its range
 */
export function applySetting(
  settings: Partial<Settings>,
  field: SettingField,
  value: unknown,
): Partial<Settings> | null {
  switch (field.kind) {
    case "day":
      return typeof value === "number" && Number.isInteger(value) ? { ...settings, [field.key]: value } : null;
    case "choice":
      return typeof value === "string" && field.choices.includes(value) ? { ...settings, [field.key]: value } : null;
    case "number": {
      const inRange = typeof value === "number" && value >= field.minimum && value <= field.maximum;
      return inRange && (!field.whole || Number.isInteger(value)) ? { ...settings, [field.key]: value } : null;
    }
  }
}

/** What a setting may be, in words: `write a whole number from 1 to 3650 (days)`. */
export function rangeOfSetting(field: SettingField): string {
  switch (field.kind) {
    case "day":
      return "write a date such as 2026-11-30";
    case "choice":
      return `choose one of ${field.choices.join(", ")}`;
    case "number": {
      const kind = field.whole ? "a whole number" : "a number";
      const unit = field.unit === "" ? "" : ` (${field.unit})`;
      return `write ${kind} from ${String(field.minimum)} to ${String(field.maximum)}${unit}`;
    }
  }
}
