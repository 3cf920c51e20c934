// Which part of the unit in a heading concerns a field: `Min. order` names no minutes, `Std. cost` no hours.

import type { HeadingUnit, TimeUnit } from "../words/heading-unit";
import type { Field } from "./field";

const periods: readonly (TimeUnit | "percent")[] = ["days", "weeks", "months"];

/** The heading's unit as far as the field's values can have it: times for durations, percent for shares, periods for dates. */
export function unitForField(field: Field, { unit, per }: HeadingUnit): HeadingUnit {
  return {
    ...(unit === undefined || !canCount(field, unit) ? {} : { unit }),
    ...(per === undefined || field.byTime !== true ? {} : { per }),
  };
}

/**
 * False where the heading's unit says that the values are of another kind than the field's: `Capacity (h/week)` is no
 * count of machines, `Availability (%)` no number of hours, `Overtime (€/h)` no time.
 */
export function allowsUnit(field: Field, { unit, per }: HeadingUnit): boolean {
  switch (field.kind) {
    case "number":
      return unit !== "percent" && (field.byTime === true || (unit !== "hours" && (unit === undefined || per === undefined)));
    case "duration":
    case "days":
      return unit !== "percent" && (unit !== undefined || (per !== "hours" && per !== "minutes"));
    case "share":
      return unit === undefined || unit === "percent";
    case "date":
      return unit !== "percent";
    case "id":
    case "text":
    case "clock":
    case "weekday":
    case "flag":
      return true;
  }
}

function canCount(field: Field, unit: TimeUnit | "percent"): boolean {
  switch (field.kind) {
    case "duration":
    case "days":
      return unit !== "percent";
    case "share":
      return unit === "percent";
    case "date":
      return periods.includes(unit);
    case "number":
      return field.inPeriods === true && periods.includes(unit);
    case "id":
    case "text":
    case "clock":
    case "weekday":
    case "flag":
      return false;
  }
}
