// Two of the built workers behind the real pane share the starts of a search: the planner asks for several on the page Plan, and gets
// the plan that one worker makes. Knows the pane by its words alone.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { openWebExcel, type WebExcel } from "../excel/web/open-web-excel";
import { browserPath } from "./pane/browser";
import { builtAddIn } from "./pane/build-bundle";

/** What the pane's page notes of its workers. */
declare global {
  var starts: { workers: number; ended: number; planned: string[] };
}

const STARTS = "4";

jest.setTimeout(240_000);

/** The pane on a machine with so many cores, ready to plan. */
async function openPlanPage(cores: number): Promise<WebExcel> {
  const web = await openWebExcel({ content: contentOfSample("bicycles"), addIn: builtAddIn(), cores });
  web.page.setDefaultTimeout(60_000);
  await web.pane.evaluate(() => {
    const notes = { workers: 0, ended: 0, planned: [] } as typeof globalThis.starts;
    globalThis.starts = notes;
    const Real = Worker;
    globalThis.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        notes.workers += 1;
        this.addEventListener("message", ({ data }) => {
          const answer = data.kind === "frame" ? data.value : null;
          // The texts that the workbook is to remember begin with the proof of the plan.
          if (answer?.kind === "planned") notes.planned.push(answer.planned.textsToKeep[0].slice(0, 120));
        });
      }
      override terminate() {
        notes.ended += 1;
        super.terminate();
      }
    };
  });
  const button = (name: string) => web.pane.locator("#page").getByRole("button", { name, exact: true });
  await button("Use my sheets").click();
  await button("Set up the plan").click();
  await web.pane.getByText("More settings").click();
  const field = web.pane.getByLabel("Search starts");
  await field.fill(STARTS);
  await field.press("Enter");
  return web;
}

async function plan({ pane }: WebExcel): Promise<{ readonly milliseconds: number; readonly noted: typeof globalThis.starts }> {
  const began = performance.now();
  await pane.locator("#page").getByRole("button", { name: "Plan", exact: true }).click();
  await pane.getByText("Checked independently: no contradictions.").waitFor();
  return { milliseconds: performance.now() - began, noted: await pane.evaluate(() => globalThis.starts) };
}

if (browserPath === null) process.stdout.write("No browser was found: the tests of several workers in a browser are skipped.\n");
(browserPath === null ? describe.skip : describe)("several starts of the search, behind the pane", () => {
  const opened: WebExcel[] = [];
  const open = async (cores: number) => {
    const web = await openPlanPage(cores);
    opened.push(web);
    return web;
  };
  afterAll(async () => {
    for (const web of opened) await web.close();
  });

  it("are shared by two workers on three cores, of which one is left, and made by one on two cores: the same plan", async () => {
    const one = await plan(await open(2));
    const two = await plan(await open(3));
    process.stdout.write(`The bicycle maker's plan with ${STARTS} starts, to its verdict: ${one.milliseconds.toFixed(0)} ms from one worker, ${two.milliseconds.toFixed(0)} ms from two.\n`);
    expect(one.noted).toMatchObject({ workers: 1, ended: 0 });
    expect(two.noted).toMatchObject({ workers: 2, ended: 1 });
    expect(two.noted.planned).toHaveLength(1);
    expect(two.noted.planned).toEqual(one.noted.planned);
    expect(opened.flatMap(({ complaints, refused }) => [...complaints, ...refused])).toEqual([]);
  });

  it("say on the page Results which start counts", async () => {
    const web = await open(3);
    await plan(web);
    await web.pane.getByRole("tab", { name: "Results", exact: true }).click();
    await web.pane.getByText(/The best of 4 searches, number \d, tried/).waitFor();
  });

  it("end at once at Cancel, all of them", async () => {
    const web = await open(3);
    await web.pane.locator("#page").getByRole("button", { name: "Plan", exact: true }).click();
    while ((await web.pane.evaluate(() => globalThis.starts.workers)) < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await web.pane.getByRole("button", { name: "Cancel", exact: true }).click();
    await web.pane.getByRole("button", { name: "Cancel", exact: true }).waitFor({ state: "detached" });
    expect(await web.pane.evaluate(() => globalThis.starts)).toEqual({ workers: 2, ended: 2, planned: [] });
  });
});
