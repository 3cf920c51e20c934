// The planner over fake workers: results, progress, cancelling, crashes, late answers.

import { createPlanner, type Clock, type StartWorker } from "../../../src/worker/planner";
import { servePlanner } from "../../../src/worker/serve-planner";
import type { Answer, Planned, Request } from "../../../src/worker/protocol";
import { contentOfSample } from "../taskpane/sample-content";

type FakeWorker = { readonly requests: Request[]; readonly answer: (answer: Answer) => void; readonly crash: (text: string) => void; ended: boolean };

function fakeWorkers() {
  const workers: FakeWorker[] = [];
  const start: StartWorker = (onAnswer, onCrash) => {
    const worker: FakeWorker = { requests: [], answer: onAnswer, crash: onCrash, ended: false };
    workers.push(worker);
    return {
      post: (request) => worker.requests.push(request),
      end: () => {
        worker.ended = true;
      },
    };
  };
  return { workers, start };
}

function fakeClock() {
  let time = 0;
  const ticks = new Map<() => void, { every: number; next: number }>();
  const clock: Clock = {
    now: () => time,
    every: (milliseconds, call) => {
      ticks.set(call, { every: milliseconds, next: time + milliseconds });
      return () => ticks.delete(call);
    },
  };
  const pass = (milliseconds: number) => {
    for (const end = time + milliseconds; time < end; time += 1) {
      for (const [call, tick] of ticks) {
        if (time < tick.next) continue;
        tick.next += tick.every;
        call();
      }
    }
  };
  return { clock, pass, ticking: () => ticks.size };
}

const content = contentOfSample("bakery");

/** What the real server answers, without a thread. */
function answersOf(request: Request): Answer[] {
  const answers: Answer[] = [];
  let time = 0;
  servePlanner(request, { post: (answer) => answers.push(answer), now: () => (time += 50) });
  return answers;
}

const planAnswers = answersOf({ job: 1, kind: "plan", content, wishes: {} });
const planOf = (answers: readonly Answer[]): Planned => {
  const last = answers.at(-1);
  if (last?.kind !== "planned") throw new Error("no plan");
  return last.planned;
};

describe("the planner", () => {
  it("gives the plan that the worker made, and every step on the way", async () => {
    const { workers, start } = fakeWorkers();
    const phases: string[] = [];
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, ({ phase }) => phases.push(phase));
    for (const answer of planAnswers) workers[0]?.answer(answer);
    const outcome = await job.outcome;
    expect(outcome).toEqual({ kind: "done", result: { planned: planOf(planAnswers) } });
    expect(phases.slice(0, 2)).toEqual(["Reading", "Requirements"]);
    expect(phases.at(-1)).toBe("Laying out the sheets");
  });

  it("reports five times a second while the engine is silent", () => {
    const { start } = fakeWorkers();
    const { clock, pass } = fakeClock();
    const reports: number[] = [];
    createPlanner(start, clock).plan(content, {}, ({ elapsedMs }) => reports.push(elapsedMs));
    pass(2001);
    expect(reports).toEqual([200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000]);
  });

  it("ends a cancelled worker at once and hears nothing more of it", async () => {
    const { workers, start } = fakeWorkers();
    const { clock, ticking } = fakeClock();
    const job = createPlanner(start, clock).plan(content, {}, () => undefined);
    job.cancel();
    expect(workers[0]?.ended).toBe(true);
    for (const answer of planAnswers) workers[0]?.answer(answer);
    expect(await job.outcome).toEqual({ kind: "cancelled", best: null });
    expect(ticking()).toBe(0);
  });

  it("keeps the simpler plan that was ready when it was cancelled", async () => {
    const { workers, start } = fakeWorkers();
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, () => undefined);
    const best = planOf(planAnswers);
    workers[0]?.answer({ job: 1, kind: "best", planned: best });
    job.cancel();
    expect(await job.outcome).toEqual({ kind: "cancelled", best });
  });

  it("starts a new worker after a crash and asks it the same", async () => {
    const { workers, start } = fakeWorkers();
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, () => undefined);
    workers[0]?.crash("out of memory");
    expect(workers).toHaveLength(2);
    expect(workers[1]?.requests).toEqual(workers[0]?.requests);
    for (const answer of planAnswers) workers[1]?.answer(answer);
    expect((await job.outcome).kind).toBe("done");
  });

  it("gives up after a second crash, in words, and starts afresh for the next job", async () => {
    const { workers, start } = fakeWorkers();
    const planner = createPlanner(start, fakeClock().clock);
    const job = planner.plan(content, {}, () => undefined);
    workers[0]?.crash("out of memory");
    workers[1]?.crash("out of memory");
    expect(await job.outcome).toEqual({ kind: "failed", text: "out of memory" });
    planner.understand(content, {}, () => undefined);
    expect(workers).toHaveLength(3);
  });

  it("says so when a worker cannot be started", async () => {
    const planner = createPlanner(() => {
      throw new Error("Workers are not allowed here.");
    }, fakeClock().clock);
    expect(await planner.understand(content, {}, () => undefined).outcome).toEqual({ kind: "failed", text: "Workers are not allowed here." });
  });

  it("cancels a job when the next begins, and keeps the worker between jobs", async () => {
    const { workers, start } = fakeWorkers();
    const planner = createPlanner(start, fakeClock().clock);
    const first = planner.understand(content, {}, () => undefined);
    const second = planner.understand(content, {}, () => undefined);
    expect(await first.outcome).toEqual({ kind: "cancelled", best: null });
    for (const answer of answersOf({ job: 2, kind: "understand", content, wishes: {} })) workers[1]?.answer(answer);
    const outcome = await second.outcome;
    expect(outcome.kind === "done" && outcome.result.check.tables.length).toBe(13);
    planner.understand(content, {}, () => undefined);
    expect(workers).toHaveLength(2);
  });
});

describe("the worker's side", () => {
  it("understands without planning", () => {
    expect(answersOf({ job: 7, kind: "understand", content, wishes: {} }).map(({ job, kind }) => `${String(job)} ${kind}`)).toEqual(["7 progress", "7 understood"]);
  });

  it("gives back what it understood when a workbook cannot be planned", () => {
    const answers = answersOf({ job: 1, kind: "plan", content: { ...content, sheets: [] }, wishes: {} });
    const last = answers.at(-1);
    expect(last?.kind === "understood" && last.understood.settings).toBeNull();
  });

  it("follows the wishes of the pane", () => {
    const last = answersOf({ job: 1, kind: "plan", content, wishes: { plan: "requirements", horizonDays: 7 } }).at(-1);
    expect(last?.kind === "planned" && last.planned.plan.settings).toMatchObject({ plan: "requirements", horizonDays: 7 });
  });

  it("answers a fault of the program in its words", () => {
    const broken = JSON.parse('{"sheets":null}') as Request["content"];
    expect(answersOf({ job: 1, kind: "plan", content: broken, wishes: {} }).at(-1)?.kind).toBe("failed");
  });
});
