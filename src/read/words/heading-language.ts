// In which way the language of headings writes numbers. Knows the dictionaries, no table.

import type { DecimalMark } from "../values/number-text";
import type { Dictionary } from "./concept";
import { english } from "./english";
import { german } from "./german";
import { normaliseHeading, normaliseWords } from "./normalise-heading";
import { polish } from "./polish";

const withPoint = phrasesOf([english]);
const withComma = phrasesOf([german, polish]);

function phrasesOf(dictionaries: readonly Dictionary[]): ReadonlySet<string> {
  const phrases = dictionaries.flatMap((dictionary) => Object.values(dictionary)).flatMap((line) => line.split(","));
  return new Set(phrases.map((phrase) => normaliseWords(phrase.replace("?", "")).join("")));
}

/**
 * Votes of the headings: above zero for a decimal comma (German, Polish), below for a point (English).
 * A heading that both sides know, such as `Name`, or neither knows, has no vote.
 */
export function commaVotes(headings: readonly string[]): number {
  return headings.reduce((votes, heading) => {
    const { words, all, bare } = normaliseHeading(heading);
    const knows = (phrases: ReadonlySet<string>): boolean => [words, all, bare].some((form) => phrases.has(form.join("")));
    return votes + Number(knows(withComma) || /[äöüß]/i.test(heading)) - Number(knows(withPoint));
  }, 0);
}

/** The mark of a table by its own headings, else by those of all tables together; a point when both are silent. */
export function likelyMark(own: number, together: number): DecimalMark {
  return (own === 0 ? together : own) > 0 ? "," : ".";
}
