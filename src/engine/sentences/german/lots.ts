// Why a lot has its size, in German.

import { priceText, quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import type { CoverRule } from "../subjects";
import { counted, daysText } from "./counted";

/** How a sentence about a rule begins. */
const beginnings: Readonly<Record<CoverRule, string>> = {
  periods: "Das Los",
  periodOrderQuantity: "Optimaler Bestellrhythmus: das Los",
  leastUnitCost: "Geringste Stückkosten: das Los",
  silverMeal: "Geringste Kosten je Periode: das Los",
  partPeriod: "Stückperiodenausgleich: das Los",
  wagnerWhitin: "Geringste Gesamtkosten: das Los",
};

export const lots: Sentences["lots"] = {
  fixed: (quantity) => `Feste Losgröße von ${quantityText(quantity)}.`,
  filledUp: (minimumStock, maximumStock) => `Unter dem Mindestbestand von ${quantityText(minimumStock)}: aufgefüllt auf ${quantityText(maximumStock)}.`,
  economic: (quantity) => `Wirtschaftliche Losgröße von ${quantityText(quantity)}.`,
  covers: (rule, buckets) => `${beginnings[rule]} deckt ${counted(buckets, "Periode", "Perioden")}.`,
  inRhythm: () => "Die Losregel deckt mehr, doch das nächste Los bleibt, wo der vorige Plan es hatte.",
  cutToShelfLife: (from, to, days) => `Los von ${quantityText(from)} auf ${quantityText(to)} gekürzt: es ist ${daysText(days)} haltbar.`,
  raisedToMinimum: (from, minimum) => `Los von ${quantityText(from)} auf die Mindestmenge von ${quantityText(minimum)} erhöht.`,
  cutToMaximum: (from, maximum) => `Los von ${quantityText(from)} auf die Höchstmenge von ${quantityText(maximum)} gekürzt.`,
  rounded: (from, to, multiple) =>
    `Los von ${quantityText(from)} auf ${quantityText(to)} ${to > from ? "aufgerundet" : "abgerundet"}, ${multiple === 1 ? "in ganzen Einheiten" : `ein Vielfaches von ${quantityText(multiple)}`}.`,
  raisedForPrice: (from, to, price, insteadOf) =>
    `Los von ${quantityText(from)} auf ${quantityText(to)} erhöht: zu je ${priceText(price)} statt ${priceText(insteadOf)} kostet es nicht mehr.`,
};
