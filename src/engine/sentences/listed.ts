// Several names in one sentence. Knows no word of any language.

/** More are counted, so that each sentence can be read whole. */
const MOST_NAMES = 3;

/** `A, B, C` and, by the words of the language, how many more there are. */
export function listed(names: readonly string[], more: (count: number) => string): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(", ")}${more(rest)}` : names.join(", ");
}
