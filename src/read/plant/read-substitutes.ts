// Substitutes → rows of an item and what may stand in for it, from a table of their own and from lines of bills of material.
// Knows items and where components are used.

import { groupBy } from "../../base/group-by";
import type { CellRef } from "../../base/issue";
import type { Day } from "../../base/day";
import type { BomLine, Substitute } from "../../model/plant";
import { endsBeforeStart } from "../messages";
import { substituteForOneParent } from "../messages-rows";
import { itemOf } from "./item-index";
import type { Products } from "./read-products";
import type { Reading } from "./reading";
import { given } from "./reading";

/** A substitute as it is written: perhaps for one parent only. */
export type WrittenSubstitute = {
  readonly parent: string | undefined;
  readonly component: string;
  readonly substitute: string;
  readonly ratio: number | undefined;
  readonly rank: number | undefined;
  readonly effectiveFrom: Day | undefined;
  readonly effectiveTo: Day | undefined;
  readonly source: CellRef;
};

/**
 * All substitutes, one for each item and what stands in for it.
 *
 * A substitute that is given for some parents counts where these are all that the item goes into, since stock is taken for an
 * item and not for what needs it; else it is left aside and said.
 *
 * @param fromBom those in lines of bills of material
 */
export function readSubstitutes(reading: Reading, products: Products, bom: readonly BomLine[], fromBom: readonly WrittenSubstitute[]): readonly Substitute[] {
  const written: WrittenSubstitute[] = [...fromBom];
  for (const table of reading.tablesOf("substitutes")) {
    reading.read(table, (row) => {
      const component = itemOf(row, "component", "Component", products.index);
      const substitute = itemOf(row, "substitute", "Substitute", products.index);
      const ratio = row.number("ratio");
      const rank = row.number("rank");
      const parent = row.text("parent") === "" ? undefined : itemOf(row, "parent", "Parent item", products.index);
      const effectiveFrom = row.day("validFrom");
      const effectiveTo = row.day("validTo");
      if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom) {
        row.refuse(endsBeforeStart(effectiveFrom, effectiveTo, row.at("validTo")));
      }
      if (row.isRefused() || component === undefined || substitute === undefined) return;
      written.push({ parent, component, substitute, ratio, rank, effectiveFrom, effectiveTo, source: row.at("substitute") });
    });
  }
  const parentsOf = new Map([...groupBy(bom, ({ component }) => component)].map(([component, lines]) => [component, new Set(lines.map(({ parent }) => parent))]));
  const ranks = new Map<string, number>();
  const pairs = groupBy(written, ({ component, substitute, effectiveFrom, effectiveTo }) => JSON.stringify([component, substitute, effectiveFrom, effectiveTo]));
  return [...pairs.values()].flatMap((same): readonly Substitute[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { component, substitute, ratio = 1, effectiveFrom, effectiveTo, source } = first;
    const isForAll = same.some(({ parent }) => parent === undefined);
    const missing = [...(parentsOf.get(component) ?? [])].find((parent) => !same.some((row) => row.parent === parent));
    if (!isForAll && missing !== undefined) {
      reading.log.add(substituteForOneParent(component, substitute, missing, source));
      return [];
    }
    const rank = first.rank ?? (ranks.get(component) ?? 0) + 1;
    ranks.set(component, rank);
    return [{ component, substitute, ratio, rank, source, ...given("effectiveFrom", effectiveFrom), ...given("effectiveTo", effectiveTo) }];
  });
}
