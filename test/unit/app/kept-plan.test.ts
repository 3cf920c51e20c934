// What a workbook remembers of its plan: the same plan comes out of the texts, and of damaged texts none.

import { keptPlanTexts, planProof, type WorkbookPlan } from "../../../src/app/kept-plan";
import { keptPlanFrom } from "../../../src/app/read-kept-plan";
import { planAgain } from "../../../src/app/plan-again";
import { quietRun } from "../../../src/base/run";
import { makePlan } from "../../../src/engine/make-plan";
import { bigPlant, bigSettings } from "../../bench/big-plant";
import { examplePlan } from "../../docs/example-plan";

const plan: WorkbookPlan = { ...examplePlan, dateSystem: 1904 };
const [text = ""] = keptPlanTexts(plan, null);

function renamed(name: string): WorkbookPlan {
  const [first, ...others] = plan.plant.items;
  return first === undefined ? plan : { ...plan, plant: { ...plan.plant, items: [{ ...first, description: name }, ...others] } };
}

describe("the plan that a workbook remembers", () => {
  it("comes back as the same plant, settings and date system, and gives the same plan", () => {
    const kept = keptPlanFrom([text]);
    expect(kept).toEqual({ plant: plan.plant, settings: plan.plan.settings, dateSystem: 1904, proof: planProof(plan.plan), previous: null });
    expect(kept === null ? null : planAgain(kept, quietRun)).toEqual(plan.plan);
  });

  it("comes in texts of at most a million letters, and back from them in any order, one of them twice", () => {
    const size = { items: 900, bomLines: 3000, orderLines: 6000, resources: 10, weeks: 4 };
    const plant = bigPlant(size, 20_580, 7);
    const texts = keptPlanTexts({ plan: { ...plan.plan, settings: bigSettings(size, 20_580) }, plant, dateSystem: 1900 }, null);
    expect(texts.length).toBeGreaterThan(1);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(1_000_300);
    const shuffled = [...texts].reverse();
    expect(keptPlanFrom([...shuffled, shuffled[0] ?? ""])?.plant).toEqual(plant);
  });

  it.each([
    ["letters of all alphabets", "Fräse Ł 東京 😀"],
    ["what XML reserves", `<a href="x">&amp;</a>]]>`],
    ["what XML forbids", "\u0000\u0007\uFFFE\uD800"],
    ["blanks and lines", "  two  \t\r\n lines "],
    ["backslashes", String.raw`C:\new\u0041\"`],
  ])("keeps %s, written in plain letters alone", (_, name) => {
    const texts = keptPlanTexts(renamed(name), null);
    expect(texts.join("")).toMatch(/^[ -~]*$/);
    expect(keptPlanFrom(texts)?.plant.items[0]?.description).toBe(name);
  });

  it("comes back from a host that writes a declaration, a prefix and quotes as entities", () => {
    const content = text.slice(text.indexOf(">") + 1, text.lastIndexOf("<")).replaceAll('"', "&quot;");
    const proof = planProof(plan.plan);
    const rewritten = `<?xml version="1.0"?><k:plan proof="${proof}" part="1" of="1" xmlns:k="urn:planwright:kept-plan:2">\n${content}\n</k:plan>`;
    expect(keptPlanFrom([rewritten])?.plant).toEqual(plan.plant);
  });

  it("comes back from a text of a release that knew fewer tables and settings", () => {
    const old = text.replace(/"coProducts":\[\],|,"safetyStocks":\[\]|"rebuildSafetyStock":"now",/g, "");
    expect(old).not.toMatch(/coProducts|safetyStocks|rebuildSafetyStock/);
    expect(keptPlanFrom([old])).toMatchObject({ plant: plan.plant, settings: plan.plan.settings });
  });

  it("remembers the input of the plan before, and writes only what is not the same", () => {
    const before = { plant: { ...plan.plant, stock: [] }, settings: { ...plan.plan.settings, horizonDays: 35 } };
    const [both = ""] = keptPlanTexts(plan, before);
    expect(keptPlanFrom([both])?.previous).toEqual(before);
    expect(both.length - text.length).toBeLessThan(1000);
  });

  it("comes back from a text of an older release, which has no plan before", () => {
    expect(keptPlanFrom([text.replace(',"previous":null', "")])).toEqual(keptPlanFrom([text]));
  });

  it.each([
    ["nothing", []],
    ["a part of several", [text.replace('of="1"', 'of="2"')]],
    ["parts of two plans", [text, text.replace(/proof="\w+"/, 'proof="0000000000000000"')]],
    ["a text that was cut", [`${text.slice(0, 900)}</plan>`]],
    ["something else", ["<plan>hello</plan>"]],
  ])("is none where there is %s", (_, texts) => {
    expect(keptPlanFrom(texts)).toBeNull();
  });

  it("is none when it would be planned differently today", () => {
    const kept = keptPlanFrom([text]);
    expect(kept === null ? undefined : planAgain({ ...kept, settings: { ...kept.settings, horizonDays: 35 } }, quietRun)).toBeNull();
  });
});

describe("the proof of a plan", () => {
  it("differs when one minute, one unit or one promise does", () => {
    const { plan: made } = plan;
    const [operation] = made.operations;
    const [order] = made.orders;
    const [promise] = made.promises;
    if (operation === undefined || order === undefined || promise === undefined) throw new Error("The example has no work.");
    const changed = [
      { ...made, operations: [{ ...operation, end: operation.end + 1 }, ...made.operations.slice(1)] },
      { ...made, orders: [{ ...order, quantity: order.quantity + 1 }, ...made.orders.slice(1)] },
      { ...made, promises: [{ ...promise, promised: null }, ...made.promises.slice(1)] },
    ];
    expect(new Set([made, ...changed].map(planProof)).size).toBe(4);
  });

  it("is the same for the same plant", () => {
    expect(planProof(makePlan(plan.plant, plan.plan.settings, quietRun))).toBe(planProof(plan.plan));
  });
});
