// Somebody without data: an empty workbook, the sample's sheets, a plan, and all of the plan's sheets removed again.

import { browserPath } from "./pane/browser";
import { type Journey, NO_FAULTS, openJourney, OUR_SHEETS, WRITE_ALL } from "./pane/open-journey";

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey with the sample is skipped.\n");
(browserPath === null ? describe.skip : describe)("a journey that begins with the sample (needs Chromium, Chrome or Edge)", () => {
  let journey: Journey;
  let withSample: [string, string][];

  beforeAll(async () => {
    journey = await openJourney();
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    expect(await journey.faults()).toEqual(NO_FAULTS);
  });

  it("inserts the sample as sheets of the user's own, and understands them", async () => {
    await journey.click("Insert sample sheets");
    await journey.hear("The sample sheets are inserted.");
    await journey.seeText("tables recognised");
    const names = await journey.sheetNames();
    expect(names).toEqual(expect.arrayContaining(["Sheet1", "Items", "Customer orders", "Parts lists", "Routings"]));
    const stamps = await journey.page.evaluate(() => excel.workbook.Worksheets.list.filter(({ Names }) => Names.list.some(({ Name }) => Name === "_planwright")).length);
    expect(stamps).toBe(0);
    withSample = await journey.sheets();
  });

  it("plans and writes beside them", async () => {
    await journey.click("Set up the plan");
    await journey.click("Plan");
    await journey.click(WRITE_ALL);
    await journey.hear("The sheets are written.");
    expect((await journey.sheetNames()).slice(-OUR_SHEETS.length)).toEqual(OUR_SHEETS);
    expect((await journey.sheets()).slice(0, withSample.length)).toEqual(withSample);
  });

  it("removes all sheets of the plan after one question, and keeps the sample", async () => {
    await journey.openTab("Restore");
    await journey.click("Remove all sheets of the plan");
    await journey.seeText(`Remove ${String(OUR_SHEETS.length)} sheets? Your own sheets stay.`);
    await journey.click("Remove");
    await journey.hear("The plan's sheets are removed.");
    await journey.seeText("Nothing to restore");
    expect(await journey.sheets()).toEqual(withSample);
  });
});
