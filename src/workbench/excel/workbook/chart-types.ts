// The chart types that the stand-in takes, in Excel's words.

export const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineMarkers", "LineStacked", "Area", "AreaStacked", "Pie", "Doughnut", "XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers",
];
