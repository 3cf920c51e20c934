// The functions that answer from the plan, called by Excel through the genuine runtime: with the plan of this session, with
// the one that the workbook remembers after it was opened again, and without any.
/// <reference types="office-js" />

import { KEPT_PLAN_NAMESPACE, keptPlanTexts, type WorkbookPlan } from "../../../src/app/kept-plan";
import { serialFromDay } from "../../../src/base/day";
import { promises } from "../../../src/engine/explain/promise-quantity";
import { whyOrder } from "../../../src/engine/explain/why-order";
import { answersFromPlan } from "../../../src/functions/answers-from-plan";
import { setPlanStore } from "../../../src/functions/plan-store";
import { registerFunctions } from "../../../src/functions/register";
import { openKeptTexts } from "../../../src/hosts/excel/kept-texts";
import { recalculateFormulas } from "../../../src/hosts/excel/recalculate-formulas";
import { keepLastPlan } from "../../../src/taskpane/last-plan";
import type { FunctionResult } from "../../../src/workbench/excel/custom-functions";
import { createPlanner, type StartWorker } from "../../../src/worker/planner";
import { servePlanner } from "../../../src/worker/serve-planner";
import { examplePlan } from "../../docs/example-plan";
import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";

const plan: WorkbookPlan = { ...examplePlan, dateSystem: 1900 };
const MAKE_A_PLAN = { error: "#N/A", text: "Make a plan first: open Planwright's pane and choose Plan, then calculate again." };

/** Of each function: as documented, a whole column or a further argument, and what it does not know. */
const QUESTIONS: readonly (readonly [string, readonly unknown[]])[] = [
  ["WHY", [[["SO-1"], ["SO-2"], ["SO-3"], [""], ["FC-1"], ["PO-7"]]]],
  ["PEG", ["FRAME", null, null, null]],
  ["PEG", ["WHEEL", 46150, null, null]],
  ["PEG", ["SO-3", null, "down", 1]],
  ["PEG", ["WHEEL", null, "demands", null]],
  ["PROMISE", [[["BIKE"]], [[5]], null]],
  ["PROMISE", [plan.plant.items.map(({ id }) => [id]), [[500]], null]],
  ["SCHEDULE", ["PAINT", null]],
  ["SCHEDULE", ["ASSEMBLY", 14]],
  ["MRP", ["BIKE"]],
  ["LOAD", ["PAINT"]],
];

let office: OfficeEnvironment;
let starts = 0;

/** A worker that answers in its own time. */
const startWorker: StartWorker = (onAnswer) => {
  starts += 1;
  return { post: (request) => void setTimeout(() => { servePlanner(request, { post: onAnswer, now: () => 0 }); }, 5), end: () => undefined };
};

/** What the pane's entry does when the workbook is opened: nothing is in memory. */
function openAgain(): void {
  const planner = createPlanner(startWorker, { now: () => 0, every: () => () => undefined });
  setPlanStore({ lastPlan: keepLastPlan(openKeptTexts(KEPT_PLAN_NAMESPACE), planner).lastPlan });
}

const call = (id: string, ...args: readonly unknown[]): Promise<FunctionResult> => office.excel.functions.call(id, args);
const answers = () => Promise.all(QUESTIONS.map(([id, args]) => call(id, ...args)));
const value = (result: FunctionResult): unknown => ("value" in result ? result.value : result);

beforeAll(async () => {
  office = await officeEnvironment();
  office.install();
  registerFunctions(office.CustomFunctions.associate);
});
beforeEach(() => {
  starts = 0;
  setPlanStore({ lastPlan: () => plan });
});
afterAll(() => {
  office.close();
});

describe("answers from the plan of this session", () => {
  it("are the engine's", async () => {
    const promised = promises(plan);
    expect(value(await call("WHY", [["SO-2"]]))).toEqual([[whyOrder(plan.plan, "SO-2")]]);
    const expected = plan.plant.items.map(({ id }) => {
      const answer = promised(id, 500);
      return answer === null || answer.day === null ? [expect.objectContaining({ basicValue: "#N/A" }), answer?.reason] : [serialFromDay(answer.day, 1900), answer.reason];
    });
    expect(value(await call("PROMISE", plan.plant.items.map(({ id }) => [id]), [[500]], null))).toEqual(expected);
    const record = plan.plan.records.find(({ item }) => item === "BIKE");
    expect((value(await call("MRP", "BIKE")) as unknown[][]).slice(1).map((row) => row.slice(1))).toEqual([
      record?.gross, record?.scheduled, record?.onHand, record?.net, record?.receipts, record?.releases,
    ]);
  });

  it("say in words what the plan does not know", async () => {
    expect(value(await call("WHY", [["SO-99"]]))).toEqual([[expect.objectContaining({ basicValue: "#N/A", message: 'order "SO-99" is not in the last plan: look at the Orders sheet.' })]]);
    expect(await call("SCHEDULE", "paint", null)).toEqual({ error: "#N/A", text: 'resource "paint" is not in the last plan: your sheets write "PAINT".' });
    expect(await call("SCHEDULE", "PAINT", 1.5)).toEqual({ error: "#VALUE!", text: "days is 1.5: give a whole number from 1 up to 36500." });
    expect(await call("LOAD", "")).toEqual({ error: "#VALUE!", text: "resource is missing: give a text." });
    expect(await call("MRP", "SKATE")).toMatchObject({ error: "#N/A" });
    expect(await call("PEG", "FRAME", -1, null, null)).toMatchObject({ error: "#VALUE!" });
    expect(value(await call("PROMISE", [["BIKE"]], [["many"]], null))).toEqual([[expect.objectContaining({ basicValue: "#VALUE!" }), ""]]);
  });
});

describe("answers in a workbook that is opened again", () => {
  const kept = () => openKeptTexts(KEPT_PLAN_NAMESPACE);

  it("are the same to the last bit, from the plan that the workbook remembers, made again once", async () => {
    const before = await answers();
    await kept().replace(keptPlanTexts(plan, null));
    openAgain();
    expect(await answers()).toEqual(before);
    expect(starts).toBe(1);
    expect(before.filter((result) => "error" in result)).toEqual([]);
  });

  it("are #N/A with words where the workbook remembers none, or only a part of one", async () => {
    await kept().replace([]);
    openAgain();
    for (const [id, args] of QUESTIONS) expect([id, await call(id, ...args)]).toEqual([id, MAKE_A_PLAN]);
    await kept().replace(keptPlanTexts(plan, null).map((text) => text.replace('of="1"', 'of="2"')));
    openAgain();
    expect(await call("LOAD", "PAINT")).toEqual(MAKE_A_PLAN);
    expect(starts).toBe(0);
  });

  it("say so when another version of ours planned differently", async () => {
    const [text = ""] = keptPlanTexts(plan, null);
    const proof = /proof="(\w+)"/.exec(text)?.[1] ?? "";
    await kept().replace([text.replaceAll(proof, "0123456789abcdef")]);
    openAgain();
    const words = { error: "#N/A", text: "The plan in this workbook was made by another version of Planwright: choose Plan in its pane, then Write." };
    expect([await call("LOAD", "PAINT"), await call("WHY", [["SO-1"]])]).toEqual([words, words]);
    expect(starts).toBe(1);
  });

  it("say what Excel said when it did not hand the plan over, and ask again the next time", async () => {
    await kept().replace(keptPlanTexts(plan, null));
    openAgain();
    office.faults.reset();
    // The request itself, and the one further try.
    for (const request of [0, 1]) office.faults.add({ kind: "request", request, code: "InvalidOperationInCellEditMode" });
    expect(await call("LOAD", "PAINT")).toMatchObject({ error: "#N/A", text: expect.stringMatching(/cell/) as string });
    expect(value(await call("LOAD", "PAINT"))).toHaveLength(plan.plan.loads.filter(({ resource }) => resource === "PAINT").length + 1);
  });
});

describe("what a workbook remembers", () => {
  it("is replaced as a whole, leaves other XML of the workbook alone, and holds no object of Excel back", async () => {
    const { workbook } = office;
    workbook.CustomXmlParts.Add('<other xmlns="urn:another">1</other>');
    const kept = openKeptTexts("urn:test");
    const text = (words: string) => `<plan xmlns="urn:test">${words}</plan>`;
    await kept.replace([text("a"), text("b")]);
    await kept.replace([text("c")]);
    expect(await kept.read()).toEqual([text("c")]);
    await kept.replace([]);
    expect(await kept.read()).toEqual([]);
    expect(workbook.CustomXmlParts.list.filter(({ NamespaceUri }) => NamespaceUri === "urn:another")).toHaveLength(1);
    expect({ kept: office.excel.keptReferences, unknown: office.excel.unknownMembers }).toEqual({ kept: 0, unknown: [] });
  });
});

describe("after a new plan", () => {
  it("the sheets with answers are calculated anew, and no other; with an answer in a name, all", async () => {
    const { workbook } = office;
    const calculated: string[] = [];
    const [first] = workbook.Worksheets.list;
    const other = workbook.Worksheets.Add("Prices");
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(first?.Name ?? "").getRange("B2").formulas = [['=PLAN.PROMISE("BIKE",5)']];
      context.workbook.worksheets.getItem(other.Name).getRange("B2").formulas = [["=PLAN.EOQ(1300,8,0.225)"]];
      await context.sync();
    });
    workbook.calculator = (_, sheet) => calculated.push(sheet);
    await recalculateFormulas(answersFromPlan);
    expect(calculated).toEqual([first?.Name]);
    workbook.Names.Add("Answer", '=PLAN.LOAD("PAINT")');
    calculated.length = 0;
    await recalculateFormulas(answersFromPlan);
    expect(calculated).toEqual([first?.Name, "Prices"]);
  });

  it.each([
    ['=PLAN.WHY(A1)', true],
    ['=SUM(1, plandev.load("PAINT"))', true],
    ['=LET(x, _xldudf_PLAN.MRP("BIKE"), x)', true],
    ["=PLAN.EOQ(1,2,3)", false],
    ["=MYPLAN.WHY(A1)", false],
    ["=MRP!A1", false],
  ])("%s counts as an answer: %p", (formula, isAnswer) => {
    expect(answersFromPlan(formula)).toBe(isAnswer);
  });
});
