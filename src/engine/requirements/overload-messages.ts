// Messages about resources that are asked for more than they can give. One a resource: the first bucket and the count.

import { dayText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { ActionMessage, Load } from "../../model/plan";
import { countText } from "./count-text";

/** Standard minutes are sums of fractions: less than this above the rated time is rounding dust. */
const DUST_MINUTES = 1e-6;

/** One message for each resource that needs more than its rated time in at least one bucket. */
export function overloadMessages(loads: readonly Load[]): readonly ActionMessage[] {
  const overloads = loads.filter(
    (load) => load.setupMinutes + load.runMinutes > load.ratedMinutes + load.overtimeMinutes + DUST_MINUTES,
  );
  return [...groupBy(overloads, (load) => load.resource).values()].flatMap(([first, ...others]): readonly ActionMessage[] => {
    if (first === undefined) return [];
    const hours = ((first.setupMinutes + first.runMinutes) / 60).toFixed(1);
    const rated = ((first.ratedMinutes + first.overtimeMinutes) / 60).toFixed(1);
    const more = others.length === 0 ? "" : `, and too much in ${countText(others.length, "later bucket")}`;
    const text = `${first.resource} needs ${hours} h of ${rated} h from ${dayText(first.start)}${more}. Add hours or move work.`;
    return [{ kind: "overload", item: "", resource: first.resource, from: first.start, to: first.start, text }];
  });
}
