// The interface's side of the protocol: starts jobs on a worker, cancels them, and replaces a worker that crashed.
// Knows no thread: what it starts is a port, so that it runs over a browser's worker, Node's, or a test's.

import type { Understood, Wishes } from "../app/check-workbook";
import type { KeptPlan } from "../app/kept-plan";
import type { PlanVerdict } from "../app/plan-verdict";
import type { WorkbookContent } from "../grid/sheet-content";
import type { Lever, LeverAim } from "../model/plan-edit";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import type { Answer, Ask, Planned, Request } from "./protocol";

/** A running worker. */
export type WorkerPort = {
  readonly post: (request: Request) => void;
  /** Ends it at once, whatever it is doing. */
  readonly end: () => void;
};

export type StartWorker = (onAnswer: (answer: Answer) => void, onCrash: (text: string) => void) => WorkerPort;

export type Clock = {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Calls again and again; returns what stops it. */
  readonly every: (milliseconds: number, call: () => void) => () => void;
};

export type Progress = { readonly phase: string; readonly fraction: number; readonly elapsedMs: number };

export type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  /** `best` is a complete plan when there was time to make one. */
  | { readonly kind: "cancelled"; readonly best: Planned | null }
  | { readonly kind: "failed"; readonly text: string };

/** `outcome` never rejects. */
export type Job<Result> = { readonly outcome: Promise<Outcome<Result>>; readonly cancel: () => void };

/** What planning ends with: a plan, or what was understood when something fatal stands in its way. */
export type PlanResult = PlanMade | { readonly unplannable: Understood };

/** `verdict` follows when the plan is already there: what the validator says, or null when the worker ended before or could not load it. Never rejects. */
export type PlanMade = { readonly planned: Planned; readonly verdict: Promise<PlanVerdict | null> };

type OnProgress = (progress: Progress) => void;

export type Planner = {
  readonly understand: (content: WorkbookContent, wishes: Wishes, onProgress: OnProgress) => Job<Understood>;
  /** @param keptTexts what the workbook remembers: the plan to compare with */
  readonly plan: (content: WorkbookContent, wishes: Wishes, keptTexts: readonly string[], onProgress: OnProgress) => Job<PlanResult>;
  /** Null when this release plans differently from the one that the workbook remembers a plan of. */
  readonly planAgain: (kept: KeptPlan) => Job<{ readonly plan: Plan | null }>;
  /** What the ways out cost and bring; the plan is the plant's. */
  readonly levers: (plant: Plant, plan: Plan, aim: LeverAim, onProgress: OnProgress) => Job<readonly Lever[]>;
  readonly end: () => void;
};

/** At least four reports a second, also while the engine is deep in one phase: time passes, and the pane shows it. */
const REPORT_EVERY_MS = 200;

/** A second crash of the same job is no accident. */
const MOST_STARTS = 2;

type Current = { readonly onAnswer: (answer: Answer) => void; readonly onCrash: (text: string) => void; readonly cancel: () => void };

/**
 * A planner over workers that `start` makes. A worker is kept between jobs; it is replaced after a cancel or a crash.
 * A new job cancels the one before it.
 */
export function createPlanner(start: StartWorker, clock: Clock): Planner {
  let port: WorkerPort | null = null;
  let current: Current | null = null;
  let jobs = 0;
  let awaited: { readonly job: number; readonly settle: (verdict: PlanVerdict | null) => void } | null = null;

  const endWorker = () => {
    port?.end();
    port = null;
    awaited?.settle(null);
    awaited = null;
  };

  const worker = (): WorkerPort => {
    if (port !== null) return port;
    // A worker that was ended may still have an answer under way: only the present one is heard.
    const isPresent = () => port === started;
    const started: WorkerPort = start(
      (answer) => {
        if (!isPresent()) return;
        if (answer.kind !== "judged") current?.onAnswer(answer);
        else if (answer.job === awaited?.job) awaited.settle(answer.verdict);
      },
      (text) => {
        if (!isPresent()) return;
        endWorker();
        current?.onCrash(text);
      },
    );
    port = started;
    return started;
  };

  const verdictOf = (job: number): Promise<PlanVerdict | null> =>
    new Promise((settle) => {
      awaited = { job, settle };
    });

  function startJob<Result>(ask: Ask, onProgress: OnProgress, resultOf: (answer: Answer) => Result | null): Job<Result> {
    current?.cancel();
    jobs += 1;
    const request: Request = { ...ask, job: jobs };
    const startedAt = clock.now();
    let latest = { phase: "", fraction: 0 };
    let best: Planned | null = null;
    let starts = 1;
    let settle: (outcome: Outcome<Result>) => void = () => undefined;
    const outcome = new Promise<Outcome<Result>>((resolve) => {
      settle = resolve;
    });
    const report = () => {
      onProgress({ ...latest, elapsedMs: clock.now() - startedAt });
    };
    const stopReports = clock.every(REPORT_EVERY_MS, report);
    const finish = (result: Outcome<Result>) => {
      if (current !== mine) return;
      current = null;
      stopReports();
      settle(result);
    };
    const mine: Current = {
      onAnswer: (answer) => {
        if (answer.job !== request.job) return;
        if (answer.kind === "progress") {
          // After a crash the same is done again; the bar waits until it is further than before.
          latest = { phase: answer.phase, fraction: Math.max(latest.fraction, answer.fraction) };
          report();
        } else if (answer.kind === "best") best = answer.planned;
        else if (answer.kind === "failed") {
          // What a fault left behind in the worker is unknown.
          endWorker();
          mine.onCrash(answer.text);
        } else {
          const result = resultOf(answer);
          if (result !== null) finish({ kind: "done", result });
        }
      },
      onCrash: (text) => {
        if (starts === MOST_STARTS) {
          finish({ kind: "failed", text });
          return;
        }
        starts += 1;
        send();
      },
      cancel: () => {
        if (current !== mine) return;
        endWorker();
        finish({ kind: "cancelled", best });
      },
    };
    const send = () => {
      try {
        worker().post(request);
      } catch (fault) {
        finish({ kind: "failed", text: fault instanceof Error ? fault.message : String(fault) });
      }
    };
    current = mine;
    send();
    return { outcome, cancel: mine.cancel };
  }

  return {
    understand: (content, wishes, onProgress) =>
      startJob({ kind: "understand", content, wishes }, onProgress, (answer) => (answer.kind === "understood" ? answer.understood : null)),
    plan: (content, wishes, keptTexts, onProgress) =>
      startJob<PlanResult>({ kind: "plan", content, wishes, keptTexts }, onProgress, (answer) => {
        if (answer.kind === "planned") return { planned: answer.planned, verdict: verdictOf(answer.job) };
        return answer.kind === "understood" ? { unplannable: answer.understood } : null;
      }),
    planAgain: (kept) =>
      startJob({ kind: "planAgain", kept }, () => undefined, (answer) => (answer.kind === "plannedAgain" ? { plan: answer.plan } : null)),
    levers: (plant, plan, aim, onProgress) =>
      startJob({ kind: "levers", plant, plan, aim }, onProgress, (answer) => (answer.kind === "levers" ? answer.levers : null)),
    end: () => {
      current?.cancel();
      endWorker();
    },
  };
}
