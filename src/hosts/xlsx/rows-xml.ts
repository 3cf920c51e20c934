// The cells of a sheet of ours as sheetData: blocks and tables side by side, row by row. Text is never a formula.

import { cellName } from "../../grid/address";
import type { CellStyle } from "../../grid/cell-style";
import type { BlockSpec, SheetSpec, TableSpec } from "../../grid/sheet-spec";
import { bodyRows, tableHeadings, usedSize } from "../../grid/table-layout";
import { bodyLook, headingLook } from "../../grid/table-look";
import { cellXml } from "./cell-xml";
import { numberText } from "./escape-xml";
import { tableFormula } from "./table-xml";
import type { SheetContext } from "./write-context";
import type { TextSink } from "./write-text";

/** Cells of one row: called with each column, in rising order, and the XML of the cell there. */
type EmitCell = (column: number, xml: string) => void;

/** A block or table: which rows it covers, and how it writes one of them. */
type RowSource = {
  readonly top: number;
  readonly rows: number;
  readonly left: number;
  readonly writeRow: (row: number, emit: EmitCell) => void;
};

/** What a cell without a style of its own looks like. */
const PLAIN: CellStyle = {};

/** Writes `<sheetData>`. Two cells at one place throw: such a file would be damaged. Cost: linear in the cells. */
export function writeRows(spec: SheetSpec, context: SheetContext, sink: TextSink): void {
  const sources = rowSources(spec, context).sort((a, b) => a.top - b.top);
  const heights = spec.rowHeights ?? new Map<number, number>();
  const end = [...heights.keys()].reduce((last, row) => Math.max(last, row + 1), usedSize(spec).rows);
  let next = 0;
  let active: RowSource[] = [];
  sink.add("<sheetData>");
  for (let row = 0; row < end; row += 1) {
    active = active.filter((source) => source.top + source.rows > row);
    const first = next;
    for (let source = sources[next]; source !== undefined && source.top === row; source = sources[next]) {
      active.push(source);
      next += 1;
    }
    if (next !== first) active.sort((a, b) => a.left - b.left);
    const cells = rowCells(active, row, spec.name);
    const height = heights.get(row);
    if (cells === "" && height === undefined) continue;
    const size = height === undefined ? "" : ` ht="${numberText(height)}" customHeight="1"`;
    sink.add(`<row r="${row + 1}"${size}>${cells}</row>`);
  }
  sink.add("</sheetData>");
}

function rowCells(sources: readonly RowSource[], row: number, sheet: string): string {
  let last = -1;
  let inOrder = true;
  let text = "";
  for (const source of sources) {
    source.writeRow(row, (column, xml) => {
      inOrder &&= column > last;
      last = column;
      text += xml;
    });
  }
  return inOrder ? text : interleavedCells(sources, row, sheet);
}

/** The slow way, for the rare row in which blocks stand within each other. */
function interleavedCells(sources: readonly RowSource[], row: number, sheet: string): string {
  const cells = new Map<number, string>();
  for (const source of sources) {
    source.writeRow(row, (column, xml) => {
      if (cells.has(column)) throw new Error(`Two cells are specified at ${cellName(row, column)} of sheet "${sheet}".`);
      cells.set(column, xml);
    });
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml).join("");
}

function rowSources(spec: SheetSpec, context: SheetContext): RowSource[] {
  return [
    ...spec.blocks.map((block) => blockSource(block, context)),
    ...spec.tables.map((table) => tableSource(table, context)),
  ];
}

function blockSource(block: BlockSpec, context: SheetContext): RowSource {
  return {
    top: block.row,
    rows: block.cells.length,
    left: block.column,
    writeRow: (row, emit) => {
      block.cells[row - block.row]?.forEach((cell, index) => {
        if (cell === null) return;
        const column = block.column + index;
        const format = context.styles.cellFormat(cell.style ?? PLAIN, cell.link !== undefined);
        const formula = cell.formula === undefined ? undefined : context.mapFormula(cell.formula);
        emit(column, cellXml(row, column, format, cell.value, context.dateSystem, formula));
      });
    },
  };
}

function tableSource(table: TableSpec, context: SheetContext): RowSource {
  const headings = tableHeadings(table);
  const headingFormats = table.columns.map(({ style }) => context.styles.cellFormat(headingLook(style)));
  // One look a style, since formats are found by the style itself.
  const looks = new Map<CellStyle, CellStyle>();
  const lookOf = (style: CellStyle): CellStyle => {
    const look = looks.get(style) ?? bodyLook(style);
    looks.set(style, look);
    return look;
  };
  const formats = table.columns.map(({ style }) => context.styles.cellFormat(lookOf(style)));
  const formulas = table.columns.map(({ formula }) =>
    formula === undefined ? undefined : tableFormula(table, context, formula),
  );
  const formatAt = (row: number, index: number): number => {
    const key = `${row},${index}`;
    const isLink = table.links?.has(key) === true;
    const own = table.cellStyles?.get(key);
    if (own === undefined && !isLink) return formats[index] ?? 0;
    return context.styles.cellFormat(lookOf(own ?? table.columns[index]?.style ?? PLAIN), isLink);
  };
  const hasOwnFormats = table.cellStyles !== undefined || table.links !== undefined;
  return {
    top: table.row,
    rows: 1 + bodyRows(table),
    left: table.column,
    writeRow: (row, emit) => {
      const body = row - table.row - 1;
      const values = table.rows[body];
      for (let index = 0; index < table.columns.length; index += 1) {
        const column = table.column + index;
        if (body < 0) {
          emit(column, cellXml(row, column, headingFormats[index] ?? 0, headings[index] ?? "", context.dateSystem));
        } else {
          const format = hasOwnFormats ? formatAt(body, index) : (formats[index] ?? 0);
          emit(column, cellXml(row, column, format, values?.[index] ?? null, context.dateSystem, formulas[index]));
        }
      }
    },
  };
}
