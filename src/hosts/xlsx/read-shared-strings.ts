// The texts that cells refer to by number. Runs of rich text are joined, phonetic readings left out.
// Knows nothing of sheets.

import type { XlsxPackage } from "./package";
import { decodeEscapes } from "./read-text";
import { readXml } from "./xml-reader";

/** The shared texts by number; none when the workbook keeps its texts in the cells. */
export function readSharedStrings(pkg: XlsxPackage, path: string | null): readonly string[] {
  if (path === null) return [];
  const strings: string[] = [];
  let item = "";
  let isText = false;
  let phoneticDepth = 0;
  readXml(pkg.text(path), path, {
    open: (name) => {
      if (name === "si") item = "";
      else if (name === "rPh") phoneticDepth++;
      else isText = name === "t" && phoneticDepth === 0;
    },
    text: (piece) => {
      if (isText) item += piece;
    },
    close: (name) => {
      if (name === "si") strings.push(decodeEscapes(item));
      else if (name === "rPh") phoneticDepth--;
      else if (name === "t") isText = false;
    },
  });
  return strings;
}
