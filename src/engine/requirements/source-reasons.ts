// Why an order comes from one of several sources: one fixed sentence. Knows the choice, not how it was made.

import { dayText } from "../../base/day";
import { quantityText } from "../lots/quantity-text";
import { countText } from "./count-text";
import type { Because } from "./choose-source";
import type { Source } from "./sources";

/**
 * The sentence about an order's source; none where there was nothing to choose.
 * @param place    of the source among its item's
 * @param quantity of the order, units
 * Example: `From FASTCO (rank 2): ACME would deliver on 2026-06-05, 9 days late.`
 */
export function sourceReasons(place: number, because: Because, sources: readonly Source[], item: string, quantity: number): readonly string[] {
  const source = sources[place];
  if (source === undefined) return [];
  if (because.kind === "freeStock") return [`${quantityText(quantity)} of ${item} from the free stock of ${source.name}.`];
  if (because.kind === "first" && sources.filter(({ kind }) => kind !== "substitute").length === 1) return [];
  return [`${source.kind === "bill" ? "By" : "From"} ${textOf(source, because, sources)}.`];
}

function textOf(source: Source, because: Exclude<Because, { readonly kind: "freeStock" }>, sources: readonly Source[]): string {
  const other = (place: number): string => {
    const named = sources[place];
    // A supplier may have several rows, such as one for express delivery.
    return named === undefined ? "" : named.name === source.name ? ranked(named) : nameOf(named);
  };
  switch (because.kind) {
    case "first":
      return source.isPreferred ? `${nameOf(source)}, the item's own supplier` : ranked(source);
    case "otherLate":
      return `${ranked(source)}: ${other(because.other)} would deliver on ${dayText(because.arrives)}, ${countText(because.lateDays, "day")} late`;
    case "otherNotEffective":
      return `${ranked(source)}: ${other(because.other)} may not be used on ${dayText(because.day)}`;
    case "soonest":
      return `${ranked(source)}: there first, on ${dayText(because.arrives)}, ${countText(because.lateDays, "day")} late`;
    case "noneEffective":
      return `${ranked(source)}, though no source of it may be used on ${dayText(because.day)}`;
    case "share": {
      const soFar = because.soFar === null ? "none" : percent(because.soFar);
      return `${nameOf(source)}: ${percent(because.share)} share, ${soFar} so far`;
    }
  }
}

function ranked(source: Source): string {
  return `${nameOf(source)} (rank ${String(source.rank)})`;
}

function nameOf({ kind, name }: Source): string {
  if (kind !== "bill") return name;
  return name === "" ? "the bill without a name" : `bill ${name}`;
}

function percent(share: number): string {
  return `${String(Math.round(100 * share))} %`;
}
