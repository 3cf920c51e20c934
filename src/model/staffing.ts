// How much service is asked for by interval, and how many people it takes. Plain readonly data; knows nothing of sheets but where
// it was read.

import type { Day, Minute } from "../base/day";
import type { CellRef } from "../base/issue";

/** What every interval says, whatever it counts. */
type Interval = {
  /** Where it was read. */
  readonly source?: CellRef;
  /** What comes in there: a hotline, a counter, a team; `` when there is one alone. */
  readonly queue: string;
  readonly day?: Day;
  /** Minutes after midnight. */
  readonly from?: Minute;
  readonly minutes: number;
  /** Share of paid time away from work, 0 ≤ shrinkage < 1. */
  readonly shrinkage: number;
  /** Share of time at work that is busy, at most; 0 < occupancy ≤ 1. */
  readonly occupancy: number;
  /** People who are planned to be at work. */
  readonly scheduled?: number;
};

/** Customers who come at any time and wait until somebody is free. */
export type ContactInterval = Interval & {
  readonly kind: "contacts";
  readonly contacts: number;
  /** Minutes with each, notes included; > 0. */
  readonly handlingMinutes: number;
  /** The wait that customers accept, minutes. */
  readonly answerMinutes: number;
  /** Share of them to be served within that, 0 ≤ served < 1. */
  readonly served: number;
};

/** Work that can wait until somebody has time in the interval. */
export type WorkloadInterval = Interval & {
  readonly kind: "workload";
  readonly workMinutes: number;
  /** Paid minutes of a person in the interval; > 0. */
  readonly minutesPerPerson: number;
};

export type StaffingInterval = ContactInterval | WorkloadInterval;

/** The people that an interval takes. */
export type StaffedInterval = {
  readonly interval: StaffingInterval;
  /** People busy at once on average. */
  readonly load: number;
  /** At work; whole. */
  readonly atWork: number;
  /** To be scheduled, so that so many are at work; whole. */
  readonly toSchedule: number;
  /** Share of their time at work in which `atWork` people are busy. */
  readonly busyShare: number;
  /** Of contacts, with `atWork` people: share served in time, and the mean wait in minutes. */
  readonly servedInTime?: number;
  readonly waitMinutes?: number;
  /** Of contacts, with those of the scheduled who are at work: share served in time; 0 when they cannot keep up. */
  readonly servedScheduled?: number;
};
