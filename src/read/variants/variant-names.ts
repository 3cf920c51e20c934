// The ids of items that are planned apart: `BIKE @ NORTH`, `BIKE for SO-17`, `BIKE @ NORTH for SO-17`.
// Knows identities and which ids are taken; nothing of why they are apart.

import type { Identity } from "../../model/plant";

/**
 * Gives each identity its id, the same identity always the same one. An id that is taken gets a number behind it.
 * @param taken ids that stand for something else
 * @param onClash told of each id that could not be used, and of the one that is
 */
export function variantNames(taken: Iterable<string>, onClash: (wanted: string, given: string) => void): (identity: Identity) => string {
  const used = new Set(taken);
  const given = new Map<string, string>();
  return (identity) => {
    const key = identityKey(identity);
    const known = given.get(key);
    if (known !== undefined) return known;
    const wanted = plainName(identity);
    let id = wanted;
    for (let number = 2; used.has(id); number += 1) id = `${wanted} (${String(number)})`;
    if (id !== wanted) onClash(wanted, id);
    used.add(id);
    given.set(key, id);
    return id;
  };
}

/** The same for two identities that are one. */
export function identityKey({ item, location, order }: Identity): string {
  return JSON.stringify([item, location ?? null, order ?? null]);
}

function plainName({ item, location, order }: Identity): string {
  return `${item}${location === undefined ? "" : ` @ ${location}`}${order === undefined ? "" : ` for ${order}`}`;
}
