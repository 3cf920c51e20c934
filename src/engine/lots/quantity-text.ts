// Quantities in sentences: short and without a locale.

/** At most three decimals, none when whole: `12`, `0.125`. */
export function quantityText(quantity: number): string {
  return String(Math.round(quantity * 1000) / 1000);
}
