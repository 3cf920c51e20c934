// What a column of a role's table can be: its concepts, the form of its values, and what a bad value leads to.

import type { Concept } from "../words/concept";
import type { TimeUnit } from "../words/heading-unit";

/**
 * How a column's values are read.
 * `id`: refers to a record; `days`: a duration rounded up to whole days; `duration`: minutes; `share`: 0.05 or 5 %;
 * `clock`: minutes after midnight; `weekday`: 0 = Monday.
 */
export type FieldKind =
  | "id"
  | "text"
  | "number"
  | "share"
  | "date"
  | "duration"
  | "days"
  | "clock"
  | "weekday"
  | "flag";

export type Field = {
  /** In plain words, for messages: `Lead time`. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Concepts that this column may carry in this table, most fitting first, each with its weight (1 when absent). */
  readonly means: readonly (Concept | readonly [Concept, number])[];
  /** How much finding it speaks for the role. */
  readonly speaks: number;
  /** A row without it is refused. */
  readonly required?: boolean;
  /** A bad value is only left aside with a warning; else it refuses the row. */
  readonly informative?: boolean;
  readonly minimum?: number;
  /** The minimum itself is not allowed. */
  readonly above?: boolean;
  readonly maximum?: number;
  /** For shares: values from here on mean percent. */
  readonly percentFrom?: number;
  /** For durations: what a plain number counts where the heading names no unit; minutes when absent. */
  readonly plainUnit?: TimeUnit;
  /** Counts by time, so that a heading may say by which: `€/h`, `pieces per minute`, `hours per week`. */
  readonly byTime?: boolean;
  /** Counts buckets of the plan, unless the heading names a stretch of the calendar: `Weeks of supply`. */
  readonly inPeriods?: boolean;
  /** The only column of such values may fill it when no heading says so and all else speaks for the role. */
  readonly byForm?: boolean;
};

/** The fields of one role, by key. */
export type Fields = Readonly<Record<string, Field>>;
