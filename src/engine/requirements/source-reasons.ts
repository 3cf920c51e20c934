// Why an order comes from one of several sources: one fixed sentence. Knows the choice, not how it was made.

import type { Sentences } from "../sentences/sentences";
import type { Because } from "./choose-source";
import type { Source } from "./sources";

/**
 * The sentence about an order's source; none where there was nothing to choose.
 * @param place    of the source among its item's
 * @param quantity of the order, units
 * Example: `From FASTCO (rank 2): ACME would deliver on 2026-06-05, 9 days late.`
 */
export function sourceReasons(place: number, because: Because, sources: readonly Source[], item: string, quantity: number, say: Sentences): readonly string[] {
  const source = sources[place];
  if (source === undefined) return [];
  if (because.kind === "freeStock") return [say.sources.freeStock(quantity, item, source.name)];
  if (because.kind === "first" && sources.filter(({ kind }) => kind !== "substitute").length === 1) return [];
  return [reasonOf(source, because, sources, say.sources)];
}

function reasonOf(source: Source, because: Exclude<Because, { readonly kind: "freeStock" }>, sources: readonly Source[], say: Sentences["sources"]): string {
  switch (because.kind) {
    case "first":
      return source.isPreferred ? say.ownSupplier(source) : say.byRank(source);
    case "otherLate":
      return say.otherLate(source, sources[because.other] ?? source, because.arrives, because.lateDays);
    case "otherNotEffective":
      return say.otherNotEffective(source, sources[because.other] ?? source, because.day);
    case "soonest":
      return say.soonest(source, because.arrives, because.lateDays);
    case "noneEffective":
      return say.noneEffective(source, because.day);
    case "share":
      return say.byShare(source, because.share, because.soFar);
  }
}
