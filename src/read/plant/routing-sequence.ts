// From `next operation` to `after`: some systems say what follows, the model says what must end first.

import type { RoutingStep } from "../../model/plant";

type Link = { readonly step: RoutingStep; readonly next: string };

/**
 * Steps with `after` set from the next operations of the same item, where these say more than the order of numbers:
 * `10|20` starts two operations side by side. Steps of an item that names no next operation stay as they are.
 */
export function withSequence(links: readonly Link[]): readonly RoutingStep[] {
  const before = new Map<string, number[]>();
  const linked = new Set<string>();
  for (const { step, next } of links) {
    for (const number of next.match(/\d+/g) ?? []) {
      linked.add(step.item);
      const key = `${step.item}|${String(Number(number))}`;
      before.set(key, [...(before.get(key) ?? []), step.number]);
    }
  }
  return links.map(({ step }) =>
    linked.has(step.item) && step.after === undefined
      ? { ...step, after: before.get(`${step.item}|${String(step.number)}`) ?? [] }
      : step,
  );
}
