// Charts as the workbench draws them: what is read from the cells, and where it lies on the picture.

import { Workbook } from "../../../../../src/workbench/excel/workbook/workbook";
import type { Chart } from "../../../../../src/workbench/excel/workbook/chart";
import type { Worksheet } from "../../../../../src/workbench/excel/workbook/worksheet";
import { chartDrawing } from "../../../../../src/workbench/grid/charts/chart-drawing";
import { chartLayout } from "../../../../../src/workbench/grid/charts/chart-layout";
import { chartPlace } from "../../../../../src/workbench/grid/charts/chart-place";
import { scaleOf } from "../../../../../src/workbench/grid/charts/scale";

const free = { minimum: null, maximum: null, step: null };
let sheet: Worksheet;
let chart: Chart;
beforeEach(() => {
  sheet = new Workbook().Worksheets.active;
  sheet.GetRange("A1:C4").Values = [["Week", "Run", "Rated"], ["W1", 30, 40], ["W2", 10, 40], ["W3", 0, 20]];
  chart = sheet.Charts.Add("ColumnStacked", sheet.GetRange("A1:C4"), "Columns");
});

const drawing = () => chartDrawing(chart, (value, format) => `${String(value)}${format === "0%" ? " %" : ""}`);
const layout = () => chartLayout(drawing(), 400, 300);
const bars = () => layout().marks.flatMap((mark) => (mark.kind === "bar" ? [mark] : []));

describe("a value axis", () => {
  it.each([
    [[3, 17, 22], 5, [0, 25], 6],
    [[-3, 20], 6, [-5, 25], 7],
    [[0.2, 0.7], 8, [0, 0.8], 9],
    [[980, 1000], 5, [980, 1005], 6],
    [[], 5, [0, 1.2], 7],
    [[0, 0], 4, [0, 1], 3],
  ])("over %j with room for %i steps goes %j in %i round ticks", (values, steps, ends, count) => {
    const { minimum, maximum, ticks } = scaleOf(values, free, steps);
    expect([minimum, maximum]).toEqual(ends);
    expect(ticks).toHaveLength(count);
  });

  it("keeps the ends that it is given", () => {
    expect(scaleOf([5, 9], { minimum: 2, maximum: 12, step: 5 }, 8)).toEqual({ minimum: 2, maximum: 12, ticks: [2, 7, 12] });
  });
});

describe("a chart's drawing", () => {
  it("reads names, categories and values from the cells as they are now", () => {
    expect(drawing()).toMatchObject({ stacking: "stacked", categories: ["W1", "W2", "W3"], series: [{ name: "Run", values: [30, 10, 0] }, { name: "Rated" }] });
    sheet.GetRange("B2").Values = 35;
    expect(drawing().series[0]?.values).toEqual([35, 10, 0]);
  });

  it("knows lines among columns, their dashes, and series that are not to be seen", () => {
    const [run, rated] = chart.Series.list;
    if (run === undefined || rated === undefined) throw new Error("no series");
    rated.ChartType = "Line";
    Object.assign(rated.Format.Line, { Color: "#333333", LineStyle: "Dash", Weight: 2.25 });
    run.Format.Fill.Clear();
    expect(drawing().series).toMatchObject([{ kind: "bar", isInvisible: true }, { kind: "line", colour: "#333333", dashes: "dash", weight: 2.25 }]);
  });

  it("knows the line around bars, which sets them apart without colours", () => {
    const [run] = chart.Series.list;
    if (run === undefined) throw new Error("no series");
    expect(drawing().series[0]).toMatchObject({ outline: null });
    Object.assign(run.Format.Line, { Color: "#333333", LineStyle: "Dot", Weight: 1.5 });
    expect(drawing().series[0]).toMatchObject({ kind: "bar", colour: "#4472C4", outline: "#333333", dashes: "dot", weight: 1.5 });
  });

  it("leaves legend entries out that are hidden", () => {
    chart.Legend.LegendEntries.GetItemAt(1).Visible = false;
    expect(layout().legend.map(({ series }) => series.name)).toEqual(["Run"]);
    chart.Legend.Visible = false;
    expect(layout().legend).toEqual([]);
  });
});

describe("a chart's layout", () => {
  it("piles stacked columns, and leaves no bar for nought", () => {
    const [first, second] = bars();
    if (first === undefined || second === undefined) throw new Error("no bars");
    expect(bars()).toHaveLength(5);
    expect(second.x).toBe(first.x);
    expect(second.y + second.height).toBeCloseTo(first.y);
    expect(first.height / second.height).toBeCloseTo(30 / 40);
  });

  it("stands columns of several series beside each other", () => {
    chart.ChartType = "ColumnClustered";
    const [first, second] = bars();
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
  });

  it("lays bars down with the first category at the bottom, or at the top when reversed", () => {
    chart.ChartType = "BarStacked";
    const places = (): number[] => bars().filter(({ series }) => series.colour === "#4472C4").map(({ y }) => y);
    expect(places()).toEqual([...places()].sort((a, b) => b - a));
    chart.Axes.CategoryAxis.ReversePlotOrder = true;
    expect(places()).toEqual([...places()].sort((a, b) => a - b));
  });

  it("keeps every text and bar within the picture", () => {
    chart.Axes.ValueAxis.Title.Text = "Hours per week";
    chart.Axes.CategoryAxis.Title.Text = "Week";
    for (const type of ["ColumnStacked", "BarStacked", "Line", "AreaStacked", "BarStacked100"]) {
      chart.ChartType = type;
      const { plot, texts } = layout();
      expect(plot.right - plot.left).toBeGreaterThan(200);
      expect(plot.bottom - plot.top).toBeGreaterThan(120);
      for (const { x, y } of texts) expect(x >= 0 && x <= 400 && y >= 0 && y <= 300).toBe(true);
      for (const { x, y, width, height } of bars()) {
        expect(x >= plot.left - 0.01 && x + width <= plot.right + 0.01).toBe(true);
        expect(y >= plot.top - 0.01 && y + height <= plot.bottom + 0.01).toBe(true);
      }
    }
  });

  it("turns labels that find no room, and shows fewer of many", () => {
    sheet.GetRange("A2:A4").Values = [["Hardening and tempering"], ["Powder coating line 2"], ["Final assembly, line A"]];
    expect(layout().texts.filter(({ turn }) => turn === -45)).toHaveLength(3);
    const many = chartLayout({ ...drawing(), categories: Array.from({ length: 200 }, (_, index) => `Week ${String(index)}`) }, 400, 300);
    expect(many.texts.filter(({ turn }) => turn === -45).length).toBeLessThan(40);
  });

  it("interrupts a line where a value is missing", () => {
    chart.ChartType = "Line";
    sheet.GetRange("B3").Values = "";
    const [line] = layout().marks;
    expect(line?.kind === "line" ? (line.path.match(/M/g) ?? []).length : 0).toBe(2);
  });

  it("draws shares of a whole up to one", () => {
    chart.ChartType = "ColumnStacked100";
    expect(layout().texts.map(({ text }) => text)).toContain("1 %");
    expect(layout().texts.map(({ text }) => text)).not.toContain("1.2 %");
  });
});

describe("a chart's place", () => {
  it("is the cells under its corners, and pixels beside the headings", () => {
    Object.assign(chart, { Left: 48 + 12, Top: 15 * 3, Width: 96, Height: 30 });
    expect(chartPlace(sheet, chart)).toEqual({
      cells: { from: { column: 1, columnOffset: 16, row: 3, rowOffset: 0 }, to: { column: 3, columnOffset: 16, row: 5, rowOffset: 0 } },
      pixels: { left: 46 + 80, top: 20 + 60, width: 128, height: 40 },
    });
  });
});
