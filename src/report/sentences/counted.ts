// Numbers in sentences. The same input gives the same words everywhere.

/** `1 order`, `12 orders`; thousands with commas in every locale. */
export function count(quantity: number, noun: string): string {
  return `${wholeText(quantity)} ${noun}${quantity === 1 ? "" : "s"}`;
}

/** `1 Auftrag`, `12 Aufträge`: for languages that bend words by more than an s. */
export function counted(quantity: number, one: string, many: string): string {
  return `${wholeText(quantity)} ${quantity === 1 ? one : many}`;
}

/** `12,345`: not from the locale, so that the same plan gives the same bytes everywhere. */
export function wholeText(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
