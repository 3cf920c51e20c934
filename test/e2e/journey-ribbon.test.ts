// The ribbon's buttons, pressed as Excel presses them: each opens the pane, does what it says, and tells Excel it is done.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { type Journey, NO_FAULTS, openJourney, OUR_SHEETS, READY_TO_WRITE, WRITE_ALL } from "./pane/open-journey";

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey by the ribbon is skipped.\n");
(browserPath === null ? describe.skip : describe)("the ribbon's buttons (need Chromium, Chrome or Edge)", () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await openJourney(contentOfSample("bicycles"));
    await journey.seeText("Plan production from the sheets you already have");
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    expect(await journey.faults()).toEqual(NO_FAULTS);
  });

  /** With the pane closed, as it may be in Excel. */
  const press = (action: string) =>
    journey.page.evaluate(async (name) => {
      excel.pane.SetAppRuntimeState("Background");
      return excel.runtime.pressButton(name);
    }, action);
  const paneOpens = () => journey.page.waitForFunction(() => excel.pane.GetAppRuntimeState() === "Visible");

  it("Plan reads the sheets at first, and leads to the settings from then on", async () => {
    expect(await press("plan")).toBe("completed");
    await paneOpens();
    await journey.hear("Your sheets are read.");
    await journey.seeText("tables recognised");
    expect(await press("plan")).toBe("completed");
    await paneOpens();
    await journey.seeText("Set up the plan");
  });

  it("Re-plan plans at once, without taking the focus from Excel", async () => {
    await journey.page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    expect(await press("replan")).toBe("completed");
    await paneOpens();
    await journey.seeText(READY_TO_WRITE);
    expect(await journey.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it("Restore leads to the ways back", async () => {
    await journey.click(WRITE_ALL);
    await journey.hear("The sheets are written.");
    expect(await press("restore")).toBe("completed");
    await paneOpens();
    await journey.seeText(`${String(OUR_SHEETS.length)} sheets of a plan in this workbook`);
  });

  it("knows every function that the manifest names, and no other", async () => {
    expect(await journey.page.evaluate(() => excel.runtime.pressButton("elsewhere"))).toBe("unknown");
  });
});
