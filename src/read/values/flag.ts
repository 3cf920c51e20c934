// Yes, no, make and buy as planners write them, in the languages of the dictionaries.

import type { SupplyKind } from "../../model/plant";
import type { CellValue } from "../../grid/sheet-content";

const yesWords = new Set(["yes", "y", "true", "1", "x", "ja", "j", "wahr", "tak", "t", "on", "firm", "fest", "confirmed", "bestaetigt", "✓"]);
const noWords = new Set(["no", "n", "false", "0", "-", "nein", "falsch", "nie", "off", "open", "planned", "offen"]);

const supplyWords: ReadonlyMap<string, SupplyKind> = new Map(
  (
    [
      ["make", "make m made manufactured manufacture produce produced production in-house inhouse assembly prod.order produktion eigenfertigung e eigen fertigung hausteil halbfabrikat semi-finished prodorder manufacturing fertigen produkcja wlasne"],
      ["buy", "buy b p purchase purchased bought external procure procured kauf kaufteil fremdbezug f fremd einkauf zukauf zukaufteil raw rohstoff rawmaterial purchasing handelsware zakup bezug"],
      ["phantom", "phantom dummy dummybaugruppe blow-through phantomassembly phantombaugruppe fiktiv pseudo"],
      ["service", "service dienstleistung leistung usluga services"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** A yes or no; null when it is neither. Blank counts as no answer and is not asked here. */
export function parseFlag(value: CellValue): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "object") return null;
  const word = plain(String(value));
  return yesWords.has(word) ? true : noWords.has(word) ? false : null;
}

/** `Make to stock` says for whom an item is kept, not where it comes from. */
const planningStrategy = /^\s*(make|made|build|built|purchase|buy)[ -]to[ -](stock|order)/i;

/** Make, buy, phantom or service; a flag column headed `Make` says 1 for make. Null when it is none of them. */
export function parseSupply(value: CellValue): SupplyKind | null {
  if (value === true || value === 1 || value === "1") return "make";
  if (value === false || value === 0 || value === "0") return "buy";
  if (typeof value !== "string" || planningStrategy.test(value)) return null;
  const word = plain(value);
  const known = supplyWords.get(word) ?? supplyWords.get(word.replace(/\s+/g, "")) ?? supplyWords.get(word.split(/[\s/(-]/)[0] ?? "");
  if (known !== undefined) return known;
  const flag = parseFlag(value);
  return flag === null ? null : flag ? "make" : "buy";
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ł/g, "l");
}
