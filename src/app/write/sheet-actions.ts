// A layout as the actions that put it onto a sheet, in phases: of all sheets the first phase comes before the second of any.
// Knows the order in which hosts take things without harm; knows no host and no exchange.

import type { Steps } from "../../base/steps";
import type { Area } from "../../grid/address";
import type { CellLook, SheetAction, SheetKey } from "../ports";
import { equalAreas } from "./equal-areas";
import type { SheetLayout } from "./layout-sheet";

export type ActionTarget = {
  readonly layout: SheetLayout;
  readonly sheet: SheetKey;
  /** Names of the tables that stand there and stay; null for a sheet that is new and empty. */
  readonly keptTables: readonly string[] | null;
};

/** Points of a cell without a size of its own, whatever the workbook's own style says. */
const DEFAULT_SIZE = 11;

/**
 * Everything that makes the sheets look as laid out, their stamps apart. Links come before values, since a host writes the
 * link's words into the cell; formulas come after the tables that they name; charts come last, since they are placed by
 * points, which widths and heights decide.
 * @param keys the sheet of each spec id, for charts that show cells of another sheet
 */
export function* sheetActions(
  targets: readonly ActionTarget[],
  keys: ReadonlyMap<string, SheetKey>,
): Steps<readonly SheetAction[]> {
  const formats = new Map<SheetKey, readonly SheetAction[]>();
  for (const { sheet, layout } of targets) formats.set(sheet, yield* formatActions(sheet, layout));
  const phases: readonly ((target: ActionTarget) => readonly SheetAction[])[] = [
    ({ sheet, keptTables }) => (keptTables === null ? [] : [{ kind: "clear", sheet, keptTables }]),
    ({ sheet, layout }) => layout.links.map((link) => ({ kind: "link", sheet, ...link })),
    ({ sheet, layout }) => [{ kind: "values", sheet, row: 0, column: 0, cells: layout.cells }],
    ({ sheet }) => formats.get(sheet) ?? [],
    ({ sheet, layout }) => layout.merges.map((area) => ({ kind: "merge", sheet, area })),
    ({ sheet, layout }) => layout.tables.map((table) => ({ kind: "table", sheet, ...table })),
    ({ sheet, layout }) => layout.formulas.map((formula) => ({ kind: "formula", sheet, ...formula })),
    ({ sheet, layout }) => (layout.rules.length === 0 ? [] : [{ kind: "rules", sheet, rules: layout.rules }]),
    ({ sheet, layout }) =>
      layout.validations.length === 0 ? [] : [{ kind: "validations", sheet, validations: layout.validations }],
    ({ sheet, layout }) => [{ kind: "view", sheet, view: layout.view }],
    ({ sheet, layout }) => layout.charts.map((chart) => ({ kind: "chart", sheet, ...chart, sheets: keys })),
  ];
  return phases.flatMap((phase) => targets.flatMap(phase));
}

/** What of a look is told at once; fewer, larger rectangles than whole looks would give. */
const ASPECTS: readonly ((look: CellLook) => CellLook | null)[] = [
  ({ format }) => (format === undefined || format === "General" ? null : { format }),
  ({ bold, italic, size, colour, underline }) => ({
    size: size ?? DEFAULT_SIZE,
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(colour === undefined ? {} : { colour }),
  }),
  ({ fill }) => (fill === undefined ? null : { fill }),
  ({ align, valign, wrap, indent }) => {
    // An indent without a direction is ignored by Excel.
    const side = align ?? (indent === undefined ? undefined : "left");
    const look: CellLook = {
      ...(side === undefined ? {} : { align: side }),
      ...(valign === undefined ? {} : { valign }),
      ...(wrap === true ? { wrap } : {}),
      ...(indent === undefined ? {} : { indent }),
    };
    return Object.keys(look).length === 0 ? null : look;
  },
  ({ border }) => (border === undefined ? null : { border }),
];

function* formatActions(sheet: SheetKey, { cells, lookAt, looks }: SheetLayout): Steps<readonly SheetAction[]> {
  const columns = cells[0]?.length ?? 0;
  const actions: SheetAction[] = [];
  for (const aspect of ASPECTS) {
    const byText = new Map<string, CellLook>();
    // Equal aspects are one object, so that they are compared by identity.
    const aspectOf = looks.map((look) => {
      const part = aspect(look);
      if (part === null) return null;
      const text = JSON.stringify(part);
      const known = byText.get(text) ?? part;
      byText.set(text, known);
      return known;
    });
    const areas = yield* equalAreas(cells.length, columns, (row, column) => aspectOf[lookAt[row * columns + column] ?? -1] ?? null);
    for (const { area, key: look } of areas) actions.push({ kind: "format", sheet, area, look });
  }
  return actions;
}

/** The rectangle from A1 that holds all cells of a layout. */
export function usedArea({ cells }: SheetLayout): Area {
  return { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
}
