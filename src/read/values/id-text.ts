// Ids as text: `00123` stays as it is, the number 123 becomes `123`, spaces around are dropped.

import type { CellValue } from "../../grid/sheet-content";

/** The id in a cell; `` for a blank cell or one that shows an error. */
export function idText(value: CellValue): string {
  if (value === null || typeof value === "object") return "";
  return String(value).trim();
}

/** What two spellings of one id have in common: case, inner spaces and leading zeros of a number set aside. */
export function looseId(id: string): string {
  const plain = id.toUpperCase().replace(/\s+/g, " ");
  return /^0+\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : plain;
}
