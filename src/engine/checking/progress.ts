// The rule of reported progress: what the shop has finished is not planned once more.

import type { Rule } from "./violation";

/** No operation is planned that was reported as done, nor one of its order with a lower number. */
export const finishedWorkIsLeftOut: Rule = function* ({ plant, operationsOfOrder }) {
  for (const { order, operation: reached, isDone } of plant.progress ?? []) {
    if (!isDone) continue;
    for (const { id, number } of operationsOfOrder(order)) {
      if (number <= reached) yield { rule: "progress", text: `${id} is planned, but operation ${String(reached)} was reported as done.`, operation: id };
    }
  }
};
