// Rules of the dates and quantities of one order.

import { dayText } from "../../base/day";
import { releaseDay, safeDay } from "./lead-time";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** No order is started before the plan begins, and none is received before it is started. */
export const ordersStartInPlan: Rule = function* ({ plan }) {
  for (const { id, status, start, due } of plan.orders) {
    if (status !== "planned") continue;
    if (start < plan.settings.start) {
      yield { rule: "order-start", text: `Order ${id} starts on ${dayText(start)}, before the plan.`, order: id };
    }
    if (due < start) {
      yield { rule: "order-start", text: `Order ${id} is due on ${dayText(due)}, before its start.`, order: id };
    }
  }
};

/** Inside the planning time fence nothing new is received. */
export const fenceIsKept: Rule = function* ({ plan }) {
  const fence = plan.settings.start + plan.settings.planningFenceDays;
  for (const { id, status, kind, substitute, due } of plan.orders) {
    // A phantom is made within its parent, wherever that lies, and what is taken from stock is no receipt.
    if (status === "planned" && kind !== "phantom" && substitute === undefined && due < fence) {
      const text = `Order ${id} is due on ${dayText(due)}, inside the planning time fence until ${dayText(fence)}.`;
      yield { rule: "planning-fence", text, order: id };
    }
  }
};

/** Nothing is started before its item's first day; nor after its last one, unless capacity or material made it late. */
export const ordersKeepEffectivity: Rule = function* ({ plan, items }) {
  for (const { id, status, item: itemId, kind, substitute, from, start } of plan.orders) {
    if (status !== "planned" || kind === "phantom" || substitute !== undefined || from !== undefined) continue;
    const { effectiveFrom = -Infinity, effectiveTo = Infinity } = items.get(itemId) ?? {};
    if (start >= effectiveFrom && (start <= effectiveTo || plan.settings.plan === "constrained")) continue;
    const bound = start < effectiveFrom ? `before its item's first day, ${dayText(effectiveFrom)}` : `after its item's last day, ${dayText(effectiveTo)}`;
    yield { rule: "effectivity", text: `Order ${id} starts on ${dayText(start)}, ${bound}.`, order: id };
  }
};

/** The release by lead time of a planned order lies its item's lead time and safety time before the day on which it is needed. */
export const releasesLieLeadTimeBefore: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const { id, status, needed, releaseByLeadTime } = order;
    const item = index.items.get(order.item);
    if (item === undefined || status !== "planned" || order.from !== undefined) continue;
    const due = order.substitute !== undefined ? needed : releaseDay(index, item, safeDay(index, item, needed), index.supplierRowOf(order));
    if (releaseByLeadTime !== due) {
      yield {
        rule: "lead-time",
        text: `Order ${id}, needed on ${dayText(needed)}, has release ${dayText(releaseByLeadTime)}, not ${dayText(due)}.`,
        order: id,
      };
    }
  }
};

/** An order starts as many units as its yield demands: started × yield = received, and more than none. */
export const startsFollowYield: Rule = function* ({ plan, items }) {
  for (const { id, item, quantity, startQuantity, substitute, from } of plan.orders) {
    const due = quantity / (substitute === undefined && from === undefined ? (items.get(item)?.yield ?? 1) : 1);
    if (!(quantity > 0) || !agree(startQuantity, due)) {
      yield {
        rule: "yield",
        text: `Order ${id} starts ${numberText(startQuantity)} for ${numberText(quantity)}, but must start ${numberText(due)}.`,
        order: id,
      };
    }
  }
};
