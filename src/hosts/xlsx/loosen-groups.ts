// What must happen to formulas that go for several cells when one of these cells is replaced: followers of a shared formula
// get their own, and an array shrinks to its first cell. Knows spans and patches; edits never touch a replaced cell.

import type { Area } from "../../grid/address";
import { cellName } from "../../grid/address";
import { cellText } from "./escape-xml";
import { decodeEntities } from "./outline-xml";
import type { Edit } from "./outline-xml";
import type { CellPatch } from "./cell-patch";
import { shiftFormula } from "./shift-formula";
import { withTagAttribute } from "./scan-sheet-data";
import type { GroupSpan, SheetDataSpans } from "./scan-sheet-data";

/** Edits of formulas outside of the replaced cells. */
export function loosenGroups(xml: string, { groups, prefix }: SheetDataSpans, patches: readonly CellPatch[]): readonly Edit[] {
  const patched = new Map(patches.map((patch) => [cellName(patch.row, patch.column), patch]));
  const isReplaced = ({ row, column }: GroupSpan): boolean => {
    const patch = patched.get(cellName(row, column));
    return patch !== undefined && patch.formula !== "kept";
  };
  const edits: Edit[] = [];
  const masters = new Map<string, GroupSpan>();
  for (const span of groups) {
    if (span.kind === "array") {
      const isBroken = span.area !== null && patches.some((patch) => isInside(patch, span));
      if (isBroken && !isReplaced(span)) edits.push(shrunk(xml, span));
      continue;
    }
    if (span.closeStart > span.openEnd) {
      masters.set(span.group, span);
      continue;
    }
    const master = masters.get(span.group);
    if (master === undefined || !isReplaced(master) || isReplaced(span)) continue;
    const formula = decodeEntities(xml.slice(master.openEnd, master.closeStart));
    const own = shiftFormula(formula, span.row - master.row, span.column - master.column);
    edits.push({ start: span.start, end: span.end, text: `<${prefix}f>${cellText(own)}</${prefix}f>` });
  }
  return edits;
}

/** Another cell of the array than the one that holds its formula gets contents of its own. */
function isInside({ row, column, formula, value }: CellPatch, span: GroupSpan): boolean {
  const isFirst = row === span.row && column === span.column;
  return !isFirst && span.area !== null && isIn(span.area, row, column) && formula !== "kept" && (formula !== null || value !== null);
}

function isIn({ row: top, column: left, rows, columns }: Area, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

function shrunk(xml: string, span: GroupSpan): Edit {
  const tag = withTagAttribute(xml.slice(span.start, span.openEnd), "ref", cellName(span.row, span.column));
  return { start: span.start, end: span.openEnd, text: tag };
}
