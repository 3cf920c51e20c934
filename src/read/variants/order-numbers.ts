// Customer orders by the number that other tables name them by. Knows how the reader makes ids of orders, lines and rows.

import type { Demand } from "../../model/plant";
import { looseId } from "../values/id-text";

/** Demands by their id, or by the order whose lines they are: `SO-17` names `SO-17/10` and `SO-17/20`. None: []. */
export function demandsByNumber(demands: readonly Demand[]): (number: string) => readonly Demand[] {
  const byNumber = new Map<string, Demand[]>();
  const add = (number: string, demand: Demand): void => {
    const known = byNumber.get(looseId(number));
    if (known === undefined) byNumber.set(looseId(number), [demand]);
    else known.push(demand);
  };
  for (const demand of demands) {
    add(demand.id, demand);
    for (let at = demand.id.indexOf("/"); at > 0; at = demand.id.indexOf("/", at + 1)) add(demand.id.slice(0, at), demand);
  }
  return (number) => byNumber.get(looseId(number)) ?? [];
}
