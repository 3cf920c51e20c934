// Ids of planned orders: readable, unique, and the same in the next plan as long as the item's own orders are.

/**
 * Numbers planned orders per item in the order of need, so that a change of one item renumbers no other:
 * `FRAME-001`, `FRAME-002` ….
 *
 * @param taken ids of open orders; a number that would repeat one is passed over
 * @returns for an item, a function that gives its next id
 */
export function orderIds(taken: readonly string[]): (item: string) => () => string {
  const used = new Set(taken);
  return (item) => {
    let number = 0;
    return () => {
      let id: string;
      do {
        number += 1;
        id = `${item}-${String(number).padStart(3, "0")}`;
      } while (used.has(id));
      used.add(id);
      return id;
    };
  };
}
