// What a long calculation is given beside its data: a way to report, a way to be stopped, and a seed.

export type Run = {
  /** Reports that `fraction` (0…1) of a phase is done. Called often; must be cheap. */
  readonly progress: (phase: string, fraction: number) => void;
  /** Asked between steps; true means: stop soon and return the best found so far. */
  readonly isCancelled: () => boolean;
  /** Seed for everything that draws numbers: the same input and seed give the same plan. */
  readonly seed: number;
  /**
   * On a thread that others need, too: null while the work may go on, else what ends when it may again. Asked between
   * small steps; must be cheap. Absent where nobody waits for the thread.
   */
  readonly pause?: () => Promise<void> | null;
  /**
   * Where a search begins several times: whether the start of this number, from 0, is done here. The others are done elsewhere, or their
   * results are known. Absent: all are done here.
   */
  readonly isStartDoneHere?: (start: number) => boolean;
};

/** A run that reports to nobody and is never stopped. */
export const quietRun: Run = { progress: () => undefined, isCancelled: () => false, seed: 1 };

/** A run whose progress is the part `from`…`to` of the whole: phases that follow each other never go back. */
export function partOfRun(run: Run, from: number, to: number): Run {
  return { ...run, progress: (phase, fraction) => run.progress(phase, from + (to - from) * fraction) };
}

/** A run that does one start of a search alone; all where none is known to be the best. */
export function runOfStart(run: Run, start: number | undefined): Run {
  return start === undefined ? run : { ...run, isStartDoneHere: (one) => one === start };
}

/** A run that reports one phase, whatever is done, and how many of its items are. */
export function countingRun(run: Run, phase: string, items: number): Run {
  return { ...run, progress: (_, fraction) => run.progress(`${phase}: ${String(Math.round(fraction * items))} of ${String(items)} items`, fraction) };
}

/** Reports at every `every`-th of `count` steps: cheap enough for the innermost loop. */
export function countedProgress(run: Run, phase: string, count: number, every: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % every === 0) run.progress(phase, Math.min(1, done / count));
  };
}
