// What is wrong with somebody else's plan, in English: the fault, and what to do.

import { dayText, type Day } from "../../../base/day";
import { exactText, hoursText, quantityText } from "../quantity-text";
import type { LotFault } from "../subjects";

export const proposals = {
  noMaterial: (units: number, item: string, day: Day, order: string): string =>
    `${missing(units, item, day)}: order ${order} starts without ${units === 1 ? "it" : "them"}. Start it later, or bring ${item} earlier.`,
  /** @param demand null where stock is to be filled up */
  missingOrder: (units: number, item: string, day: Day, demand: string | null): string =>
    `${missing(units, item, day)} for ${demand ?? "stock"}. Propose an order that is there by then.`,
  /** @param level that stock stays at without it; null where it changes by date */
  notNeeded: (order: string, quantity: number, item: string, level: number | null): string => {
    const stays = level === null ? "at its safety stock" : `at ${quantityText(level)}`;
    return `Order ${order} of ${quantityText(quantity)} ${item} is not needed in the horizon: stock stays ${stays} or more without it. Leave it out.`;
  },
  startsInPast: (order: string, item: string, begins: Day, planStart: Day): string =>
    `Order ${order} of ${item} would have to start on ${dayText(begins)}, before the plan (${dayText(planStart)}). Hasten it, or promise later.`,
  startsLate: (order: string, item: string, begins: Day, due: Day, latest: Day): string =>
    `Order ${order} of ${item} starts on ${dayText(begins)}; to be there on ${dayText(due)} it must start by ${dayText(latest)}.`,
  wrongLot: (order: string, quantity: number, item: string, fault: LotFault): string =>
    `Order ${order} of ${exactText(quantity)} ${item} is ${faultText(fault)}. Change its quantity.`,
  overload: (resource: string, minutes: number, ratedMinutes: number, from: Day): string =>
    `${resource} needs ${hoursText(minutes)} h of ${hoursText(ratedMinutes)} h from ${dayText(from)}. Move or split orders, or add hours.`,
};

function missing(units: number, item: string, day: Day): string {
  return `${quantityText(units)} ${item} ${units === 1 ? "is" : "are"} missing on ${dayText(day)}`;
}

function faultText({ rule, bound }: LotFault): string {
  switch (rule) {
    case "minimum-order":
      return `below the minimum of ${exactText(bound)}`;
    case "maximum-order":
      return `above the maximum of ${exactText(bound)}`;
    case "multiple-order":
      return `no multiple of ${exactText(bound)}`;
    case "fixed-lot":
      return `no number of lots of ${exactText(bound)}`;
  }
}
