// The cells of a sheet of ours as sheetData: blocks and tables side by side, row by row. Text is never a formula.

import { cellName } from "../../grid/address";
import type { CellStyle } from "../../grid/cell-style";
import type { BlockSpec, SheetSpec, TableSpec } from "../../grid/sheet-spec";
import { cellXml } from "./cell-xml";
import { numberText } from "./escape-xml";
import { bodyRows, tableFormula, tableHeadings } from "./table-xml";
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

/** Of a table's heading row; explicit, since not every reader draws table styles. */
const HEADING_STYLE: CellStyle = { bold: true, colour: "FFFFFF", fill: "1F4E79", valign: "middle", wrap: true };

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

/** The rectangle of all blocks and tables, for `<dimension>`. */
export function usedSize(spec: SheetSpec): { readonly rows: number; readonly columns: number } {
  const blocks = spec.blocks.map((block) => ({
    rows: block.row + block.cells.length,
    columns: block.column + block.cells.reduce((widest, cells) => Math.max(widest, cells.length), 0),
  }));
  const tables = spec.tables.map((table) => ({
    rows: table.row + 1 + bodyRows(table),
    columns: table.column + table.columns.length,
  }));
  return [...blocks, ...tables].reduce(
    (all, size) => ({ rows: Math.max(all.rows, size.rows), columns: Math.max(all.columns, size.columns) }),
    { rows: 1, columns: 1 },
  );
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
  const headingFormats = table.columns.map(({ style }) => context.styles.cellFormat(headingStyle(style)));
  const formats = table.columns.map(({ style }) => context.styles.cellFormat(style));
  const formulas = table.columns.map(({ formula }) =>
    formula === undefined ? undefined : tableFormula(table, context, formula),
  );
  const formatAt = (row: number, index: number): number => {
    const key = `${row},${index}`;
    const isLink = table.links?.has(key) === true;
    const own = table.cellStyles?.get(key);
    if (own === undefined && !isLink) return formats[index] ?? 0;
    return context.styles.cellFormat(own ?? table.columns[index]?.style ?? PLAIN, isLink);
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

/** A heading stands over its values; a column with a number format holds numbers, which stand at the right. */
function headingStyle({ align, format }: CellStyle): CellStyle {
  return { ...HEADING_STYLE, align: align ?? (format === undefined ? "left" : "right") };
}
