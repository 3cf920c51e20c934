// When the setup of an operation ends: its share of the open minutes in which it works. Knows spans of time only.

import type { Minute } from "../../base/day";
import type { OpenSpan } from "../../model/open-shifts";
import type { Operation } from "../../model/plan";

/** @param open when its machine works, in order; without any in its time all of it counts */
export function setupEnd({ start, end, setupMinutes, runMinutes }: Operation, open: readonly OpenSpan[]): Minute {
  const own = open.flatMap((span) => (span.start < end && span.end > start ? [{ start: Math.max(span.start, start), end: Math.min(span.end, end) }] : []));
  const spans = own.length === 0 ? [{ start, end }] : own;
  const standard = setupMinutes + runMinutes;
  let left = standard > 0 ? (spans.reduce((sum, span) => sum + span.end - span.start, 0) * setupMinutes) / standard : 0;
  if (left === 0) return start;
  for (const span of spans) {
    if (left <= span.end - span.start) return span.start + left;
    left -= span.end - span.start;
  }
  return end;
}
