// How a planner lays out a list: a banner, a line or two of notes, headings, rows, perhaps a total.
// Knows nothing of what is listed; gives back where each cell ended up, so that faults can be pointed at.

import { cellName } from "../../src/grid/address";
import type { CellStyle, Colour } from "../../src/grid/cell-style";
import type { SheetSpec, SpecCell, SpecValue, ValidationSpec } from "../../src/grid/sheet-spec";

/** The look of a company's workbook. */
export type House = {
  readonly banner: Colour;
  readonly heading: Colour;
  readonly input: Colour;
};

export type ListColumn<Row> = {
  readonly heading: string;
  readonly width: number;
  readonly value: (row: Row, index: number) => SpecValue;
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  /** Steps of indentation: words beside a column of numbers. */
  readonly indent?: number;
  /** Shown in the colour of cells that people type into. */
  readonly input?: boolean;
  /** Formula of the cell in sheet row `rowNumber` (one-based), without `=`; `value` is its result. */
  readonly formula?: (rowNumber: number) => string;
  /** Formula of a calculated column of an Excel table; `value` is its result. */
  readonly calculated?: string;
  /** Words of a drop-down. */
  readonly choices?: readonly string[];
  /** In the total row: add up, or this word. */
  readonly total?: "sum" | string;
};

export type ListSpec<Row> = {
  readonly id: string;
  readonly name: string;
  readonly tabColour?: Colour;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** Name of the Excel table; a plain range when absent. Only a plain range can have formulas by row and a total. */
  readonly table?: string;
  /** What was really typed, keyed by typedKey. */
  readonly typed?: ReadonlyMap<string, SpecValue>;
  readonly frozenColumns?: number;
};

/** The key of `ListSpec.typed`: a row of the list, from 0, and a heading. */
export function typedKey(row: number, heading: string): string {
  return `${row}|${heading}`;
}

export type LaidOutList = {
  readonly sheet: SheetSpec;
  /** A1 address of a cell of the list, rows from 0. */
  readonly cellOf: (row: number, heading: string) => string;
};

/** The banner across `columns` columns. */
export function bannerCells(house: House, title: string, columns: number): readonly (SpecCell | null)[] {
  const style: CellStyle = { fill: house.banner, colour: "FFFFFF", bold: true, size: 14, valign: "middle" };
  return Array.from({ length: columns }, (_, index) => ({ value: index === 0 ? title : null, style }));
}

/** Lays out one list on a sheet of its own. */
export function layOutList<Row>(house: House, list: ListSpec<Row>): LaidOutList {
  const headingRow = list.notes.length + 2;
  const firstRow = headingRow + 1;
  const columnOf = (heading: string): number => {
    const index = list.columns.findIndex((column) => column.heading === heading);
    if (index < 0) throw new Error(`Sheet ${list.name} has no column ${heading}.`);
    return index;
  };
  const top = [
    bannerCells(house, list.title, list.columns.length),
    ...list.notes.map((note) => [{ value: note, style: { italic: true, colour: "5F6B6D" } }]),
  ];
  const block = { row: 0, column: 0, cells: top };
  const body = list.rows.map((row, index) =>
    list.columns.map((column) => {
      const key = typedKey(index, column.heading);
      const typed = list.typed?.get(key);
      return typed === undefined ? column.value(row, index) : typed;
    }),
  );
  const asTable = list.table === undefined ? null : list.table;
  const sheet: SheetSpec = {
    id: list.id,
    name: list.name,
    ...(list.tabColour === undefined ? {} : { tabColour: list.tabColour }),
    columnWidths: list.columns.map((column) => column.width),
    rowHeights: new Map([
      [0, 26],
      [headingRow, 30],
    ]),
    blocks:
      asTable === null
        ? [block, { row: headingRow, column: 0, cells: rangeCells(house, list, body, firstRow) }]
        : [block],
    tables:
      asTable === null
        ? []
        : [
            {
              name: asTable,
              row: headingRow,
              column: 0,
              columns: list.columns.map((column) => ({
                heading: column.heading,
                style: columnStyle(house, column),
                ...(column.calculated === undefined ? {} : { formula: column.calculated }),
              })),
              rows: body,
            },
          ],
    validations: dropDowns(list, firstRow),
    freeze: { rows: firstRow, columns: list.frozenColumns ?? 1 },
    print: {
      landscape: true,
      pagesWide: 1,
      repeatRows: { first: headingRow, last: headingRow },
      footer: list.name,
    },
  };
  return { sheet, cellOf: (row, heading) => cellName(firstRow + row, columnOf(heading)) };
}

function columnStyle<Row>(house: House, column: ListColumn<Row>): CellStyle {
  return {
    ...(column.format === undefined ? {} : { format: column.format }),
    ...(column.align === undefined ? {} : { align: column.align }),
    ...(column.indent === undefined ? {} : { indent: column.indent, align: "left" }),
    ...(column.input === true ? { fill: house.input } : {}),
  };
}

function rangeCells<Row>(
  house: House,
  list: ListSpec<Row>,
  body: readonly (readonly SpecValue[])[],
  firstRow: number,
): readonly (readonly SpecCell[])[] {
  const grid = { colour: "D5DBDC" };
  const heading = list.columns.map((column) => ({
    value: column.heading,
    style: { bold: true, fill: house.heading, wrap: true, valign: "middle" as const, border: { colour: "8FA3A8" } },
  }));
  const rows = body.map((values, index) =>
    list.columns.map((column, position) => ({
      value: values[position] ?? null,
      style: { ...columnStyle(house, column), border: grid },
      ...(column.formula === undefined ? {} : { formula: column.formula(firstRow + index + 1) }),
    })),
  );
  return list.columns.some((column) => column.total !== undefined)
    ? [heading, ...rows, totalCells(list, body, firstRow)]
    : [heading, ...rows];
}

function totalCells<Row>(
  list: ListSpec<Row>,
  body: readonly (readonly SpecValue[])[],
  firstRow: number,
): readonly SpecCell[] {
  return list.columns.map((column, position) => {
    const style: CellStyle = {
      bold: true,
      border: { colour: "5F6B6D", sides: ["top"] },
      ...(column.format === undefined ? {} : { format: column.format }),
    };
    if (column.total === undefined) return { value: null, style };
    if (column.total !== "sum") return { value: column.total, style };
    const numbers = body.map((values) => values[position]).filter((value) => typeof value === "number");
    const sum = numbers.reduce((total, value) => total + value, 0);
    const first = cellName(firstRow, position);
    const last = cellName(firstRow + body.length - 1, position);
    return { value: Math.round(sum * 100) / 100, formula: `SUM(${first}:${last})`, style };
  });
}

function dropDowns<Row>(list: ListSpec<Row>, firstRow: number): readonly ValidationSpec[] {
  return list.columns.flatMap((column, position) =>
    column.choices === undefined
      ? []
      : [
          {
            kind: "list" as const,
            values: column.choices,
            area: { row: firstRow, column: position, rows: list.rows.length, columns: 1 },
          },
        ],
  );
}
