// The content of a sample workbook, as a host would read it.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import type { WorkbookContent } from "../../../src/grid/sheet-content";
import { readWorkbookContent } from "../../../src/hosts/xlsx/read-workbook";

// jsdom has neither; every browser has both.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const samples = resolve(__dirname, "../../../assets/samples");

export function contentOfSample(name: "bakery" | "bicycles"): WorkbookContent {
  return readWorkbookContent(readFileSync(join(samples, `${name}.xlsx`)), name);
}
