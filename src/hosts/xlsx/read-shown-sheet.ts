// Everything of a worksheet part that a grid shows: cells with formulas and formats, sizes, rules, links. One pass.
// Knows no other part; tables and charts are read beside it.

import { areaFromName } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { CellValue } from "../../grid/sheet-content";
import type { SharedValues } from "./read-cell-value";
import { cellReader } from "./read-cells";
import { formulaReader } from "./read-formulas";
import { ruleReader } from "./read-rules";
import type { FileRule } from "./read-rules";
import { decodeEscapes } from "./read-text";
import type { Theme } from "./read-theme";
import { validationReader } from "./read-validations";
import type { FileValidation } from "./read-validations";
import { noteRow, noteView, plainView } from "./read-view";
import type { FileView } from "./read-view";
import { readXml } from "./xml-reader";
import type { XmlHandler } from "./xml-reader";

/** A link goes to a place in the workbook, or by a relationship to the outside. */
export type FileLink = {
  readonly area: Area;
  readonly place: string | null;
  readonly relationshipId: string | null;
  readonly words: string | null;
};

export type ShownSheet = {
  readonly view: Readonly<FileView>;
  readonly merges: readonly Area[];
  /** Areas of array formulas. */
  readonly arrays: readonly Area[];
  readonly rules: readonly FileRule[];
  readonly validations: readonly FileValidation[];
  readonly links: readonly FileLink[];
};

/** Takes a cell: its value as it stands, its formula in the file's form without `=`, and the number of its format. */
export type TakeCell = (row: number, column: number, value: CellValue, formula: string | null, style: number) => void;

/**
 * Reads a worksheet part; cells go to `take` in the order of the file, once the columns are known to the caller by `start`.
 * Cost: one pass; about 1 s for a million cells.
 */
export function readShownSheet(
  xml: string,
  sheet: string,
  shared: SharedValues & { readonly theme: Theme },
  start: (view: Readonly<FileView>) => void,
  take: TakeCell,
): ShownSheet {
  const view = plainView();
  const merges: Area[] = [];
  const links: FileLink[] = [];
  const formulas = formulaReader();
  const rules = ruleReader(shared.theme);
  const validations = validationReader();
  let pending: string | null = null;
  const data = cellReader(sheet, shared, {
    row: (row, attribute) => noteRow(view, row, attribute),
    formula: (row, column, formula) => {
      pending = formulas.read(row, column, formula);
    },
    cell: (row, column, value, style) => {
      take(row, column, value, pending, style);
      pending = null;
    },
  });
  const beside = besideHandler(view, merges, links, shared.theme);
  const handlers: ReadonlyMap<string, Required<XmlHandler>> = new Map([
    ["sheetData", data],
    ["conditionalFormatting", rules.plain],
    ["dataValidations", validations.handler],
    ["extLst", rules.extended],
  ]);
  let depth = 0;
  let active = beside;
  readXml(xml, sheet, {
    open: (name, attribute) => {
      depth += 1;
      if (depth === 2) {
        active = handlers.get(name) ?? beside;
        if (name === "sheetData") start(view);
      }
      active.open(name, attribute);
    },
    text: (text) => active.text(text),
    close: (name) => {
      active.close(name);
      depth -= 1;
      if (depth === 1) active = beside;
    },
  });
  return { view, merges, arrays: formulas.arrays, rules: rules.rules(), validations: validations.validations, links };
}

/** What needs no reader of its own. */
function besideHandler(view: FileView, merges: Area[], links: FileLink[], theme: Theme): Required<XmlHandler> {
  let isFooter = false;
  return {
    open: (name, attribute) => {
      isFooter = name === "oddFooter";
      if (name === "mergeCell" || name === "hyperlink") {
        const area = areaFromName(attribute("ref") ?? "");
        if (area === null) return;
        if (name === "mergeCell") merges.push(area);
        else links.push({ area, place: decoded(attribute("location")), relationshipId: attribute("id") ?? null, words: decoded(attribute("tooltip")) });
      } else noteView(view, name, attribute, theme);
    },
    text: (text) => {
      if (isFooter) view.footer += text;
    },
    close: () => {
      isFooter = false;
    },
  };
}

function decoded(text: string | undefined): string | null {
  return text === undefined ? null : decodeEscapes(text);
}
