// Forecasts and capacity by the engine.

import { availableHours, efficiency, loadPercent, ratedCapacity, utilisation } from "../../../src/engine/capacity/capacity-measures";
import { erlangC, meanWait, servedWithin } from "../../../src/engine/capacity/erlang-c";
import { everyPartEveryInterval } from "../../../src/engine/capacity/every-part-every-interval";
import { throughputTime, workInProcess } from "../../../src/engine/capacity/littles-law";
import { overallEquipmentEffectiveness } from "../../../src/engine/capacity/overall-equipment-effectiveness";
import { contactStaff, staffForService, staffForWorkload } from "../../../src/engine/capacity/service-staffing";
import { crewSize, taktTime } from "../../../src/engine/capacity/takt-time";
import {
  bias,
  forecastValueAdded,
  meanAbsoluteDeviation,
  meanAbsolutePercentageError,
  meanAbsoluteScaledError,
  symmetricPercentageError,
  trackingSignal,
  weightedAbsolutePercentageError,
  type ForecastPair,
} from "../../../src/engine/demand/forecast-errors";
import { averageAgainstNaive2 } from "../../../src/engine/demand/forecast/naive2";
import { cleanHistory } from "../../../src/engine/demand/forecast/clean-history";
import { demandPattern } from "../../../src/engine/demand/forecast/demand-class";
import { holt } from "../../../src/engine/demand/forecast/exponential-smoothing";
import { automaticForecast } from "../../../src/functions/automatic-forecast";
import { cellCase, itemCase, wholeCase, type FunctionCase } from "./function-case";

const pairs = (actual: readonly number[], forecast: readonly number[]): ForecastPair[] => actual.map((units, period) => ({ actual: units, forecast: forecast[period] ?? NaN }));
const errorCase = (id: string, measure: (pairs: readonly ForecastPair[]) => number) => itemCase(id, (actual: number[], forecast: number[]) => measure(pairs(actual, forecast)));

const automatic = (history: readonly number[], horizon: number) => automaticForecast(history, { horizon, season: 1, confidence: 0.9 });

function interval(demand: number[][], run: number[][], setup: number[][], available: number): number[][] {
  const items = demand.map(([units = NaN], row) => ({ demandPerDay: units, runMinutesPerUnit: run[row]?.[0] ?? NaN, setupMinutes: setup[row]?.[0] ?? NaN }));
  return [[everyPartEveryInterval(items, available)]];
}

const column = (of: (index: number) => number) => Array.from({ length: 100 }, (_, index) => [of(index)]);

export const flowCases: readonly FunctionCase[] = [
  itemCase("FORECAST", (_: string, history: number[], horizon: number) => holt(history, horizon, { level: null, trend: null, season: null })),
  errorCase("BIAS", bias),
  errorCase("MAD", meanAbsoluteDeviation),
  errorCase("MAPE", meanAbsolutePercentageError),
  errorCase("WAPE", weightedAbsolutePercentageError),
  errorCase("SMAPE", symmetricPercentageError),
  errorCase("TRACKINGSIGNAL", trackingSignal),
  itemCase("MASE", (actual: number[], forecast: number[], history: number[]) => meanAbsoluteScaledError(pairs(actual, forecast), history, 1)),
  itemCase("FORECASTVALUEADDED", (actual: number[], forecast: number[]) => forecastValueAdded(pairs(actual, forecast), 1)),
  itemCase("OWA", (actual: number[], forecast: number[], history: number[]) => averageAgainstNaive2(pairs(actual, forecast), history, 1)),
  itemCase("FORECASTINTERVAL", (bound: "lower" | "upper", history: number[], horizon: number) => automatic(history, horizon)[bound]),
  itemCase("FORECASTMETHOD", (history: number[]) => [automatic(history, 1).method, automatic(history, 1).reason]),
  itemCase("DEMANDCLASS", (history: number[]) => demandPattern(history).demandClass),
  itemCase("CLEANHISTORY", (history: number[]) => cleanHistory(history, 1).cleaned),
  cellCase("TAKT", taktTime),
  itemCase("CREW", crewSize),
  cellCase("OEE", (plannedMinutes: number, runMinutes: number, idealCycleMinutes: number, totalUnits: number, goodUnits: number) =>
    overallEquipmentEffectiveness({ plannedMinutes, runMinutes, idealCycleMinutes, totalUnits, goodUnits }).oee,
  ),
  cellCase("UTILIZATION", utilisation),
  cellCase("EFFICIENCY", efficiency),
  cellCase("AVAILABLEHOURS", availableHours),
  cellCase("RATEDCAPACITY", ratedCapacity),
  cellCase("LOADPERCENT", loadPercent),
  wholeCase("EPEI", interval, [column((index) => 1 + (index % 7)), column((index) => 0.25 + (index % 3) / 8), column((index) => 5 + (index % 11)), 480]),
  cellCase("LITTLE", workInProcess),
  cellCase("FLOWTIME", throughputTime),
  cellCase("ERLANGC", erlangC, [1]),
  cellCase("MEANWAIT", meanWait, [1]),
  cellCase("SERVEDWITHIN", servedWithin, [1]),
  cellCase("SERVICESTAFF", staffForService),
  cellCase("CONTACTSTAFF", contactStaff),
  cellCase("STAFF", staffForWorkload),
];
