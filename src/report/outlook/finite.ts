// Figures that have no value for an item: a share of nothing, an order that costs nothing to hold. Their cells stay empty.

/** Null for what is no number that a cell can hold. */
export function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
