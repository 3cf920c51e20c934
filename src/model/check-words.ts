// Names and numbers inside messages: cut to a length, quoted, with the right singular and plural.
// Knows no message; the catalogues do.

/** Longer ids are cut in messages, so that no message passes 160 characters. */
const LONGEST_NAME = 40;

/** Text of at most `longest` characters, with … at the end when it was cut. */
export function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** An id in quotation marks, cut when it is long. */
export function quoted(id: string, longest = LONGEST_NAME): string {
  return `"${clipped(id, longest)}"`;
}

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}
