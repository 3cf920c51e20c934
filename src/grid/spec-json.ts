// Sheets as text and back, for sheets that are made in one place and written in another.

import type { SheetSpec } from "./sheet-spec";

/** JSON knows no maps: `{ "entries": [[key, value], …] }` stands for one. No specification has a field of this name. */
export function specsToJson(specs: readonly SheetSpec[]): string {
  return JSON.stringify(specs, (_, value: unknown) => (value instanceof Map ? { entries: [...value] } : value));
}

/** @param json what `specsToJson` gave; it is trusted */
export function specsFromJson(json: string): readonly SheetSpec[] {
  const specs: readonly SheetSpec[] = JSON.parse(json, (_, value) =>
    typeof value === "object" && value !== null && Array.isArray(value.entries) ? new Map(value.entries) : value,
  );
  return specs;
}
