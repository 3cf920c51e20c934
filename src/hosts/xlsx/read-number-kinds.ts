// What the number formats of a workbook say of a number: plain, date or time. One answer for each cell format (cellXfs).
// Knows the built-in format ids (ECMA-376 part 1, 18.8.30), no cells.

import { kindOfFormatCode } from "../../grid/number-kind";
import { NUMBER_KIND } from "../../grid/sheet-content";
import type { XlsxPackage } from "./package";
import { readXml } from "./xml-reader";

/** Built-in ids whose code no file spells out; 27–36 and 50–58 are dates in the East Asian locales only. */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [[14, 17], [22, 22], [27, 31], [34, 36], [50, 58]];
const BUILT_IN_TIMES: readonly (readonly [first: number, last: number])[] = [[18, 21], [32, 33], [45, 47]];

/** NUMBER_KIND for each cell format, by its position in the styles part; nothing but plain when there is no such part. */
export function readNumberKinds(pkg: XlsxPackage, stylesPath: string | null): Uint8Array {
  if (stylesPath === null) return new Uint8Array();
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let isInCellFormats = false;
  readXml(pkg.text(stylesPath), stylesPath, {
    open: (name, attribute) => {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (name === "cellXfs") isInCellFormats = true;
      else if (name === "xf" && isInCellFormats) formatIds.push(Number(attribute("numFmtId") ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") isInCellFormats = false;
    },
  });
  return Uint8Array.from(formatIds, (id) => {
    const code = codes.get(id);
    return code === undefined ? kindOfBuiltIn(id) : kindOfFormatCode(code);
  });
}

function kindOfBuiltIn(id: number): number {
  const isIn = (ranges: typeof BUILT_IN_DATES): boolean => ranges.some(([first, last]) => id >= first && id <= last);
  if (isIn(BUILT_IN_DATES)) return NUMBER_KIND.date;
  return isIn(BUILT_IN_TIMES) ? NUMBER_KIND.time : NUMBER_KIND.plain;
}
