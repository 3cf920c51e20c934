// What the planner should do about orders, stock and work centres, in German.

import { dayText } from "../../../base/day";
import { hoursText, quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import { withRoom } from "../with-room";
import { counted, daysText } from "./counted";

export const messages: Sentences["messages"] = {
  pastDue: (order, due, days) => `Auftrag ${order} war am ${dayText(due)} fällig, seit ${counted(days, "Tag", "Tagen")}: neuen Termin bestätigen.`,
  cancel: (order, quantity) => `Auftrag ${order} stornieren: im Horizont werden seine ${quantityText(quantity)} nicht benötigt.`,
  expedite: (order, from, to) => `Auftrag ${order} vom ${dayText(from)} auf ${dayText(to)} vorziehen: dann wird er benötigt.`,
  defer: (order, from, to) => `Auftrag ${order} vom ${dayText(from)} auf ${dayText(to)} verschieben: vorher nicht benötigt.`,
  increase: (order, from, to, planned) => `Auftrag ${order} von ${quantityText(from)} auf ${quantityText(to)} erhöhen: dann entfällt Auftrag ${planned}.`,
  decrease: (order, from, to) => `Auftrag ${order} von ${quantityText(from)} auf ${quantityText(to)} verringern: mehr wird im Horizont nicht benötigt.`,
  fenceConflict: (order, needed, due, late) => {
    const worth = late === null || late.value <= 0 ? "" : ` im Wert von ${quantityText(Math.round(late.value))}`;
    const cost = late === null ? "" : `, ${daysText(late.days)} zu spät für ${counted(late.orders, "Kundenauftrag", "Kundenaufträge")}${worth}`;
    const conflict = `Auftrag ${order} wird am ${dayText(needed)} benötigt, im Fixierungshorizont; geplant für ${dayText(due)}${cost}.`;
    return withRoom(conflict, " Festen Auftrag anlegen, wenn er früher kommen muss.");
  },
  releasePastDue: (order, quantity, days, asked) =>
    `Auftrag ${order} über ${quantityText(quantity)} sofort freigeben, ${daysText(days)} zu spät: nach Durchlaufzeit am ${dayText(asked)}.`,
  releaseDue: (order, quantity, start, due) => `Auftrag ${order} über ${quantityText(quantity)} am ${dayText(start)} freigeben, fällig am ${dayText(due)}.`,
  belowMinimum: (order, quantity, minimum) =>
    `Auftrag ${order} über ${quantityText(quantity)} liegt unter der Mindestmenge von ${quantityText(minimum)}: die Höchstmenge ist kleiner.`,
  aboveMaximum: (order, quantity, maximum) =>
    `Auftrag ${order} über ${quantityText(quantity)} liegt über der Höchstmenge von ${quantityText(maximum)}: das Vielfache ist größer.`,
  useSubstitute: (substitute, quantity, item, day, order) =>
    `${substitute} für ${quantityText(quantity)} ${item} am ${dayText(day)} verwenden (Auftrag ${order}).`,
  negativeAtStart: (item, opening) => `Bestand von ${item} ist zu Beginn ${quantityText(opening)}: zählen oder Reservierungen berichtigen.`,
  fallsBelowZero: (item, units, bucketStart) =>
    `Bestand von ${item} fällt auf ${quantityText(units)} in der Periode ab ${dayText(bucketStart)}: kein Auftrag darf ihn decken.`,
  expiresUnused: (item, quantity, bucketStart) =>
    `${quantityText(quantity)} ${item} ${quantity === 1 ? "verfällt" : "verfallen"} ungenutzt, zuerst in der Periode ab ${dayText(bucketStart)}: vorher verkaufen oder verbrauchen.`,
  overload: (resource, minutes, ratedMinutes, from, more) => {
    const later = more === 0 ? "" : `, und zu viel in ${counted(more, "späteren Periode", "späteren Perioden")}`;
    return `${resource} braucht ${hoursText(minutes)} h von ${hoursText(ratedMinutes)} h ab ${dayText(from)}${later}. Stunden ergänzen oder Arbeit verlegen.`;
  },
};
