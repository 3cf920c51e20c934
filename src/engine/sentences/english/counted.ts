// Counts in English sentences.

/** `1 day`, `4 days`; with another noun `1 later bucket`, `3 later buckets`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
