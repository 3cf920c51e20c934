// The rule of the periods: days, weeks, calendar months or the planner's own without a gap from the plan's start to its end.

import type { Day } from "../../base/day";
import { dateOf, dayText, weekdayOf } from "../../base/day";
import { weekdayNames, type Settings } from "../../model/settings";
import type { Rule } from "./violation";

/** Buckets follow each other from the start to the horizon, and each new one begins where the calendar begins one. */
export const bucketsCoverHorizon: Rule = function* ({ plan }) {
  const { start, horizonDays, bucket } = plan.settings;
  const beginsBucket = beginnings(plan.settings);
  let next = start;
  for (const { start: begin, end } of plan.buckets) {
    if (begin !== next || end <= begin) yield { rule: "buckets", text: `No bucket begins on ${dayText(next)}.` };
    for (let day = begin + 1; day < end; day += 1) {
      if (beginsBucket(day)) yield { rule: "buckets", text: `A bucket must begin on ${dayText(day)}.` };
    }
    if (begin !== start && !beginsBucket(begin)) {
      yield { rule: "buckets", text: `No ${bucket} begins on ${dayText(begin)}.` };
    }
    next = end;
  }
  if (next !== start + horizonDays) yield { rule: "buckets", text: `The last bucket ends on ${dayText(next)}.` };
  for (const { item, ...record } of plan.records) {
    const rows = [record.gross, record.scheduled, record.onHand, record.net, record.receipts, record.releases, record.expired ?? record.gross, record.safetyStock ?? record.gross, record.coProducts ?? record.gross];
    if (rows.some((row) => row.length !== plan.buckets.length)) {
      yield { rule: "buckets", text: `The record of ${item} has not one number for each bucket.`, item };
    }
  }
};

function beginnings({ bucket, weekStart, periods = [] }: Settings): (day: Day) => boolean {
  const beginsWeek = (day: Day): boolean => weekdayNames[weekdayOf(day)] === (weekStart ?? "monday");
  switch (bucket) {
    case "day":
      return () => true;
    case "week":
      return beginsWeek;
    case "month":
      return (day) => dateOf(day).date === 1;
    case "period": {
      const edges = new Set(periods.flatMap(({ start, end }) => [start, end]));
      return (day) => edges.has(day) || (beginsWeek(day) && !periods.some(({ start, end }) => day >= start && day < end));
    }
  }
}
