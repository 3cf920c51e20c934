// From the words of a heading to the concepts it may mean, each with a score. Knows the dictionaries, no table.

import type { Concept, Dictionary } from "./concept";
import { concepts } from "./concept";
import { english } from "./english";
import { german } from "./german";
import type { HeadingWords } from "./normalise-heading";
import { normaliseWords } from "./normalise-heading";
import { polish } from "./polish";
import { technical } from "./technical";

/** Score 0…1 of each concept that a heading may mean; concepts that it cannot mean are absent. */
export type Meanings = ReadonlyMap<Concept, number>;

type Sense = { readonly concept: Concept; readonly weight: number };

/** A phrase marked `?` counts this much. */
const WEAK = 0.6;

/** Part of a heading counts at most this much, and more at its end: the last word is the thing itself. */
const PART_BASE = 0.3;
const PART_SHARE = 0.35;
const PART_AT_END = 0.15;

const senses: ReadonlyMap<string, readonly Sense[]> = indexOf([english, german, polish, technical]);

function indexOf(dictionaries: readonly Dictionary[]): ReadonlyMap<string, readonly Sense[]> {
  const index = new Map<string, Sense[]>();
  for (const dictionary of dictionaries) {
    for (const concept of concepts) {
      for (const phrase of (dictionary[concept] ?? "").split(",")) {
        const key = normaliseWords(phrase.replace("?", "")).join("");
        if (key === "") continue;
        const found = index.get(key) ?? [];
        const weight = phrase.includes("?") ? WEAK : 1;
        const known = found.findIndex((sense) => sense.concept === concept);
        if (known < 0) found.push({ concept, weight });
        else if ((found[known]?.weight ?? 0) < weight) found[known] = { concept, weight };
        index.set(key, found);
      }
    }
  }
  return index;
}

/**
 * What a heading may mean. A whole heading found in a dictionary counts fully; a run of its words counts by its share
 * of the heading. Words are compared without spaces, so `leadtime`, `Lead-Time` and `LeadTime` are one.
 */
export function meaningsOf(heading: HeadingWords): Meanings {
  const meanings = new Map<Concept, number>();
  addWhole(meanings, heading.words, 1);
  addWhole(meanings, heading.all, 0.98);
  addWhole(meanings, heading.bare, 0.96);
  if (meanings.size === 0) addParts(meanings, untilOf(heading.bare));
  return meanings;
}

/** True when a whole heading is in a dictionary. */
export function isKnownHeading(heading: HeadingWords): boolean {
  return [heading.words, heading.all, heading.bare].some((words) => senses.has(words.join("")));
}

function addWhole(meanings: Map<Concept, number>, words: readonly string[], factor: number): void {
  for (const { concept, weight } of senses.get(words.join("")) ?? []) {
    meanings.set(concept, Math.max(meanings.get(concept) ?? 0, weight * factor));
  }
}

/** `Lead time of the supplier` is a lead time: what follows `of` only says whose. */
function untilOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word === "of" || word === "von" || word === "for" || word === "fuer");
  return end > 0 ? words.slice(0, end) : words;
}

function addParts(meanings: Map<Concept, number>, words: readonly string[]): void {
  const limit = Math.min(words.length, 8);
  for (let first = 0; first < limit; first++) {
    for (let end = first + 1; end <= limit; end++) {
      const share = (end - first) / words.length;
      const atEnd = end === words.length ? PART_AT_END : 0;
      addWhole(meanings, words.slice(first, end), PART_BASE + PART_SHARE * share + atEnd);
    }
  }
}
