// Low-level codes: the deepest level at which each item is used, so that netting meets it once, after all its parents.
// Knows the bill of material by item index only; nothing of quantities or dates.

/** One use of a component in a parent, as indexes of items. */
export type Use = { readonly parent: number; readonly component: number };

/**
 * Low-level codes by the longest path from the top.
 *
 *   code(i) = 0 without parents, else 1 + max over parents p of code(p)
 *
 * @param items ids, for the message only; uses refer to them by index
 * @param uses  lines of the bill of material
 * @returns shape [items]. A cycle is refused by model/check-plant; one that arrives here is a program error and
 *          throws with its path.
 * Cost O(items + uses) time and memory.
 * Source: Orlicky, Material Requirements Planning (1975), low-level coding.
 */
export function lowLevelCodes(items: readonly string[], uses: readonly Use[]): Int32Array {
  const codes = new Int32Array(items.length);
  const parentsLeft = new Int32Array(items.length);
  const children: number[][] = Array.from({ length: items.length }, () => []);
  for (const { parent, component } of uses) {
    children[parent]?.push(component);
    parentsLeft[component] = (parentsLeft[component] ?? 0) + 1;
  }
  const ready: number[] = [];
  parentsLeft.forEach((left, item) => {
    if (left === 0) ready.push(item);
  });
  for (let next = 0; next < ready.length; next += 1) {
    const parent = ready[next] ?? 0;
    const code = (codes[parent] ?? 0) + 1;
    for (const child of children[parent] ?? []) {
      if ((codes[child] ?? 0) < code) codes[child] = code;
      const left = (parentsLeft[child] ?? 0) - 1;
      parentsLeft[child] = left;
      if (left === 0) ready.push(child);
    }
  }
  if (ready.length < items.length) {
    const path = cyclePath(uses, parentsLeft).map((item) => items[item] ?? "?");
    throw new Error(`Bill of material has a cycle: ${path.join(" → ")}`);
  }
  return codes;
}

/** Every item that is left has a parent that is left, so climbing from any of them must come back. */
function cyclePath(uses: readonly Use[], parentsLeft: Int32Array): readonly number[] {
  const parentOf = new Map<number, number>();
  for (const { parent, component } of uses) {
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
