// Which order of one plan is which order of another: numbers of planned orders shift when one comes before them, so that
// orders of an item are matched by what they are. Knows the orders of one item; no causes and no words.

import type { Order } from "../../model/plan";
import type { OrderPair } from "../../model/plan-changes";

/** Calendar days by which an order can move and still be as much another as the same. */
const FAR_DAYS = 28;

/** What an order that came or went costs; a pair costs less than two of these, or it is no pair. */
const ALONE = 0.8;

/**
 * Pairs the orders of one item: open orders by their number, then orders that did not change, then the rest in the order
 * of their days, with the least sum of differences in days and quantity.
 *
 *   cost of a pair = min(1, |Δ due| / 28) + |Δ quantity| / larger quantity, of one left alone 0.8
 *
 * @returns every order of both lists exactly once
 * Cost: product of the numbers of orders that changed, in time and memory.
 */
export function matchOrders(before: readonly Order[], after: readonly Order[]): OrderPair[] {
  const named = takePairs(before, after, (order) => (order.status === "planned" ? null : order.id));
  const same = takePairs(named.before, named.after, ({ quantity, start, due }) => `${String(quantity)} ${String(start)} ${String(due)}`);
  return [...named.pairs, ...same.pairs, ...align(byDay(same.before), byDay(same.after))];
}

type Rest = { readonly pairs: OrderPair[]; readonly before: Order[]; readonly after: Order[] };

/** Pairs orders of equal keys, first with first; orders without a key stay in the rest. */
function takePairs(before: readonly Order[], after: readonly Order[], keyOf: (order: Order) => string | null): Rest {
  const waiting = new Map<string, Order[]>();
  for (const order of before) {
    const key = keyOf(order);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), order]);
  }
  const paired = new Set<Order>();
  const pairs: OrderPair[] = [];
  const rest = after.filter((order) => {
    const key = keyOf(order);
    const partner = key === null ? undefined : waiting.get(key)?.shift();
    if (partner === undefined) return true;
    paired.add(partner);
    pairs.push({ before: partner, after: order });
    return false;
  });
  return { pairs, before: before.filter((order) => !paired.has(order)), after: rest };
}

function byDay(orders: readonly Order[]): readonly Order[] {
  return [...orders].sort((a, b) => a.due - b.due || a.quantity - b.quantity);
}

function difference(before: Order, after: Order): number {
  const most = Math.max(before.quantity, after.quantity);
  return Math.min(1, Math.abs(after.due - before.due) / FAR_DAYS) + (most === 0 ? 0 : Math.abs(after.quantity - before.quantity) / most);
}

/** The alignment of two sequences with the least cost, by dynamic programming from the end. */
function align(before: readonly Order[], after: readonly Order[]): OrderPair[] {
  const width = after.length + 1;
  const least = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number): number => least[row * width + column] ?? 0;
  for (let row = before.length; row >= 0; row -= 1) {
    for (let column = after.length; column >= 0; column -= 1) {
      const [one, other] = [before[row], after[column]];
      const skipped = Math.min(one === undefined ? Infinity : at(row + 1, column), other === undefined ? Infinity : at(row, column + 1)) + ALONE;
      const paired = one === undefined || other === undefined ? Infinity : at(row + 1, column + 1) + difference(one, other);
      least[row * width + column] = one === undefined && other === undefined ? 0 : Math.min(skipped, paired);
    }
  }
  const pairs: OrderPair[] = [];
  for (let [row, column] = [0, 0]; row < before.length || column < after.length;) {
    const [one = null, other = null] = [before[row], after[column]];
    if (one !== null && other !== null && at(row, column) === at(row + 1, column + 1) + difference(one, other)) {
      pairs.push({ before: one, after: other });
      row += 1;
      column += 1;
    } else if (one !== null && at(row, column) === at(row + 1, column) + ALONE) {
      pairs.push({ before: one, after: null });
      row += 1;
    } else {
      pairs.push({ before: null, after: other });
      column += 1;
    }
  }
  return pairs;
}
