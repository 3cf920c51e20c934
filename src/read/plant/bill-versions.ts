// The versions of each parent's bill of material: which of them count, and by which rank. Knows rows; nothing of items.

import { groupBy } from "../../base/group-by";

/** One row as far as versions go. */
export type VersionRow = {
  readonly parent: string;
  /** `` without one. */
  readonly version: string;
  /** What tells versions apart beside their names: a priority, a share, or days of effectivity. */
  readonly marks: string;
};

export type BillVersions = {
  /** True when the lines of this version count. */
  readonly counts: (parent: string, version: string) => boolean;
  /** The rank of a version that states none: the unnamed first, then as they stand; undefined where one alone counts. */
  readonly rankOf: (parent: string, version: string) => number | undefined;
};

/**
 * Where a priority, a share or days tell the versions of a parent apart, all of them count, and an order chooses. Else nothing
 * says when which is to be used, and one counts: the unversioned one when there is one, else the first.
 */
export function billVersions(rows: readonly VersionRow[]): BillVersions {
  const versionsOf = new Map<string, readonly string[]>();
  for (const [parent, own] of groupBy(rows, (row) => row.parent)) {
    const versions = [...new Set(own.map(({ version }) => version))].sort((a, b) => Number(b === "") - Number(a === ""));
    const isChosen = versions.length > 1 && own.some(({ marks }) => marks !== "");
    versionsOf.set(parent, isChosen ? versions : versions.slice(0, 1));
  }
  return {
    counts: (parent, version) => versionsOf.get(parent)?.includes(version) === true,
    rankOf: (parent, version) => {
      const versions = versionsOf.get(parent) ?? [];
      return versions.length > 1 ? versions.indexOf(version) + 1 : undefined;
    },
  };
}
