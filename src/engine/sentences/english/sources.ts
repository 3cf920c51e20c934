// Why an order comes from one of several sources, in English.

import { dayText, type Day } from "../../../base/day";
import { percentText, quantityText } from "../quantity-text";
import type { SourceSubject } from "../subjects";
import { counted } from "./counted";

export const sources = {
  freeStock: (quantity: number, item: string, substitute: string): string => `${quantityText(quantity)} of ${item} from the free stock of ${substitute}.`,
  ownSupplier: (source: SourceSubject): string => `${from(source)} ${nameOf(source)}, the item's own supplier.`,
  byRank: (source: SourceSubject): string => `${from(source)} ${ranked(source)}.`,
  otherLate: (source: SourceSubject, other: SourceSubject, arrives: Day, lateDays: number): string =>
    `${from(source)} ${ranked(source)}: ${beside(other, source)} would deliver on ${dayText(arrives)}, ${counted(lateDays, "day")} late.`,
  otherNotEffective: (source: SourceSubject, other: SourceSubject, day: Day): string =>
    `${from(source)} ${ranked(source)}: ${beside(other, source)} may not be used on ${dayText(day)}.`,
  soonest: (source: SourceSubject, arrives: Day, lateDays: number): string =>
    `${from(source)} ${ranked(source)}: there first, on ${dayText(arrives)}, ${counted(lateDays, "day")} late.`,
  noneEffective: (source: SourceSubject, day: Day): string => `${from(source)} ${ranked(source)}, though no source of it may be used on ${dayText(day)}.`,
  /** @param soFar share of the lots before; null for the first lot */
  byShare: (source: SourceSubject, share: number, soFar: number | null): string =>
    `${from(source)} ${nameOf(source)}: ${percentText(share)} share, ${soFar === null ? "none" : percentText(soFar)} so far.`,
};

function from({ kind }: SourceSubject): string {
  return kind === "bill" ? "By" : "From";
}

/** A supplier may have several rows, such as one for express delivery: then the rank tells them apart. */
function beside(other: SourceSubject, source: SourceSubject): string {
  return other.name === source.name ? ranked(other) : nameOf(other);
}

function ranked(source: SourceSubject): string {
  return `${nameOf(source)} (rank ${String(source.rank)})`;
}

function nameOf({ kind, name }: SourceSubject): string {
  if (kind !== "bill") return name;
  return name === "" ? "the bill without a name" : `bill ${name}`;
}
