// A sheet specification as text that a reviewer can read: what stands where, how it looks, what the charts draw.

import { dayText, minuteText } from "../../../src/base/day";
import { areaName, cellName } from "../../../src/grid/address";
import type { CellStyle } from "../../../src/grid/cell-style";
import type { ChartRange, ChartSpec } from "../../../src/grid/chart-spec";
import type { BlockSpec, CellLink, ConditionalRule, SheetSpec, SpecValue, TableSpec } from "../../../src/grid/sheet-spec";

export function sheetText(sheet: SheetSpec): string {
  const lines = [
    `sheet ${sheet.id} "${sheet.name}"`,
    `widths ${sheet.columnWidths.join(" ")}`,
    `freeze ${String(sheet.freeze?.rows ?? 0)} rows, ${String(sheet.freeze?.columns ?? 0)} columns`,
    `print ${JSON.stringify(sheet.print)}`,
    ...sheet.blocks.flatMap(blockLines),
    ...sheet.tables.flatMap(tableLines),
    ...(sheet.rules ?? []).map(ruleLine),
    ...(sheet.charts ?? []).flatMap(chartLines),
  ];
  return `${lines.join("\n")}\n`;
}

export function valueText(value: SpecValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return typeof value === "number" ? String(Math.round(value * 1e6) / 1e6) : String(value);
  return "day" in value ? dayText(value.day) : minuteText(value.minute);
}

function blockLines(block: BlockSpec): string[] {
  const lines = block.cells.map((cells, row) => {
    const shown = cells.map((cell) => (cell === null ? "" : `${valueText(cell.value)}${styleText(cell.style)}${linkText(cell.link)}`));
    return `  ${cellName(block.row + row, block.column)}: ${runs(shown)}`;
  });
  return ["block", ...lines];
}

/** Equal neighbours as one with a count, so that a Gantt row stays a line. */
function runs(cells: readonly string[]): string {
  const parts: { text: string; times: number }[] = [];
  for (const text of cells) {
    const last = parts.at(-1);
    if (last?.text === text) last.times += 1;
    else parts.push({ text, times: 1 });
  }
  return parts.map(({ text, times }) => (times === 1 ? text : `${text}×${String(times)}`)).join(" | ");
}

function styleText(style: CellStyle | undefined): string {
  if (style === undefined) return "";
  const { fill, colour, bold, format, size } = style;
  const marks = [fill && `fill ${fill}`, colour, bold && "bold", format, size && `${String(size)}pt`].filter(Boolean);
  return marks.length === 0 ? "" : ` {${marks.join(", ")}}`;
}

function linkText(link: CellLink | undefined): string {
  if (link === undefined) return "";
  return ` → ${"sheetId" in link ? `sheet ${link.sheetId}` : link.sheet}!${link.cell}`;
}

function tableLines(table: TableSpec): string[] {
  const rows = table.rows.map((row, index) => {
    const cells = row.map((value, column) => {
      const key = `${String(index)},${String(column)}`;
      return `${valueText(value)}${styleText(table.cellStyles?.get(key))}${linkText(table.links?.get(key))}`;
    });
    return `  ${cells.join(" | ")}`;
  });
  const headings = table.columns.map(({ heading, style }) => `${heading}${styleText(style)}`);
  return [`table ${table.name} at ${cellName(table.row, table.column)}`, `  # ${headings.join(" | ")}`, ...rows];
}

function ruleLine({ area, ...rule }: ConditionalRule): string {
  return `rule ${areaName(area)} ${JSON.stringify(rule)}`;
}

function chartLines(chart: ChartSpec): string[] {
  const range = (cells: ChartRange) => `${cells.sheetId === undefined ? "" : `${cells.sheetId}!`}${areaName(cells)}`;
  return [
    `chart ${chart.name} (${chart.kind}) at ${areaName(chart.at)}: ${chart.title}`,
    `  alt: ${chart.altText}`,
    `  axes: ${chart.categoryAxis.title} from ${range(chart.categories)}; ${chart.valueAxis.title}`,
    ...chart.series.map(({ name, values, colour, pattern, kind }) => `  ${name} ${range(values)} ${colour} ${pattern ?? kind ?? ""}`.trimEnd()),
  ];
}
