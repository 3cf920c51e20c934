// Why an order comes from one of several sources, in German.

import { dayText } from "../../../base/day";
import { percentText, quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import type { SourceSubject } from "../subjects";
import { daysText } from "./counted";

export const sources: Sentences["sources"] = {
  freeStock: (quantity, item, substitute) => `${quantityText(quantity)} ${item} aus dem freien Bestand von ${substitute}.`,
  ownSupplier: (source) => `${from(source)} ${nameOf(source)}, dem eigenen Lieferanten des Artikels.`,
  byRank: (source) => `${from(source)} ${ranked(source)}.`,
  otherLate: (source, other, arrives, lateDays) =>
    `${from(source)} ${ranked(source)}: ${beside(other, source)} käme am ${dayText(arrives)}, ${daysText(lateDays)} zu spät.`,
  otherNotEffective: (source, other, day) => `${from(source)} ${ranked(source)}: ${beside(other, source)} ist am ${dayText(day)} nicht gültig.`,
  soonest: (source, arrives, lateDays) => `${from(source)} ${ranked(source)}: als Erstes da, am ${dayText(arrives)}, ${daysText(lateDays)} zu spät.`,
  noneEffective: (source, day) => `${from(source)} ${ranked(source)}, obwohl am ${dayText(day)} keine Bezugsquelle dafür gültig ist.`,
  byShare: (source, share, soFar) =>
    `${from(source)} ${nameOf(source)}: Quote ${percentText(share)}, bisher ${soFar === null ? "nichts" : percentText(soFar)}.`,
};

function from({ kind }: SourceSubject): string {
  return kind === "bill" ? "Nach" : "Von";
}

/** A supplier may have several rows, such as one for express delivery: then the rank tells them apart. */
function beside(other: SourceSubject, source: SourceSubject): string {
  return other.name === source.name ? ranked(other) : nameOf(other);
}

function ranked(source: SourceSubject): string {
  return `${nameOf(source)} (Rang ${String(source.rank)})`;
}

function nameOf({ kind, name }: SourceSubject): string {
  if (kind !== "bill") return name;
  return name === "" ? "Stückliste ohne Namen" : `Stückliste ${name}`;
}
