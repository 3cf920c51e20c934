// What a long calculation is given beside its data: a way to report, a way to be stopped, and a seed.

export type Run = {
  /** Reports that `fraction` (0…1) of a phase is done. Called often; must be cheap. */
  readonly progress: (phase: string, fraction: number) => void;
  /** Asked between steps; true means: stop soon and return the best found so far. */
  readonly isCancelled: () => boolean;
  /** Seed for everything that draws numbers: the same input and seed give the same plan. */
  readonly seed: number;
};

/** A run that reports to nobody and is never stopped. */
export const quietRun: Run = { progress: () => undefined, isCancelled: () => false, seed: 1 };
