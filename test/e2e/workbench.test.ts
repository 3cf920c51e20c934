// A person at the workbench: the page of `npm start` in a browser, with the real pane, grid, office.js and .xlsx files.
// The grid is a canvas: what it shows is asked of the page's own interface, what is typed goes through the keyboard.

import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { economicOrderQuantity } from "../../src/engine/lots/economic-order-quantity";
import type { WorkbookContent } from "../../src/grid/sheet-content";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Workbench } from "../../src/workbench/page/workbench";
import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath } from "./pane/browser";
import { openWorkbench, type WorkbenchAtWork } from "./workbench/open-workbench";

/** In the page. */
declare const workbench: Workbench;

const MOST_CLICKS = 6;
/** In their order; the sample has a sheet Forecast of its own. */
const OUR_SHEETS = ["Summary", "Schedule", "Gantt", "Gantt chart", "Dispatch list", "Orders to place", "Promises", "Exceptions", "MRP", "Utilisation", "Forecast (2)", "Inventory", "Products", "Forecast data", "Data check"];

/** A second plan has something to compare with. */
const AFTER_REPLAN = [...OUR_SHEETS, "Changes"];
const userSheets = contentOfSample("bicycles").sheets.map(({ name }) => name);

// A bundle with the grid's library, a browser, a plan of 4,000 operations.
jest.setTimeout(240_000);

if (browserPath === null) process.stdout.write("No browser was found: the workbench is not tried out.\n");
(browserPath === null ? describe.skip : describe)("the workbench (needs Chromium, Chrome or Edge)", () => {
  let at: WorkbenchAtWork;
  let saved: Uint8Array;
  let charts: readonly string[];
  let clicks = 0;

  beforeAll(async () => {
    at = await openWorkbench();
  });
  afterAll(() => at?.close());
  afterEach(async () => {
    const { refusals, complaint } = await at.page.evaluate(() => workbench.state());
    const unknownMembers = await at.page.evaluate(() => workbench.state().opened?.excel.unknownMembers);
    expect({ refusals, complaint, unknownMembers, outside: at.outside, errors: at.errors }).toEqual({ refusals: [], complaint: null, unknownMembers: [], outside: [], errors: [] });
  });

  it("opens a sample in the grid, and the pane beside it", async () => {
    expect(await at.sheetNames()).toEqual(userSheets);
    expect(await at.shown("Read me", "A6")).toBe("Settings");
    await at.pane.getByRole("button", { name: "Use my sheets" }).waitFor();
    expect(await at.page.getByRole("group", { name: "Planwright" }).getByRole("button").allInnerTexts()).toEqual(["Plan", "Re-plan", "Restore", "Open pane"]);
  });

  it("calculates a formula again when a cell that it reads is typed over", async () => {
    await at.type("Read me", "D3", "=D4*2+SUM(1,2)");
    await at.type("Read me", "D4", "20");
    expect(await at.shown("Read me", "D3")).toBe("43");
    expect(await at.valueOf("Read me", "D3")).toBe(43);
  });

  it("answers a function of ours with the engine's own value", async () => {
    await at.type("Read me", "D5", "=PLAN.EOQ(1200,D4,3)");
    await at.type("Read me", "D6", '=PLAN.EOQ("many",50,3)');
    expect(await at.filledValueOf("Read me", "D5")).toBeCloseTo(economicOrderQuantity(20, 1200, 3), 9);
    expect(await at.filledValueOf("Read me", "D6")).toEqual({ error: "#VALUE!" });
  });

  it("plans from the pane in at most six clicks, and shows the plan's sheets with their charts", async () => {
    const click = async (name: string | RegExp) => {
      await at.pane.locator("#page").getByRole("button", { name, exact: true }).click();
      clicks += 1;
    };
    await click("Use my sheets");
    await click("Set up the plan");
    await click("Plan");
    await click(/^Write \d+ sheets$/);
    await at.pane.getByText("Worst problems").first().waitFor();
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    expect(await at.sheetNames()).toEqual([...userSheets, ...OUR_SHEETS]);
    expect(await at.page.getByRole("tab", { name: "Read me", selected: true }).count()).toBe(1);
    expect(await at.shown("Summary", "A1")).toBe("Production plan");
    charts = await at.charts("Summary");
    expect(charts.slice(0, 2)).toEqual(["Load and rated capacity, all work centres", "Customer orders by requested week"]);
    expect((await at.charts("Utilisation")).length).toBeGreaterThan(5);
  });

  it("answers from the plan: the schedule of a work centre fills the cells below and beside", async () => {
    const row = await at.firstRow("Schedule");
    await at.type("Read me", "D30", '=PLAN.SCHEDULE("PAINT",14)');
    await at.type("Read me", "L30", `=PLAN.WHY("${row.order}")`);
    expect([await at.filledValueOf("Read me", "D30"), await at.filledValueOf("Read me", "E30")]).toEqual(["Start", "End"]);
    expect(await at.filledValueOf("Read me", "D31")).toEqual(expect.any(Number));
    expect(await at.filledValueOf("Read me", "L30")).toEqual(expect.any(String));
  });

  it("tells why of an order whose row is selected in the grid", async () => {
    const row = await at.firstRow("Schedule");
    await at.select("Schedule", "E5");
    await at.page.keyboard.press("ArrowRight");
    await at.pane.getByRole("tab", { name: "Why" }).click();
    await at.pane.getByText(row.order).first().waitFor();
  });

  it("plans again from the ribbon with a demand that was changed in the grid", async () => {
    const before = await at.valueOf("Summary", "A5");
    const demand = await at.cellOf("Customer orders", "Ordered (pcs)");
    await at.type("Customer orders", demand, "4000");
    await at.page.getByRole("button", { name: "Re-plan" }).click();
    await at.pane.getByRole("button", { name: /^Write \d+ sheets$/ }).click();
    await at.pane.getByText("Worst problems").first().waitFor();
    expect(await at.valueOf("Summary", "A5")).not.toBe(before);
  });

  it("saves a file that has what was typed and what was planned", async () => {
    saved = await at.save();
    const content = readWorkbookContent(saved, "saved.xlsx");
    const user = contentOfSample("bicycles");
    expect(content.sheets.map(({ name }) => name)).toEqual([...userSheets, ...AFTER_REPLAN]);
    expect(cellIn(content, "Read me", 3, 3)).toBe(20);
    expect(cellIn(content, "Read me", 2, 3)).toBe(43);
    expect(cellIn(content, "Items", 5, 0)).toEqual(cellIn(user, "Items", 5, 0));
    expect(content.sheets.filter(({ stamp }) => stamp !== null)).toHaveLength(AFTER_REPLAN.length);
    expect(canPlan(checkWorkbook(content, {}))).toBe(true);
  });

  it("opens that file again, with the plan's sheets and the typed formulas", async () => {
    await at.open(saved, "saved.xlsx");
    expect(await at.sheetNames()).toEqual([...userSheets, ...AFTER_REPLAN]);
    expect(await at.shown("Read me", "D3")).toBe("43");
    expect((await at.charts("Summary")).slice(0, 2)).toEqual(charts.slice(0, 2));
    await at.pane.getByRole("tab", { name: "Plan" }).waitFor();
  });
});

function cellIn(content: WorkbookContent, name: string, row: number, column: number): unknown {
  const sheet = content.sheets.find((each) => each.name === name);
  return sheet?.values[row - sheet.row]?.[column - sheet.column] ?? null;
}
