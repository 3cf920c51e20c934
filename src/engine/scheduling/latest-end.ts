// How late an activity may end: what the need of its order and the places of what follows allow.
// Knows no free capacity.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { positionOf } from "../capacity/working-time";
import { minutesAfterFirstBatch, startOfLastBatch, type Placement } from "./activity-times";
import type { Machine } from "./shop";
import type { Activity } from "./work-network";

/** The minute by which an activity must end, for the day its order is needed and for what follows; transfer batches may allow less. */
export function latestEnd(
  activity: Activity,
  day: Day,
  activities: readonly Activity[],
  placed: readonly (Placement | undefined)[],
): Minute {
  const isDays = activity.step === null;
  let by = startOfDay(isDays ? day : day + 1);
  for (const tie of activity.next) {
    const after = placed[tie.other];
    const follower = activities[tie.other];
    if (after === undefined || follower === undefined) continue;
    // A lead time counts whole days: what arrives on the day of the release is in time for it.
    const start = follower.step === null && !isDays ? startOfDay(dayOf(after.start) + 1) : startOfLastBatch(after, follower, tie);
    by = Math.min(by, isDays ? startOfDay(dayOf(start)) : start - tie.lagMinutes);
  }
  return by;
}

/** The position on a machine by which an activity must end. */
export function latestEndPosition(
  activity: Activity,
  machine: Machine,
  by: Minute,
  placed: readonly (Placement | undefined)[],
): number {
  let position = positionOf(machine.time, by);
  for (const tie of activity.next) {
    const after = placed[tie.other];
    if (tie.transferShare === 1 || after === undefined) continue;
    // The first batch must be done when the next operation begins; the rest may follow.
    const first = positionOf(machine.time, after.start - tie.lagMinutes);
    position = Math.min(position, first + minutesAfterFirstBatch(machine, activity, tie));
  }
  return position;
}
