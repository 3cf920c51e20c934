// A native chart described without a host: what is drawn from which cells, with words and units.

import type { Area } from "./address";
import type { Colour } from "./cell-style";

/** A row or column of cells; on the chart's own sheet unless a sheet id (SheetSpec.id) is named. */
export type ChartRange = Area & { readonly sheetId?: string };

/** What a bar is filled with besides its colour, so that it is known without colours: by who does not see them, and on a grey print. */
export type BarPattern = "stripes" | "dots" | "grid";

export type ChartSeries = {
  /** Shown in the legend. */
  readonly name: string;
  readonly values: ChartRange;
  readonly colour: Colour;
  /** How this series is drawn; the chart's own kind when absent. `line` over columns makes a combination chart. */
  readonly kind?: "line" | "stepLine";
  readonly dashed?: boolean;
  /** Of bars; plain when absent. */
  readonly pattern?: BarPattern;
  /** No fill: the invisible offset of a floating bar. */
  readonly invisible?: boolean;
};

export type ChartAxis = {
  /** With its unit: `Hours per week`. */
  readonly title: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
};

export type ChartSpec = {
  /** Unique on its sheet. */
  readonly name: string;
  readonly title: string;
  /** What a reader who cannot see the chart should know. */
  readonly altText: string;
  readonly kind: "column" | "stackedColumn" | "bar" | "stackedBar" | "line";
  /** The cells that the chart covers. */
  readonly at: Area;
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly legend: "bottom" | "none";
  /** Draw the first category at the top (bars). */
  readonly reversed?: boolean;
};
