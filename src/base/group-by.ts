// Records by key, in the order in which they came. (Map.groupBy is not in every browser that Excel brings.)

/** Lists of records that share a key; keys in the order of their first record. O(n). */
export function groupBy<T, K>(records: Iterable<T>, keyOf: (record: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}
