// The spreadsheet grid that a person sees in the workbench, as the rest of the workbench knows it.
// Which library draws and calculates is the secret of whoever implements it; the stand-in's workbook stays the truth.

import type { Area } from "../../grid/address";
import type { CellValue } from "../../grid/sheet-content";
import type { FunctionResult } from "../excel/custom-functions";
import type { Workbook } from "../excel/workbook/workbook";

/** What a person typed into a cell, as she typed it: `=A1+1` is a formula, null empties the cell. */
export type CellEdit = {
  /** The worksheet's `Id`. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: string | number | boolean | null;
};

/** What a formula gave; for a spilled array also each cell it fills beside its own. */
export type CellResult = { readonly sheet: string; readonly row: number; readonly column: number; readonly value: CellValue };

/** One of our functions, as formulas call it. */
export type GridFunction = {
  /** With its namespace: `PLAN.EOQ`. */
  readonly name: string;
  readonly description: string;
  /**
   * @param values one for each argument: a value, or the rows of a range; null for an absent one
   * @param cell the caller, such as `Sheet1!B4`
   */
  readonly call: (values: readonly unknown[], cell: string) => Promise<FunctionResult>;
};

export type GridView = {
  /**
   * Brings the grid to what the workbook holds: sheets that came, went or were renamed, and everything on the sheets named,
   * with their tables, rules, frozen panes, widths and charts. Selection and active sheet stay where they are.
   * @param changed `Id`s of worksheets whose cells or parts are not as they were shown last
   */
  readonly show: (changed: ReadonlySet<string>) => void;
  /** Selects cells and brings them into view. */
  readonly select: (sheet: string, area: Area) => void;
  /** Calculates all formulas again, those of our functions too. */
  readonly recalculate: () => void;
  /** Resolves when no formula is waiting for its value. */
  readonly calculated: () => Promise<void>;
  readonly onEdits: (listener: (edits: readonly CellEdit[]) => void) => void;
  readonly onResults: (listener: (results: readonly CellResult[]) => void) => void;
  readonly onSelected: (listener: (sheet: string, area: Area) => void) => void;
  /** The text that a cell shows. */
  readonly shown: (sheet: string, row: number, column: number) => string;
  /** Titles of the charts drawn on the sheet in view. */
  readonly drawnCharts: () => readonly string[];
  readonly close: () => void;
};

/** Draws a workbook into a place of the page. Resolves once it is drawn. */
export type OpenGrid = (place: HTMLElement, workbook: Workbook, functions: readonly GridFunction[]) => Promise<GridView>;
