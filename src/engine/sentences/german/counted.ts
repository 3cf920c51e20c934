// Counts in German sentences.

/** `1 Tag`, `4 Tage`. */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** `1 Tag`, `4 Tage`. */
export function daysText(days: number): string {
  return counted(days, "Tag", "Tage");
}
