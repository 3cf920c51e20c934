// Which start of a search counts. Knows nothing of how they search, nor of who does them.

/** A start of a search, from 0, and the weighted objective of the plan that it came to. */
export type StartFound = { readonly start: number; readonly objective: number };

/** Of starts that came as far, the first counts. Compared to the last bit: so the best of all is the same, whoever compares which. */
export function isBetterStart(one: StartFound, other: StartFound): boolean {
  return one.objective < other.objective || (one.objective === other.objective && one.start < other.start);
}
