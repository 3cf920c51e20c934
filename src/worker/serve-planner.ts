// The worker's side of the protocol: does one request and posts what comes of it. Knows no thread: a port is enough.

import { canPlan, checkWorkbook, type Plannable, type Understood } from "../app/check-workbook";
import { partOfRun, type Run } from "../base/run";
import { withinMemory, type PlanMemory } from "./plan-memory";
import type { MadePlanned } from "./planning";
import type { Answer, Request } from "./protocol";

export type ServerPort = {
  readonly post: (answer: Answer) => void;
  /** Milliseconds that only grow. */
  readonly now: () => number;
};

/** Between two reports: ten a second are smooth, and cost nothing beside the planning. */
const REPORT_EVERY_MS = 100;

/**
 * From this many items and demands on, a requirements plan is made first, for those who cancel. It costs half as much as
 * the constrained plan itself: below, where nobody waits ten seconds, everybody would pay and hardly anybody gain.
 */
const LARGE = 20_000;

/** The share of the time that is reading, and with a requirements plan first, that plan. */
const READING = 0.1;
const SIMPLER = 0.35;

/** Answers a request; never rejects: a fault of the program is answered as `failed`. */
export async function servePlanner(request: Request, port: ServerPort, memory: PlanMemory = { held: [] }): Promise<void> {
  const { job } = request;
  try {
    await answer(request, reportingRun(job, port), port, memory);
  } catch (fault) {
    port.post({ job, kind: "failed", text: fault instanceof Error ? fault.message : String(fault) });
  }
}

async function answer(request: Request, run: Run, port: ServerPort, memory: PlanMemory): Promise<void> {
  const { job } = request;
  if (request.kind === "planAgain") {
    const { planAgain } = await loadPlanning();
    port.post({ job, kind: "plannedAgain", plan: planAgain(request.kept, run) });
    return;
  }
  if (request.kind === "levers") {
    const planLevers = await (await loadPlanning()).loadLevers();
    port.post({ job, kind: "levers", levers: planLevers(request.plant, request.plan, request.aim, run) });
    return;
  }
  if (request.kind === "deliver") {
    const { shared } = memory;
    memory.shared = null;
    if (shared?.job !== job) throw new Error("There is no plan of this job to deliver.");
    await deliver(job, shared.finish(), port, memory);
    return;
  }
  run.progress("Reading", 0);
  const understood = checkWorkbook(request.content, request.wishes, request.kind === "plan" ? partOfRun(run, 0, READING) : run);
  if (request.kind === "understand" || !canPlan(understood)) {
    port.post({ job, kind: "understood", understood });
    return;
  }
  const { beginPlanned, loadKept, loadParts, loadShares, loadVerdict, makePlanned } = await loadPlanning();
  const { content: { dateSystem }, workers = 1 } = request;
  const shares = workers > 1 && (understood.settings.searchStarts ?? 1) > 1 ? await loadShares() : null;
  const share = request.share ?? { first: 0, of: shares?.workersFor(understood, workers) ?? 1 };
  const isFirst = request.share === undefined;
  if (isFirst && share.of > 1) port.post({ job, kind: "sharing", of: share.of });
  const hasSimpler = isFirst && isLarge(understood) && understood.settings.plan === "constrained";
  if (hasSimpler) {
    const simpler: Plannable = { ...understood, settings: { ...understood.settings, plan: "requirements" } };
    const best = makePlanned(simpler, dateSystem, partOfRun(run, READING, SIMPLER), null, [], await loadParts(simpler, null)).planned;
    const judgePlan = await loadVerdict();
    // Shown only when the worker is gone, so that it is checked now; one that breaks a rule is no plan to fall back on.
    if (judgePlan(best).violations === 0) port.post({ job, kind: "best", planned: best });
  }
  const kept = await loadKept(request.keptTexts);
  const parts = await loadParts(understood, kept);
  const { held } = memory;
  memory.held = [];
  const rest = partOfRun(run, hasSimpler ? SIMPLER : READING, 1);
  const begun = beginPlanned(understood, dateSystem, shares?.runOfShare(rest, share) ?? rest, kept, held, parts);
  if (shares === null || share.of === 1) {
    await deliver(job, begun.finish(), port, memory);
    return;
  }
  const { found, best } = shares.betterShare(job, begun, memory.shared ?? null);
  memory.shared = best;
  port.post({ job, kind: "shared", ...found });
}

async function deliver(job: number, { planned, held }: MadePlanned, port: ServerPort, memory: PlanMemory): Promise<void> {
  memory.held = withinMemory(held);
  port.post({ job, kind: "planned", planned });
  // The plan is there already, also where the validator does not come.
  const judgePlan = await (await loadPlanning()).loadVerdict().catch(() => null);
  port.post({ job, kind: "judged", verdict: judgePlan?.(planned) ?? null });
}

async function loadPlanning() {
  return (await import(/* webpackChunkName: "planning" */ "./planning")).planning;
}

function isLarge({ plant }: Understood): boolean {
  return plant.items.length + plant.demands.length >= LARGE;
}

/** A worker hears nothing while it calculates, so that it is ended rather than asked to stop: never cancelled from within. */
function reportingRun(job: number, port: ServerPort): Run {
  let phaseNow = "";
  let reportedAt = -Infinity;
  let furthest = 0;
  return {
    progress: (phase, fraction) => {
      const time = port.now();
      furthest = Math.max(furthest, fraction);
      if (phase === phaseNow && time - reportedAt < REPORT_EVERY_MS) return;
      phaseNow = phase;
      reportedAt = time;
      port.post({ job, kind: "progress", phase, fraction: furthest });
    },
    isCancelled: () => false,
    seed: 1,
  };
}
