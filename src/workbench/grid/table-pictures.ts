// The stand-in's tables and names as Univer knows them: for formulas such as `SUM(Planned[Hours])`, and for bands. Pure.

import type { IRangeThemeStyleJSON } from "@univerjs/preset-sheets-core";
import type { Table } from "../excel/workbook/table";
import type { NamedItem } from "../excel/workbook/named-item";
import type { Workbook } from "../excel/workbook/workbook";
import type { Worksheet } from "../excel/workbook/worksheet";
import { rangeOf } from "./sheet-snapshot";

export type TablePicture = {
  readonly tableId: string;
  readonly name: string;
  readonly range: ReturnType<typeof rangeOf>;
  readonly header: readonly string[];
  readonly options: { readonly tableStyleId: string };
};

export function tablePictures(sheet: Worksheet): TablePicture[] {
  return sheet.Tables.list.map((table) => ({
    tableId: `table-${table.Id}`,
    name: table.Name,
    range: rangeOf(table.area),
    header: Array.from({ length: table.area.columns }, (_, index) => table.headingAt(index)),
    options: { tableStyleId: themeName(table) },
  }));
}

/** The text colour and the six accents of Office's own theme. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** How much of white is in a band, and in the lines, of a table in an accent. */
const BAND_TINT = 0.8;
const LINE_TINT = 0.4;

/** A style of Excel's with or without its bands: both are looks of their own. */
export function themeName({ Style: style, ShowBandedRows: hasBands }: Pick<Table, "Style" | "ShowBandedRows">): string {
  return `${style}${hasBands ? "" : " plain"}`;
}

/**
 * The fills and lines of `TableStyleMedium2`, `TableStyleLight9` and their kin. Excel's dark styles, and the finer
 * differences between groups of seven, are drawn as the nearest of four.
 */
export function tableTheme(name: string): Omit<IRangeThemeStyleJSON, "name"> {
  const [, group = "", digits = ""] = /^TableStyle(Light|Medium|Dark)(\d+)/.exec(name) ?? [];
  if (group === "") return {};
  const number = Number(digits) - 1;
  const accent = ACCENTS[number % ACCENTS.length] ?? "#000000";
  const isOutlined = group === "Light" && number < ACCENTS.length;
  const border = { s: 1, cl: { rgb: isOutlined || group === "Light" ? accent : tinted(accent, LINE_TINT) } };
  const band = name.endsWith(" plain") || (group === "Light" && number >= 7 && number < 14) ? {} : { bg: { rgb: tinted(accent, BAND_TINT) } };
  return {
    headerRowStyle: isOutlined
      ? { bl: 1, bd: { t: border, b: border } }
      : { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" }, bl: 1, bd: { t: border, b: border } },
    firstRowStyle: band,
    secondRowStyle: {},
    lastRowStyle: { bd: { b: border } },
  };
}

/** A colour mixed with so much white, from 0 to 1. */
function tinted(colour: string, white: number): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return `#${parts.map((part) => Math.round(part + (255 - part) * white).toString(16).padStart(2, "0")).join("")}`;
}

export type NamePicture = {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
};

/** Names that formulas may use; hidden ones are bookkeeping. */
export function namePictures(workbook: Workbook): NamePicture[] {
  const own = workbook.Worksheets.list.flatMap((sheet) => sheet.Names.list.map((item) => ({ item, sheet: sheet.Id })));
  return [...workbook.Names.list.map((item) => ({ item, sheet: null })), ...own]
    .filter(({ item }) => item.Visible)
    .map(({ item, sheet }) => ({
      id: `name-${sheet ?? "workbook"}-${item.Name}`,
      name: item.Name,
      formulaOrRefString: referenceOf(item),
      ...(sheet === null ? {} : { localSheetId: sheet }),
    }));
}

/** A reference stands alone, a formula keeps its sign. */
function referenceOf(item: NamedItem): string {
  return item.GetRangeOrNullObject() === null ? item.Formula : item.Formula.slice(1);
}
