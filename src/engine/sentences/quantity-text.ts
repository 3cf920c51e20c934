// Quantities, prices and shares in sentences: short, and the same in every language.

/** At most three decimals, none when whole: `12`, `0.125`. */
export function quantityText(quantity: number): string {
  return String(Math.round(quantity * 1000) / 1000);
}

/** Six decimals at most, where three would not show what is wrong. */
export function exactText(quantity: number): string {
  return String(Number(quantity.toFixed(6)));
}

/** Two decimals, more only where a price has them. */
export function priceText(price: number): string {
  const rounded = Math.round(price * 10000) / 10000;
  return Number.isInteger(Math.round(rounded * 10000) / 100) ? rounded.toFixed(2) : String(rounded);
}

/** Of a share from 0 to 1: `60 %`. */
export function percentText(share: number): string {
  return `${String(Math.round(100 * share))} %`;
}

/** Hours with one decimal. */
export function hoursText(minutes: number): string {
  return (minutes / 60).toFixed(1);
}
