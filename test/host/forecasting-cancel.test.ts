// Cancel in the midst of forecasting hundreds of items: the worker tells how far it is with nearly every item, and is ended at once.

import { seededRandom } from "../../src/base/random";
import { quietRun } from "../../src/base/run";
import { forecastItems } from "../../src/engine/demand/forecast/forecast-items";
import { createPlanner } from "../../src/worker/planner";
import type { Answer, Request } from "../../src/worker/protocol";
import { servePlanner } from "../../src/worker/serve-planner";
import { day } from "../unit/plant-builder";
import { sheetOf, workbookOf } from "../unit/read/workbook-from-rows";

const ITEMS = 300;
const MONTHS = 60;

const random = seededRandom(1);
const unitsOf = (place: number): number => (place % 3 === 0 ? (random() < 0.3 ? 1 + Math.floor(8 * random()) : 0) : Math.round(200 + 90 * random()));
const histories = Array.from({ length: ITEMS }, (_, place) => ({ item: `P${String(place)}`, history: Array.from({ length: MONTHS }, () => unitsOf(place)) }));
const months = Array.from({ length: MONTHS }, (_, month) => `20${String(21 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}-01`);
const content = workbookOf([
  sheetOf("Products", [["Item", "Description", "Cost", "Lead time (days)"], ...histories.map(({ item }) => [item, `Part ${item}`, 5, 20])]),
  sheetOf("Demand history", [["Item", "Date", "Quantity"], ...histories.flatMap(({ item, history }) => history.map((units, month) => [item, months[month] ?? "", units]))]),
]);

async function answersOf(request: Request): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let time = 0;
  await servePlanner(request, { post: (answer) => answers.push(answer), now: () => (time += 100) });
  return answers;
}

describe("forecasting in the worker", () => {
  it("reports from item to item, and is ended by Cancel at once: nothing more is heard of it", async () => {
    const requests: Request[] = [];
    let isEnded = false;
    let hear: (answer: Answer) => void = () => undefined;
    const ticking = new Set<() => void>();
    const planner = createPlanner(
      (onAnswer) => {
        hear = onAnswer;
        return {
          post: (request) => requests.push(request),
          end: () => {
            isEnded = true;
          },
        };
      },
      {
        now: () => 0,
        every: (_, call) => {
          ticking.add(call);
          return () => ticking.delete(call);
        },
      },
    );
    const phases: string[] = [];
    const job = planner.plan(content, { start: day("2026-01-01") }, [], ({ phase }) => phases.push(phase));
    const [request] = requests;
    if (request === undefined) throw new Error("nothing was asked of the worker");
    const answers = await answersOf(request);
    const counts = answers.flatMap((answer) => (answer.kind === "progress" && answer.phase.startsWith("Forecasts: ") ? [Number(answer.phase.split(" ")[1])] : []));
    const gaps = counts.slice(1).map((count, place) => count - (counts[place] ?? count));
    expect(counts.at(-1)).toBe(ITEMS);
    expect(Math.max(...gaps)).toBe(1);
    const midst = answers.findIndex((answer) => answer.kind === "progress" && answer.phase === `Forecasts: 150 of ${String(ITEMS)} items`);
    for (const answer of answers.slice(0, midst + 1)) hear(answer);
    expect(phases.at(-1)).toBe(`Forecasts: 150 of ${String(ITEMS)} items`);
    job.cancel();
    expect(isEnded).toBe(true);
    expect(ticking.size).toBe(0);
    const told = phases.length;
    for (const answer of answers.slice(midst + 1)) hear(answer);
    expect(await job.outcome).toEqual({ kind: "cancelled", best: null });
    expect(phases).toHaveLength(told);
  });

  it.each([0, 1, ITEMS - 1, ITEMS, ITEMS + 1, ITEMS + 50])("without a worker it stops within one item of the request, the %d-th time that it is asked", (answersBefore) => {
    let asked = 0;
    let told = 0;
    const run = { ...quietRun, progress: () => (told += 1), isCancelled: () => (asked += 1) > answersBefore };
    const done = forecastItems(histories, { horizon: 6, season: 12, confidence: 0.9, serviceLevel: 0.95, protectionPeriods: 1, effort: "quick", cleansOutliers: true }, run);
    expect(asked).toBe(answersBefore + 1);
    expect(done).toHaveLength(Math.max(0, answersBefore - ITEMS));
    expect(told).toBe(done.length);
  });
});
