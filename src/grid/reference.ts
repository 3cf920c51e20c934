// References as formulas and names hold them: `'My Sheet'!$A$1:$C$9`. Knows no cells.

import { areaFromName, MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Area } from "./address";

/** A rectangle of a named sheet. */
export type Reference = { readonly sheet: string; readonly area: Area };

/** Reads `Sheet1!$A$1:$C$9` and `'My Sheet'!$A:$C`; null for anything else. */
export function readReference(text: string): Reference | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:[\]]+))!([$\w:]+)$/.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain = "", address = ""] = match;
  const area = areaFromName(address) ?? wholeLines(address);
  return area === null ? null : { sheet: quoted?.replace(/''/g, "'") ?? plain, area };
}

/** Whole columns `$A:$C` or whole rows `$2:$9`. */
function wholeLines(address: string): Area | null {
  const [from = "", to = ""] = address.split(":");
  if (/^\$?[A-Z]{1,3}$/i.test(from)) return areaFromName(`${from}1:${to}${MAX_ROWS}`);
  if (/^\$?\d{1,7}$/.test(from)) {
    const rows = areaFromName(`A${from}:A${to}`);
    return rows === null ? null : { ...rows, columns: MAX_COLUMNS };
  }
  return null;
}
