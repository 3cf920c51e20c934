// Messages about resources that are asked for more than they can give. One a resource: the first bucket and the count.

import { groupBy } from "../../base/group-by";
import type { ActionMessage, Load } from "../../model/plan";
import type { Sentences } from "../sentences/sentences";

/** Standard minutes are sums of fractions: less than this above the rated time is rounding dust. */
const DUST_MINUTES = 1e-6;

/** One message for each resource that needs more than its rated time in at least one bucket. */
export function overloadMessages(loads: readonly Load[], { messages }: Sentences): readonly ActionMessage[] {
  const overloads = loads.filter(
    (load) => load.setupMinutes + load.runMinutes > load.ratedMinutes + load.overtimeMinutes + DUST_MINUTES,
  );
  return [...groupBy(overloads, (load) => load.resource).values()].flatMap(([first, ...others]): readonly ActionMessage[] => {
    if (first === undefined) return [];
    const text = messages.overload(first.resource, first.setupMinutes + first.runMinutes, first.ratedMinutes + first.overtimeMinutes, first.start, others.length);
    return [{ kind: "overload", item: "", resource: first.resource, from: first.start, to: first.start, text }];
  });
}
