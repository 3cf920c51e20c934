// The rule of price breaks: no order is left below a break at which the larger lot costs no more.

import type { PriceBreak } from "../../model/price-break";
import type { Rule } from "./violation";
import { exceeds, numberText } from "./violation";

/** A larger lot at one of the supplier's breaks, as far as multiple and maximum allow it, costs more in all. */
export const breaksAreUsed: Rule = function* ({ plan, items, supplierRowOf }) {
  for (const order of plan.orders) {
    const item = items.get(order.item);
    const row = order.kind === "buy" && order.status === "planned" && order.substitute === undefined ? supplierRowOf(order) : undefined;
    // What is made in fixed lots or does not keep is not bought ahead; prices of the units above a break never make the larger lot cost less.
    if (item === undefined || row?.priceBreaks === undefined || row.discount === "incremental" || item.lotRule.kind === "fixed" || (item.shelfLifeDays ?? 0) > 0) continue;
    const multiple = row.multipleOrder ?? item.multipleOrder;
    const maximum = row.maximumOrder ?? item.maximumOrder ?? Infinity;
    const cost = order.quantity * priceOf(order.quantity, row.priceBreaks);
    for (const { from } of row.priceBreaks) {
      const lot = multiple === undefined ? from : Math.ceil(from / multiple - 1e-9) * multiple;
      if (!exceeds(lot, order.quantity) || exceeds(lot, maximum)) continue;
      const total = lot * priceOf(lot, row.priceBreaks);
      if (!exceeds(cost, total)) continue;
      const text = `Order ${order.id} of ${numberText(order.quantity)} costs ${numberText(cost)}, but ${numberText(lot)} would cost ${numberText(total)}.`;
      yield { rule: "price-break", text, order: order.id };
    }
  }
};

function priceOf(quantity: number, breaks: readonly PriceBreak[]): number {
  return (breaks.filter(({ from }) => !exceeds(from, quantity)).at(-1) ?? breaks[0])?.price ?? 0;
}
