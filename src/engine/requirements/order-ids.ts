// Ids of planned orders: readable, unique, and the same in the next plan as long as the item's own orders are.

/**
 * Numbers that planned orders of an item must pass over, since an open order has the id already.
 * @param taken ids of open orders
 * @param find  index of an item, undefined for an unknown one
 * @returns by item; none for most items
 */
export function takenNumbers(taken: readonly string[], find: (item: string) => number | undefined): ReadonlyMap<number, ReadonlySet<number>> {
  const byItem = new Map<number, Set<number>>();
  for (const id of taken) {
    const dash = id.lastIndexOf("-");
    const number = Number(id.slice(dash + 1));
    const item = id.slice(0, Math.max(0, dash));
    const index = dash < 0 ? undefined : find(item);
    if (index === undefined || plannedOrderId(item, number) !== id) continue;
    const numbers = byItem.get(index) ?? new Set();
    byItem.set(index, numbers.add(number));
  }
  return byItem;
}

/**
 * Planned orders are numbered per item in the order of need, so that a change of one item renumbers no other:
 * `FRAME-001`, `FRAME-002` ….
 */
export function plannedOrderId(item: string, number: number): string {
  return `${item}-${numberText(number)}`;
}

/** From here on the numbers of an item's orders do not sort as their texts. */
export const FIRST_LONG_NUMBER = 1000;

/** Like `<` on the texts of two order numbers: 1000 comes before 999. */
export function compareNumbers(a: number, b: number): number {
  return a < FIRST_LONG_NUMBER && b < FIRST_LONG_NUMBER ? a - b : compareTexts(numberText(a), numberText(b));
}

/** By UTF-16 units, as `<` does. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberText(number: number): string {
  return String(number).padStart(3, "0");
}
