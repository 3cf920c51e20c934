// Chart parts: the cells they show, the values they remember, and the order of elements that Excel insists on.

import { newWorkbook } from "../../../../src/hosts/xlsx/new-workbook";
import type { ChartSpec } from "../../../../src/grid/chart-spec";
import { partText, sheetSpec, valuesAt } from "./write-fixture";

const cells = valuesAt(0, 0, [
  ["Week", "Run", "Setup"],
  ["W1", 10, 2],
  ["W2", null, 3],
]);
const down = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });

const loadChart: ChartSpec = {
  name: "Load of SAW",
  title: "SAW & co",
  altText: 'Weekly "load" of SAW',
  kind: "stackedColumn",
  at: { row: 4, column: 0, rows: 15, columns: 8 },
  categories: down(0),
  series: [
    { name: "Run", values: down(1), colour: "2F75B5" },
    { name: "Setup", values: down(2), colour: "9DC3E6" },
  ],
  categoryAxis: { title: "Week" },
  valueAxis: { title: "Hours per week", format: "#,##0", minimum: 0, maximum: 40 },
  legend: "bottom",
};

function chartOf(parts: Partial<ChartSpec>): string {
  const bytes = newWorkbook([sheetSpec({ blocks: [cells], charts: [{ ...loadChart, ...parts }] })]);
  return partText(bytes, "xl/charts/chart1.xml");
}

describe("a chart of ours", () => {
  it("refers to its cells and remembers what they hold", () => {
    const xml = chartOf({});
    expect(xml).toContain("<c:f>'Schedule'!$A$2:$A$3</c:f><c:strCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>W1</c:v></c:pt>");
    expect(xml).toContain(
      "<c:f>'Schedule'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
        '<c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt></c:numCache>',
    );
  });

  it("has a title, units at its axes, bounds and a description", () => {
    const xml = chartOf({});
    expect(xml).toContain("<a:t>SAW &amp; co</a:t>");
    expect(xml).toContain("<a:t>Hours per week</a:t>");
    expect(xml).toContain('<c:orientation val="minMax"/><c:max val="40"/><c:min val="0"/>');
    const bytes = newWorkbook([sheetSpec({ blocks: [cells], charts: [loadChart] })]);
    expect(partText(bytes, "xl/drawings/drawing1.xml")).toContain('name="Load of SAW" descr="Weekly &quot;load&quot; of SAW"');
  });

  it.each([
    ["column", "clustered", "col"],
    ["stackedColumn", "stacked", "col"],
    ["bar", "clustered", "bar"],
    ["stackedBar", "stacked", "bar"],
  ] as const)("draws %s as %s %s", (kind, grouping, direction) => {
    expect(chartOf({ kind })).toContain(`<c:barDir val="${direction}"/><c:grouping val="${grouping}"/>`);
  });

  it("draws a line over columns after them, on the same axes", () => {
    const limit = { name: "Limit", values: down(2), colour: "C00000", kind: "line", dashed: true } as const;
    const xml = chartOf({ series: [limit, ...loadChart.series] });
    expect(xml.indexOf("<c:barChart>")).toBeLessThan(xml.indexOf("<c:lineChart>"));
    expect(xml.slice(xml.indexOf("<c:lineChart>"))).toContain("<c:v>Limit</c:v>");
    expect(xml).toContain('<a:prstDash val="dash"/>');
    expect([...xml.matchAll(/<c:axId val="(\d+)"/g)].map((match) => match[1])).toHaveLength(6);
  });

  it("refuses a line across lying bars, which cannot be drawn", () => {
    expect(() => chartOf({ kind: "bar", series: [{ name: "L", values: down(1), colour: "000000", kind: "line" }] })).toThrow("lying bars");
  });

  it("hides the offset of floating columns, in the legend too", () => {
    const series = loadChart.series.map((one, index) => ({ ...one, invisible: index === 0 }));
    expect(chartOf({ series })).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    expect(chartOf({ series })).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative");
    expect(chartOf({ series, kind: "stackedBar" })).toContain("<c:tx><c:v>\u00a0</c:v></c:tx>");
  });

  it("fills bars with a pattern on their own colour made lighter, with a line of it around", () => {
    const series = loadChart.series.map((one) => ({ ...one, colour: "D55E00", pattern: "stripes" as const }));
    expect(chartOf({ series })).toContain(
      '<c:spPr><a:pattFill prst="dkUpDiag"><a:fgClr><a:srgbClr val="D55E00"/></a:fgClr><a:bgClr><a:srgbClr val="F0C7A6"/></a:bgClr></a:pattFill><a:ln w="9525" cap="rnd">',
    );
  });

  it("draws the first category at the top and the values still at the bottom when reversed", () => {
    const xml = chartOf({ kind: "bar", reversed: true });
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toContain('<c:crosses val="max"/>');
  });

  it("has no legend when none is wanted", () => {
    expect(chartOf({ legend: "none" })).not.toContain("<c:legend>");
  });
});
