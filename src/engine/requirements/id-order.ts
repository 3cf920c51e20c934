// The sequence of order ids without making them: needs that tie are served by id, and a big plan has millions of ties.
// Knows ids of items; nothing of orders but that their ids begin with one of these.

/** Items in the sequence of their orders' ids. */
export type IdOrder = {
  /** By item: its place among all items. */
  readonly rank: Int32Array;
  /** By item: a number that grows with rank; items that share one have ids that must be compared letter by letter. */
  readonly family: Int32Array;
};

/**
 * Ranks items by `id-`, the beginning of their orders' ids.
 *
 * Two beginnings decide between all orders of two items, unless one is the beginning of the other (`A-` and `A-1-`):
 * then the orders' numbers mix, and the two items are of one family.
 *
 * Cost O(items) when the ids are sorted already, else O(items · log items).
 */
export function idOrder(items: readonly { readonly id: string }[]): IdOrder {
  if (areApart(items)) {
    const rank = Int32Array.from(items, (_, index) => index);
    return { rank, family: rank };
  }
  const beginnings = items.map(({ id }) => `${id}-`);
  const textOf = (index: number): string => beginnings[index] ?? "";
  // Lists are sorted run by run, which typed arrays are not, and ids mostly come in runs.
  const sorted = items.map((_, index) => index).sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0));
  const rank = new Int32Array(items.length);
  const family = new Int32Array(items.length);
  let number = 0;
  let stem: string | null = null;
  sorted.forEach((index, place) => {
    const text = textOf(index);
    if (stem === null || !text.startsWith(stem)) {
      number += 1;
      stem = text;
    }
    rank[index] = place;
    family[index] = number;
  });
  return { rank, family };
}

/** True for ids in their order of which none begins with another: what follows them cannot matter. */
function areApart(items: readonly { readonly id: string }[]): boolean {
  let before: string | null = null;
  for (const { id } of items) {
    if (before !== null && (id < before || id.startsWith(before))) return false;
    before = id;
  }
  return true;
}
