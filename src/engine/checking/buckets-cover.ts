// The rule of the periods: days, ISO weeks or calendar months without a gap from the plan's start to its end.

import type { Day } from "../../base/day";
import { dateOf, dayText, weekdayOf } from "../../base/day";
import type { BucketSize } from "../../model/settings";
import type { Rule } from "./violation";

/** Buckets follow each other from the start to the horizon, and each new one begins where the calendar begins one. */
export const bucketsCoverHorizon: Rule = function* ({ plan }) {
  const { start, horizonDays, bucket } = plan.settings;
  let next = start;
  for (const { start: begin, end } of plan.buckets) {
    if (begin !== next || end <= begin) yield { rule: "buckets", text: `No bucket begins on ${dayText(next)}.` };
    for (let day = begin + 1; day < end; day += 1) {
      if (beginsBucket(bucket, day)) yield { rule: "buckets", text: `A bucket must begin on ${dayText(day)}.` };
    }
    if (begin !== start && !beginsBucket(bucket, begin)) {
      yield { rule: "buckets", text: `No ${bucket} begins on ${dayText(begin)}.` };
    }
    next = end;
  }
  if (next !== start + horizonDays) yield { rule: "buckets", text: `The last bucket ends on ${dayText(next)}.` };
  for (const { item, ...record } of plan.records) {
    const rows = [record.gross, record.scheduled, record.onHand, record.net, record.receipts, record.releases, record.expired ?? record.gross, record.safetyStock ?? record.gross];
    if (rows.some((row) => row.length !== plan.buckets.length)) {
      yield { rule: "buckets", text: `The record of ${item} has not one number for each bucket.`, item };
    }
  }
};

function beginsBucket(size: BucketSize, day: Day): boolean {
  switch (size) {
    case "day":
      return true;
    case "week":
      return weekdayOf(day) === 0;
    case "month":
      return dateOf(day).date === 1;
  }
}
