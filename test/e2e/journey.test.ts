// The journey of a planner through the built add-in: genuine office.js, the real worker, and the stand-in Excel around the pane.

import { checkWorkbook, canPlan } from "../../src/app/check-workbook";
import { planUnderstood } from "../../src/app/plan-understood";
import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { quietRun } from "../../src/base/run";
import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { type Journey, NO_FAULTS, openJourney, OUR_SHEETS, WRITE_ALL } from "./pane/open-journey";

/** With the ribbon's own button, which opens the pane. */
const MOST_CLICKS = 6;

const content = contentOfSample("bicycles");

function expectedPlan(): PlannedWorkbook {
  const understood = checkWorkbook(content, {});
  if (!canPlan(understood)) throw new Error("The sample cannot be planned.");
  return planUnderstood(understood, { ...quietRun, seed: understood.settings.seed }, null);
}

// A build, a bundle and a browser on a busy machine; the journey itself takes seconds.
jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey through the pane is skipped.\n");
(browserPath === null ? describe.skip : describe)("the journey of a planner (needs Chromium, Chrome or Edge)", () => {
  const { plan } = expectedPlan();
  let web: Journey;
  let before: readonly [string, string][];
  let clicks = 0;

  const click = async (name: string) => {
    await web.click(name);
    clicks += 1;
  };
  const openTab = async (name: string) => {
    await web.openTab(name);
    clicks += 1;
  };

  beforeAll(async () => {
    web = await openJourney(content);
    // The ribbon's button.
    clicks = 1;
    before = await web.sheets();
  });
  afterAll(async () => {
    await web?.close();
  });
  afterEach(async () => {
    expect(await web.faults()).toEqual(NO_FAULTS);
  });

  it("leads from the user's sheets to the results in at most six clicks", async () => {
    await click("Use my sheets");
    await click("Set up the plan");
    await click("Plan");
    await click(WRITE_ALL);
    await web.seeText("Worst problems");
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await web.pane.getByText(plan.kpis.lateOrders.toLocaleString("en-US"), { exact: true }).first().waitFor();
    const picture = process.env["PLANWRIGHT_PICTURE"];
    if (picture !== undefined) await web.page.screenshot({ path: picture, animations: "disabled" });
  });

  it("has written nine sheets with the plan's own values, after the user's", async () => {
    const found = await web.page.evaluate(() => {
      const table = excel.workbook.Worksheets.GetItem("Schedule").Tables.list[0];
      const tile = excel.workbook.Worksheets.GetItem("Summary").GetUsedRange(true).Values as unknown[][];
      const row = tile.findIndex((cells) => cells.includes("Late orders"));
      const column = tile[row]?.indexOf("Late orders") ?? 0;
      return {
        names: excel.workbook.Worksheets.list.map(({ Name }) => Name),
        lateOrders: tile[row + 1]?.[column],
        onTime: tile[row + 1]?.[tile[row]?.indexOf("On time") ?? 0],
        scheduleRows: (table?.area.rows ?? 0) - 1,
      };
    });
    expect(found.names).toEqual([...content.sheets.map(({ name }) => name), ...OUR_SHEETS]);
    expect(found.lateOrders).toBe(plan.kpis.lateOrders);
    expect(found.onTime).toBeCloseTo(plan.kpis.onTimePercent / 100, 12);
    expect(found.scheduleRows).toBe(plan.operations.length);
    expect(found.scheduleRows).toBeGreaterThan(1000);
  });

  it("has left every cell, table and name of the user's sheets as it was", async () => {
    expect(before.length).toBe(content.sheets.length);
    expect(new Map((await web.sheets()).slice(0, before.length))).toEqual(new Map(before));
  });

  it("finds nothing to write when it plans again", async () => {
    const written = await web.sheets();
    await openTab("Plan");
    await click("Plan again");
    await web.seeText("The workbook already shows this plan");
    await web.seeText("0 cells to write");
    expect(await web.pane.getByRole("button", { name: /^Write/ }).count()).toBe(0);
    expect(await web.sheets()).toEqual(written);
  });

  it("takes the plan's sheets away again, and nothing else", async () => {
    await openTab("Restore");
    await click("Undo the last write");
    await web.seeText("Nothing to restore");
    expect(await web.sheets()).toEqual(before);
  });
});
