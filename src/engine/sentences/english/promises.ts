// The date a customer gets and why not an earlier one, in English: in the plan, and for a promise on the phone.

import { dayText, type Day } from "../../../base/day";
import { snap } from "../../../base/quantity";
import type { SupplyKind } from "../../../model/plant";
import { quantityText } from "../quantity-text";
import { shortName as name } from "../short-name";
import type { HoldSubject } from "../subjects";
import { LONGEST_SENTENCE } from "../with-room";
import { counted } from "./counted";

const doing: Readonly<Record<SupplyKind, string>> = { make: "making", buy: "buying", service: "doing", phantom: "making", transfer: "bringing" };

export const promises = {
  /** @param over the last day of the item, after which nothing can be ordered; null when the horizon ends before supply comes */
  notPlanned: (missing: number, quantity: number, unit: string, over: { readonly item: string; readonly lastDay: Day } | null): string => {
    const units = unit === "" ? "" : ` ${name(unit)}`;
    const why = over === null ? " within the horizon." : `, and the last day of ${name(over.item)} was ${dayText(over.lastDay)}.`;
    return `Not planned: ${String(snap(missing))} of ${String(quantity)}${units} have no supply${why}`;
  },
  requestedBeforeStart: (day: Day): string => `Requested before the plan starts; it can be there on ${dayText(day)}.`,
  orderThere: (order: string, item: string, day: Day): string => `Order ${name(order)} for ${name(item)} is there on ${dayText(day)}.`,
  /** `… is full until 2026-04-17 14:00; BIKE waits for TUBE through FRAME.` As much of it as there is room for. */
  waitsFor: (cause: string, item: string, root: string, between: readonly string[]): string => {
    const start = `${cause.replace(/\.$/, "")}; ${name(item)} waits for ${name(root)}`;
    const whole = `${start}${between.length === 0 ? "" : ` through ${between.map(name).join(", ")}`}.`;
    return [whole, `${start}.`, cause].find((text) => text.length <= LONGEST_SENTENCE) ?? cause.slice(0, LONGEST_SENTENCE);
  },
  /** @param others how many more go first */
  goesFirst: (demand: string, others: number): string =>
    others === 0 ? `${name(demand)} goes first: in sum customers wait less so.` : `${name(demand)} and ${counted(others, "other")} go first: in sum customers wait less so.`,
  fromStock: (quantity: number, item: string): string => `From stock: ${quantityText(quantity)} ${item} are free.`,
  fromPlan: (day: Day): string => `From the plan: free on ${dayText(day)}.`,
  fromPlannedOrder: (order: string, day: Day): string => `From the plan: order ${order} is there on ${dayText(day)}.`,
  newOrder: (item: string, supply: SupplyKind, days: number, hold: HoldSubject | null): string =>
    `New order: ${doing[supply]} ${item} takes ${counted(days, "day")}${hold === null ? "" : `; ${holdText(hold)}`}.`,
  newOrderByFence: (fenceEnd: Day): string => `New order: none arrives inside the planning time fence, which ends on ${dayText(fenceEnd)}.`,
  newOrderByCapacity: (resource: string, day: Day): string => `New order: work centre ${resource} has the hours free by ${dayText(day)}.`,
  noHoursFree: (resource: string, hours: number): string => `Work centre ${resource} has no further ${quantityText(hours)} h free within the horizon.`,
};

function holdText({ kind, item, day }: HoldSubject): string {
  return kind === "effectivity" ? `${item} may not be started before ${dayText(day)}` : `${item} is there on ${dayText(day)}`;
}
