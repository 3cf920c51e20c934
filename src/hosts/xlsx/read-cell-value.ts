// What a cell's text means by the cell's type. Knows one cell at a time.

import type { DateSystem } from "../../base/day";
import type { CellValue } from "../../grid/sheet-content";
import { decodeEscapes } from "./read-text";
import { serialFromIso } from "./serial-from-iso";
import { isTrue } from "./xml-reader";

/** What the cells of all sheets of a workbook share. */
export type SharedValues = { readonly strings: readonly string[]; readonly dateSystem: DateSystem };

/** The value; undefined for a shared text that is not there. */
export function readCellValue(content: string, type: string | undefined, shared: SharedValues): CellValue | undefined {
  switch (type) {
    case "s":
      return shared.strings[Number(content)];
    case "b":
      return isTrue(content);
    case "e":
      return { error: content };
    case "str":
    case "inlineStr":
      return decodeEscapes(content);
    case "d":
      return serialFromIso(content, shared.dateSystem) ?? content;
    default: {
      const number = Number(content);
      // What is no number stays visible as text, so that the planner is told of it.
      return Number.isNaN(number) ? content : number;
    }
  }
}
