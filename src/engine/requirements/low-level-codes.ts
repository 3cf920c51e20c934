// Low-level codes: the deepest level at which each item is used, so that netting meets it once, after all its parents.
// Knows the bill of material by item index only; nothing of quantities or dates.

import { groupRows, type RowGroups } from "../../base/row-groups";

/** Lines of a bill of material, as indexes of items. */
export type Uses = { readonly parents: Int32Array; readonly components: Int32Array };

/**
 * Low-level codes by the longest path from the top.
 *
 *   code(i) = 0 without parents, else 1 + max over parents p of code(p)
 *
 * @param items ids, for the message only; uses refer to them by index
 * @param uses  lines of the bill of material
 * @param below lines by parent, when they are grouped already
 * @returns shape [items]. A cycle is refused by model/check-plant; one that arrives here is a program error and
 *          throws with its path.
 * Cost O(items + uses) time and memory.
 * Source: Orlicky, Material Requirements Planning (1975), low-level coding.
 */
export function lowLevelCodes(
  items: readonly { readonly id: string }[],
  uses: Uses,
  below: RowGroups = groupRows(uses.parents, items.length),
): Int32Array {
  const { parents, components } = uses;
  const codes = new Int32Array(items.length);
  const parentsLeft = new Int32Array(items.length);
  for (const component of components) parentsLeft[component] = (parentsLeft[component] ?? 0) + 1;
  const ready = new Int32Array(items.length);
  let found = 0;
  const release = (item: number): void => {
    ready[found] = item;
    found += 1;
  };
  for (let item = 0; item < items.length; item += 1) if (parentsLeft[item] === 0) release(item);
  for (let next = 0; next < found; next += 1) {
    const parent = ready[next] ?? 0;
    const code = (codes[parent] ?? 0) + 1;
    const end = below.first[parent + 1] ?? 0;
    for (let at = below.first[parent] ?? 0; at < end; at += 1) {
      const child = components[below.rows[at] ?? 0] ?? 0;
      if ((codes[child] ?? 0) < code) codes[child] = code;
      const left = (parentsLeft[child] ?? 0) - 1;
      parentsLeft[child] = left;
      if (left === 0) release(child);
    }
  }
  if (found < items.length) {
    const path = cyclePath(parents, components, parentsLeft).map((item) => items[item]?.id ?? "?");
    throw new Error(`Bill of material has a cycle: ${path.join(" → ")}`);
  }
  return codes;
}

/** Every item that is left has a parent that is left, so climbing from any of them must come back. */
function cyclePath(parents: Int32Array, components: Int32Array, parentsLeft: Int32Array): readonly number[] {
  const parentOf = new Map<number, number>();
  for (const [line, component] of components.entries()) {
    const parent = parents[line] ?? 0;
    if ((parentsLeft[parent] ?? 0) > 0 && (parentsLeft[component] ?? 0) > 0) parentOf.set(component, parent);
  }
  const seen = new Map<number, number>();
  const climbed: number[] = [];
  let item = parentOf.keys().next().value ?? 0;
  while (!seen.has(item)) {
    seen.set(item, climbed.length);
    climbed.push(item);
    item = parentOf.get(item) ?? item;
  }
  return [item, ...climbed.slice(seen.get(item)).reverse()];
}
