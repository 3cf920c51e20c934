// The job shop in four nouns: problem, solution, solver, result. Jobs are chains of operations, each of which runs without a
// break on one of its machines. Knows no calendars, setups or due dates: they belong to the general shop.

/** A machine that can do an operation, and how long it takes there. */
export type Mode = { readonly machine: number; readonly minutes: number };

/** An operation is its modes, at least one; with one mode everywhere it is the classical job shop. */
export type Operation = readonly Mode[];

export type JobShopProblem = {
  /** Machines are numbered from 0. */
  readonly machines: number;
  /** The operations of each job, in the order in which they must be done. Minutes are whole and ≥ 0. */
  readonly jobs: readonly (readonly Operation[])[];
};

/** Where and when each operation runs, the jobs one after the other: shape [operations]. */
export type JobShopSolution = { readonly machine: Int32Array; readonly startMinutes: Int32Array };

export type JobShopResult = {
  /** `optimal`: nothing can be shorter, since the makespan equals the lower bound. */
  readonly status: "optimal" | "feasible";
  readonly makespanMinutes: number;
  readonly lowerBoundMinutes: number;
  readonly seed: number;
  /** Moves that the search made. */
  readonly moves: number;
  readonly solution: JobShopSolution;
};

export type SearchLimits = {
  /** The same problem, seed and number of moves give the same result. */
  readonly seed: number;
  /** Infinity: only the time counts. */
  readonly mostMoves: number;
  /** Asked every thousand moves or so; true: the best so far is returned. The engine has no clock. */
  readonly isTimeUp: () => boolean;
  /** Told of every better schedule. */
  readonly progress: (makespanMinutes: number, moves: number) => void;
};

export type JobShopSolver = (problem: JobShopProblem, limits: SearchLimits) => JobShopResult;
