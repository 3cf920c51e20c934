// Why an operation starts when it does, in German: the culprit named.

import { dayText } from "../../../base/day";
import type { Operation } from "../../../model/plan";
import { clockText } from "../clock-text";
import type { Sentences } from "../sentences";
import { quantityText } from "../quantity-text";
import { shortName } from "../short-name";

export const operations: Sentences["operations"] = {
  pinned: (start) => `Von Ihnen auf ${clockText(start)} fixiert.`,
  afterOperation: (before, isOwnOrder, there) => {
    const which = isOwnOrder ? `Arbeitsgang ${String(before.number)}${place(before)}` : `Komponente ${shortName(before.item)} aus Auftrag ${shortName(before.order)}${place(before)}`;
    return `Wartet auf ${which}, da um ${clockText(there)}.`;
  },
  withFirstBatch: (before) => `Beginnt mit der ersten Weitergabemenge von Arbeitsgang ${String(before.number)}${place(before)}, der um ${clockText(before.end)} endet.`,
  forMaterial: (item, order, arrives) => `Wartet auf Material ${shortName(item)} aus Auftrag ${shortName(order)}, da am ${dayText(arrives)}.`,
  forMachine: (before) =>
    `Wartet auf Maschine ${String(before.unit + 1)} von ${shortName(before.resource)}, belegt bis ${clockText(before.end)} mit ${shortName(before.order)}.`,
  forHelp: (resource, before) => `Wartet auf ${shortName(resource)}, belegt bis ${clockText(before.end)} mit ${shortName(before.order)}.`,
  whenSkilled: (resource, skill, from) => `${shortName(resource)} hat die Qualifikation ${shortName(skill)} ab ${dayText(from)}.`,
  atOnceAfter: (before, there) => `Folgt ohne Warten auf Arbeitsgang ${String(before.number)}${place(before)}, da um ${clockText(there)}.`,
  atStart: (start) => `Beginnt mit dem Plan am ${dayText(start)}: nichts hält ihn auf.`,
  goesOn: (done: number, left: number): string => `Geht vom Beginn des Plans an weiter: ${done > 0 ? `${quantityText(done)} sind fertig, ` : ""}${quantityText(left)} bleiben.`,
  whenEffective: (from) => `Darf nicht vor dem ${dayText(from)} beginnen.`,
  whenOpen: (resource, opens) => `${shortName(resource)} ist bis ${clockText(opens)} geschlossen.`,
  forSuccessor: (after, isOwnOrder, could) => {
    const which = isOwnOrder ? `Arbeitsgang ${String(after.number)}${place(after)}` : `Auftrag ${shortName(after.order)}${place(after)}`;
    return `So spät, wie ${which} um ${clockText(after.start)} es zulässt; möglich ab ${clockText(could)}.`;
  },
  forFollower: (after, could) => `Damit Arbeitsgang ${String(after.number)}${place(after)} um ${clockText(after.start)} ohne Warten folgen kann; möglich ab ${clockText(could)}.`,
  inOneGo: (could) => `Beginnt, wo er ohne Unterbrechung enden kann; möglich ab ${clockText(could)}.`,
  withRun: (other, ready, could) => `Läuft zusammen mit ${shortName(other.order)}, bereit um ${clockText(ready)}; möglich ab ${clockText(could)}.`,
  forNeed: (needed, could) => `So spät, wie der Bedarf am ${dayText(needed)} es zulässt; möglich ab ${clockText(could)}.`,
  asBefore: (could) => `Er bleibt, wo der Plan davor ihn hatte: möglich ab ${clockText(could)}.`,
  forSequence: (could) => `Sein Platz in der Reihenfolge des Arbeitsplatzes: möglich ab ${clockText(could)}.`,
  withoutCapacity: (needed) => `Vom Bedarf am ${dayText(needed)} zurückgerechnet; ohne Rücksicht auf Kapazität.`,
};

function place({ resource }: Operation): string {
  return resource === "" ? " außer Haus" : ` an ${shortName(resource)}`;
}
