// What one cell of a user's sheet shall hold from now on. Knows no XML.

import type { Area } from "../../grid/address";
import type { CellValue } from "../../grid/sheet-content";

export type CellPatch = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** In the file's form without `=`, with the cells that its array fills; null for none; `kept` leaves the one that stands there. */
  readonly formula: { readonly text: string; readonly area: Area | null } | null | "kept";
  /** The number format that it shall have; null leaves the look as it is. */
  readonly format: string | null;
};

/** True for a cell that has contents afterwards. */
export function isFilled({ value, formula }: CellPatch): boolean {
  return value !== null || formula !== null;
}
