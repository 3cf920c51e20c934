// How well a column fits a field: the heading's meaning, corrected by the form of its values. Says its reasons.

import type { Concept } from "../words/concept";
import type { Meanings } from "../words/meanings";
import type { ColumnProfile } from "./column-profile";
import type { Field } from "./field";

export type Fit = {
  /** 0…1. */
  readonly score: number;
  /** The concept that the heading was understood as. */
  readonly concept: Concept;
  /** What the values say, such as `values are dates`; `` when they say nothing. */
  readonly evidence: string;
};

/** Below this a column is no candidate. */
export const LEAST_FIT = 0.25;

/** The fit of a column to a field; null when the heading does not mean it. */
export function scoreColumn(field: Field, meanings: Meanings, profile: ColumnProfile): Fit | null {
  const { score, concept } = meaningFor(field, meanings);
  if (concept === null) return null;
  const { change, evidence } = judgeValues(field, profile);
  const corrected = Math.max(0, Math.min(1, score + change));
  return corrected < LEAST_FIT || score <= (meanings.get("notNeeded") ?? 0) * 0.99 ? null : { score: corrected, concept, evidence };
}

/** Which of the field's concepts a heading means best, and how well; null when none. */
export function meaningFor(field: Field, meanings: Meanings): { readonly score: number; readonly concept: Concept | null } {
  let score = 0;
  let concept: Concept | null = null;
  for (const meaning of field.means) {
    const [wanted, weight] = typeof meaning === "string" ? [meaning, 1] : meaning;
    const found = (meanings.get(wanted) ?? 0) * weight;
    if (found > score) [score, concept] = [found, wanted];
  }
  return { score, concept };
}

function judgeValues(field: Field, profile: ColumnProfile): { readonly change: number; readonly evidence: string } {
  if (profile.filled === 0) return { change: -0.1, evidence: "no values" };
  switch (field.kind) {
    case "date":
      if (profile.dates >= 0.6) return { change: 0.1, evidence: "values are dates" };
      return profile.texts > 0.8 ? { change: -0.3, evidence: "values are texts" } : { change: -0.15, evidence: "values are no dates" };
    case "number":
    case "share":
    case "duration":
    case "days":
      if (profile.dates >= 0.6) return { change: -0.45, evidence: "values are dates" };
      if (profile.numbers >= 0.6) return { change: 0.05, evidence: "values are numbers" };
      if (field.kind !== "number" && profile.texts - profile.durations > 0.8) return { change: -0.5, evidence: "values are texts" };
      return profile.texts > 0.8 && field.kind === "number" ? { change: -0.3, evidence: "values are texts" } : { change: 0, evidence: "" };
    case "id":
      if (profile.dates >= 0.6) return { change: -0.5, evidence: "values are dates" };
      if (profile.sentences >= 0.3) return { change: -0.3, evidence: "values are sentences" };
      return field.required === true && profile.present < 0.8 ? { change: -0.2, evidence: "many cells are blank" } : { change: 0, evidence: "" };
    case "text":
      if (field.label === "Make or buy" && profile.texts > 0) {
        if (profile.supplyWords >= 0.6) return { change: 0.2, evidence: "values say make or buy" };
        return { change: -0.36, evidence: "values do not say make or buy" };
      }
      return profile.dates >= 0.6 ? { change: -0.3, evidence: "values are dates" } : { change: 0, evidence: "" };
    case "clock":
    case "weekday":
    case "flag":
      return { change: 0, evidence: "" };
  }
}
