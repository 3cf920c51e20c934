// Why late orders are not earlier: walks back from an order's last activity along what it waited for, and names the
// longest wait. Knows placed activities; changes nothing.

import { dayOf, type Day, type Minute } from "../../base/day";
import type { UnpeggedOrder } from "../../model/plan";
import type { Sentences } from "../sentences/sentences";
import {
  capacityLimit,
  componentLimit,
  effectivityLimit,
  fenceLimit,
  givenLimit,
  leadTimeLimit,
  neverOpenLimit,
  noTimeLeftLimit,
  pinLimit,
  producerLimit,
  skillLimit,
  staysLimit,
  stepEffectivityLimit,
} from "./limits";
import { hasPinnedStart } from "./pinned-work";
import type { Limit } from "./schedule";
import type { FoundSchedule } from "./found-schedule";
import { EFFECTIVITY, TARGET } from "./forward-bounds";
import { isGiven } from "./work-network";
import type { WorkStep } from "./work-steps";

/**
 * The limit of each late order.
 *
 * Along the chain of what was waited for inside the order, two kinds of wait are compared: for a free unit (capacity),
 * and of the chain's first activity beyond the latest start that unlimited capacity would have allowed (component, lead
 * time, effectivity). The longest wait is the reason.
 *
 * A pin is the reason where it makes its operation wait longer than anything else does.
 *
 * @param coProductFrom the co-product by which an order waits for another
 * @returns by order id; orders that are not late have none, but for those whose operations cannot be scheduled
 * Cost O(activities).
 */
export function explainLateness(
  { network, dates: { starts, dues }, needDays, earliest: places, unlimited, fence, stays, pinned }: FoundSchedule,
  coProductFrom: (producer: UnpeggedOrder, user: UnpeggedOrder) => UnpeggedOrder | undefined,
  { lateness: say }: Sentences,
): ReadonlyMap<string, Limit> {
  const { orders, steps, firstOfOrder, placeOfOrder, ties } = network;
  const limits = new Map<string, Limit>();
  for (const [place, order] of orders.entries()) {
    const closed = network.neverOpen.size === 0 ? undefined : network.neverOpen.get(order.id);
    const homeless = closed === undefined ? places.homeless.get(place) : undefined;
    if (closed !== undefined) limits.set(order.id, neverOpenLimit(say, closed));
    else if (homeless !== undefined) limits.set(order.id, homelessLimit(say, steps[homeless] ?? null));
    else if (dueOf(place) > (needDays[place] ?? order.needed)) limits.set(order.id, order.from === undefined ? limitOf(order, place) : producerLimit(say, order, dueOf(place), order.from));
  }
  return limits;

  function dueOf(place: number): Day {
    return dues[place] ?? 0;
  }

  /** The activity of an order that ends last, the first of equal ones. */
  function lastOf(order: number): number {
    let last = firstOfOrder[order] ?? 0;
    const end = firstOfOrder[order + 1] ?? 0;
    for (let index = last + 1; index < end; index += 1) if ((places.end[index] ?? 0) > (places.end[last] ?? 0)) last = index;
    return last;
  }

  function limitOf(order: UnpeggedOrder, place: number): Limit {
    if (isGiven(network, place)) return givenLimit(say, order);
    if (order.status === "planned" && dueOf(place) === fence && order.needed < fence) return fenceLimit(say, order, fence);
    let longest: Minute = 0;
    let waiting = -1;
    let at = lastOf(place);
    for (;;) {
      const wait = (places.chosenStart[at] ?? 0) - (places.couldStart[at] ?? 0);
      if (wait > longest && (places.machine[at] !== null || hasPinnedStart(pinned, at) || stays?.[at] === places.chosenStart[at])) {
        longest = wait;
        waiting = at;
      }
      const cause = places.boundCause[at] ?? TARGET;
      if (cause < 0 || ties.isComponent[cause] === 1) break;
      at = ties.from[cause] ?? 0;
    }
    const cause = places.boundCause[at] ?? TARGET;
    const delay = (places.boundMinute[at] ?? 0) - (unlimited().start[at] ?? 0);
    if (cause !== TARGET && delay > longest) return outerLimit(order, place, at, cause);
    const machine = places.machine[waiting] ?? null;
    const pin = pinned.get(waiting);
    if (pin?.start !== undefined && pin.isBegun !== true) return pinLimit(say, pin.operation, places.chosenStart[waiting] ?? 0);
    if (stays !== null && stays[waiting] === places.chosenStart[waiting]) return staysLimit(say, steps[waiting]?.step.number ?? 0, places.chosenStart[waiting] ?? 0);
    return machine === null
      ? leadTimeLimit(say, order, starts[place] ?? 0, dueOf(place))
      : capacityLimit(say, places.together.get(waiting)?.blockedBy ?? machine.id, places.chosenStart[waiting] ?? 0);
  }

  /** The limit that held the first activity of a chain. */
  function outerLimit(order: UnpeggedOrder, place: number, at: number, cause: number): Limit {
    const supplier = cause >= 0 ? (placeOfOrder[ties.from[cause] ?? 0] ?? 0) : -1;
    const component = supplier < 0 ? undefined : orders[supplier];
    if (component !== undefined) return componentLimit(say, coProductFrom(component, order) ?? component, dueOf(supplier));
    if (cause !== EFFECTIVITY) return leadTimeLimit(say, order, starts[place] ?? 0, dueOf(place));
    const step = steps[at]?.step;
    const day = dayOf(places.boundMinute[at] ?? 0);
    return step?.effectiveFrom === day ? stepEffectivityLimit(say, order, step.number, day) : effectivityLimit(say, order, day);
  }
}

/** Why an operation has no place at all. */
function homelessLimit(say: Sentences["lateness"], step: WorkStep | null): Limit {
  const skill = step?.step.skill ?? step?.step.also?.find((need) => need.skill !== undefined)?.skill;
  return skill === undefined ? noTimeLeftLimit(say, step?.step.resource ?? "") : skillLimit(say, skill);
}
