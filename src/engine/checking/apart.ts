// Rules of items that are planned apart: what is made for one order goes to it alone, and nothing passes from one location
// to another but by a transfer, which brings one for one.

import type { Identity } from "../../model/plant";
import type { Rule } from "./violation";
import { agree } from "./violation";

/** Supply of an item for one customer order goes to that order, or into what is made for it. */
export const ownSupplyServesItsOrder: Rule = function* ({ plan, items, orders }) {
  for (const { item, need } of plan.links) {
    const order = items.get(item)?.identity?.order;
    if (order === undefined || need.kind === "safetyStock") continue;
    const served = need.kind === "demand" ? need.demand : identityOf(orders.get(need.order)?.item)?.order;
    if (served !== order) yield { rule: "own-supply", text: `${item} goes to ${served ?? "everybody"}, but is for ${order} alone.`, item };
  }
  function identityOf(item: string | undefined): Identity | undefined {
    return item === undefined ? undefined : items.get(item)?.identity;
  }
};

/** A component is taken at the location at which its parent is made; only transfers take it elsewhere. */
export const componentsStayAtTheirPlace: Rule = function* ({ plan, items, orders }) {
  for (const { item, need } of plan.links) {
    if (need.kind !== "component") continue;
    const parent = items.get(orders.get(need.order)?.item ?? "");
    if (parent === undefined || parent.supply === "transfer") continue;
    const [from, to] = [items.get(item)?.identity?.location, parent.identity?.location];
    if (from !== to) yield { rule: "location", text: `Order ${need.order} at ${to ?? "no place"} takes ${item} from ${from ?? "no place"}.`, order: need.order };
  }
};

/** A transfer takes of the same item at another location as many units as it brings, and occupies no work centre. */
export const transfersBringOneForOne: Rule = function* ({ plan, items, bomOf, operationsOfOrder }) {
  for (const { id, item, kind, quantity, startQuantity } of plan.orders) {
    const identity = items.get(item)?.identity;
    if (kind !== "transfer" || identity?.location === undefined) continue;
    const wrong = (text: string) => ({ rule: "transfer", text: `Transfer ${id} ${text}.`, order: id });
    const [line, ...others] = bomOf(item);
    const from = line === undefined ? undefined : items.get(line.component)?.identity;
    if (line === undefined || others.length > 0) yield wrong("does not come from one place");
    else if (from?.item !== identity.item || from.order !== identity.order || from.location === identity.location) yield wrong(`brings ${line.component} as ${item}`);
    else if (line.perOrder || !agree(line.quantityPer * startQuantity, quantity * (1 - line.scrap))) yield wrong("does not bring as much as it takes");
    if (operationsOfOrder(id).length > 0) yield wrong("occupies a work centre");
  }
};
