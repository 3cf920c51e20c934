// A grid that draws nothing: it notes what it is asked for, and lets a test play the person in front of it.

import type { CellEdit, CellResult, GridView } from "../../../../src/workbench/grid/grid-view";
import type { Area } from "../../../../src/grid/address";

export function scriptedGrid() {
  const asked: string[] = [];
  const shown: ReadonlySet<string>[] = [];
  const ears = {
    edits: (_: readonly CellEdit[]): void => undefined,
    results: (_: readonly CellResult[]): void => undefined,
    selected: (_: string, __: Area): void => undefined,
  };
  const grid: GridView = {
    show: (changed) => { shown.push(changed); },
    select: (sheet, { row, column }) => { asked.push(`select ${sheet} ${String(row)},${String(column)}`); },
    recalculate: () => { asked.push("recalculate"); },
    calculated: () => Promise.resolve(),
    onEdits: (listener) => { ears.edits = listener; },
    onResults: (listener) => { ears.results = listener; },
    onSelected: (listener) => { ears.selected = listener; },
    shown: () => "",
    drawnCharts: () => [],
    close: () => { asked.push("close"); },
  };
  return {
    grid,
    asked,
    shown,
    person: {
      types: (...edits: CellEdit[]) => { ears.edits(edits); },
      selects: (sheet: string, area: Area) => { ears.selected(sheet, area); },
    },
    calculates: (...results: CellResult[]) => { ears.results(results); },
  };
}
