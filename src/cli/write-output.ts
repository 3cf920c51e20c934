// The files that a command leaves behind; a failure to write is a HostError, and the old file stands.

import { HostError } from "../base/host-error";
import { writeFileSafely } from "./safe-file";

/** Writes bytes whole or not at all. */
export function writeOutput(path: string, bytes: Uint8Array): void {
  try {
    writeFileSafely(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HostError(
      "cannot-write",
      `${path} cannot be written: ${reason}`,
      "Close the file in Excel, or choose another place with -o.",
      true,
    );
  }
}

/** Writes a value as indented JSON. */
export function writeJson(path: string, value: unknown): void {
  writeOutput(path, new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`));
}
