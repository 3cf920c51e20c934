// Setup and run hours of one work centre by period, with its rated capacity as a line. Loaded only when it is shown.

import { VerticalStackedBarChart, type VerticalStackedChartProps } from "@fluentui/react-charts";
import type { ReactElement } from "react";
import type { WorkCentreHours } from "../../app/plan-overview";
import { useDataColours } from "../frame/use-theme";
import { useStrings } from "../strings/use-strings";

export type LoadChartProps = { readonly work: WorkCentreHours; readonly periods: readonly string[]; readonly width: number };

const HEIGHT = 170;

/** Labels of periods need this much room each. */
const LABEL_WIDTH = 30;

/** Tenths of an hour are finer than any plan. */
const rounded = (hours: number) => Math.round(hours * 10) / 10;

export function LoadChart({ work, periods, width }: LoadChartProps): ReactElement {
  const { results, language } = useStrings();
  const colours = useDataColours();
  const data = periods.map((period, at): VerticalStackedChartProps => ({
    xAxisPoint: period,
    chartData: [
      { legend: results.runTime, data: rounded(work.run[at] ?? 0), color: colours.run },
      { legend: results.setup, data: rounded(work.setup[at] ?? 0), color: colours.setup },
    ],
    lineData: [{ legend: results.rated, y: rounded(work.rated[at] ?? 0), color: colours.capacity }],
  }));
  const every = Math.max(1, Math.ceil((periods.length * LABEL_WIDTH) / width));
  return (
    <VerticalStackedBarChart
      chartTitle={results.chartTitle(work.resource)}
      culture={language}
      data={data}
      width={width}
      height={HEIGHT}
      barWidth="auto"
      xAxisInnerPadding={0.25}
      yAxisTitle={results.chartAxis}
      tickValues={periods.filter((_, at) => at % every === 0)}
      margins={{ left: 42, right: 8, top: 8, bottom: 28 }}
      roundCorners={false}
      enableReflow
    />
  );
}
