// A planner corrects what a column means, by keyboard, plans with it, and finds it remembered when she comes back:
// the built add-in, genuine office.js, and the stand-in Excel around the pane.

import { checkWorkbook } from "../../src/app/check-workbook";
import type { WorkbookContent } from "../../src/grid/sheet-content";
import type { StandInExcel } from "../../src/workbench/excel/stand-in-excel";
import { openWebExcel, type WebExcel } from "../excel/web/open-web-excel";
import type { sheetTexts as readSheetTexts } from "../excel/web/sheet-texts";
import { sheetOf, workbookOf } from "../unit/read/workbook-from-rows";
import { browserPath } from "./pane/browser";
import { builtAddIn } from "./pane/build-bundle";

/** In the page of the stand-in. */
declare const excel: StandInExcel;
declare const sheetTexts: typeof readSheetTexts;

const content = workbookOf([
  sheetOf("Items", [["Item", "Make or buy", "Lead time (days)", "Cost"], ["A", "make", 5, 10], ["B", "buy", 3, 2]]),
  sheetOf("Demand", [["Order", "Item", "Quantity", "Sales units", "Due date"], ["SO1", "A", 5, 50, "2026-12-14"], ["SO2", "B", 7, 70, "2026-12-15"]]),
  sheetOf("Notes", [["Colour", "Pantone"], ["Red", "186 C"]]),
]);

// A build, two bundles and a browser on a busy machine; the journey itself takes seconds.
jest.setTimeout(240_000);

if (browserPath === null) process.stdout.write("No browser was found: the journey of a corrected column is skipped.\n");
(browserPath === null ? describe.skip : describe)("a column that is corrected (needs Chromium, Chrome or Edge)", () => {
  let web: WebExcel;
  let before: readonly [string, string][];
  let remembered = "";

  const open = async (workbook: WorkbookContent) => {
    web = await openWebExcel({ content: workbook, addIn: builtAddIn() });
    web.page.setDefaultTimeout(30_000);
  };
  const click = (name: string) => web.pane.locator("#page").getByRole("button", { name, exact: true }).click();
  const list = (name: string) => web.pane.getByRole("combobox", { name, exact: true });
  const openTable = async (title: string) => {
    // A table that was opened stays open when the sheets are read again.
    const details = web.pane.locator("details", { hasText: title }).first();
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  };
  const kept = () => web.page.evaluate(() => excel.workbook.Settings.list.map(({ Key, Value }) => [Key, String(Value)] as const));

  beforeAll(async () => {
    await open(content);
    before = await web.page.evaluate(() => sheetTexts(excel.workbook));
  });
  afterAll(async () => {
    await web?.close();
  });
  afterEach(async () => {
    const unknownMembers = await web.page.evaluate(() => excel.unknownMembers);
    expect({ unknownMembers, complaints: web.complaints, refused: web.refused }).toEqual({ unknownMembers: [], complaints: [], refused: [] });
  });

  it("is chosen by keyboard alone, read again at once, and keeps the focus", async () => {
    await click("Use my sheets");
    await openTable("Demand");
    const units = list("Meaning of Sales units");
    expect(await units.textContent()).toBe("Not used");
    await units.focus();
    await units.press("ArrowDown");
    await units.press("Q");
    await units.press("Enter");
    await web.pane.locator("table").getByText("chosen by you").waitFor();
    expect(await units.textContent()).toBe("Quantity");
    expect(await list("Meaning of Quantity").textContent()).toBe("Not used");
    expect(await web.pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Meaning of Sales units");
    expect(await web.pane.getByRole("status").first().textContent()).toContain("2 tables recognised: 4 rows used, 0 refused");
    const picture = process.env["PLANWRIGHT_PICTURE"];
    if (picture !== undefined) await web.page.screenshot({ path: picture, animations: "disabled" });
  });

  it("is remembered with the workbook, in no cell of it", async () => {
    const [[key, text] = ["", ""], ...others] = await kept();
    expect([key, others]).toEqual(["planwright.tables", []]);
    expect(await web.page.evaluate(() => sheetTexts(excel.workbook))).toEqual(before);
    remembered = text;
    expect(checkWorkbook({ ...content, remembered }, {}).plant.demands.map(({ ordered }) => ordered)).toEqual([50, 70]);
  });

  it("is planned with, and the Data check says who chose it", async () => {
    await click("Set up the plan");
    await click("Plan");
    await web.pane.getByRole("button", { name: /^Write \d+ sheets$/ }).click();
    await web.pane.getByText("Worst problems").first().waitFor();
    const found = await web.page.evaluate(() => {
      const textsOf = (name: string) => (excel.workbook.Worksheets.GetItem(name).GetUsedRange(true).Values as unknown[][]).map((row) => row.map(String));
      return { check: textsOf("Data check").filter((row) => row.includes("chosen by you")), promises: textsOf("Promises") };
    });
    expect(found.check.map((row) => [row.includes("Sales units"), row.includes("Quantity")])).toEqual([[true, true]]);
    expect(found.promises.flat()).toEqual(expect.arrayContaining(["50", "70"]));
    expect(new Map((await web.page.evaluate(() => sheetTexts(excel.workbook))).slice(0, before.length))).toEqual(new Map(before));
  });

  it("is there when the workbook is opened again, and goes back to automatic", async () => {
    await web.close();
    await open({ ...content, remembered });
    await click("Use my sheets");
    await openTable("Demand");
    expect(await list("Meaning of Sales units").textContent()).toBe("Quantity");
    await click("Back to automatic everywhere");
    await web.pane.getByText("Back to automatic everywhere").waitFor({ state: "detached" });
    expect(await list("Meaning of Sales units").textContent()).toBe("Not used");
    expect(await kept()).toEqual([]);
  });

  it("may be in a table that nothing was recognised in", async () => {
    await list("Use as: Notes!A1:B2").click();
    await web.pane.getByRole("option", { name: "Work centres", exact: true }).click();
    await web.pane.getByText("No column for Work centre.").first().waitFor();
    await list("Meaning of Colour").click();
    await web.pane.getByRole("option", { name: /^Work centre\b/ }).first().click();
    await web.pane.getByText("3 tables recognised").first().waitFor();
    expect(await web.pane.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])).toEqual([350, 350]);
  });
});
