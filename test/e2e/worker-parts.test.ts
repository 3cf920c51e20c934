// What the built worker loads for what it is asked, beyond its own file: run here as a browser runs a worker, with
// `importScripts` reading the add-in's folder.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { keptPlanTexts } from "../../src/app/kept-plan";
import { inPieces, joinPieces } from "../../src/base/in-pieces";
import type { WorkbookContent } from "../../src/grid/sheet-content";
import type { Answer, Ask, Planned } from "../../src/worker/protocol";
import { contentOfSample } from "../unit/taskpane/sample-content";
import { builtAddIn } from "./pane/build-bundle";

// A build on a busy machine.
jest.setTimeout(240_000);

type Told = { readonly what: string; readonly kilobytes: number };

/**
 * A worker of the built program, and what it loads and answers, in order.
 * @param refused file that does not come
 */
function startWorker(refused?: RegExp) {
  const folder = builtAddIn();
  const told: Told[] = [];
  const answers: Answer[] = [];
  let isDone: (answer: Answer) => boolean = () => false;
  let done: () => void = () => undefined;
  const takePiece = joinPieces<Answer>((answer) => {
    answers.push(answer);
    if (answer.kind !== "progress") told.push({ what: answer.kind, kilobytes: 0 });
    if (isDone(answer)) done();
  });
  const scope: Record<string, unknown> = { performance, location: { href: "https://planwright.example/planner.js" }, postMessage: takePiece, onmessage: null };
  const load = (name: string) => {
    if (refused?.test(name) === true) throw new Error(`${name} could not be loaded`);
    const code = readFileSync(path.join(folder, name));
    told.push({ what: name.replace(/\.[0-9a-f]{8}\.js$/, ""), kilobytes: gzipSync(code, { level: 9 }).length / 1024 });
    runInNewContext(code.toString("utf8"), scope, { filename: name });
  };
  Object.assign(scope, { self: scope, importScripts: load });
  load(readdirSync(folder).find((name) => /^planner\..*\.js$/.test(name)) ?? "");
  return {
    /** What it loads and answers from the question to the answer of that kind. */
    ask: async (ask: Ask, last: Answer["kind"]): Promise<readonly Told[]> => {
      const from = told.length;
      const answered = new Promise<void>((resolve) => (done = resolve));
      isDone = ({ kind }) => kind === last || kind === "failed";
      for (const data of inPieces({ ...ask, job: answers.length })) (scope["onmessage"] as (event: { data: unknown }) => void)({ data });
      await answered;
      return told.slice(from);
    },
    answers,
    planned: (): Planned | undefined => answers.flatMap((answer) => (answer.kind === "planned" ? [answer.planned] : [])).at(-1),
  };
}

const names = (told: readonly Told[]) => told.map(({ what }) => what).filter((what) => !/^\d+$/.test(what));
const kilobytes = (told: readonly Told[]) => told.reduce((sum, each) => sum + each.kilobytes, 0);
const without = (content: WorkbookContent, sheets: RegExp): WorkbookContent => ({ ...content, sheets: content.sheets.filter(({ name }) => !sheets.test(name)) });

describe("the built worker", () => {
  const bakery = contentOfSample("bakery");
  const bare = without(bakery, /^(Absatz|Bestellvorschläge)$/);
  const plan = (content: WorkbookContent, keptTexts: readonly string[] = []): Ask => ({ kind: "plan", content, wishes: {}, keptTexts });

  it("re-reads a workbook with its own file alone", async () => {
    expect(names(await startWorker().ask({ kind: "understand", content: bakery, wishes: {} }, "understood"))).toEqual(["understood"]);
  });

  it("plans a workbook without history, plan before and proposals in 126 KB more, and loads the validator when the plan is there", async () => {
    const told = await startWorker().ask(plan(bare), "judged");
    expect(names(told)).toEqual(["planning", "planned", "planning-verdict", "judged"]);
    const before = kilobytes(told.slice(0, told.findIndex(({ what }) => what === "planned")));
    expect(before).toBeGreaterThan(50);
    expect(before).toBeLessThanOrEqual(126);
    expect(kilobytes(told) - before).toBeLessThanOrEqual(21);
  });

  it("keeps the plan where the validator does not come, and says that there is no verdict", async () => {
    const worker = startWorker(/^planning-verdict\./);
    expect(names(await worker.ask(plan(bare), "judged"))).toEqual(["planning", "planned", "judged"]);
    expect(worker.answers.at(-1)).toMatchObject({ kind: "judged", verdict: null });
  });

  it("loads what history, proposals and a plan before need, each when it is there, and only once", async () => {
    const worker = startWorker();
    const first = await worker.ask(plan(bakery), "judged");
    expect(names(first)).toEqual(["planning", "planning-outlook", "planning-proposals", "planned", "planning-verdict", "judged"]);
    expect(kilobytes(first)).toBeLessThanOrEqual(188);
    const made = worker.planned();
    if (made === undefined) throw new Error("No plan was made.");
    expect(made.sheets.map(({ id }) => id)).toEqual(expect.arrayContaining(["forecast", "inventory", "products", "proposal-check"]));
    const texts = keptPlanTexts({ plan: made.plan, plant: made.plant, dateSystem: 1900 }, null);
    expect(names(await worker.ask(plan(bakery, texts), "judged"))).toEqual(["planning-changes", "planned", "judged"]);
    const [resource] = made.plant.resources;
    expect(names(await worker.ask({ kind: "levers", plant: made.plant, plan: made.plan, aim: { kind: "workCentre", resource: resource?.id ?? "" } }, "levers"))).toEqual(["planning-levers", "levers"]);
  });
});
