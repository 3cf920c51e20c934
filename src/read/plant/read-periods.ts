// The planner's own periods, such as 4-4-5 weeks → buckets without a gap. Where they are not, what was done instead is said.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import type { CellRef } from "../../base/issue";
import type { Period, Settings } from "../../model/settings";
import * as say from "../messages-periods";
import type { IssueLog } from "../rows/issue-log";
import type { Reading } from "./reading";

export type Periods = {
  readonly periods: readonly Period[];
  /** Where the first and the last one stand. */
  readonly first: CellRef;
  readonly last: CellRef;
};

type Row = {
  readonly name: string;
  readonly start: Day;
  /** As written: the last day of the period, or the first day of the next. */
  readonly end: Day | undefined;
  readonly at: CellRef;
  readonly endAt: CellRef;
};

/**
 * The periods of all tables, in order of time: each lasts until the next begins.
 * A last day only proves that, and says how long the last period is. Where most of the last days are the first day of
 * the next period, they are read so.
 * @returns null when no row gives a period
 */
export function readPeriods(reading: Reading): Periods | null {
  const byStart = new Map<Day, Row>();
  for (const table of reading.tablesOf("periods")) {
    reading.read(table, (row) => {
      const start = row.day("start");
      const end = row.day("end");
      if (row.isRefused() || start === undefined) return;
      const name = row.text("name");
      const known = byStart.get(start);
      if (known !== undefined) row.refuse(say.periodTwice(start, known.at.cell, row.at("start")));
      else if (end !== undefined && end < start) row.refuse(say.periodBackward(name === "" ? dayText(start) : name, row.at("end")));
      else byStart.set(start, { name, start, end, at: row.at("start"), endAt: row.at("end") });
    });
  }
  const rows = [...byStart.values()].sort((a, b) => a.start - b.start);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const afterEnd = endsAreNextStarts(rows) ? 0 : 1;
  const periods = rows.map((row, index): Period => {
    const next = rows[index + 1]?.start;
    const stated = row.end === undefined ? undefined : Math.max(row.end + afterEnd, row.start + 1);
    if (next !== undefined) sayDifference(row, stated, next, reading.log);
    return { name: row.name, start: row.start, end: next ?? stated ?? row.start + assumedDays(rows, reading.log) };
  });
  return { periods, first: first.at, last: last.at };
}

function endsAreNextStarts(rows: readonly Row[]): boolean {
  const pairs = rows.slice(1).map((row, index) => row.start - (rows[index]?.end ?? -Infinity));
  return pairs.filter((days) => days === 0).length > pairs.filter((days) => days === 1).length;
}

function sayDifference({ name, start, endAt }: Row, stated: Day | undefined, next: Day, log: IssueLog): void {
  if (stated === undefined || stated === next) return;
  const called = name === "" ? dayText(start) : name;
  log.add(stated < next ? say.periodGap(called, next - stated, next, endAt) : say.periodOverlap(called, stated - next, next, endAt));
}

/** Of the last period where nothing says when it ends; a single one is taken to be a week. */
function assumedDays(rows: readonly Row[], log: IssueLog): number {
  const [before, last] = rows.slice(-2);
  const days = before === undefined || last === undefined ? 7 : last.start - before.start;
  const only = last ?? before;
  if (only !== undefined) log.add(say.periodEndAssumed(only.name === "" ? dayText(only.start) : only.name, days, only.at));
  return days;
}

/** Says where a plan by period has none. */
export function sayCoverage(periods: Periods | null, { start, horizonDays }: Settings, log: IssueLog): void {
  const first = periods?.periods[0];
  const last = periods?.periods.at(-1);
  if (periods === null || first === undefined || last === undefined) {
    log.add(say.noPeriods());
    return;
  }
  if (first.start > start) log.add(say.periodsBeginLate(first.start, start, periods.first));
  if (last.end < start + horizonDays) log.add(say.periodsEndEarly(last.end - 1, start + horizonDays - 1, periods.last));
}
