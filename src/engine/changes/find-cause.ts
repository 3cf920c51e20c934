// Which changed input stands behind a changed order: the nearest that can have reached it, along demand, structure and
// work centres. Knows no dates and no quantities: a cause is a way, not a proof that nothing else mattered too.

import { groupBy } from "../../base/group-by";
import type { InputChange } from "../../model/plan-changes";
import type { Plant } from "../../model/plant";

/** What a changed order touches. */
export type Touched = { readonly item: string; readonly demands: readonly string[] };

/** The cause of a change in the plan, or null when no input changed at all. */
export type FindCause = (touched: Touched) => InputChange | null;

/**
 * Prepares the search over both inputs' structures.
 *
 * The ways, nearest first: a demand that the order serves; its item; the items that it goes into, level by level; the items
 * that it is made of; the work centres of all these; what reaches everything; any other change, which can only have come by
 * the capacity that orders share.
 *
 * Cost: linear in both plants; each search once through the items above and below, kept by item.
 */
export function causeFinder(before: Plant, after: Plant, changes: readonly InputChange[]): FindCause {
  const ofItem = groupBy(changes.flatMap((change) => change.reach.items.map((item) => ({ item, change }))), ({ item }) => item);
  const ofResource = groupBy(changes.flatMap((change) => change.reach.resources.map((resource) => ({ resource, change }))), ({ resource }) => resource);
  const ofDemand = groupBy(changes.filter(({ reach }) => reach.demand !== undefined), ({ reach }) => reach.demand ?? "");
  const forAll = changes.find(({ reach }) => reach.everything === true) ?? changes[0] ?? null;
  // A co-product is as near to what brings it as a component.
  const lines = [
    ...[...before.bom, ...after.bom],
    ...[...before.coProducts, ...after.coProducts].map(({ parent, item }) => ({ parent, component: item })),
  ];
  const parents = neighbours(lines.map(({ component, parent }) => [component, parent]));
  const components = neighbours(lines.map(({ component, parent }) => [parent, component]));
  const steps = [...before.routing, ...after.routing];
  const resources = neighbours(steps.flatMap(({ item, resource, alternates }) => [resource, ...alternates].map((each): Edge => [item, each])));

  const searched = new Map<string, InputChange | null>();
  const byItem = (item: string): InputChange | null => {
    const known = searched.get(item);
    if (known !== undefined) return known;
    const near = [...reachable(item, parents), ...reachable(item, components).slice(1)];
    const direct = first(near, (each) => ofItem.get(each)?.[0]?.change);
    const found = direct ?? first(near.flatMap((each) => [...(resources.get(each) ?? [])]), (each) => ofResource.get(each)?.[0]?.change) ?? forAll;
    searched.set(item, found);
    return found;
  };
  return ({ item, demands }) => first(demands, (demand) => ofDemand.get(demand)?.[0]) ?? byItem(item);
}

type Edge = readonly [from: string, to: string];

function neighbours(edges: readonly Edge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    const known = found.get(from);
    if (known === undefined) found.set(from, new Set([to]));
    else known.add(to);
  }
  return found;
}

/** A node and all that can be reached from it, the nearest first. */
function reachable(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = new Set([start]);
  for (const node of found) {
    for (const next of edges.get(node) ?? []) found.add(next);
  }
  return [...found];
}

function first<From, To>(list: readonly From[], find: (each: From) => To | undefined): To | null {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return null;
}
