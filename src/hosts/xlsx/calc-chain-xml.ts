// Takes cells of rewritten sheets out of the calculation chain: Excel refuses a chain that names a cell without a formula.
// A chain that does not name them stays byte for byte; Excel adds what is missing by itself.

import { applyEdits, outlineXml, removeElement } from "./outline-xml";

/**
 * @param sheetIds ids of the sheets whose cells are to go
 * @returns the chain without them; null when nothing is left of it, since an empty chain is refused too
 */
export function patchCalcChain(xml: string, sheetIds: ReadonlySet<number>): string | null {
  const root = outlineXml(xml, "calcChain");
  // A cell without a sheet id is of the same sheet as the one before it, so that what is kept never loses its sheet.
  let sheetId = 0;
  const gone = root.children.filter((cell) => {
    sheetId = Number(cell.attributes.get("i") ?? sheetId);
    return sheetIds.has(sheetId);
  });
  if (gone.length === 0) return xml;
  return gone.length === root.children.length ? null : applyEdits(xml, gone.map(removeElement));
}
