// Cuts a grid of keys into rectangles of equal keys, so that a look is told once for many cells. Knows no look.

import type { Steps } from "../../base/steps";
import type { Area } from "../../grid/address";

export type KeyedArea<Key> = { readonly area: Area; readonly key: Key };

/**
 * Rectangles that cover every cell with a key, each cell once: runs along a row, joined downwards while they are the same.
 * @param keyAt key of a cell, null for cells that are left out; compared with ===
 * Cost: linear in the cells, a row a step; the rectangles are in the order in which they end.
 */
export function* equalAreas<Key>(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => Key | null,
): Steps<readonly KeyedArea<Key>[]> {
  const done: KeyedArea<Key>[] = [];
  let open = new Map<number, KeyedArea<Key>>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<number, KeyedArea<Key>>();
    for (let column = 0; column < columns; ) {
      const key = keyAt(row, column);
      const first = column;
      do column += 1;
      while (column < columns && keyAt(row, column) === key);
      if (key === null) continue;
      const above = open.get(first);
      const fits = above !== undefined && above.key === key && above.area.columns === column - first;
      next.set(
        first,
        fits
          ? { key, area: { ...above.area, rows: above.area.rows + 1 } }
          : { key, area: { row, column: first, rows: 1, columns: column - first } },
      );
      if (fits) open.delete(first);
    }
    done.push(...open.values());
    open = next;
    yield;
  }
  return [...done, ...open.values()];
}
