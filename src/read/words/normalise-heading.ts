// A heading as words that can be compared: case, accents, camelCase, compounds, plurals and abbreviations evened out.
// Knows the shape of words in the languages of the dictionaries, but no meaning.

import type { HeadingUnit } from "./heading-unit";
import { findUnit, isUnitWord } from "./heading-unit";

export type HeadingWords = {
  /** The words outside brackets. */
  readonly words: readonly string[];
  /** The same without units and what they count by; equal to `words` when there are none. */
  readonly bare: readonly string[];
  /** The words with those in brackets. */
  readonly all: readonly string[];
  readonly unit: HeadingUnit;
};

/** Spellings of one word. Both headings and dictionaries pass through here, so only agreement matters. */
const spellings: ReadonlyMap<string, string> = new Map(
  [
    "no: nr num number numbers nummer numer #",
    "qty: quantity quantities qnty quant menge mengen mng ilosc anz",
    "id: ident identifier identnr key",
    "code: kod codes",
    "center: centre centers centres",
    "labor: labour",
    "uom: uoms um",
    "ref: reference referenz",
    "min: minimum minimal mindest mind",
    "max: maximum maximal hoechst",
    "avg: average mean durchschnittlich",
    "std: standard",
    "description: desc descr",
    "warehouse: whse wh",
    "operation: op opr oper",
    "sequence: seq",
    "date: datum data dt",
  ].flatMap((line) => {
    const [word = "", others = ""] = line.split(": ");
    return others.split(" ").map((other) => [other, word] as const);
  }),
);

/** Second halves of compounds that also stand alone: `Artikelnummer` is read like `Artikel-Nr.`. */
const compoundEnds = ["nummer", "menge", "datum", "nr"];

const letters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ł: "l", Ł: "L", Ä: "Ae", Ö: "Oe", Ü: "Ue" };

/** Exports of orders with their lines head them by a path: `BoM Lines/Component`. */
const pathToLines = /^.*\blines?\s*\//i;

/** Splits and evens out a heading. Cost is linear in its length. */
export function normaliseHeading(text: string): HeadingWords {
  const inside: string[] = [];
  const outside = text.replace(pathToLines, "").replace(/[([{]([^)\]}]*)[)\]}]?/g, (_match, bracket: string) => {
    inside.push(bracket);
    return " ";
  });
  const raw = splitWords(outside);
  const rawInside = splitWords(inside.join(" "));
  const bracketUnit = findUnit(rawInside, true);
  const unit = Object.keys(bracketUnit).length > 0 ? bracketUnit : findUnit(raw, false);
  const words = evenOut(raw);
  const bare = evenOut(withoutUnits(raw));
  return { words, bare: bare.length > 0 ? bare : words, all: evenOut([...raw, ...rawInside]), unit };
}

/** The words of a phrase, as `normaliseHeading` would give them; for dictionaries and names. */
export function normaliseWords(text: string): readonly string[] {
  return evenOut(splitWords(text));
}

function splitWords(text: string): readonly string[] {
  return text
    .replace(/\bU[oO]M\b|UoM/g, " uom ")
    .replace(/[€$£](?=\s*\/)/g, " eur ")
    .replace(/[äöüßłŁÄÖÜ]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/([%#/])/g, " $1 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%#/]+/u)
    .filter((word) => word !== "");
}

function withoutUnits(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word === "/" || word === "in" || word === "per" || word === "pro");
  const head = end > 0 ? words.slice(0, end) : words;
  const last = head.at(-1);
  return last !== undefined && head.length > 1 && isUnitWord(last) ? head.slice(0, -1) : head;
}

function evenOut(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== "/").flatMap((word) => {
    const end = compoundEnds.find((half) => word.length > half.length + 2 && word.endsWith(half));
    const parts = end === undefined ? [word] : [word.slice(0, -end.length), end];
    return parts.map((part) => spellings.get(part) ?? singular(part));
  });
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
