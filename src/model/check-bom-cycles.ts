// Bills of material in which an item is part of itself or of what brings it: there is no level at which it could be planned.

import { groupBy } from "../base/group-by";
import type { Issue } from "../base/issue";
import { bomCycle, returnedMaterial } from "./check-messages";
import type { BomLine, CoProduct, Plant } from "./plant";

/** Several cycles often share one wrong line; after so many the planner corrects and looks again. */
const MOST_CYCLES = 20;

/**
 * A fatal issue for each cycle, with its whole path and the rows that make it. What an item brings is planned after it, like a
 * component; and it cannot go, through other items, into the order that it comes with.
 */
export function checkBomCycles(plant: Plant): Issue[] {
  const below = bomCycles([...plant.bom, ...plant.coProducts.map((row) => lineOf(row, row.parent, row.item))]);
  if (below.length > 0 || plant.coProducts.length === 0) return below.map(bomCycle);
  return bomCycles([...plant.bom, ...plant.coProducts.map((row) => lineOf(row, row.item, row.parent))]).map(returnedMaterial);
}

function lineOf({ quantityPer, perOrder, source }: CoProduct, parent: string, component: string): BomLine {
  return { parent, component, quantityPer, perOrder, scrap: 0, ...(source === undefined ? {} : { source }) };
}

/** An item on the path from a root to where the search stands. */
type Visit = { readonly item: string; readonly lines: readonly BomLine[]; next: number };

/**
 * Cycles as lists of lines, each line's component being the next one's parent: a depth-first search with the path
 * kept by hand, since a BOM may be deeper than the call stack. Each line is followed once: O(items + lines).
 */
function bomCycles(bom: readonly BomLine[]): BomLine[][] {
  const linesOf = groupBy(bom, (line) => line.parent);
  const cycles: BomLine[][] = [];
  const placeOnPath = new Map<string, number>();
  const done = new Set<string>();
  const path: Visit[] = [];
  const enter = (item: string): void => {
    placeOnPath.set(item, path.length);
    path.push({ item, lines: linesOf.get(item) ?? [], next: 0 });
  };
  for (const root of linesOf.keys()) {
    if (done.has(root)) continue;
    enter(root);
    for (let visit = path.at(-1); visit !== undefined && cycles.length < MOST_CYCLES; visit = path.at(-1)) {
      const line = visit.lines[visit.next];
      visit.next += 1;
      if (line === undefined) {
        path.pop();
        placeOnPath.delete(visit.item);
        done.add(visit.item);
        continue;
      }
      const place = placeOnPath.get(line.component);
      if (place !== undefined) cycles.push(path.slice(place).flatMap(lastFollowed));
      else if (!done.has(line.component)) enter(line.component);
    }
    if (cycles.length >= MOST_CYCLES) break;
  }
  return cycles;
}

function lastFollowed({ lines, next }: Visit): BomLine[] {
  return lines.slice(next - 1, next);
}
