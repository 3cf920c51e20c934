// When several resources are open at the same time. Knows open time; nothing of what is needed together.

import { MINUTES_PER_DAY, type Minute } from "../../base/day";
import type { OpenSpan } from "../../model/open-shifts";
import { startOfWork, timeOfSpans, type WorkingTime } from "./working-time";

const WEEK = 7 * MINUTES_PER_DAY;

/**
 * The minutes in which two resources are both open, as open time of its own.
 *
 * @param one   open time of a plan
 * @param other of the same plan: both begin at the same minute
 * Cost O(spans).
 */
export function jointTime(one: WorkingTime, other: WorkingTime): WorkingTime {
  if (one === other) return one;
  const to = Math.max(one.to, other.to);
  return timeOfSpans(common(spansUntil(one, to), spansUntil(other, to)), one.from, to);
}

/**
 * The longest time without a break in the week that repeats; Infinity when that is never closed.
 * Cost O(spans of a week).
 */
export function longestUsualSpan({ starts, ends, to, weekMinutes }: WorkingTime): number {
  if (weekMinutes === WEEK) return Infinity;
  let longest = 0;
  let wrapped = 0;
  for (let span = starts.length - 1; span >= 0 && (ends[span] ?? 0) > to - WEEK; span -= 1) {
    const start = Math.max(starts[span] ?? 0, to - WEEK);
    const end = ends[span] ?? 0;
    longest = Math.max(longest, end - start);
    // A span at the end of one week goes on at the beginning of the next.
    if (end === to || start === to - WEEK) wrapped += end - start;
  }
  return isOpenAcrossWeeks(starts, ends, to) ? Math.max(longest, wrapped) : longest;
}

function isOpenAcrossWeeks(starts: Int32Array, ends: Int32Array, to: Minute): boolean {
  return ends.at(-1) === to && starts.some((start, span) => start <= to - WEEK && (ends[span] ?? 0) > to - WEEK);
}

/**
 * The position of the first minute after a break, of work that begins at a position and takes a length over at least one.
 * Cost O(log length · log spans).
 */
export function afterBreak(time: WorkingTime, position: number, length: number): number {
  const begins = startOfWork(time, position) - position;
  let low = position + 1;
  let high = position + length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (startOfWork(time, middle) - middle > begins) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The spans of an open time up to a later end: its last week again and again. */
function spansUntil(time: WorkingTime, to: Minute): OpenSpan[] {
  const spans = Array.from(time.starts, (start, index): OpenSpan => ({ start, end: time.ends[index] ?? start }));
  const week = spans.filter(({ end }) => end > time.to - WEEK).map(({ start, end }) => ({ start: Math.max(start, time.to - WEEK), end }));
  for (let shift = WEEK; time.to - WEEK + shift < to; shift += WEEK) {
    for (const { start, end } of week) if (start + shift < to) spans.push({ start: start + shift, end: Math.min(end + shift, to) });
  }
  return spans;
}

/** What lies in a span of both, without spans that touch. */
function common(one: readonly OpenSpan[], other: readonly OpenSpan[]): OpenSpan[] {
  const both: { start: Minute; end: Minute }[] = [];
  let i = 0;
  let j = 0;
  for (let [a, b] = [one[i], other[j]]; a !== undefined && b !== undefined; [a, b] = [one[i], other[j]]) {
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.end, b.end);
    const last = both.at(-1);
    if (start < end && last?.end === start) last.end = end;
    else if (start < end) both.push({ start, end });
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
  return both;
}
