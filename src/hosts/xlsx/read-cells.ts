// Follows rows and cells within `sheetData`. Rows and cells without an address follow the one before.
// Knows cell types, and styles by number; what is done with a cell is the caller's business.

import type { CellValue } from "../../grid/sheet-content";
import { damaged } from "./file-errors";
import { readCellPosition } from "./read-cell-position";
import { readCellValue } from "./read-cell-value";
import type { SharedValues } from "./read-cell-value";
import { decodeEscapes } from "./read-text";
import type { XmlAttribute, XmlHandler } from "./xml-reader";

/** A formula as it stands in the file: without `=`, empty for a follower of a shared one. */
export type FileFormula = {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** The cells it goes for, `` when it is for its own only. */
  readonly area: string;
  /** Number of the group of a shared formula. */
  readonly group: string;
};

export type CellSink = {
  readonly row: (row: number, attribute: XmlAttribute) => void;
  /** Every cell that the part lists; null without a value, `type` as the file names it. */
  readonly cell: (row: number, column: number, value: CellValue, style: number, type: string | undefined) => void;
  /** Called before `cell` for a cell with a formula; formulas are not read when nobody asks. */
  readonly formula?: (row: number, column: number, formula: FileFormula) => void;
};

/** A handler for what lies within `sheetData`. @param sheet the sheet's name, for messages */
export function cellReader(sheet: string, shared: SharedValues, sink: CellSink): Required<XmlHandler> {
  let row = -1;
  let column = -1;
  let type: string | undefined;
  let style = 0;
  let content = "";
  let isContent = false;
  let phoneticDepth = 0;
  let formula: FileFormula | null = null;
  let formulaText = "";
  let isFormula = false;

  const openCell = (attribute: XmlAttribute): void => {
    const address = attribute("r");
    if (address === undefined) column++;
    else {
      const position = readCellPosition(address);
      if (position === null) throw damaged(`sheet "${sheet}" has a cell at "${address}"`);
      [row, column] = position;
    }
    type = attribute("t");
    style = Number(attribute("s") ?? 0);
    content = "";
    formula = null;
  };
  const openRow = (attribute: XmlAttribute): void => {
    const number = attribute("r");
    row = number === undefined ? row + 1 : Number(number) - 1;
    column = -1;
    sink.row(row, attribute);
  };
  const openFormula = (attribute: XmlAttribute): void => {
    formula = { text: "", kind: kindOf(attribute("t")), area: attribute("ref") ?? "", group: attribute("si") ?? "" };
    formulaText = "";
    isFormula = true;
  };
  const closeCell = (): void => {
    if (formula !== null) sink.formula?.(row, column, { ...formula, text: decodeEscapes(formulaText) });
    const value = content === "" ? null : readCellValue(content, type, shared);
    if (value === undefined) throw damaged(`the text of a cell in row ${row + 1} of sheet "${sheet}" is missing`);
    sink.cell(row, column, value === "" ? null : value, style, type);
  };
  return {
    open: (name, attribute) => {
      if (name === "c") openCell(attribute);
      else if (name === "row") openRow(attribute);
      else if (name === "rPh") phoneticDepth++;
      else if (name === "f" && sink.formula !== undefined) openFormula(attribute);
      else isContent = name === "v" || (name === "t" && phoneticDepth === 0);
    },
    text: (text) => {
      if (isContent) content += text;
      else if (isFormula) formulaText += text;
    },
    close: (name) => {
      if (name === "c") closeCell();
      else if (name === "rPh") phoneticDepth--;
      else {
        isContent = false;
        isFormula = false;
      }
    },
  };
}

function kindOf(type: string | undefined): FileFormula["kind"] {
  return type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
}
