// The stamp that marks a sheet as ours: a hidden defined name of the sheet, whose text says which sheet it is and how far it got.
// Knows the text only; hosts know where it is kept.

/** Name of the hidden defined name that marks a sheet as ours. */
export const STAMP_NAME = "_planwright";

export type Stamp = {
  /** Which of our sheets it is: SheetSpec.id. */
  readonly id: string;
  /** `writing`: begun and not finished, so that what the sheet shows is not to be trusted. */
  readonly state: "writing" | "done";
  /** Digest of what was written; null when the host that wrote it keeps none. */
  readonly digest: string | null;
};

/** The text of a stamp: `"schedule"`, `"schedule;writing"` or `"schedule;done;1f0c…"`, quotes included. */
export function stampText({ id, state, digest }: Stamp): string {
  if (state === "writing") return `"${id};writing"`;
  return digest === null ? `"${id}"` : `"${id};done;${digest}"`;
}

/** Reads a stamp's text, with or without the `=` that Excel puts before it; null for any other text. */
export function readStamp(text: string): Stamp | null {
  const match = /^=?"([^";]+)(?:;(writing)|;done;([^";]+))?"$/.exec(text);
  if (match === null) return null;
  const [, id = "", writing, digest] = match;
  return { id, state: writing === undefined ? "done" : "writing", digest: digest ?? null };
}
