// The worker's side of the protocol: does one request and posts what comes of it. Knows no thread: a port is enough.

import type { Run } from "../base/run";
import { planOverview } from "../app/plan-overview";
import { canPlan, checkWorkbook, planUnderstood, type Understood } from "../app/plan-workbook";
import type { Settings } from "../model/settings";
import type { Answer, Planned, Request } from "./protocol";

export type ServerPort = {
  readonly post: (answer: Answer) => void;
  /** Milliseconds that only grow. */
  readonly now: () => number;
};

/** Between two reports: ten a second are smooth, and cost nothing beside the planning. */
const REPORT_EVERY_MS = 100;

/** From this many items and demands on, planning takes seconds: then a requirements plan first, for those who cancel. */
const LARGE = 3000;

type Plannable = Understood & { readonly settings: Settings };

/** Answers a request; throws nothing: a fault of the program is answered as `failed`. */
export function servePlanner(request: Request, port: ServerPort): void {
  const { job } = request;
  try {
    const run = reportingRun(job, port);
    run.progress("Reading", 0);
    const understood = checkWorkbook(request.content, request.wishes);
    if (request.kind === "understand" || !canPlan(understood)) {
      port.post({ job, kind: "understood", understood });
      return;
    }
    if (isLarge(understood) && understood.settings.plan === "constrained") {
      const simpler: Plannable = { ...understood, settings: { ...understood.settings, plan: "requirements" } };
      port.post({ job, kind: "best", planned: planned(simpler, run) });
    }
    port.post({ job, kind: "planned", planned: planned(understood, run) });
  } catch (fault) {
    port.post({ job, kind: "failed", text: fault instanceof Error ? fault.message : String(fault) });
  }
}

function planned(understood: Plannable, run: Run): Planned {
  const result = planUnderstood(understood, { ...run, seed: understood.settings.seed });
  return { ...result, overview: planOverview(result.plan, result.plant, result.check) };
}

function isLarge({ plant }: Understood): boolean {
  return plant.items.length + plant.demands.length >= LARGE;
}

/** A worker hears nothing while it calculates, so that it is ended rather than asked to stop: never cancelled from within. */
function reportingRun(job: number, port: ServerPort): Run {
  let phaseNow = "";
  let reportedAt = 0;
  return {
    progress: (phase, fraction) => {
      const time = port.now();
      if (phase === phaseNow && time - reportedAt < REPORT_EVERY_MS) return;
      phaseNow = phase;
      reportedAt = time;
      port.post({ job, kind: "progress", phase, fraction });
    },
    isCancelled: () => false,
    seed: 1,
  };
}
