// A shop to be sequenced, in columns: operations, the machines that can do them, what must come first, and what counts.
// Knows operations, jobs and machines by number only; nothing of orders, items or sheets.

import type { Minute } from "../../../base/day";
import type { WorkingTime } from "../../capacity/working-time";
import type { Ties } from "../../scheduling/ties";

/** Equal units that work side by side. */
export type ShopMachine = {
  readonly units: number;
  /** `firstUnit + unit` numbers all units of the shop. */
  readonly firstUnit: number;
  readonly time: WorkingTime;
  /** Standard minutes done in an open minute. */
  readonly speed: number;
  /** Minutes from one setup family to another, at `from × families + to`; NaN: the operation's own setup. */
  readonly changeovers: Float64Array;
};

/** What a lower value of each is worth; each ≥ 0. */
export type ObjectiveWeights = {
  /** A day that a customer waits, by the weight of the job. */
  readonly tardiness: number;
  /** A day until the last operation ends. */
  readonly makespan: number;
  /** An hour of setup. */
  readonly setups: number;
  /** A day that a job is done before it is due. */
  readonly earliness: number;
  /** A day between the first start and the last end of an order. */
  readonly workInProcess: number;
  /** An operation that starts at another minute than before. */
  readonly changes: number;
};

/** Work whose place stands. */
export type FixedPlace = { readonly unit: number; readonly start: Minute; readonly end: Minute; readonly startPosition: number; readonly endPosition: number };

export type ShopProblem = {
  /** Operations. */
  readonly count: number;
  readonly machines: readonly ShopMachine[];
  /** Machines of each operation, as numbers: `modes[firstMode[n]]` … `modes[firstMode[n + 1] − 1]`; none: it takes time but no machine. */
  readonly firstMode: Int32Array;
  readonly modes: Int32Array;
  readonly families: number;
  /** −1: without one. */
  readonly family: Int32Array;
  /** Standard minutes. */
  readonly setupMinutes: Float64Array;
  readonly runMinutes: Float64Array;
  /** Nothing begins before; and not before by choice. */
  readonly earliest: Float64Array;
  readonly release: Float64Array;
  /** When work without a machine ends that begins at a minute. */
  readonly endWithout: (operation: number, start: Minute) => Minute;
  readonly ties: Ties;
  readonly fixed: ReadonlyMap<number, FixedPlace>;
  /** Jobs: what somebody waits for. It is done when the last of its `ends` is, each with its `tail` of minutes. */
  readonly dues: Float64Array;
  readonly weights: Float64Array;
  readonly firstEnd: Int32Array;
  readonly ends: Int32Array;
  readonly tails: Float64Array;
  /** By job: it is not done before, whatever its operations do; −Infinity for most. */
  readonly doneFrom: Float64Array;
  /** Operations of the order n: `firstOfOrder[n]` … `firstOfOrder[n + 1] − 1`. */
  readonly firstOfOrder: Int32Array;
  readonly orderOf: Int32Array;
  /** Where each started in the schedule before; NaN where there was none. */
  readonly formerStart: Float64Array;
  /** So many operations may start at another minute at the most. */
  readonly mostChanges: number;
  readonly objective: ObjectiveWeights;
  /** The start of all: makespan counts from it. */
  readonly start: Minute;
};

/** The machine of each unit of the shop. */
export function machinesByUnit({ machines }: Pick<ShopProblem, "machines">): readonly ShopMachine[] {
  return machines.flatMap((machine) => Array.from({ length: machine.units }, () => machine));
}

/** The minutes to set up for an operation after another one (−1: nothing is known of what ran before). */
export function setupAfter({ family, families, setupMinutes }: ShopProblem, machine: ShopMachine, previous: number, operation: number): number {
  const own = setupMinutes[operation] ?? 0;
  const to = family[operation] ?? -1;
  const from = previous < 0 ? -1 : (family[previous] ?? -1);
  if (to < 0 || from < 0) return own;
  const minutes = machine.changeovers[from * families + to] ?? NaN;
  return minutes >= 0 ? minutes : own;
}

/** The shortest setup that any sequence can bring. */
export function leastSetup({ family, families, setupMinutes }: ShopProblem, machine: ShopMachine, operation: number): number {
  const to = family[operation] ?? -1;
  let least = setupMinutes[operation] ?? 0;
  if (to < 0) return least;
  for (let from = 0; from < families; from += 1) {
    const minutes = machine.changeovers[from * families + to] ?? NaN;
    if (minutes < least) least = minutes;
  }
  return least;
}
