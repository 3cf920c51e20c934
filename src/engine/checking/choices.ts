// The sources that an item's orders may use, where there is a choice: the validator's own reading of suppliers, bills and substitutes.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { BomLine, Substitute, SupplierItem } from "../../model/plant";
import type { PlanIndex } from "./plan-index";

export type Choice = {
  /** Exactly one of the three, but for an item that is made or bought in one way and has substitutes. */
  readonly row?: SupplierItem;
  readonly bill?: { readonly alternate: string | undefined };
  readonly substitute?: Substitute;
  readonly name: string;
  readonly rank: number;
  readonly share: number;
  readonly isUsable: (day: Day) => boolean;
};

/** Suppliers or bills by rank, then substitutes by rank; none where there is nothing to choose. */
export function choicesOf(index: PlanIndex, itemId: string): readonly Choice[] {
  const item = index.items.get(itemId);
  if (item === undefined) return [];
  const own = item.supply === "buy" ? index.supplierRowsOf(itemId).map(ofSupplier) : billsOf(index.bomOf(itemId));
  const standIns = index.substitutesOf(itemId).map(ofSubstitute).sort(byRank);
  const isDated = own.some(({ row }) => row?.effectiveFrom !== undefined || row?.effectiveTo !== undefined);
  const isChosen = own.length > 1 || isDated || own.some(({ bill }) => bill?.alternate !== undefined) || standIns.length > 0;
  if (!isChosen) return [];
  const only: Choice = { name: item.supplier ?? "", rank: 1, share: 0, isUsable: () => true };
  return [...(own.length === 0 ? [only] : own.sort(byRank)), ...standIns];
}

function byRank(one: Choice, other: Choice): number {
  return one.rank - other.rank || (one.bill === undefined ? 0 : one.name < other.name ? -1 : 1);
}

function isWithin({ effectiveFrom = -Infinity, effectiveTo = Infinity }: SupplierItem | BomLine | Substitute, day: Day): boolean {
  return effectiveFrom <= day && day <= effectiveTo;
}

function ofSupplier(row: SupplierItem): Choice {
  return { row, name: row.supplier, rank: row.rank, share: row.share ?? 0, isUsable: (day) => isWithin(row, day) };
}

function ofSubstitute(substitute: Substitute): Choice {
  return { substitute, name: substitute.substitute, rank: substitute.rank, share: 0, isUsable: (day) => isWithin(substitute, day) };
}

/** An unnamed bill alone is no choice of its own. */
function billsOf(lines: readonly BomLine[]): Choice[] {
  return [...groupBy(lines, ({ alternate }) => alternate)].map(([alternate, own]): Choice => {
    const ranks = own.flatMap(({ alternateRank }) => alternateRank ?? []);
    const shares = own.map(({ alternateShare = 0 }) => alternateShare);
    const rank = ranks.length > 0 ? Math.min(...ranks) : alternate === undefined ? 1 : 2;
    return { bill: { alternate }, name: alternate ?? "", rank, share: Math.max(...shares), isUsable: (day) => own.some((line) => isWithin(line, day)) };
  });
}
