// Bills of material in which an item is part of itself: there is no level at which it could be planned.

import { groupBy } from "../base/group-by";
import type { Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { clipped } from "./check-findings";
import type { BomLine, Plant } from "./plant";

/** Several cycles often share one wrong line; after so many the planner corrects and looks again. */
const MOST_CYCLES = 20;
const LONGEST_TEXT = 160;

/** Of an item on a path. */
const LONGEST_NAME = 16;

/** No path of more items fits into a message. */
const MOST_NAMED = 40;

/** A fatal issue for each cycle, with its whole path and the rows that make it. */
export function checkBomCycles(plant: Plant): Issue[] {
  return bomCycles(plant.bom).map(cycleIssue);
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

function cycleIssue(cycle: readonly BomLine[]): Issue {
  const start = cycle[0]?.parent ?? "";
  const begin = `Item "${clipped(start, 28)}" is part of itself: `;
  const end = `${rowsText(cycle)}.`;
  const path = pathText([start, ...cycle.map((line) => line.component)], LONGEST_TEXT - begin.length - end.length);
  return issueAt("fatal", "bom-cycle", begin + path + end, "Remove one of these lines.", cycle.at(-1)?.source);
}

/** `A → B → A`; items in the middle give way to … when it would be longer than `longest`. */
function pathText(items: readonly string[], longest: number): string {
  const names = items.map((item) => clipped(item, LONGEST_NAME));
  if (names.length <= MOST_NAMED) {
    const whole = names.join(" → ");
    if (whole.length <= longest) return whole;
  }
  const end = ["…", ...names.slice(-2)].join(" → ");
  const begin: string[] = [];
  let room = longest - end.length;
  for (const name of names.slice(0, MOST_NAMED)) {
    room -= name.length + " → ".length;
    if (room < 0) break;
    begin.push(name);
  }
  return [...begin, end].join(" → ");
}

/** ` (BOM, rows 4 and 9)`; `` when the lines came from no sheet. */
function rowsText(lines: readonly BomLine[]): string {
  const sheet = lines[0]?.source?.sheet;
  if (sheet === undefined) return "";
  const rows = lines.flatMap(({ source }) => (source === undefined ? [] : [source.cell.replace(/\D+/g, "")]));
  const named = rows.length > 5 ? [...rows.slice(0, 2), "…", ...rows.slice(-1)] : rows;
  const text = named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.slice(-1).join("")}`;
  return ` (${clipped(sheet, 20)}, ${rows.length === 1 ? "row" : "rows"} ${text})`;
}
