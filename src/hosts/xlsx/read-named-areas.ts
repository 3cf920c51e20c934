// Defined names that stand for one rectangle of one sheet; all others (formulas, constants, print areas) are not data.
// Knows the text of a reference, no cells.

import { areaFromName, MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { NamedArea } from "../../grid/sheet-content";
import type { DefinedName } from "./workbook-part";

/** The rectangles that names stand for on a sheet. Names that Excel or we keep for ourselves (`_xlnm.…`, `_…` hidden) are left out. */
export function namedAreasOf(sheet: string, names: readonly DefinedName[]): readonly NamedArea[] {
  const wanted = sheet.toLowerCase();
  return names.flatMap(({ name, text, hidden }) => {
    if (hidden || name.startsWith("_xlnm.")) return [];
    const reference = readReference(text);
    return reference !== null && reference.sheet.toLowerCase() === wanted ? [{ name, area: reference.area }] : [];
  });
}

type Reference = { readonly sheet: string; readonly area: Area };

/** Reads `Sheet1!$A$1:$C$9` and `'My Sheet'!$A:$C`; null for anything else. */
function readReference(text: string): Reference | null {
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
