// What lies in stock and is of no use once products are stopped. Knows stock and which products use which components.

import type { LeftComponent } from "../../model/product-verdict";
import type { ComponentFacts, ProductFacts } from "./product-facts";

/**
 * For one stopped product: its own stock, and each component with what of it no product that goes on needs.
 *
 * @param goesOn whether a product is still made
 * @param users  products by component
 */
export function whatStoppingLeaves(
  product: ProductFacts,
  components: ReadonlyMap<string, ComponentFacts>,
  users: ReadonlyMap<string, readonly ProductFacts[]>,
  goesOn: (id: string) => boolean,
): readonly LeftComponent[] {
  const own: readonly LeftComponent[] = product.onHand > 0 ? [{ id: product.id, units: product.onHand, value: product.onHand * product.cost, usedBy: 0 }] : [];
  const parts = product.components.flatMap(({ id }): readonly LeftComponent[] => {
    const { onHand = 0, cost = 0 } = components.get(id) ?? {};
    const usedBy = (users.get(id) ?? []).filter((user) => goesOn(user.id)).length;
    const units = usedBy > 0 ? 0 : onHand;
    return onHand > 0 ? [{ id, units, value: units * cost, usedBy }] : [];
  });
  return [...own, ...parts.sort((one, other) => other.value - one.value)];
}
