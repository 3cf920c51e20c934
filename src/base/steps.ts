// Long work in small steps, so that a thread can do other things between two of them. Knows no clock and no thread: what
// comes between, and how often, is the run's to say.

import type { Run } from "./run";

/** Work that stands still after each small step, and ends with its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The steps with the run's pauses between them.
 * @returns null when the run was cancelled in a pause
 */
export async function stepByStep<Result>(steps: Steps<Result>, run: Run): Promise<Result | null> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const pause = run.pause?.() ?? null;
    if (pause === null) continue;
    await pause;
    if (run.isCancelled()) return null;
  }
}
