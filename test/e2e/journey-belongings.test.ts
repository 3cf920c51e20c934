// What a planner has built around her data comes through a write and a restore as it was: formulas, charts, rules,
// validations, names, links, hidden rows.

import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { NO_FAULTS, openJourney, type Journey } from "./pane/open-journey";

const content = contentOfSample("bakery");

jest.setTimeout(180_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey with a planner's belongings is skipped.\n");
(browserPath === null ? describe.skip : describe)("a workbook that holds more than tables (needs Chromium, Chrome or Edge)", () => {
  let journey: Journey;
  let before: [string, string][];

  beforeAll(async () => {
    journey = await openJourney(content);
    await journey.page.evaluate(() => {
      const [data, own] = [excel.workbook.Worksheets.list[0], excel.workbook.Worksheets.Add("My dashboard")];
      if (data === undefined) throw new Error("The workbook has no sheet.");
      const used = data.GetUsedRange(true);
      own.GetRange("A1:B3").Values = [["Week", "Hours"], ["W1", 12], ["W2", 40]];
      own.GetRange("B4").Formulas = [["=SUM(B2:B3)"]];
      own.GetRange("B5").Formulas = [[`=COUNTA('${data.Name}'!A:A)`]];
      own.Charts.Add("ColumnClustered", own.GetRange("A1:B3")).Title.Text = "My hours";
      own.GetRange("B2:B3").ConditionalFormats.Add("CellValue").CellValue.Rule = { formula1: "=30", operator: "GreaterThan" };
      own.GetRange("A2:A3").DataValidation.Rule = { list: { inCellDropDown: true, source: "W1,W2,W3" } };
      used.ConditionalFormats.Add("Custom").Custom.Rule.Formula = "=ROW()=2";
      excel.workbook.Names.Add("My_hours", own.GetRange("B2:B3"));
      own.Names.Add("Local_rate", "=1.19");
      own.rows.hide(8, 2, true);
    });
    before = await journey.sheets();
    for (const words of ["My hours", "=SUM(B2:B3)", "My_hours", "Local_rate", "GreaterThan", "W1,W2,W3", "=ROW()=2"]) expect(JSON.stringify(before)).toContain(words);
  });
  afterAll(() => journey?.close());
  afterEach(async () => {
    expect(await journey.faults()).toEqual(NO_FAULTS);
  });

  it("is planned and written to without a change to any of it", async () => {
    await journey.click("Use my sheets");
    await journey.click("Set up the plan");
    await journey.click("Plan");
    await journey.pane.getByRole("button", { name: /^Write \d/ }).click();
    await journey.hear("The sheets are written.");
    const after = await journey.sheets();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it("is the same again after the plan is taken back", async () => {
    await journey.openTab("Restore");
    await journey.click("Undo the last write");
    await journey.hear("The previous plan is back.");
    expect(await journey.sheets()).toEqual(before);
  });
});
