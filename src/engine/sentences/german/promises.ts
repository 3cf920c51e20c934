// The date a customer gets and why not an earlier one, in German: in the plan, and for a promise on the phone.

import { dayText } from "../../../base/day";
import { snap } from "../../../base/quantity";
import type { SupplyKind } from "../../../model/plant";
import { quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import { shortName as name } from "../short-name";
import type { HoldSubject } from "../subjects";
import { LONGEST_SENTENCE } from "../with-room";
import { daysText } from "./counted";

const doing: Readonly<Record<SupplyKind, string>> = { make: "Fertigung", buy: "Beschaffung", service: "Ausführung", phantom: "Fertigung", transfer: "Umlagerung" };

export const promises: Sentences["promises"] = {
  notPlanned: (missing, quantity, unit, over) => {
    const units = unit === "" ? "" : ` ${name(unit)}`;
    const why = over === null ? " im Horizont." : `, und der letzte Tag von ${name(over.item)} war ${dayText(over.lastDay)}.`;
    return `Nicht geplant: ${String(snap(missing))} von ${String(quantity)}${units} ohne Deckung${why}`;
  },
  requestedBeforeStart: (day) => `Gewünscht vor dem Beginn des Plans; möglich am ${dayText(day)}.`,
  orderThere: (order, item, day) => `Auftrag ${name(order)} für ${name(item)} ist am ${dayText(day)} da.`,
  waitsFor: (cause, item, root, between) => {
    const start = `${cause.replace(/\.$/, "")}; ${name(item)} wartet auf ${name(root)}`;
    const whole = `${start}${between.length === 0 ? "" : ` über ${between.map(name).join(", ")}`}.`;
    return [whole, `${start}.`, cause].find((text) => text.length <= LONGEST_SENTENCE) ?? cause.slice(0, LONGEST_SENTENCE);
  },
  goesFirst: (demand, others) =>
    others === 0 ? `${name(demand)} geht vor: so warten die Kunden in Summe weniger.` : `${name(demand)} und ${String(others)} ${others === 1 ? "weiterer" : "weitere"} gehen vor: so warten die Kunden in Summe weniger.`,
  fromStock: (quantity, item) => `Aus dem Bestand: ${quantityText(quantity)} ${item} ${quantity === 1 ? "ist" : "sind"} frei.`,
  fromPlan: (day) => `Aus dem Plan: frei am ${dayText(day)}.`,
  fromPlannedOrder: (order, day) => `Aus dem Plan: Auftrag ${order} ist am ${dayText(day)} da.`,
  newOrder: (item, supply, days, hold) => `Neuer Auftrag: ${doing[supply]} von ${item} dauert ${daysText(days)}${hold === null ? "" : `; ${holdText(hold)}`}.`,
  newOrderByFence: (fenceEnd) => `Neuer Auftrag: keiner kommt im Fixierungshorizont an, der am ${dayText(fenceEnd)} endet.`,
  newOrderByCapacity: (resource, day) => `Neuer Auftrag: Arbeitsplatz ${resource} hat die Stunden bis ${dayText(day)} frei.`,
  noHoursFree: (resource, hours) => `Arbeitsplatz ${resource} hat im Horizont keine weiteren ${quantityText(hours)} h frei.`,
};

function holdText({ kind, item, day }: HoldSubject): string {
  return kind === "effectivity" ? `${item} darf nicht vor ${dayText(day)} begonnen werden` : `${item} ist am ${dayText(day)} da`;
}
