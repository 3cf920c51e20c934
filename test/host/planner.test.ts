// The planner over fake workers: results, progress, cancelling, crashes, late answers.

import type { WorkbookContent } from "../../src/grid/sheet-content";
import { createPlanner, type Clock, type StartWorker } from "../../src/worker/planner";
import { withinMemory, type PlanMemory } from "../../src/worker/plan-memory";
import { servePlanner } from "../../src/worker/serve-planner";
import type { Answer, Ask, Planned, Request } from "../../src/worker/protocol";
import { contentOfSample } from "../unit/taskpane/sample-content";

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
async function answersOf(request: Request, memory?: PlanMemory): Promise<Answer[]> {
  const answers: Answer[] = [];
  let time = 0;
  await servePlanner(request, { post: (answer) => answers.push(answer), now: () => (time += 50) }, memory);
  return answers;
}

const ask: Ask = { kind: "plan", content, wishes: {}, keptTexts: [] };
let planAnswers: readonly Answer[] = [];

const planOf = (answers: readonly Answer[]): Planned => {
  const last = answers.find((answer) => answer.kind === "planned");
  if (last === undefined) throw new Error("no plan");
  return last.planned;
};

beforeAll(async () => {
  planAnswers = await answersOf({ job: 1, ...ask });
});

describe("the planner", () => {
  it("gives the plan that the worker made, and every step on the way", async () => {
    const { workers, start } = fakeWorkers();
    const phases: string[] = [];
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, [], ({ phase }) => phases.push(phase));
    for (const answer of planAnswers) workers[0]?.answer(answer);
    const outcome = await job.outcome;
    if (outcome.kind !== "done" || !("planned" in outcome.result)) throw new Error("no plan");
    expect(outcome.result.planned).toEqual(planOf(planAnswers));
    expect([...new Set(phases.map((phase) => phase.replace(/\d+ of \d+/, "n of m")))]).toEqual(["Reading", "Forecasts: n of m items", "Stock policies: n of m items", "What service costs: n of m items", "Requirements", "Scheduling", "Promises", "Messages", "Key figures", "Laying out the sheets", "Worst problems and loads"]);
  });

  it("reports five times a second while the engine is silent", () => {
    const { start } = fakeWorkers();
    const { clock, pass } = fakeClock();
    const reports: number[] = [];
    createPlanner(start, clock).plan(content, {}, [], ({ elapsedMs }) => reports.push(elapsedMs));
    pass(2001);
    expect(reports).toEqual([200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000]);
  });

  it("ends a cancelled worker at once and hears nothing more of it", async () => {
    const { workers, start } = fakeWorkers();
    const { clock, ticking } = fakeClock();
    const job = createPlanner(start, clock).plan(content, {}, [], () => undefined);
    job.cancel();
    expect(workers[0]?.ended).toBe(true);
    for (const answer of planAnswers) workers[0]?.answer(answer);
    expect(await job.outcome).toEqual({ kind: "cancelled", best: null });
    expect(ticking()).toBe(0);
  });

  it("keeps the simpler plan that was ready when it was cancelled", async () => {
    const { workers, start } = fakeWorkers();
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, [], () => undefined);
    const best = planOf(planAnswers);
    workers[0]?.answer({ job: 1, kind: "best", planned: best });
    job.cancel();
    expect(await job.outcome).toEqual({ kind: "cancelled", best });
  });

  it("starts a new worker after a crash and asks it the same", async () => {
    const { workers, start } = fakeWorkers();
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, [], () => undefined);
    workers[0]?.crash("out of memory");
    expect(workers).toHaveLength(2);
    expect(workers[1]?.requests).toEqual(workers[0]?.requests);
    for (const answer of planAnswers) workers[1]?.answer(answer);
    expect((await job.outcome).kind).toBe("done");
  });

  it("gives the verdict on a plan when the plan is already there", async () => {
    const { workers, start } = fakeWorkers();
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, [], () => undefined);
    for (const answer of planAnswers) if (answer.kind !== "judged") workers[0]?.answer(answer);
    const outcome = await job.outcome;
    if (outcome.kind !== "done" || !("planned" in outcome.result)) throw new Error("no plan");
    workers[0]?.answer({ job: 1, kind: "judged", verdict: { violations: 0, first: [] } });
    expect(await outcome.result.verdict).toEqual({ violations: 0, first: [] });
  });

  it("leaves a plan without a verdict when its worker crashed or was ended meanwhile, and goes on with the next job", async () => {
    const { workers, start } = fakeWorkers();
    const planner = createPlanner(start, fakeClock().clock);
    const job = planner.plan(content, {}, [], () => undefined);
    for (const answer of planAnswers) if (answer.kind !== "judged") workers[0]?.answer(answer);
    const outcome = await job.outcome;
    if (outcome.kind !== "done" || !("planned" in outcome.result)) throw new Error("no plan");
    planner.understand(content, {}, () => undefined);
    workers[0]?.crash("out of memory");
    expect(await outcome.result.verdict).toBeNull();
    expect(workers[1]?.requests.map(({ kind }) => kind)).toEqual(["understand"]);
  });

  it("sends a job once more to a new worker when the worker reports a fault, and never lets the bar go back", async () => {
    const { workers, start } = fakeWorkers();
    const fractions: number[] = [];
    const job = createPlanner(start, fakeClock().clock).plan(content, {}, [], ({ fraction }) => fractions.push(fraction));
    workers[0]?.answer({ job: 1, kind: "progress", phase: "Scheduling", fraction: 0.6 });
    workers[0]?.answer({ job: 1, kind: "failed", text: "a fault" });
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[1]?.answer({ job: 1, kind: "progress", phase: "Reading", fraction: 0 });
    expect(fractions).toEqual([0.6, 0.6]);
    workers[1]?.answer({ job: 1, kind: "failed", text: "a fault" });
    expect(await job.outcome).toEqual({ kind: "failed", text: "a fault" });
  });

  it("gives up after a second crash, in words, and starts afresh for the next job", async () => {
    const { workers, start } = fakeWorkers();
    const planner = createPlanner(start, fakeClock().clock);
    const job = planner.plan(content, {}, [], () => undefined);
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
    for (const answer of await answersOf({ job: 2, kind: "understand", content, wishes: {} })) workers[1]?.answer(answer);
    const outcome = await second.outcome;
    expect(outcome.kind === "done" && outcome.result.check.tables.length).toBe(14);
    planner.understand(content, {}, () => undefined);
    expect(workers).toHaveLength(2);
  });
});

describe("the worker's side", () => {
  it("understands without planning", async () => {
    const answers = await answersOf({ job: 7, kind: "understand", content, wishes: {} });
    expect([...new Set(answers.map(({ job, kind }) => `${String(job)} ${kind}`))]).toEqual(["7 progress", "7 understood"]);
  });

  it("tells of every phase, further each time and never back", () => {
    const told = planAnswers.flatMap((answer) => (answer.kind === "progress" ? [answer.fraction] : []));
    expect(told.length).toBeGreaterThan(15);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    const steps = told.map((fraction, at) => fraction - (told[at - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.2);
  });

  it("checks every plan by the rules of the validator, after the plan is there", () => {
    expect(planAnswers.slice(-2).map(({ kind }) => kind)).toEqual(["planned", "judged"]);
    expect(planAnswers.at(-1)).toEqual({ job: 1, kind: "judged", verdict: { violations: 0, first: [] } });
  });

  it("gives back what it understood when a workbook cannot be planned", async () => {
    const answers = await answersOf({ job: 1, kind: "plan", content: { ...content, sheets: [] }, wishes: {}, keptTexts: [] });
    const last = answers.at(-1);
    expect(last?.kind === "understood" && last.understood.settings).toBeNull();
  });

  it("measures the ways out at a work centre", async () => {
    const { plan, plant } = planOf(planAnswers);
    const [resource = ""] = plan.bottlenecks?.map((each) => each.resource) ?? [];
    const answers = await answersOf({ job: 3, kind: "levers", plant, plan, aim: { kind: "workCentre", resource } });
    const last = answers.at(-1);
    expect(last?.kind === "levers" && last.levers.length).toBeGreaterThan(3);
  });

  it("follows the wishes of the pane", async () => {
    const answers = await answersOf({ job: 1, kind: "plan", content, wishes: { plan: "requirements", horizonDays: 7 }, keptTexts: [] });
    expect(planOf(answers).plan.settings).toMatchObject({ plan: "requirements", horizonDays: 7 });
  });

  it("starts from the plan that it holds, with the same result, and says how much of it was worked out again", async () => {
    const memory: PlanMemory = { held: [] };
    const first = planOf(await answersOf({ job: 1, ...ask }, memory));
    expect(first.overview.nettedItems).toBeNull();
    const same = planOf(await answersOf({ job: 2, ...ask }, memory));
    expect(same).toEqual({ ...first, overview: { ...first.overview, nettedItems: 0 } });
    const other: Ask = { kind: "plan", content, wishes: { plan: "requirements" }, keptTexts: [] };
    const { overview, ...planned } = planOf(await answersOf({ job: 3, ...other }, memory));
    const { overview: fresh, ...anew } = planOf(await answersOf({ job: 3, ...other }));
    expect(planned).toEqual(anew);
    expect([overview.nettedItems, fresh.nettedItems]).toEqual([0, null]);
  });

  it("holds no more plans than there is memory for, the latest first", async () => {
    const memory: PlanMemory = { held: [] };
    await answersOf({ job: 1, ...ask }, memory);
    const [plan] = memory.held;
    if (plan === undefined) throw new Error("nothing is held");
    const { length } = plan.plan.links;
    expect([2 * length, 2 * length - 1, length - 1].map((most) => withinMemory([plan, plan], most).length)).toEqual([2, 1, 0]);
  });

  it("answers a fault of the program in its words", async () => {
    const broken = JSON.parse('{"sheets":null}') as WorkbookContent;
    expect((await answersOf({ job: 1, kind: "plan", content: broken, wishes: {}, keptTexts: [] })).at(-1)?.kind).toBe("failed");
  });
});
