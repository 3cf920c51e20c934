// A price list in two columns: quantities and the price from each of them on.

import type { PriceBreak } from "../model/price-break";
import { wrongValue } from "./cell-error";
import { sameLength, seriesOf } from "./lift-rows";
import { atLeastZero, positive } from "./parameter";

/** Price breaks as the engine wants them: from 0 on, quantities rising, prices falling. */
export function priceBreaks(breaks: unknown, prices: unknown): readonly PriceBreak[] {
  const quantities = seriesOf({ ...atLeastZero("breaks"), empty: "refuse" }, breaks);
  const money = seriesOf({ ...positive("prices"), empty: "refuse" }, prices);
  sameLength("prices", money, "breaks", quantities);
  if (quantities[0] !== 0) throw wrongValue(`breaks begins with ${String(quantities[0])}: give 0 for the price of the smallest order.`);
  const tiers = quantities.map((from, tier) => ({ from, price: money[tier] ?? 0 }));
  tiers.slice(1).forEach(({ from, price }, index) => {
    const before = tiers[index] ?? { from: 0, price: 0 };
    if (from <= before.from) throw wrongValue(`breaks goes from ${String(before.from)} to ${String(from)}: give quantities that rise.`);
    if (price > before.price) throw wrongValue(`prices goes from ${String(before.price)} to ${String(price)}: give prices that fall.`);
  });
  return tiers;
}
