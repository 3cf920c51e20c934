// A required field that no heading names may be filled by the one column whose values have its form.
// Knows forms and that a heading means nothing else; whether the table is clear enough is judged by its caller.

import type { StudiedTable } from "./assign-columns";
import type { Field } from "./field";
import { allowsUnit, unitForField } from "./field-unit";
import type { Chosen, MappedColumn } from "./mapping";

/** How sure such a column is: as sure as a planner need not be asked, not surer. */
const CONFIDENCE = 0.6;

/** So much of the column must have the form. */
const LEAST_SHARE = 0.9;

/** From here on a heading means something of its own, even if this table has no use for it. */
const MEANS_ANOTHER = 0.85;

/**
 * The column for the field: of those without a field and a meaning the only one of dates, or of numbers.
 * @returns null when there is none or several, or when the field cannot be known by its form
 */
export function fillByForm(
  studied: StudiedTable,
  field: Field,
  columns: ReadonlyMap<string, MappedColumn>,
  chosen: Chosen["fields"],
): MappedColumn | null {
  if (field.byForm !== true) return null;
  const taken = new Set([...[...columns.values()].map(({ index }) => index), ...chosen.keys()]);
  const isDate = field.kind === "date";
  const fitting = studied.columns.flatMap(({ words, meanings, profile }, index) => {
    const share = isDate ? profile.dates : profile.numbers;
    const meansAnother = Math.max(0, ...meanings.values()) >= MEANS_ANOTHER;
    return taken.has(index) || meansAnother || profile.filled === 0 || share < LEAST_SHARE || !allowsUnit(field, words.unit) ? [] : [{ index, words }];
  });
  const [only] = fitting;
  const [concept] = field.means;
  if (only === undefined || fitting.length > 1 || concept === undefined) return null;
  return {
    index: only.index,
    field,
    concept: typeof concept === "string" ? concept : concept[0],
    score: CONFIDENCE,
    evidence: `the only column of ${isDate ? "dates" : "numbers"}`,
    unit: unitForField(field, only.words.unit),
    assumed: true,
  };
}
