// A planner edits one cell of a planned workbook and plans again: the pane and the sheet Changes say what came of it, and why.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { NO_FAULTS, openJourney, type Journey } from "./pane/open-journey";

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey with a change is skipped.\n");
(browserPath === null ? describe.skip : describe)("a change to a planned workbook (needs Chromium, Chrome or Edge)", () => {
  let journey: Journey;
  const cause = "Demand DB-00001: quantity 24 → 240";
  const write = async () => {
    await journey.pane.getByRole("button", { name: /^Write \d/ }).click();
    await journey.hear("The sheets are written.");
  };

  beforeAll(async () => {
    journey = await openJourney(contentOfSample("bakery"));
    await journey.click("Use my sheets");
    await journey.click("Set up the plan");
    await journey.click("Plan");
    await write();
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    expect(await journey.faults()).toEqual(NO_FAULTS);
  });

  it("is named in the pane, with its cell", async () => {
    expect(await journey.sheetNames()).not.toContain("Changes");
    await journey.page.evaluate(() => {
      excel.workbook.Worksheets.GetItem("Filialbestellungen").GetRange("G5").Values = [[240]];
    });
    await journey.openTab("Plan");
    await journey.click("Plan again");
    await write();
    await journey.seeText("Changed since the last plan");
    await journey.seeText(cause);
    const picture = process.env["PLANWRIGHT_PICTURE"];
    if (picture !== undefined) await journey.page.screenshot({ path: picture, animations: "disabled" });
    await journey.click("Filialbestellungen!G5");
  });

  it("has a sheet of its own behind the others, and stays the same when nothing more is changed", async () => {
    const written = await journey.sheets();
    expect(new Map(written).get("Changes")).toContain(cause);
    await journey.openTab("Plan");
    await journey.click("Plan again");
    await journey.seeText("The workbook already shows this plan");
    expect(await journey.sheets()).toEqual(written);
  });
});
