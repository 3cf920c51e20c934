// The parts of a chart as plain fields: title, legend, axes, fills, lines, fonts. Defaults are Excel's.

import { asColour, asCount, asOneOf, asText } from "../wire-values";
import { Range } from "./range";

export class ChartFill {
  /** `#RRGGBB`; null for the automatic colour, "none" after Clear. */
  colour: string | null = null;
  SetSolidColor(colour: unknown): void { this.colour = asColour(colour, "color"); }
  Clear(): void { this.colour = "none"; }
}

export class ChartLine {
  Color = "";
  Weight = 0.75;
  #style = "Automatic";
  get LineStyle(): string { return this.#style; }
  set LineStyle(value: unknown) {
    const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"];
    this.#style = asOneOf(value, styles, "lineStyle");
  }
  Clear(): void { this.#style = "None"; }
}

export class ChartFont {
  Bold = false;
  Italic = false;
  Color = "#000000";
  Name = "Calibri";
  Size = 10;
  Underline = "None";
}

export class ChartFormat {
  readonly Fill = new ChartFill();
  readonly Border = new ChartLine();
  readonly Font = new ChartFont();
  RoundedCorners = false;
}

export class ChartTitle {
  Text = "Chart Title";
  Visible = true;
  Overlay = false;
  Position = "Automatic";
  HorizontalAlignment = "Center";
  readonly Format = new ChartFormat();
  SetFormula(formula: unknown): void { this.Text = asText(formula, "formula"); }
}

export class ChartLegend {
  Visible = true;
  Overlay = false;
  #position = "Right";
  readonly Format = new ChartFormat();
  readonly LegendEntries = new ChartLegendEntryCollection();
  get Position(): string { return this.#position; }
  set Position(value: unknown) { this.#position = asOneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"], "position"); }
}

/** Entries are made when they are asked for; the stand-in does not count them against the series. */
class ChartLegendEntryCollection {
  readonly list: ChartLegendEntry[] = [];
  GetItemAt(index: unknown): ChartLegendEntry { return (this.list[asCount(index, "index")] ??= new ChartLegendEntry()); }
}

class ChartLegendEntry {
  Visible = true;
}

export class ChartPlotArea {
  Left = 0;
  Top = 0;
  Width = 300;
  Height = 150;
  readonly Format = new ChartFormat();
}

export class ChartDataLabels {
  ShowValue = true;
  ShowSeriesName = false;
  ShowCategoryName = false;
  NumberFormat = "General";
  Position = "OutsideEnd";
  readonly Format = new ChartFormat();
}

export class ChartAxes {
  readonly CategoryAxis = new ChartAxis("Category");
  readonly ValueAxis = new ChartAxis("Value");
  readonly #secondary = new ChartAxis("Value");
  GetItem(type: unknown, group?: unknown): ChartAxis {
    const axis = asOneOf(type, ["Category", "Value"], "type");
    if (axis === "Category") return this.CategoryAxis;
    return group === "Secondary" ? this.#secondary : this.ValueAxis;
  }
}

class ChartAxis {
  readonly Type: string;
  readonly Title = new ChartAxisTitle();
  readonly MajorGridlines = new ChartGridlines(true);
  readonly MinorGridlines = new ChartGridlines(false);
  readonly Format = new ChartAxisFormat();
  Minimum: number | string = "";
  Maximum: number | string = "";
  MajorUnit: number | string = "";
  MinorUnit: number | string = "";
  NumberFormat = "General";
  LinkNumberFormat = true;
  ReversePlotOrder = false;
  Visible = true;
  CategoryType = "Automatic";
  Crosses = "Automatic";
  MajorTickMark = "Outside";
  MinorTickMark = "None";
  TickLabelPosition = "NextToAxis";
  TickLabelSpacing: number | string = 1;
  TickMarkSpacing = 1;
  TextOrientation: number | string = "";
  DisplayUnit = "None";
  ScaleType = "Linear";
  IsBetweenCategories = true;
  Position = "Automatic";
  categories: Range | null = null;

  constructor(type: string) {
    this.Type = type;
  }

  SetCategoryNames(source: unknown): void { this.categories = source instanceof Range ? source : null; }
}

class ChartAxisTitle {
  #text = "";
  Visible = false;
  TextOrientation: number | string = "";
  readonly Format = new ChartFormat();
  get Text(): string { return this.#text; }
  /** A text shows the title. */
  set Text(value: unknown) {
    this.#text = asText(value, "text");
    this.Visible = true;
  }
}

class ChartGridlines {
  Visible: boolean;
  readonly Format = new ChartGridlinesFormat();
  constructor(visible: boolean) {
    this.Visible = visible;
  }
}

class ChartGridlinesFormat {
  readonly Line = new ChartLine();
}

class ChartAxisFormat {
  readonly Fill = new ChartFill();
  readonly Font = new ChartFont();
  readonly Line = new ChartLine();
}
