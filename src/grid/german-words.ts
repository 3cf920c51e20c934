// The fixed words of our tables in German: headings, labels of rows, codes in cells. A sheet that was written in either language is
// read again by them. Knows words; no sheet and no sentence.

import { codes } from "./german-codes";
import { headings } from "./german-headings";
import { NO_SUPPLIER, OWN_PRODUCTION } from "./orders-to-place";

/** Pairs of an English and a German word, from lines such as `planned = geplant`. */
export function wordPairs(lists: readonly string[]): readonly (readonly [english: string, german: string])[] {
  return lists
    .flatMap((list) => list.split("\n"))
    .filter((pair) => pair !== "")
    .map((pair) => {
      const middle = pair.indexOf(" = ");
      return [pair.slice(0, middle), pair.slice(middle + 3)];
    });
}

const both = wordPairs([headings, codes]);
const germanOf: ReadonlyMap<string, string> = new Map(both);
/** Where two words are one in German, the first stands. */
const englishOf: ReadonlyMap<string, string> = new Map([...both].reverse().map(([english, german]) => [german, english]));

/** A fixed word in German; a text that is none, such as a planner's own, stays as it is. */
export function germanWord(english: string): string {
  return germanOf.get(english) ?? english;
}

/** Whether a text that stands on a sheet of ours is this word, in either language. */
export function isWord(text: string, english: string): boolean {
  return text === english || text === germanOf.get(english);
}

/** The English word of a text on a sheet of ours; the text itself where it is none of these words. */
export function englishWord(text: string): string {
  return germanOf.has(text) ? text : (englishOf.get(text) ?? text);
}

/** Columns, by their English heading, whose cells hold our words; those of all others are the planner's, figures or sentences. */
const columnsOfWords: ReadonlySet<string> = new Set(
  "Status|Action|Importance|Message|Quantity|Lot rule|Raised to|Demand|Demand is|Distribution|Policy|Verdict|Finding|Proposed is|Cause|Severity|Result|Figure|Customer orders|Change|Holds|Look?".split("|"),
);

/** Columns whose cells hold names of the planner's beside these few words of ours: a supplier may be called Cancel. */
const wordsBesideNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["Supplier", [OWN_PRODUCTION, NO_SUPPLIER, "All"]],
  ["For", ["Stock", "Forecast"]],
  ["Waits for", ["Ready", "Finished"]],
  ["Table or name", ["plain cells"]],
]);

/** `ours`: every cell is a word of ours; `some`: names of the planner's stand between them; `none`: nothing is ours. */
export function wordsIn(heading: string): "ours" | "some" | "none" {
  return columnsOfWords.has(heading) ? "ours" : wordsBesideNames.has(heading) ? "some" : "none";
}

/** A cell of a column in German: the column's English heading says which words are ours. */
export function germanCell(heading: string, text: string): string {
  return isOurs(heading, text) ? germanWord(text) : text;
}

/** The English of a cell on a sheet of ours. */
export function englishCell(heading: string, text: string): string {
  const english = englishWord(text);
  return isOurs(heading, english) ? english : text;
}

function isOurs(heading: string, english: string): boolean {
  return columnsOfWords.has(heading) || wordsBesideNames.get(heading)?.includes(english) === true;
}
