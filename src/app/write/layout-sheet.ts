// A specification as a host is told of it: a grid of values, a grid of looks, and everything else with actual names.
// Knows no host; where the sheet stands is not known either.

import type { DateSystem } from "../../base/day";
import { HostError } from "../../base/host-error";
import type { Steps } from "../../base/steps";
import { cellName, MAX_COLUMNS, MAX_ROWS, quotedSheet } from "../../grid/address";
import type { Area } from "../../grid/address";
import { LINK_COLOUR } from "../../grid/cell-style";
import type { CellStyle } from "../../grid/cell-style";
import type { ChartSpec } from "../../grid/chart-spec";
import { cut } from "../../grid/cut-text";
import { serialOf } from "../../grid/serial-of";
import type { CellLink, ConditionalRule, SheetSpec, SpecValue, TableSpec, ValidationSpec } from "../../grid/sheet-spec";
import { categoryFormat } from "../../grid/spec-values";
import { bodyRows, tableHeadings, usedSize } from "../../grid/table-layout";
import { bodyLook, headingLook } from "../../grid/table-look";
import type { CellInput, CellLook, SheetView } from "../ports";
import type { Names } from "./place-specs";

export type LinkLayout = { readonly row: number; readonly column: number; readonly place: string; readonly words: string };
export type FormulaLayout = { readonly area: Area; readonly formula: string };
export type TableLayout = { readonly name: string; readonly area: Area };
export type ChartLayout = { readonly chart: ChartSpec; readonly categoryFormat: string };

export type SheetLayout = {
  readonly id: string;
  readonly name: string;
  /** From A1 on; every row has the same length. Null where nothing is specified; a formula shows what it last gave. */
  readonly cells: readonly (readonly CellInput[])[];
  /** Cells for which something is specified. */
  readonly cellCount: number;
  /** Row-major over `cells`: position in `looks`, -1 where nothing is specified. */
  readonly lookAt: Int32Array;
  readonly looks: readonly CellLook[];
  readonly formulas: readonly FormulaLayout[];
  readonly links: readonly LinkLayout[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableLayout[];
  readonly rules: readonly ConditionalRule[];
  readonly validations: readonly ValidationSpec[];
  readonly charts: readonly ChartLayout[];
  readonly view: SheetView;
};

/** What a cell can hold, in UTF-16 units. */
const MAX_TEXT_LENGTH = 32_767;
/** The rectangle of a sheet of this size takes some 200 MB. */
const MAX_GRID_CELLS = 10_000_000;
const PLAIN: CellStyle = {};

/**
 * Lays a sheet out, row by row. Two cells at one place and numbers that are none throw; a sheet too large for Excel is HostError `too-large`.
 * @param specs all specifications, for charts that show cells of another sheet
 * Cost: linear in the rectangle of its cells.
 */
export function* layoutSheet(spec: SheetSpec, specs: readonly SheetSpec[], names: Names, system: DateSystem): Steps<SheetLayout> {
  const grid = openGrid(spec, system);
  const formulas: FormulaLayout[] = [];
  const links: LinkLayout[] = [];
  const link = (row: number, column: number, to: CellLink | undefined): void => {
    if (to !== undefined) links.push({ row, column, ...linkTarget(to, spec, names) });
  };
  for (const block of spec.blocks) {
    for (const [rowIndex, cells] of block.cells.entries()) {
      cells.forEach((cell, columnIndex) => {
        if (cell === null) return;
        const [row, column] = [block.row + rowIndex, block.column + columnIndex];
        grid.put(row, column, cell.value, cell.style ?? PLAIN, cell.link !== undefined);
        link(row, column, cell.link);
        if (cell.formula !== undefined) {
          formulas.push({ area: { row, column, rows: 1, columns: 1 }, formula: names.inFormula(cell.formula) });
        }
      });
      yield;
    }
  }
  for (const table of spec.tables) {
    yield* putTable(table, grid);
    for (const [key, to] of table.links ?? []) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      link(table.row + 1 + row, table.column + column, to);
      yield;
    }
    table.columns.forEach(({ formula }, index) => {
      if (formula === undefined) return;
      const area = { row: table.row + 1, column: table.column + index, rows: bodyRows(table), columns: 1 };
      formulas.push({ area, formula: names.inFormula(formula) });
    });
  }
  return {
    id: spec.id,
    name: names.sheets.get(spec.id) ?? spec.name,
    ...grid.result(),
    formulas,
    links,
    merges: (spec.merges ?? []).filter((area) => area.rows * area.columns > 1),
    tables: spec.tables.map((table) => ({ name: names.tables.get(table.name) ?? table.name, area: tableArea(table) })),
    rules: (spec.rules ?? []).filter(({ area }) => holdsCells(area)).map((rule) => (rule.kind === "formula" ? { ...rule, formula: names.inFormula(rule.formula) } : rule)),
    validations: (spec.validations ?? []).filter(({ area }) => holdsCells(area)),
    charts: (spec.charts ?? []).filter(showsCells).map((chart) => ({ chart, categoryFormat: categoryFormat(chart, spec, specs) })),
    view: viewOf(spec),
  };
}

/** Rules over the rows of an empty table cover no cell; hosts take no such area. */
function holdsCells({ rows, columns }: Area): boolean {
  return rows > 0 && columns > 0;
}

function showsCells({ categories, series }: ChartSpec): boolean {
  return series.length > 0 && [categories, ...series.map(({ values }) => values)].every(holdsCells);
}

function viewOf(spec: SheetSpec): SheetView {
  return {
    tabColour: spec.tabColour ?? null,
    showGridlines: spec.showGridlines !== false,
    columnWidths: spec.columnWidths,
    rowHeights: spec.rowHeights ?? new Map<number, number>(),
    freeze: spec.freeze ?? { rows: 0, columns: 0 },
    print: spec.print,
  };
}

function tableArea(table: TableSpec): Area {
  return { row: table.row, column: table.column, rows: 1 + bodyRows(table), columns: table.columns.length };
}

function* putTable(table: TableSpec, grid: Grid): Steps<void> {
  const headings = tableHeadings(table);
  table.columns.forEach(({ style }, index) => {
    grid.put(table.row, table.column + index, headings[index] ?? "", headingLook(style), false);
  });
  // One look a style, since looks are found by the style itself.
  const looks = new Map<CellStyle, CellStyle>();
  const lookOf = (style: CellStyle): CellStyle => {
    const look = looks.get(style) ?? bodyLook(style);
    looks.set(style, look);
    return look;
  };
  for (let row = 0; row < bodyRows(table); row += 1) {
    table.columns.forEach(({ style }, index) => {
      const key = `${row},${index}`;
      const look = lookOf(table.cellStyles?.get(key) ?? style);
      grid.put(table.row + 1 + row, table.column + index, table.rows[row]?.[index] ?? null, look, table.links?.has(key) === true);
    });
    yield;
  }
}

/** The user's sheet as it is called, or the actual name of ours. A sheet id that is not written throws. */
function linkTarget(link: CellLink, spec: SheetSpec, names: Names): { readonly place: string; readonly words: string } {
  const sheet = "sheet" in link ? link.sheet : names.sheets.get(link.sheetId);
  if (sheet === undefined) throw new Error(`Sheet "${spec.name}" links to a sheet that is not part of the plan.`);
  return { place: `${quotedSheet(sheet)}!${link.cell}`, words: `${sheet}, ${link.cell}` };
}

type Grid = ReturnType<typeof openGrid>;

function openGrid(spec: SheetSpec, system: DateSystem) {
  const { rows, columns } = usedSize(spec);
  if (rows > MAX_ROWS || columns > MAX_COLUMNS || rows * columns > MAX_GRID_CELLS) throw tooLarge(spec.name, rows, columns);
  const cells = Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(null));
  const lookAt = new Int32Array(rows * columns).fill(-1);
  const looks: CellLook[] = [];
  const byText = new Map<string, number>();
  const known = [new Map<CellStyle, number>(), new Map<CellStyle, number>()] as const;
  let cellCount = 0;

  const indexOf = (style: CellStyle, isLink: boolean): number => {
    const seen = known[isLink ? 1 : 0];
    const found = seen.get(style);
    if (found !== undefined) return found;
    const look: CellLook = isLink ? { colour: LINK_COLOUR, ...style, underline: true } : style;
    const text = JSON.stringify(look);
    const index = byText.get(text) ?? looks.push(look) - 1;
    byText.set(text, index);
    seen.set(style, index);
    return index;
  };
  return {
    put: (row: number, column: number, value: SpecValue, style: CellStyle, isLink: boolean): void => {
      const at = row * columns + column;
      if (lookAt[at] !== -1) throw new Error(`Two cells are specified at ${cellName(row, column)} of sheet "${spec.name}".`);
      lookAt[at] = indexOf(style, isLink);
      cellCount += 1;
      const line = cells[row];
      if (line !== undefined) line[column] = inputOf(value, system);
    },
    result: () => ({ cells, cellCount, lookAt, looks }),
  };
}

/** Few texts hold a line break of a file, or half of a pair. */
const MAY_NEED_CLEANING = /[\r\ud800-\udfff]/;

/** What a host is given for a value. Line breaks are those of cells; half a surrogate pair is no text. */
function inputOf(value: SpecValue, system: DateSystem): CellInput {
  if (typeof value === "string") {
    const clean = MAY_NEED_CLEANING.test(value) ? value.replace(/\r\n?/g, "\n").replace(/\p{Surrogate}/gu, "") : value;
    const text = cut(clean, MAX_TEXT_LENGTH);
    return text === "" ? null : text;
  }
  if (typeof value === "object" && value !== null) return serialOf(value, system);
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} cannot be written to a sheet.`);
  return value;
}

function tooLarge(name: string, rows: number, columns: number): HostError {
  return new HostError(
    "too-large",
    `Sheet "${name}" would need ${rows} rows and ${columns} columns, more than can be written to an open workbook.`,
    "Plan a shorter horizon or larger buckets.",
  );
}
