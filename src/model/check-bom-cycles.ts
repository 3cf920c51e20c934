// Bills of material in which an item is part of itself or of what brings it: there is no level at which it could be planned.

import { groupBy } from "../base/group-by";
import type { Issue } from "../base/issue";
import { bomCycle, returnedMaterial, substituteCycle } from "./check-messages";
import type { BomLine, CoProduct, Plant } from "./plant";

/** Several cycles often share one wrong line; after so many the planner corrects and looks again. */
const MOST_CYCLES = 20;

/**
 * A fatal issue for each cycle, with its whole path and the rows that make it. What an item brings is planned after it, like a
 * component; and it cannot go, through other items, into the order that it comes with.
 */
export function checkBomCycles(plant: Plant): Issue[] {
  const { bom, coProducts, substitutes } = plant;
  const yields = coProducts.map((row) => asLine(row, row.parent, row.item));
  const below = bomCycles([...bom, ...yields]);
  if (below.length > 0) return below.map(bomCycle);
  const standIns = substitutes.map((row) => asLine({ quantityPer: row.ratio, perOrder: false, ...(row.source && { source: row.source }) }, row.component, row.substitute));
  const returned = coProducts.length === 0 ? [] : bomCycles([...bom, ...standIns, ...coProducts.map((row) => asLine(row, row.item, row.parent))]);
  if (returned.length > 0 || substitutes.length === 0) return returned.map(returnedMaterial);
  return bomCycles([...bom, ...yields, ...standIns, ...waitingLines(plant)]).map(substituteCycle);
}

/** An item is planned after all that its substitutes go into: as if it were a part of that. */
function waitingLines({ bom, substitutes }: Plant): readonly BomLine[] {
  const linesTo = groupBy(bom, (line) => line.component);
  return substitutes.flatMap(({ component, substitute, source }): readonly BomLine[] =>
    (linesTo.get(substitute) ?? []).map(({ parent }) => asLine({ quantityPer: 1, perOrder: false, ...(source && { source }) }, parent, component)),
  );
}

function asLine({ quantityPer, perOrder, source }: Pick<CoProduct, "quantityPer" | "perOrder" | "source">, parent: string, component: string): BomLine {
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
