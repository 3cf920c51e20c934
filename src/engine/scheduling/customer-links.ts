// Which orders and which stock customers get, in columns: read off the pegging, or served anew. Knows no day.

import { SAFETY_STOCK } from "../requirements/link-book";
import { FROM_STOCK } from "../requirements/serving";
import type { PlacedLinks } from "./placed-links";

/** Links that end at a demand, in the order of the pegging. */
export type CustomerLinks = {
  readonly count: number;
  /** Place of the order, or FROM_STOCK. */
  readonly supplies: Int32Array;
  /** Place of the demand. */
  readonly demands: Int32Array;
  readonly quantities: Float64Array;
};

/** Cost O(links). */
export function customerLinks({ count: links, supplies, needs, quantities }: PlacedLinks): CustomerLinks {
  const columns = { supplies: new Int32Array(links), demands: new Int32Array(links), quantities: new Float64Array(links) };
  let count = 0;
  for (let link = 0; link < links; link += 1) {
    const need = needs[link] ?? SAFETY_STOCK;
    if (need >= 0 || need === SAFETY_STOCK) continue;
    columns.supplies[count] = supplies[link] ?? FROM_STOCK;
    columns.demands[count] = ~need;
    columns.quantities[count] = quantities[link] ?? 0;
    count += 1;
  }
  return { ...columns, count };
}
