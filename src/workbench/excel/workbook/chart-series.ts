// Excel.ChartSeries: which cells a series draws, and how.

import { invalidArgument, itemNotFound } from "../wire-error";
import { asCount, asOneOf, asText } from "../wire-values";
import type { Chart } from "./chart";
import { ChartFill, ChartLine, ChartDataLabels } from "./chart-parts";
import { CHART_TYPES } from "./chart-types";
import { Range } from "./range";
import { wireValue } from "./range-cells";

export class ChartSeriesCollection {
  readonly #chart: Chart;
  readonly list: ChartSeries[] = [];

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  get _Items(): readonly ChartSeries[] { return this.list; }
  get Count(): number { return this.list.length; }
  GetCount(): number { return this.list.length; }
  Add(name?: unknown, index?: unknown): ChartSeries {
    const title = name === undefined || name === null ? `Series${String(this.list.length + 1)}` : asText(name, "name");
    const series = new ChartSeries(this, this.#chart, title);
    this.list.splice(index === undefined || index === null ? this.list.length : asCount(index, "index"), 0, series);
    return series;
  }
  GetItemAt(index: unknown): ChartSeries {
    const found = this.list[asCount(index, "index")];
    if (found === undefined) throw itemNotFound(`the series at ${String(index)}`);
    return found;
  }

  fill(source: Range, byColumns: boolean): void {
    this.list.length = 0;
    const count = byColumns ? source.area.columns : source.area.rows;
    const line = (index: number): Range => (byColumns ? source.GetColumn(index) : source.GetRow(index));
    const { grid } = source.sheet;
    const holdsText = ({ area }: Range): boolean => [...grid.within(area)].slice(1).some(({ cell }) => typeof cell.value === "string");
    const first = count > 1 && holdsText(line(0)) ? 1 : 0;
    for (let index = first; index < count; index += 1) {
      const range = line(index);
      const heading = wireValue(grid.at(range.area.row, range.area.column)?.value ?? null);
      const named = typeof heading === "string" && heading !== "";
      const series = this.Add(named ? heading : undefined);
      series.SetValues(named ? withoutFirst(range, byColumns) : range);
      if (first === 1) series.SetXAxisValues(named ? withoutFirst(line(0), byColumns) : line(0));
    }
  }
}

export class ChartSeries {
  readonly #collection: ChartSeriesCollection;
  readonly #chart: Chart;
  #type: string | null = null;
  /** The cells drawn and those with the categories; null until they are set. */
  values: Range | null = null;
  categories: Range | null = null;
  Name: string;
  GapWidth = 150;
  Overlap = 0;
  Smooth = false;
  AxisGroup = "Primary";
  HasDataLabels = false;
  MarkerStyle = "Automatic";
  MarkerSize = 5;
  MarkerBackgroundColor = "";
  MarkerForegroundColor = "";
  InvertIfNegative = false;
  VaryByCategories = false;
  Filtered = false;
  PlotOrder = 0;
  readonly Format = new ChartSeriesFormat();
  readonly DataLabels = new ChartDataLabels();

  constructor(collection: ChartSeriesCollection, chart: Chart, name: string) {
    this.#collection = collection;
    this.#chart = chart;
    this.Name = name;
  }

  get ChartType(): string { return this.#type ?? this.#chart.ChartType; }
  set ChartType(value: unknown) { this.#type = asOneOf(value, CHART_TYPES, "chartType"); }
  SetValues(source: unknown): void { this.values = range(source); }
  SetXAxisValues(source: unknown): void { this.categories = range(source); }
  GetDimensionValues(dimension: unknown): unknown[] {
    const from = dimension === "Values" ? this.values : this.categories;
    const table = from?.Values;
    return Array.isArray(table) ? table.flat() : [];
  }
  Delete(): void { this.#collection.list.splice(this.#collection.list.indexOf(this), 1); }
}

class ChartSeriesFormat {
  readonly Fill = new ChartFill();
  readonly Line = new ChartLine();
}

function range(source: unknown): Range {
  if (!(source instanceof Range)) throw invalidArgument("A series takes a range.");
  return source;
}

function withoutFirst(line: Range, byColumns: boolean): Range {
  return byColumns ? line.GetResizedRange(-1, 0).GetOffsetRange(1, 0) : line.GetResizedRange(0, -1).GetOffsetRange(0, 1);
}
