// Defined names that stand for one rectangle of one sheet; all others (formulas, constants, print areas) are not data.
// Knows no cells.

import { readReference } from "../../grid/reference";
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
