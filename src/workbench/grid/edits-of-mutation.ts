// What a person's change of cells says, in entries as she would type them. Pure: it knows the words of Univer's mutations.

import type { ICellData, Nullable } from "@univerjs/core";
import { dayFromSerial, dayText } from "../../base/day";
import { kindOfFormatCode } from "../../grid/number-kind";
import { NUMBER_KIND } from "../../grid/sheet-content";
import { literalText } from "../../hosts/excel/literal-text";
import type { CellEdit } from "./grid-view";
import { CELL_TYPE } from "./sheet-snapshot";

type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** What the grid knows beside the mutation. */
export type EditContext = {
  /** The text typed into a cell that is being left; null for other cells. */
  readonly typed: (sheet: string, row: number, column: number) => string | null;
  /** The formula that a cell has now, with `=`. */
  readonly formula: (sheet: string, row: number, column: number) => string | null;
};

const SET_VALUES = "sheet.mutation.set-range-values";
const MOVE = "sheet.mutation.move-range";

/** No edits for a mutation that changes no contents of cells. */
export function editsOfMutation(id: string, params: unknown, context: EditContext): CellEdit[] {
  const fields = recordOf(params);
  if (id === SET_VALUES) return editsIn(String(fields["subUnitId"]), cellsOf(fields["cellValue"]), context);
  if (id !== MOVE) return [];
  return ["from", "to"].flatMap((end) => {
    const { subUnitId, value } = recordOf(fields[end]);
    return editsIn(String(subUnitId), cellsOf(value), context);
  });
}

function editsIn(sheet: string, cells: Cells, context: EditContext): CellEdit[] {
  return Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]): CellEdit[] => {
      const at = { sheet, row: Number(row), column: Number(column) };
      const typed = context.typed(sheet, at.row, at.column);
      if (typed !== null) return [{ ...at, entry: typed === "" ? null : typed }];
      if (!hasContent(cell)) return [];
      const formula = cell?.f ?? (cell?.si === undefined || cell.si === null ? null : context.formula(sheet, at.row, at.column));
      return [{ ...at, entry: formula ?? entryOf(cell) }];
    }),
  );
}

/** A change of looks alone names no content. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return cell === null || cell === undefined || ["v", "f", "si", "p"].some((key) => key in cell);
}

function entryOf(cell: Nullable<ICellData>): CellEdit["entry"] {
  const rich = cell?.p?.body?.dataStream;
  // A text with parts of different looks ends in a paragraph and a section.
  if (rich !== undefined) return literalText(rich.replace(/\r\n$/, "").replace(/\r/g, "\n"));
  const value = cell?.v ?? null;
  if (value === null || value === "") return null;
  if (cell?.t === CELL_TYPE.truth) return value === 1 || value === true;
  if (typeof value === "number") return withItsFormat(value, cell?.s);
  if (typeof value !== "string") return value;
  return cell?.t === CELL_TYPE.number ? Number(value) : literalText(value);
}

/** A day or a share that comes with its format is entered as one, so that the stand-in gives the cell such a format too. */
function withItsFormat(value: number, style: ICellData["s"]): CellEdit["entry"] {
  const pattern = typeof style === "object" ? (style?.n?.pattern ?? "") : "";
  if (kindOfFormatCode(pattern) === NUMBER_KIND.date && Number.isInteger(value)) return dayText(dayFromSerial(value, 1900));
  return pattern.endsWith("%") ? `${String(Number((value * 100).toPrecision(14)))}%` : value;
}

function cellsOf(value: unknown): Cells {
  const rows = Object.entries(recordOf(value)).map(([row, line]) => [Number(row), recordOf(line)] as const);
  return Object.fromEntries(rows);
}

function recordOf(value: unknown): Readonly<Record<string, never>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
