// What the planner should do about orders, stock and work centres, in English.

import { dayText, type Day } from "../../../base/day";
import { hoursText, quantityText } from "../quantity-text";
import type { LateSubject } from "../subjects";
import { withRoom } from "../with-room";
import { counted } from "./counted";

export const messages = {
  pastDue: (order: string, due: Day, days: number): string => `Order ${order} was due on ${dayText(due)}, ${counted(days, "day")} ago: confirm a new date.`,
  cancel: (order: string, quantity: number): string => `Cancel order ${order}: nothing in the horizon needs its ${quantityText(quantity)}.`,
  expedite: (order: string, from: Day, to: Day): string => `Bring order ${order} forward from ${dayText(from)} to ${dayText(to)}: needed then.`,
  defer: (order: string, from: Day, to: Day): string => `Put order ${order} back from ${dayText(from)} to ${dayText(to)}: not needed before.`,
  increase: (order: string, from: number, to: number, planned: string): string =>
    `Increase order ${order} from ${quantityText(from)} to ${quantityText(to)}: then order ${planned} is not needed.`,
  decrease: (order: string, from: number, to: number): string => `Decrease order ${order} from ${quantityText(from)} to ${quantityText(to)}: the horizon needs no more.`,
  /** @param late what the fence costs; null where no customer order waits */
  fenceConflict: (order: string, needed: Day, due: Day, late: LateSubject | null): string => {
    const worth = late === null || late.value <= 0 ? "" : ` worth ${quantityText(Math.round(late.value))}`;
    const cost = late === null ? "" : `, ${counted(late.days, "day")} late for ${counted(late.orders, "customer order")}${worth}`;
    const conflict = `Order ${order} is needed on ${dayText(needed)}, inside the planning time fence; planned for ${dayText(due)}${cost}.`;
    return withRoom(conflict, " Add a firm order if it must be earlier.");
  },
  releasePastDue: (order: string, quantity: number, days: number, asked: Day): string =>
    `Release order ${order} for ${quantityText(quantity)} at once, ${counted(days, "day")} late: lead time asked for ${dayText(asked)}.`,
  releaseDue: (order: string, quantity: number, start: Day, due: Day): string =>
    `Release order ${order} for ${quantityText(quantity)} on ${dayText(start)}, due on ${dayText(due)}.`,
  belowMinimum: (order: string, quantity: number, minimum: number): string =>
    `Order ${order} for ${quantityText(quantity)} is below the minimum of ${quantityText(minimum)}: its maximum is lower.`,
  aboveMaximum: (order: string, quantity: number, maximum: number): string =>
    `Order ${order} for ${quantityText(quantity)} is above the maximum of ${quantityText(maximum)}: its multiple is larger.`,
  useSubstitute: (substitute: string, quantity: number, item: string, day: Day, order: string): string =>
    `Use ${substitute} for ${quantityText(quantity)} of ${item} on ${dayText(day)} (order ${order}).`,
  negativeAtStart: (item: string, opening: number): string => `Stock of ${item} is ${quantityText(opening)} at the start: count it or correct what is allocated.`,
  fallsBelowZero: (item: string, units: number, bucketStart: Day): string =>
    `Stock of ${item} falls to ${quantityText(units)} in the bucket from ${dayText(bucketStart)}: no order may cover it.`,
  expiresUnused: (item: string, quantity: number, bucketStart: Day): string =>
    `${quantityText(quantity)} of ${item} expire unused, the first in the bucket from ${dayText(bucketStart)}: sell or use them before.`,
  /** @param more later buckets with too much work */
  overload: (resource: string, minutes: number, ratedMinutes: number, from: Day, more: number): string => {
    const later = more === 0 ? "" : `, and too much in ${counted(more, "later bucket")}`;
    return `${resource} needs ${hoursText(minutes)} h of ${hoursText(ratedMinutes)} h from ${dayText(from)}${later}. Add hours or move work.`;
  },
};
