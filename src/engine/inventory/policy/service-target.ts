// The service that an item is to give: its own, that of its class, or what shortages and stock cost. Knows money and classes.

import type { ServiceTarget } from "../../../model/item-policy";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import { shown } from "../demand/choose-distribution";
import type { ItemClasses } from "./item-classes";
import type { PolicyItem, PolicySettings } from "./policy-item";

/** A level by cost is kept within these: below a half stock would be held for nobody, above the other for hardly anything. */
const LEAST = 0.5;
const MOST = 0.9999;

/**
 * The target of an item, with its sentence.
 *
 *   shortage cost π a unit, once: cycle service 1 − h·Q/(π·d);  waiting cost p a unit and period: fill rate p/(p + h)
 *
 * @param quantity    Q, units an order
 * @param holdingCost h, money per unit and period
 * Source: Silver, Pyke & Thomas (2017), ch. 6.
 */
export function serviceTarget(
  item: PolicyItem,
  settings: PolicySettings,
  { abc, xyz }: ItemClasses,
  quantity: number,
  holdingCost: number,
  say: OutlookSentences,
): { readonly target: ServiceTarget; readonly reason: string } {
  if (item.target !== undefined) return { target: item.target, reason: say.ownService(words(item.target, say)) };
  if (settings.service === "byCost" && item.shortageCost !== undefined && item.shortageCost > 0) {
    const level = within(1 - (holdingCost * quantity) / (item.shortageCost * item.demand));
    const target: ServiceTarget = { measure: "cycleService", level };
    return { target, reason: say.serviceByShortage(words(target, say), shown(item.shortageCost), shown(holdingCost)) };
  }
  if (settings.service === "byCost" && item.waitingCost !== undefined && item.waitingCost > 0) {
    const target: ServiceTarget = { measure: "fillRate", level: within(item.waitingCost / (item.waitingCost + holdingCost)) };
    return { target, reason: say.serviceByWaiting(words(target, say), shown(item.waitingCost), shown(holdingCost)) };
  }
  const target = { measure: settings.measure, level: settings.levels[`${abc}${xyz}`] };
  return { target, reason: say.serviceOfClass(`${abc}${xyz}`, words(target, say)) };
}

function within(level: number): number {
  return Math.min(MOST, Math.max(LEAST, level));
}

function words({ measure, level }: ServiceTarget, say: OutlookSentences): string {
  return say.service(measure === "fillRate", shown(100 * level));
}
