// The built worker behind the real pane, on a factory of 2,000 products: progress, Cancel, a thread that stays alive,
// a plan that was checked, and a program that cannot be loaded. Knows the pane by its words alone.

import { dayFromText } from "../../src/base/day";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { bigPlant, bigSettings, milestoneSize } from "../bench/big-plant";
import { bigWorkbook } from "../bench/big-workbook";
import { openWebExcel, type WebExcel } from "../excel/web/open-web-excel";
import { browserPath } from "./pane/browser";
import { builtAddIn } from "./pane/build-bundle";

/** What the pane's page notes of its worker and of itself. */
declare global {
  var seen: {
    told: { at: number; fraction: number }[];
    blocks: { at: number; duration: number }[];
    /** When the first and the last piece of the plan came. */
    arrival: { from: number; to: number };
    refusals: string[];
  };
}

const start = dayFromText("2026-11-30") ?? 0;
const factory = () => readWorkbookContent(bigWorkbook(bigPlant(milestoneSize, start, 1), bigSettings(milestoneSize, start)), "factory.xlsx");

/** Of a whole; shares hold on a machine that builds at the same time, milliseconds do not: those are printed. */
const LARGEST_SHARE = 0.25;

/** On average, over the whole of planning. */
const REPORTS_A_SECOND = 4;

jest.setTimeout(240_000);

if (browserPath === null) process.stdout.write("No browser was found: the tests of the worker in a browser are skipped.\n");
(browserPath === null ? describe.skip : describe)("the worker behind the pane, on a large factory", () => {
  let web: WebExcel;

  const button = (name: string) => web.pane.locator("#page").getByRole("button", { name, exact: true });
  const seeText = (text: string | RegExp) => web.pane.getByText(text).first().waitFor({ timeout: 120_000 });
  const tab = (name: string) => web.pane.getByRole("tab", { name, exact: true }).click();

  beforeAll(async () => {
    web = await openWebExcel({ content: factory(), addIn: builtAddIn() });
    web.page.setDefaultTimeout(60_000);
    await web.pane.evaluate(() => {
      const notes = { told: [], blocks: [], arrival: { from: 0, to: 0 }, refusals: [] } as typeof globalThis.seen;
      globalThis.seen = notes;
      addEventListener("securitypolicyviolation", (event) => notes.refusals.push(event.blockedURI));
      new PerformanceObserver((list) => {
        for (const { duration, startTime } of list.getEntries()) notes.blocks.push({ at: startTime, duration });
      }).observe({ entryTypes: ["longtask"] });
      const Real = Worker;
      globalThis.Worker = class extends Real {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          this.addEventListener("message", ({ data }) => {
            const answer = data.kind === "frame" ? data.value : null;
            if (answer?.kind === "progress") notes.told.push({ at: performance.now(), fraction: answer.fraction });
            if (answer?.kind === "planned") notes.arrival.from = performance.now();
            if (data.kind === "rows") notes.arrival.to = performance.now();
          });
        }
      };
    });
  });
  afterAll(async () => {
    await web?.close();
  });

  it("says in words that its program could not be loaded, after a second try, and works when it can", async () => {
    let asked = 0;
    await web.page.context().route(/planner\.[^/]*\.js$/, (route) => {
      asked += 1;
      return route.abort();
    });
    await button("Use my sheets").click();
    await seeText(/could not be loaded/);
    expect(asked).toBe(2);
    await web.page.context().unroute(/planner\.[^/]*\.js$/);
    await web.pane.getByRole("button", { name: "Try again" }).click();
    await button("Set up the plan").waitFor();
  });

  it("ends within 200 ms of Cancel, in the midst of planning, and shows no half-made plan", async () => {
    await tab("Plan");
    await button("Plan").click();
    await seeText(/: scheduling/);
    const elapsed = await web.pane.evaluate(async () => {
      const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
      const asked = performance.now();
      cancel?.click();
      while ([...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Cancel")) await new Promise((done) => setTimeout(done));
      return performance.now() - asked;
    });
    process.stdout.write(`Cancel to idle: ${elapsed.toFixed(0)} ms\n`);
    expect(elapsed).toBeLessThanOrEqual(200);
    expect(await button("Write 11 sheets").count()).toBe(0);
  });

  it("plans again with a new worker, tells how far it is, keeps the pane alive, and checks the plan", async () => {
    await web.pane.evaluate(() => Object.assign(globalThis.seen, { told: [], blocks: [] }));
    await button("Plan").click();
    // Asked by hand: a locator looks through the page so thoroughly that it holds the pane itself.
    const previewed = await web.pane.evaluate(async () => {
      while (![...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Write 11 sheets")) await new Promise((done) => setTimeout(done, 20));
      return performance.now();
    });
    await seeText("Checked independently: no contradictions.");
    const { told, blocks, arrival, refusals } = await web.pane.evaluate(() => globalThis.seen);
    const times = told.map(({ at }) => at);
    const gaps = times.slice(1).map((at, place) => at - (times[place] ?? at));
    const planning = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const longestIn = (from: number, to: number) => Math.max(0, ...blocks.filter(({ at }) => at >= from && at < to).map(({ duration }) => duration));
    const longest = longestIn(arrival.from, arrival.to);
    const longestAfter = longestIn(arrival.to, previewed);
    process.stdout.write(
      `${String(told.length)} reports in ${planning.toFixed(0)} ms, at most ${Math.max(...gaps).toFixed(0)} ms apart. ` +
        `The plan arrived in ${(arrival.to - arrival.from).toFixed(0)} ms and held the pane for at most ${longest.toFixed(0)} ms; ` +
        `its preview took ${(previewed - arrival.to).toFixed(0)} ms and held it for at most ${longestAfter.toFixed(0)} ms.\n`,
    );
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan((REPORTS_A_SECOND * planning) / 1000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(LARGEST_SHARE * planning);
    expect(longest).toBeLessThanOrEqual(LARGEST_SHARE * (arrival.to - arrival.from));
    expect(longestAfter).toBeLessThanOrEqual(LARGEST_SHARE * (previewed - arrival.to));
    expect(refusals).toEqual([]);
  });
});
