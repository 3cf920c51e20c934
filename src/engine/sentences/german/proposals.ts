// What is wrong with somebody else's plan, in German: the fault, and what to do.

import { dayText, type Day } from "../../../base/day";
import { exactText, hoursText, quantityText } from "../quantity-text";
import type { Sentences } from "../sentences";
import type { LotFault } from "../subjects";

export const proposals: Sentences["proposals"] = {
  noMaterial: (units, item, day, order) =>
    `${missing(units, item, day)}: Auftrag ${order} beginnt ohne ${units === 1 ? "dieses Teil" : "diese Teile"}. Später beginnen oder ${item} früher bringen.`,
  missingOrder: (units, item, day, demand) => `${missing(units, item, day)} für ${demand ?? "Lager"}. Schlagen Sie einen Auftrag vor, der bis dahin da ist.`,
  notNeeded: (order, quantity, item, level) => {
    const stays = level === null ? "beim Sicherheitsbestand" : `bei ${quantityText(level)}`;
    return `Auftrag ${order} über ${quantityText(quantity)} ${item} ist im Horizont unnötig: der Bestand bleibt ohne ihn ${stays} oder höher. Weglassen.`;
  },
  startsInPast: (order, item, begins, planStart) =>
    `Auftrag ${order} über ${item} müsste am ${dayText(begins)} beginnen, vor dem Plan (${dayText(planStart)}). Beschleunigen oder später zusagen.`,
  startsLate: (order, item, begins, due, latest) =>
    `Auftrag ${order} über ${item} beginnt am ${dayText(begins)}; um am ${dayText(due)} da zu sein, muss er bis ${dayText(latest)} beginnen.`,
  wrongLot: (order, quantity, item, fault) => `Auftrag ${order} über ${exactText(quantity)} ${item} ${faultText(fault)}. Menge ändern.`,
  overload: (resource, minutes, ratedMinutes, from) =>
    `${resource} braucht ${hoursText(minutes)} h von ${hoursText(ratedMinutes)} h ab ${dayText(from)}. Aufträge verlegen oder teilen, oder Stunden ergänzen.`,
};

function missing(units: number, item: string, day: Day): string {
  return `${quantityText(units)} ${item} ${units === 1 ? "fehlt" : "fehlen"} am ${dayText(day)}`;
}

function faultText({ rule, bound }: LotFault): string {
  switch (rule) {
    case "minimum-order":
      return `liegt unter der Mindestmenge von ${exactText(bound)}`;
    case "maximum-order":
      return `liegt über der Höchstmenge von ${exactText(bound)}`;
    case "multiple-order":
      return `ist kein Vielfaches von ${exactText(bound)}`;
    case "fixed-lot":
      return `ist keine Anzahl von Losen zu ${exactText(bound)}`;
  }
}
