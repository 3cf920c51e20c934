// Why an order comes from one of several sources: one fixed sentence. Knows the choice, not how it was made.

import { dayText } from "../../base/day";
import { countText } from "./count-text";
import type { Because } from "./choose-source";
import type { Source } from "./sources";

/**
 * The sentence about an order's source.
 * @param place of the source among its item's
 * Example: `From FASTCO (rank 2): ACME would deliver on 2026-06-05, 9 days late.`
 */
export function sourceReason(place: number, because: Because, sources: readonly Source[]): string {
  const source = sources[place];
  if (source === undefined) return "";
  const nameOf = (place: number): string => {
    const other = sources[place];
    // A supplier may have several rows, such as one for express delivery.
    return other === undefined ? "" : other.name === source.name ? ranked(other) : other.name;
  };
  switch (because.kind) {
    case "first":
      return source.isPreferred ? `From ${source.name}, the item's own supplier.` : `From ${ranked(source)}.`;
    case "otherLate": {
      const late = `${nameOf(because.other)} would deliver on ${dayText(because.arrives)}, ${countText(because.lateDays, "day")} late`;
      return `From ${ranked(source)}: ${late}.`;
    }
    case "otherNotEffective":
      return `From ${ranked(source)}: ${nameOf(because.other)} may not be used on ${dayText(because.day)}.`;
    case "soonest":
      return `From ${ranked(source)}: there first, on ${dayText(because.arrives)}, ${countText(because.lateDays, "day")} late.`;
    case "noneEffective":
      return `From ${ranked(source)}, though no source of it may be used on ${dayText(because.day)}.`;
    case "share": {
      const soFar = because.soFar === null ? "none" : percent(because.soFar);
      return `From ${source.name}: ${percent(because.share)} share, ${soFar} so far.`;
    }
  }
}

function ranked({ name, rank }: Source): string {
  return `${name} (rank ${String(rank)})`;
}

function percent(share: number): string {
  return `${String(Math.round(100 * share))} %`;
}
