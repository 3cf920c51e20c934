// The room that a sentence has.

/** The longest text that a sheet shows whole. */
export const LONGEST_SENTENCE = 160;

/** A text with what may follow it, which is left out where it has no room: the order's own row shows it too. */
export function withRoom(text: string, more: string): string {
  return text.length + more.length > LONGEST_SENTENCE ? text : `${text}${more}`;
}
