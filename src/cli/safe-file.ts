// Writing a file so that it is either the old one or the whole new one, whatever happens in between.

import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

/**
 * Writes all bytes to a temporary file in the same folder, flushes it to disk and renames it over the old file
 * (over what a link points to).
 * On failure the temporary file is removed and the old file stands as it was.
 */
export function writeFileSafely(wanted: string, bytes: Uint8Array): void {
  const path = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    const file = openSync(temporary, "w");
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(file, bytes, written, bytes.length - written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Copies `book.xlsx` to `book.bak.xlsx` and returns that path. */
export function keepBackup(path: string): string {
  const backup = withSuffix(path, ".bak");
  copyFileSync(path, backup);
  return backup;
}

/** `book.planned.xlsx` beside `book.xlsx`; with a number when that name is taken, so that no file is lost. */
export function freeOutputPath(input: string): string {
  for (let number = 1; ; number += 1) {
    const path = withSuffix(input, number === 1 ? ".planned" : `.planned-${String(number)}`);
    if (!existsSync(path)) return path;
  }
}

function withSuffix(path: string, suffix: string): string {
  const extension = extname(path);
  return join(dirname(path), basename(path, extension) + suffix + (extension === "" ? ".xlsx" : extension));
}
