// Excel.Chart: its data, place, title, legend and axes. Kept for whoever draws it; parts in chart-parts.ts.

import { itemNotFound } from "../wire-error";
import { asOneOf, asText } from "../wire-values";
import { ChartAxes, ChartFormat, ChartLegend, ChartPlotArea, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection } from "./chart-series";
import { CHART_TYPES } from "./chart-types";
import { areaArgument } from "./range";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class Chart {
  readonly #sheet: Worksheet;
  #type: string;
  readonly Id: string;
  Name: string;
  Left = 0;
  Top = 0;
  Width = 360;
  Height = 216;
  Style = 201;
  PlotBy = "Columns";
  PlotVisibleOnly = true;
  DisplayBlanksAs = "NotPlotted";
  ShowAllFieldButtons = false;
  ShowDataLabelsOverMaximum = true;
  readonly Title = new ChartTitle();
  readonly Legend = new ChartLegend();
  readonly Axes = new ChartAxes();
  readonly Series: ChartSeriesCollection;
  readonly PlotArea = new ChartPlotArea();
  readonly Format = new ChartFormat();

  constructor(sheet: Worksheet, id: string, name: string, type: unknown) {
    this.#sheet = sheet;
    this.Id = id;
    this.Name = name;
    this.#type = asOneOf(type, CHART_TYPES, "type");
    this.Series = new ChartSeriesCollection(this);
  }

  get ChartType(): string { return this.#type; }
  set ChartType(value: unknown) { this.#type = asOneOf(value, CHART_TYPES, "chartType"); }
  get Worksheet(): Worksheet { return this.#sheet; }
  /** One series for each column (or row) after the first; the first holds the categories where it is no number. */
  SetData(source: unknown, seriesBy?: unknown): void {
    if (!(source instanceof Range)) throw itemNotFound("the range with the chart's data");
    const by = asOneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
    this.PlotBy = by === "Auto" ? (source.area.rows >= source.area.columns ? "Columns" : "Rows") : by;
    this.Series.fill(source, this.PlotBy === "Columns");
  }
  SetPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.#cell(startCell, "startCell");
    this.Left = start.Left;
    this.Top = start.Top;
    if (endCell === undefined || endCell === null) return;
    const end = this.#cell(endCell, "endCell");
    this.Width = end.Left + end.Width - this.Left;
    this.Height = end.Top + end.Height - this.Top;
  }
  Delete(): void {
    this.#sheet.requireWritable();
    this.#sheet.Charts.list.splice(this.#sheet.Charts.list.indexOf(this), 1);
  }
  Activate(): void { this.#sheet.Activate(); }

  #cell(value: unknown, member: string): Range {
    if (value instanceof Range) return value;
    return new Range(this.#sheet, areaArgument(asText(value, member), this.#sheet, member));
  }
}
