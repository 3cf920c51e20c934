// The picture of sheets in the stand-in Excel, read from its own objects and not through the add-in.

import { areaName, cellName } from "../../src/grid/address";
import type { Area } from "../../src/grid/address";
import { isCellError } from "../../src/grid/sheet-content";
import { STAMP_NAME } from "../../src/grid/stamp";
import type { Chart } from "../../src/workbench/excel/workbook/chart";
import type { ChartSeries } from "../../src/workbench/excel/workbook/chart-series";
import type { ConditionalFormat } from "../../src/workbench/excel/workbook/conditional-format";
import type { Look } from "../../src/workbench/excel/workbook/look";
import type { Range } from "../../src/workbench/excel/workbook/range";
import type { Workbook } from "../../src/workbench/excel/workbook/workbook";
import type { Worksheet } from "../../src/workbench/excel/workbook/worksheet";
import type { CellPicture, ChartPicture, LookPicture, SheetPicture } from "./contract-picture";

export function picturesOfExcel(workbook: Workbook): readonly SheetPicture[] {
  return workbook.Worksheets.list.filter((sheet) => sheet.Names.GetItemOrNullObject(STAMP_NAME) !== null).map(pictureOf);
}

const plain = (colour: string | null): string => (colour ?? "").replace("#", "").toUpperCase();

function pictureOf(sheet: Worksheet): SheetPicture {
  const frozen = sheet.FreezePanes.GetLocationOrNullObject()?.area;
  const print = sheet.PageLayout;
  const titles = [print.GetPrintTitleColumnsOrNullObject(), print.GetPrintTitleRowsOrNullObject()].flatMap((range) => (range === null ? [] : [linesName(range.area)]));
  const used = sheet.grid.used(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    name: sheet.Name,
    cells: cellsOf(sheet, used),
    merges: sheet.merges.map(areaName).sort(),
    tables: sheet.Tables.list.map((table) => `${table.Name} ${areaName(table.area)} ${table.Style} bands ${table.ShowBandedRows} filter ${table.ShowFilterButton}`),
    rules: sheet.rules.map(ruleText),
    validations: validationsOf(sheet),
    charts: sheet.Charts.list.map((chart) => chartPicture(sheet, chart)),
    widths: Array.from({ length: 200 }, (_, column) => Math.round(sheet.columns.sizeAt(column) / 0.75)),
    heights: Array.from({ length: used.row + used.rows }, (_, row) => row).flatMap((row) => (sheet.rows.sizeAt(row) === 15 ? [] : [`${row + 1}: ${sheet.rows.sizeAt(row)}`])),
    freeze: `${frozen === undefined || frozen.rows > 1_000_000 ? 0 : frozen.rows} rows, ${frozen === undefined || frozen.columns > 16_000 ? 0 : frozen.columns} columns`,
    view: `gridlines ${sheet.ShowGridlines}, tab ${plain(sheet.TabColor)}`,
    print:
      `${print.Orientation.toLowerCase()}, ${(print.Zoom as { horizontalFitToPages?: number }).horizontalFitToPages} wide, titles ${titles.join(",")}, ` +
      `footer ${print.HeadersFooters.DefaultForAllPages.LeftFooter}, breaks ${sheet.HorizontalPageBreaks.list.map(({ RowIndex }) => RowIndex).join(",")}`,
  };
}

/** `$4:$4` or `$A:$B`. */
function linesName({ row, column, rows, columns }: Area): string {
  const letters = (index: number): string => cellName(0, index).replace("1", "");
  return columns > 16_000 ? `$${row + 1}:$${row + rows}` : `$${letters(column)}:$${letters(column + columns - 1)}`;
}

function cellsOf(sheet: Worksheet, used: Area): ReadonlyMap<string, CellPicture> {
  const cells = new Map<string, CellPicture>();
  for (const { row, column, cell } of sheet.grid.within(used)) {
    const { value } = cell;
    cells.set(cellName(row, column), {
      value: isCellError(value) ? JSON.stringify(value) : value,
      formula: cell.formula ?? "",
      link: cell.link === null ? "" : `${cell.link.documentReference} (${cell.link.screenTip})`,
      look: lookPicture(cell.look),
    });
  }
  return cells;
}

function lookPicture(look: Look): LookPicture {
  const line = (side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight"): string => plain(look[side]?.colour ?? null);
  return {
    format: look.numberFormat,
    font: `${look.bold ? "b" : ""} ${look.italic ? "i" : ""} ${plain(look.fontColour)} ${look.underline === "None" ? "" : "u"} ${look.fontSize}`,
    fill: plain(look.fill),
    alignment: `${look.horizontal.toLowerCase()} ${look.vertical.toLowerCase()} ${look.wrap} ${look.indent}`,
    lines: [line("EdgeTop"), line("EdgeBottom"), line("EdgeLeft"), line("EdgeRight")],
  };
}

const OPERATORS: Readonly<Record<string, string>> = { EqualTo: "equal", NotEqualTo: "notEqual" };
const STOPS: Readonly<Record<string, string>> = { Number: "num", LowestValue: "min", HighestValue: "max" };

function ruleText(rule: ConditionalFormat): string {
  const area = rule.areas.map(areaName).join(" ");
  const style = ({ Font, Fill }: { Font: { Bold: boolean | null; Color: string | null }; Fill: { Color: string | null } }): string =>
    `${Font.Bold === true ? "b" : ""}  ${plain(Font.Color)} ${plain(Fill.Color)}`;
  switch (rule.Type) {
    case "CellValue": {
      const { operator, formula1 } = rule.CellValue.Rule as { operator: string; formula1: string };
      const word = OPERATORS[operator] ?? `${operator[0]?.toLowerCase()}${operator.slice(1)}`;
      return `${area} cellIs ${word} ${formula1.slice(1)} ${style(rule.CellValue.Format)}`;
    }
    case "Custom":
      return `${area} expression  ${rule.Custom.Rule.Formula.slice(1)} ${style(rule.Custom.Format)}`;
    case "DataBar":
      return `${area} dataBar   ${plain(rule.DataBar.PositiveFormat.FillColor)}`;
    case "ColorScale": {
      const { minimum, midpoint, maximum } = rule.ColorScale.Criteria as Record<string, { type: string; formula?: string; color: string } | undefined>;
      const stops = [minimum, midpoint, maximum].flatMap((stop) => (stop === undefined ? [] : [`${STOPS[stop.type]} ${stop.formula ?? ""} ${plain(stop.color)}`]));
      return `${area} colorScale   ${stops.join("; ")}`;
    }
  }
}

function validationsOf(sheet: Worksheet): readonly string[] {
  return sheet.validations.map(({ area, Rule }) => {
    const rule = Rule as { list?: { source: string }; wholeNumber?: Bounds; decimal?: Bounds };
    const bounds = rule.wholeNumber ?? rule.decimal;
    const kind = rule.list === undefined ? (rule.wholeNumber === undefined ? "decimal" : "whole") : "list";
    // A list of cells is a formula to Excel; the file has it without its sign.
    return `${areaName(area)} ${kind} ${rule.list?.source.replace(/^=/, "") ?? `${bounds?.formula1}..${bounds?.formula2}`}`;
  });
}

type Bounds = { readonly formula1: number; readonly formula2: number };

const KINDS: Readonly<Record<string, string>> = {
  ColumnClustered: "col clustered",
  ColumnStacked: "col stacked",
  BarClustered: "bar clustered",
  BarStacked: "bar stacked",
  Line: "line standard",
};

function chartPicture(sheet: Worksheet, chart: Chart): ChartPicture {
  const columnAt = (points: number): number => lineAt(points, (column) => sheet.pointsLeftOf(column));
  const rowAt = (points: number): number => lineAt(points, (row) => sheet.pointsAbove(row));
  const hidden = chart.Legend.LegendEntries.list.flatMap((entry, index) => (entry.Visible ? [] : [index]));
  const { CategoryAxis, ValueAxis } = chart.Axes;
  const axis = ({ Title, NumberFormat, Minimum, Maximum, ReversePlotOrder, TickLabelPosition }: typeof ValueAxis): string =>
    `${Title.Visible ? Title.Text : ""} | ${NumberFormat} | ${Minimum}..${Maximum} | reversed ${ReversePlotOrder} | labels ${TickLabelPosition === "Low" ? "low" : "nextTo"}`;
  return {
    name: chart.Name,
    title: chart.Title.Text,
    at: `${cellName(rowAt(chart.Top), columnAt(chart.Left))}:${cellName(rowAt(chart.Top + chart.Height) - 1, columnAt(chart.Left + chart.Width) - 1)}`,
    kind: KINDS[chart.Series.list[0]?.ChartType ?? ""] ?? "",
    series: chart.Series.list.map((series) => ({
      name: series.Name,
      values: addressOf(series.values),
      categories: addressOf(series.categories),
      look: seriesLook(series),
    })),
    categoryAxis: axis(CategoryAxis),
    valueAxis: axis(ValueAxis),
    legend: chart.Legend.Visible ? `${chart.Legend.Position[0]?.toLowerCase()} without ${hidden.join(",")}` : "none",
  };
}

/** The line before which so many points lie; -1 when they end within a line. */
function lineAt(points: number, before: (line: number) => number): number {
  for (let line = 0; before(line) <= points + 1e-6; line += 1) if (Math.abs(before(line) - points) < 1e-6) return line;
  return -1;
}

/** What stands for the patterns that a file has. */
const OUTLINES: Readonly<Record<string, string>> = { Continuous: " dkUpDiag", Dot: " pct50", Dash: " lgGrid" };

function seriesLook({ ChartType, Format, GapWidth, Overlap }: ChartSeries): string {
  if (ChartType === "Line") {
    const { Color, LineStyle } = Format.Line;
    return `line ${LineStyle === "None" ? "none" : plain(Color)}${LineStyle === "Dash" ? " dashed" : ""}`;
  }
  return `bar gap ${GapWidth} overlap ${Overlap} ${Format.Fill.colour === "none" ? "none" : plain(Format.Fill.colour)}${OUTLINES[Format.Line.LineStyle] ?? ""}`;
}

function addressOf(range: Range | null): string {
  if (range === null) return "";
  const { row, column, rows, columns } = range.area;
  const corner = (at: string): string => at.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const first = corner(cellName(row, column));
  const last = corner(cellName(row + rows - 1, column + columns - 1));
  return `'${range.sheet.Name.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`;
}
