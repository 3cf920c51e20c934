// What the status of an order says: still to come, or not. Words in English and German, or codes 1 to 4.

import type { CellValue } from "../../grid/sheet-content";
import { idText } from "./id-text";

/** `proposed`: not yet agreed; `open`: on its way; `closed`: finished, cancelled or rejected. */
export type OrderStatus = "proposed" | "open" | "closed";

export type StatusScheme = "words" | "codes";

const closedWords = /^(closed?|complete(d)?|done|finished|cancell?ed|reject(ed)?|received|delivered|invoiced|shipped|geschlossen|erledigt|abgeschlossen|storniert|abgelehnt|geliefert|fertig|beendet|completely .*|te(ch)?co|zamkni.*|zako.*)$/;
const proposedWords = /^(pending|proposed|planned|draft|quote|suggested|requested|new|geplant|vorgeschlagen|entwurf|angefragt|neu)$/;

/** The codes of a widely copied sample database; taken only when a column holds nothing but 1 to 4. */
const codes: ReadonlyMap<string, OrderStatus> = new Map([["1", "proposed"], ["2", "open"], ["3", "closed"], ["4", "closed"]]);

export function statusSchemeOf(values: readonly CellValue[]): StatusScheme {
  const texts = values.map(idText).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => codes.has(text)) ? "codes" : "words";
}

/** Null when the cell is blank or says nothing that is known: the order counts as open. */
export function parseStatus(value: CellValue, scheme: StatusScheme): OrderStatus | null {
  const text = idText(value).toLowerCase();
  if (text === "") return null;
  if (scheme === "codes") return codes.get(text) ?? null;
  return closedWords.test(text) ? "closed" : proposedWords.test(text) ? "proposed" : "open";
}
