// Runs the commands of the pane, one at a time: what the state says meanwhile, how one is cancelled, and how each ends.
// Knows no command itself.

import type { Run } from "../base/run";
import type { Clock, Job, Outcome, Progress } from "../worker/planner";
import { describeFailure } from "./describe-failure";
import type { PaneStore } from "./pane-store";
import type { Page, PaneState, TaskKind } from "./session";

/** A port that stays silent is shown as busy, not as dead, at least five times a second. */
const TICK_MS = 200;

/** Ends a command early without a failure. */
export class Cancelled extends Error {}

/** What a command does; what it gives back is shown when it is done. */
export type Work = (run: Run) => Promise<Partial<PaneState>>;

export type OneCommand = {
  /** @returns what starts it; passed over while another command runs. Whatever goes wrong ends as a failure that the pane shows */
  readonly command: (kind: TaskKind, canCancel: boolean, work: Work) => () => void;
  /** The end of a job of the planner, which has its own way to be cancelled: the worker is ended at once. */
  readonly finished: <Result>(job: Job<Result>) => Promise<Exclude<Outcome<Result>, { kind: "failed" }>>;
  /** Shows how far the command is. */
  readonly onProgress: (progress: Progress) => void;
  readonly cancel: () => void;
  /** The last command once more. */
  readonly retry: () => void;
};

/** @param pause asked between the steps of long work on the pane's own thread */
export function oneCommand({ state, set }: PaneStore, clock: Clock, pause: NonNullable<Run["pause"]>): OneCommand {
  let cancelNow: (() => void) | null = null;
  let lastCommand: () => void = () => undefined;

  const report = (phase: string, fraction: number) => {
    const { task } = state();
    if (task !== null) set({ task: { ...task, phase, fraction } });
  };

  /** What a command found is shown, unless she went to another page meanwhile; a write that stopped half-way is shown always. */
  const leadFrom = (start: Page, { page, ...change }: Partial<PaneState>): Partial<PaneState> =>
    page !== undefined && (page === "restore" || state().page === start) ? { ...change, page } : change;

  return {
    command: (kind, canCancel, work) => {
      const start = () => {
        if (state().task !== null) return;
        lastCommand = start;
        const startedAt = clock.now();
        const from = state().page;
        let isCancelled = false;
        cancelNow = () => {
          isCancelled = true;
        };
        set({ task: { kind, phase: "", fraction: null, elapsedMs: 0, canCancel }, failure: null, finished: null });
        const stopTicking = clock.every(TICK_MS, () => {
          const { task } = state();
          if (task !== null) set({ task: { ...task, elapsedMs: clock.now() - startedAt } });
        });
        const end = (change: Partial<PaneState>) => {
          stopTicking();
          cancelNow = null;
          set({ task: null, ...change });
        };
        const run: Run = { progress: report, isCancelled: () => isCancelled, seed: 1, pause };
        work(run).then(
          (change) => {
            end({ finished: { kind, wasCancelled: false }, ...leadFrom(from, change) });
          },
          (fault: unknown) => {
            if (fault instanceof Cancelled) end({ finished: { kind, wasCancelled: true } });
            else end({ failure: describeFailure(kind, fault) });
          },
        );
      };
      return start;
    },
    finished: async (job) => {
      const cancelAfter = cancelNow;
      cancelNow = job.cancel;
      const outcome = await job.outcome;
      cancelNow = cancelAfter;
      if (outcome.kind === "failed") throw new Error(outcome.text);
      return outcome;
    },
    onProgress: ({ phase, fraction }) => {
      report(phase, fraction);
    },
    cancel: () => cancelNow?.(),
    retry: () => {
      lastCommand();
    },
  };
}
