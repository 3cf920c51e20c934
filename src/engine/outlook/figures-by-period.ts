// Which figure of the planner's counts in a period: typed ones before those of a table of hers, and what was recorded of such a table
// for periods that are over. Knows items and periods; no forecast.

import { dateOf } from "../../base/day";
import type { ForecastOverride } from "../../model/item-forecast";
import type { Outlook } from "../../model/outlook";

/** Why a figure of a table of hers does not count. */
export type LeftOut = "lost" | "byMonth" | "typed" | "twice";

export type Periods = Pick<Outlook, "past" | "coming" | "bucket">;

export type FiguresByPeriod = {
  /** One a period, `from` being its first day; in the order given. */
  readonly figures: readonly ForecastOverride[];
  readonly leftOut: readonly { readonly figure: ForecastOverride; readonly why: LeftOut }[];
};

/**
 * The figures of one item.
 *
 * A figure that was typed into the sheet Forecast is of the period that begins on its day; one of a table of hers, of the period in which
 * its day lies. Of two in a period the typed one counts, else the first. A record lends what the statistics said, and stands for a row that is
 * gone from her table once its period is over: what was planned was planned.
 *
 * @param isByMonth of a table of hers, as `areMonths` says of all its figures
 * Cost O(figures · periods).
 */
export function figuresByPeriod(given: readonly ForecastOverride[], { past, coming }: Periods, isByMonth: boolean): FiguresByPeriod {
  const periods = [...past, ...coming];
  const found = new Map<number, ForecastOverride>();
  const leftOut: FiguresByPeriod["leftOut"][number][] = [];
  const inOrder = [...given.filter(({ setIn }) => setIn === undefined), ...given.filter(({ setIn }) => setIn === "table")];
  for (const figure of inOrder) {
    const isOfTable = figure.setIn === "table";
    const period = periods.find(({ start, end }) => (isOfTable ? start <= figure.from && figure.from < end : start === figure.from));
    const before = period === undefined ? undefined : found.get(period.start);
    if (isOfTable && isByMonth) leftOut.push({ figure, why: "byMonth" });
    else if (period === undefined) leftOut.push({ figure, why: "lost" });
    else if (before !== undefined) leftOut.push({ figure, why: before.setIn === undefined ? "typed" : "twice" });
    else found.set(period.start, { ...figure, from: period.start });
  }
  const end = past.at(-1)?.end ?? -Infinity;
  for (const record of given.filter(({ setIn }) => setIn === "record")) {
    const own = found.get(record.from);
    const reason = own?.reason ?? record.reason;
    const { statistical } = record;
    if (own?.setIn === "table") found.set(record.from, { ...own, ...(reason === undefined ? {} : { reason }), ...(statistical === undefined ? {} : { statistical }) });
    else if (own === undefined && record.from < end && periods.some(({ start }) => start === record.from)) found.set(record.from, { ...record, setIn: "table" });
  }
  return { figures: [...found.values()], leftOut };
}

/** Where weeks are forecast: figures on firsts of months that are no firsts of weeks are those of whole months, which no week must be given. */
export function areMonths(given: readonly ForecastOverride[], { past, coming, bucket }: Periods): boolean {
  if (bucket === "month") return false;
  const days = given.flatMap(({ setIn, from }) => (setIn === "table" ? [from] : []));
  const firsts = new Set([...past, ...coming].map(({ start }) => start));
  return days.every((day) => dateOf(day).date === 1) && days.some((day) => !firsts.has(day));
}
