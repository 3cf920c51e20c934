// What a planner writes beside a period that was not usual: stock ran out, a promotion, an order that will not come again.

import type { CellValue } from "../../grid/sheet-content";
import type { HistoryMark } from "../../model/item-forecast";
import { idText } from "./id-text";

const marks: readonly { readonly kind: HistoryMark["kind"]; readonly words: RegExp }[] = [
  { kind: "stock-out", words: /stock ?-?out|out of stock|no stock|sold out|fehlbestand|fehlmenge|ausverkauft|nicht lieferbar/ },
  { kind: "promotion", words: /promo|campaign|sale|discount|aktion|rabatt|kampagne/ },
  { kind: "one-off", words: /one ?-?off|once|single|exception|einmal|sonder|ausnahme/ },
];

/** Null for words that say none of it; undefined for a blank cell. */
export function parseHistoryMark(value: CellValue): HistoryMark["kind"] | null | undefined {
  const text = idText(value).toLowerCase();
  return text === "" ? undefined : (marks.find(({ words }) => words.test(text))?.kind ?? null);
}
