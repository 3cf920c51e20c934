// Several workers that share the starts of a search, over workers without a thread: the plan of one engine, whoever does what, and
// whoever crashes meanwhile.

import { dayFromText } from "../../src/base/day";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { canPlan, checkWorkbook, type Wishes } from "../../src/app/check-workbook";
import { planUnderstood } from "../../src/app/plan-understood";
import { quietRun } from "../../src/base/run";
import type { PlanMemory } from "../../src/worker/plan-memory";
import { createPlanner, type Outcome, type Planner, type PlanResult, type StartWorker } from "../../src/worker/planner";
import { onSeveralWorkers } from "../../src/worker/planner-starts";
import type { Answer, Planned, Request } from "../../src/worker/protocol";
import { servePlanner } from "../../src/worker/serve-planner";
import { bigPlant, bigSettings } from "../bench/big-plant";
import { bigWorkbook } from "../bench/big-workbook";

const STARTS = 5;
/** The start that finds the best schedule of the shop that is looked for. */
const BEST = 2;

const size = { items: 120, bomLines: 500, orderLines: 200, resources: 6, weeks: 8 };
const start = dayFromText("2026-11-30") ?? 0;
const wishes: Wishes = { searchStarts: STARTS, searchEffort: 0.2 };
const content = (() => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const shop = readWorkbookContent(bigWorkbook(bigPlant(size, start, seed), bigSettings(size, start)), "shop.xlsx");
    const understood = checkWorkbook(shop, wishes);
    if (canPlan(understood) && planUnderstood(understood, quietRun, null).plan.kpis.search?.bestStart === BEST) return shop;
  }
  throw new Error("no shop gains from its third start alone");
})();
const clock = { now: () => 0, every: () => () => undefined };

type FakeWorker = { readonly requests: Request[]; readonly answers: Answer[]; isEnded: boolean; readonly crash: () => void };

/** What a worker does at an answer of its own: crash before it is sent, or after it. */
type Fate = (worker: number, answer: Answer) => "before" | "after" | null;

/** Workers that answer in their own time, one request after the other, as browsers' do. */
function workersWith(fate: Fate, canStart: (worker: number) => boolean = () => true) {
  const workers: FakeWorker[] = [];
  const startWorker: StartWorker = (onAnswer, onCrash) => {
    const place = workers.length;
    if (!canStart(place)) throw new Error("No more workers are allowed.");
    const memory: PlanMemory = { held: [] };
    let last: Promise<void> = Promise.resolve();
    const crash = () => {
      if (worker.isEnded) return;
      worker.isEnded = true;
      onCrash("out of memory");
    };
    const worker: FakeWorker = { requests: [], answers: [], isEnded: false, crash };
    const tell = (answer: Answer) => {
      if (worker.isEnded) return;
      worker.answers.push(answer);
      const what = fate(place, answer);
      if (what === "before") crash();
      else onAnswer(answer);
      if (what === "after") crash();
    };
    workers.push(worker);
    return {
      post: (request) => {
        worker.requests.push(request);
        last = last
          .then(() => new Promise((resolve) => setTimeout(resolve)))
          .then(() => (worker.isEnded ? undefined : servePlanner(request, { post: tell, now: () => 0 }, memory)));
      },
      end: () => {
        worker.isEnded = true;
      },
    };
  };
  return { workers, startWorker };
}

const nobody: Fate = () => null;

async function outcomeOf(planner: Planner, wished: Wishes = wishes): Promise<Outcome<PlanResult>> {
  return planner.plan(content, wished, [], () => undefined).outcome;
}

function plannedOf(outcome: Outcome<PlanResult>): Planned {
  if (outcome.kind !== "done" || !("planned" in outcome.result)) throw new Error(`no plan: ${JSON.stringify(outcome).slice(0, 200)}`);
  return outcome.result.planned;
}

const left = (workers: readonly FakeWorker[]) => workers.filter(({ isEnded }) => !isEnded).length;

let alone: Planned;

beforeAll(async () => {
  alone = plannedOf(await outcomeOf(createPlanner(workersWith(nobody).startWorker, clock)));
});

describe("several workers for one search", () => {
  it("have something to share", () => {
    expect(alone.plan.kpis.search).toMatchObject({ starts: STARTS, bestStart: BEST });
  });

  it.each([1, 2, 3, 5, 9])("give the plan of one engine, from %i workers, and all but one end", async (most) => {
    const { workers, startWorker } = workersWith(nobody);
    const outcome = await outcomeOf(createPlanner(onSeveralWorkers(startWorker, most), clock));
    expect(plannedOf(outcome)).toEqual(alone);
    expect(workers).toHaveLength(Math.min(most, STARTS));
    expect(left(workers)).toBe(1);
    expect(outcome.kind === "done" && "planned" in outcome.result && (await outcome.result.verdict)).toEqual({ violations: 0, first: [] });
  });

  it("are one where the search begins once, or none is wanted", async () => {
    for (const one of [{ ...wishes, searchStarts: 1 }, { ...wishes, searchEffort: 0 }, { ...wishes, plan: "requirements" as const }]) {
      const { workers, startWorker } = workersWith(nobody);
      plannedOf(await outcomeOf(createPlanner(onSeveralWorkers(startWorker, 4), clock), one));
      expect(workers).toHaveLength(1);
    }
  });

  it.each([
    ["the first, in the midst of its share", 0, "progress", "after", 3],
    ["another, in the midst of its share", 1, "progress", "after", 3],
    ["the one that would have found the best", BEST, "shared", "before", 3],
    ["the one that has found the best, so that all begin once more", BEST, "shared", "after", 6],
    ["the first, when it has done its share", 0, "shared", "after", 3],
  ] as const)("give the same plan when one crashes: %s", async (_, place, kind, what, started) => {
    const { workers, startWorker } = workersWith((worker, answer) => {
      const isNow = worker === place && answer.kind === kind && (answer.kind !== "progress" || answer.fraction > 0.2);
      return isNow ? what : null;
    });
    expect(plannedOf(await outcomeOf(createPlanner(onSeveralWorkers(startWorker, 3), clock)))).toEqual(alone);
    expect(workers).toHaveLength(started);
    expect(left(workers)).toBe(1);
  });

  it("give the same plan when all but one crash, and when no other can be started", async () => {
    const lonely = workersWith((worker, { kind }) => (worker > 0 && kind === "progress" ? "before" : null));
    expect(plannedOf(await outcomeOf(createPlanner(onSeveralWorkers(lonely.startWorker, 3), clock)))).toEqual(alone);
    const first = workersWith(nobody, (worker) => worker === 0);
    expect(plannedOf(await outcomeOf(createPlanner(onSeveralWorkers(first.startWorker, 3), clock)))).toEqual(alone);
  });

  it("are started once more when the one that delivers crashes, and then the plan is the same", async () => {
    const { workers, startWorker } = workersWith((worker, { kind }) => (worker < 2 && kind === "planned" ? "before" : null));
    expect(plannedOf(await outcomeOf(createPlanner(onSeveralWorkers(startWorker, 2), clock)))).toEqual(alone);
    expect(workers).toHaveLength(4);
  });

  it("give up in words when all crash twice", async () => {
    const { workers, startWorker } = workersWith((_, { kind }) => (kind === "shared" ? "before" : null));
    expect(await outcomeOf(createPlanner(onSeveralWorkers(startWorker, 2), clock))).toEqual({ kind: "failed", text: "out of memory" });
    expect([workers.length, left(workers)]).toEqual([4, 0]);
  });

  it("end all at Cancel, and nothing more is heard of them", async () => {
    const { workers, startWorker } = workersWith(nobody);
    const job = createPlanner(onSeveralWorkers(startWorker, 3), clock).plan(content, wishes, [], () => {
      if (workers.length === 3) job.cancel();
    });
    expect(await job.outcome).toEqual({ kind: "cancelled", best: null });
    expect([workers.length, left(workers)]).toEqual([3, 0]);
  });

  it("do not make a plan again that the first still holds, and the one that is left goes on with what comes next", async () => {
    const { workers, startWorker } = workersWith(nobody);
    const planner = createPlanner(onSeveralWorkers(startWorker, 3), clock);
    plannedOf(await outcomeOf(planner));
    const again = plannedOf(await outcomeOf(planner));
    expect(again.plan).toEqual(alone.plan);
    expect(again.overview.nettedItems).toBe(0);
    expect(workers.flatMap(({ answers }) => answers.filter(({ kind, job }) => kind === "planned" && job === 2))).toHaveLength(1);
    const understood = await planner.understand(content, {}, () => undefined).outcome;
    expect(understood.kind).toBe("done");
    expect(left(workers)).toBe(1);
  });

  it("tell how far the slowest is, and never go back", async () => {
    const { startWorker } = workersWith(nobody);
    const told: number[] = [];
    await createPlanner(onSeveralWorkers(startWorker, 3), clock).plan(content, wishes, [], ({ fraction }) => told.push(fraction)).outcome;
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});
