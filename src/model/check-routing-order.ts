// The order of operations within a routing: predecessors that are not there or wait for each other.

import { groupBy } from "../base/group-by";
import type { Issue } from "../base/issue";
import { issuesFor } from "./check-findings";
import { routingCycle, unknownOperation } from "./check-messages";
import type { Plant, RoutingStep } from "./plant";

/** Fatal issues for operations that can never start because of the operations named before them. */
export function checkRoutingOrder(plant: Plant): Issue[] {
  const explicit = plant.routing.filter((step) => step.after !== undefined);
  if (explicit.length === 0) return [];
  const routings = groupBy(plant.routing, routeOf);
  const unknown: RoutingStep[] = [];
  const waiting: RoutingStep[] = [];
  for (const route of new Set(explicit.map(routeOf))) {
    const steps = routings.get(route) ?? [];
    const numbers = new Set(steps.map((step) => step.number));
    const isDangling = (step: RoutingStep): boolean => step.after?.some((number) => !numbers.has(number)) ?? false;
    unknown.push(...steps.filter(isDangling));
    if (!steps.some(isDangling)) waiting.push(...neverStarting(steps));
  }
  return [...issuesFor(unknownOperation, unknown), ...issuesFor(routingCycle, waiting)];
}

/** Each alternate of an item is a routing of its own. */
function routeOf({ item, alternate = "" }: RoutingStep): string {
  return `${item}\n${alternate}`;
}

/** Starts every operation whose predecessors have started, until nothing moves; what is left waits for ever. */
function neverStarting(steps: readonly RoutingStep[]): RoutingStep[] {
  const inOrder = [...steps].sort((one, other) => one.number - other.number);
  const before = new Map(
    inOrder.map((step, place) => [step.number, step.after ?? inOrder.slice(place - 1, place).map((last) => last.number)]),
  );
  const started = new Set<number>();
  let left = inOrder;
  for (;;) {
    const ready = left.filter((step) => before.get(step.number)?.every((number) => started.has(number)) ?? true);
    if (ready.length === 0) return left;
    for (const step of ready) started.add(step.number);
    left = left.filter((step) => !started.has(step.number));
  }
}
