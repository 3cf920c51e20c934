// The ways out of one late customer order and of one overloaded week of the bakery, as the command line finds them.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { editsFromJson } from "../../src/app/edits-from-json";
import { dayText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { runCli } from "../../src/cli/run-cli";
import { checkPlan } from "../../src/engine/check-plan";
import { applyEdits } from "../../src/engine/levers/apply-edits";
import { makePlan } from "../../src/engine/make-plan";
import type { Plan } from "../../src/model/plan";
import type { PlanEdit } from "../../src/model/plan-edit";
import { bakerySample } from "../samples/bakery/bakery-sample";

const { file, plant, settings } = bakerySample();
const workbook = path.resolve(__dirname, "../../assets/samples", file);
const plan = makePlan(plant, settings, { ...quietRun, seed: settings.seed });
const lateDays = ({ promises }: Plan, demand: string) => promises.find((each) => each.demand === demand)?.lateDays ?? 0;
const worst = [...plan.promises].filter(({ kind }) => kind === "order").sort((a, b) => b.lateDays - a.lateDays || (a.demand < b.demand ? -1 : 1))[0]?.demand ?? "";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "planwright-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function levers(...words: string[]) {
  const out: string[] = [];
  const json = path.join(folder, "levers.json");
  const code = runCli(["levers", workbook, "--json", json, ...words], { out: (text) => void out.push(text), err: (text) => void out.push(text), interactive: false, now: () => 0 });
  return { code, out: out.join("\n"), json: (): { readonly levers: readonly { readonly gain: number; readonly edit: unknown }[] } => JSON.parse(readFileSync(json, "utf8")) };
}

describe("planwright levers", () => {
  it("finds for the worst late order a change that brings it sooner without making others later", () => {
    const { code, out, json } = levers("--order", worst);
    expect(code).toBe(1);
    expect(out).toContain(`Ways out for ${worst}, ${String(lateDays(plan, worst))} days late.`);
    const [best] = json().levers;
    const { edits, problems } = editsFromJson([best?.edit]);
    expect(problems).toEqual([]);
    const [edit] = edits satisfies readonly PlanEdit[];
    if (edit === undefined || best === undefined) throw new Error("no way out");
    expect(edit.kind).not.toBe("promise");
    const after = applyEdits(plant, [edit], settings.defaultShifts).plant;
    const tried = makePlan(after, settings, { ...quietRun, seed: settings.seed });
    expect(checkPlan(after, tried)).toEqual([]);
    expect(best.gain).toBeGreaterThan(0);
    expect(lateDays(tried, worst)).toBe(lateDays(plan, worst) - best.gain);
    expect(tried.kpis.lateOrders).toBeLessThan(plan.kpis.lateOrders);
  });

  it("finds for a week that is short of hours a change after which fewer are missing", () => {
    const { out, json } = levers("--week", dayText(settings.start + 9));
    expect(out).toMatch(/^Ways out at \S+, \d+\.\d hours short in that week\.\n(?: {2}.*\n)*? {2}Overtime at /);
    expect(json().levers[0]?.gain).toBeGreaterThan(0);
  });

  it("says what is wrong with its options, and where nothing is to be done", () => {
    expect(levers("--order", "NONE")).toMatchObject({ code: 2, out: expect.stringContaining('No customer order is called "NONE".') });
    expect(levers("--order", worst, "--week", "2026-12-07")).toMatchObject({ code: 2, out: expect.stringContaining("--order stands alone") });
    expect(levers("--week", "soon")).toMatchObject({ code: 2, out: expect.stringContaining('--week "soon" is no date') });
    expect(levers("--week", "2031-01-01")).toMatchObject({ code: 2, out: expect.stringContaining("outside the plan") });
    const onTime = plan.promises.find(({ kind, lateDays: days }) => kind === "order" && days === 0)?.demand ?? "";
    expect(levers("--order", onTime).out).toContain(`Customer order ${onTime} is on time.`);
  });
});
