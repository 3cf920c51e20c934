// Rows by group in two flat arrays (compressed sparse rows): what a Map of lists would be for a million rows.

/** The rows of group g are `rows[first[g]] … rows[first[g + 1] − 1]`. */
export type RowGroups = { readonly first: Int32Array; readonly rows: Int32Array };

/**
 * Groups rows by a small whole number, each group in the order of its rows.
 * @param groupOf shape [rows], each 0 … groups − 1; a row with a negative one is in no group
 * Cost O(rows + groups) time and memory: a counting sort.
 */
export function groupRows(groupOf: Int32Array, groups: number): RowGroups {
  const first = new Int32Array(groups + 1);
  for (const group of groupOf) if (group >= 0) first[group + 1] = (first[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group += 1) first[group + 1] = (first[group + 1] ?? 0) + (first[group] ?? 0);
  const next = first.slice();
  const rows = new Int32Array(first[groups] ?? 0);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row] ?? 0;
    if (group < 0) continue;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  return { first, rows };
}
