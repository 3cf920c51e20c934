// An .xlsx file from disk as workbook content; every way in which that fails becomes a HostError with words.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { HostError } from "../base/host-error";
import type { WorkbookContent } from "../grid/sheet-content";
import { readWorkbookContent } from "../hosts/xlsx/read-workbook";

export type Input = { readonly bytes: Uint8Array; readonly content: WorkbookContent };

/** Reads a workbook; throws HostError when there is none at `path` or it cannot be understood as one. */
export function readInput(path: string): Input {
  const bytes = readBytes(path);
  return { bytes, content: readWorkbookContent(bytes, basename(path)) };
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HostError("not-found", `${path} cannot be read: ${reason}`, "Check the path and that the file is not locked.");
  }
}
