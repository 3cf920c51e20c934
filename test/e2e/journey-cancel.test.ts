// Cancel while planning and while writing, and a second write after a change, on a live workbook: what was begun is
// taken back or says itself that it is unfinished; what did not change is not touched.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { type Journey, NO_FAULTS, openJourney, OUR_SHEETS, READY_TO_WRITE, WRITE_ALL } from "./pane/open-journey";

const content = contentOfSample("bicycles");

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journeys with Cancel are skipped.\n");
(browserPath === null ? describe.skip : describe)("a journey that changes its mind (needs Chromium, Chrome or Edge)", () => {
  let journey: Journey;
  let before: [string, string][];

  beforeAll(async () => {
    journey = await openJourney(content);
    before = await journey.sheets();
    await journey.click("Use my sheets");
    await journey.click("Set up the plan");
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    await journey.page.evaluate(() => { excel.faults.reset(); });
    expect(await journey.faults()).toEqual(NO_FAULTS);
  });

  /** Excel answers late from now on, as a busy one does. */
  const slowDown = (milliseconds: number) =>
    journey.page.evaluate((late) => {
      excel.faults.reset();
      for (let request = 0; request < 400; request += 1) excel.faults.add({ kind: "late", request, milliseconds: late });
    }, milliseconds);
  const cancel = () => journey.pane.getByRole("button", { name: "Cancel", exact: true }).click();
  const ourStamps = () =>
    journey.page.evaluate(() => excel.workbook.Worksheets.list.flatMap(({ Name, Names }) => Names.list.filter((each) => each.Name === "_planwright").map(({ Formula }) => `${Name} ${String(Formula).includes(";writing") ? "unfinished" : "finished"}`)));

  it("leaves the workbook as it was when planning is cancelled, and plans when asked again", async () => {
    await slowDown(40);
    await journey.click("Plan");
    await cancel();
    await journey.hear("Cancelled. Nothing was changed.");
    expect(await journey.sheets()).toEqual(before);
    await journey.page.evaluate(() => { excel.faults.reset(); });
    await journey.click("Plan");
    await journey.seeText(READY_TO_WRITE);
  });

  it("leaves the workbook as it was when a write is cancelled before its first sheet", async () => {
    await slowDown(300);
    await journey.click(WRITE_ALL);
    await cancel();
    await journey.hear("Cancelled. Nothing was changed.");
    expect(await journey.sheets()).toEqual(before);
  });

  it("says that the sheets are unfinished when a write is cancelled on the way, with two ways on", async () => {
    await slowDown(40);
    await journey.click(WRITE_ALL);
    await journey.page.waitForFunction((count) => excel.workbook.Worksheets.list.length > count && (excel.workbook.Worksheets.list.at(-2)?.grid.used(true) ?? null) !== null, content.sheets.length);
    await cancel();
    await journey.seeText("The last write was interrupted");
    await journey.hear("The last write was interrupted");
    const stamps = await ourStamps();
    expect(stamps.length).toBeGreaterThan(0);
    expect(stamps.filter((stamp) => !stamp.endsWith("unfinished"))).toEqual([]);
    expect((await journey.sheets()).slice(0, before.length).map(([, text]) => text)).toEqual(before.map(([, text]) => text));
  });

  it("takes an interrupted write back", async () => {
    await journey.click("Undo the last write");
    await journey.seeText("Nothing to restore");
    expect(await journey.sheets()).toEqual(before);
  });

  it("writes all of it when asked again", async () => {
    await journey.openTab("Plan");
    await journey.click("Plan");
    await journey.click(WRITE_ALL);
    await journey.hear("The sheets are written.");
    expect(await ourStamps()).toEqual(OUR_SHEETS.map((name) => `${name} finished`));
  });

  it("writes only the sheets that a changed cell changes", async () => {
    const changed = await journey.page.evaluate(() => {
      const sheet = excel.workbook.Worksheets.GetItem("Customer orders");
      const values = sheet.GetUsedRange(true).Values as unknown[][];
      const heading = values.findIndex((row) => row.includes("Customer"));
      const column = values[heading]?.indexOf("Customer") ?? -1;
      sheet.grid.edit(heading + 1, column).value = "A new name";
      return { heading, column };
    });
    expect(changed.heading).toBeGreaterThanOrEqual(0);
    expect(changed.column).toBeGreaterThanOrEqual(0);
    const written = new Map(await journey.sheets());
    await journey.openTab("Plan");
    await journey.click("Plan again");
    await journey.pane.getByRole("button", { name: /^Write \d/ }).waitFor();
    const rows = await journey.pane.locator("#page table tbody tr").allInnerTexts();
    const kept = rows.filter((row) => row.includes("unchanged")).map((row) => row.split("\t")[0] ?? "");
    await journey.page.evaluate((names) => {
      for (const name of names) excel.workbook.Worksheets.GetItem(name).grid.edit = () => { throw new Error(`${name} was to stay as it was.`); };
    }, kept);
    await journey.pane.getByRole("button", { name: /^Write \d/ }).click();
    await journey.hear("The sheets are written.");
    const now = new Map(await journey.sheets());
    const differing = OUR_SHEETS.filter((name) => now.get(name) !== written.get(name));
    expect(differing.length).toBeGreaterThan(0);
    expect([...differing, ...kept].sort()).toEqual([...OUR_SHEETS].sort());
  });
});
