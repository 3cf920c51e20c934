// What a planner types into the written sheet "Orders to place", in the stand-in Excel and in a file of it: x makes an order
// firm, the next plan keeps it, a plan without a change writes nothing, and an emptied cell gives the order back.

import { readFileSync } from "node:fs";
import path from "node:path";

import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { planUnderstood, type PlannedWorkbook } from "../../src/app/plan-workbook";
import type { WorkbookPort } from "../../src/app/ports";
import { writeSpecs } from "../../src/app/write/write-specs";
import { dayText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { cellName } from "../../src/grid/address";
import type { WorkbookContent } from "../../src/grid/sheet-content";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Order } from "../../src/model/plan";
import type { Settings } from "../../src/model/settings";
import { openWorkbookFile } from "../../src/workbench/file/open-workbook-file";
import { saveWorkbookFile } from "../../src/workbench/file/save-workbook-file";
import { officeEnvironment, type OfficeEnvironment } from "../excel/office-environment";

const SHEET = "Orders to place";
const bakery = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")));

function planned(content: WorkbookContent, plan: Settings["plan"]): PlannedWorkbook {
  const understood = checkWorkbook(content, { plan });
  if (!canPlan(understood)) throw new Error("the sample cannot be planned");
  return planUnderstood(understood, quietRun, null);
}

function orderOf({ plan }: PlannedWorkbook, id: string): Order {
  const order = plan.orders.find((each) => each.id === id);
  if (order === undefined) throw new Error(`no order ${id}`);
  return order;
}

/** Ids, quantities and days of all orders but one. */
function others({ plan }: PlannedWorkbook, id: string): readonly string[] {
  return plan.orders.filter((order) => order.id !== id).map((order) => `${order.id} ${String(order.quantity)} ${dayText(order.due)}`).sort();
}

describe.each(["requirements", "constrained"] as const)("in a %s plan, an order that the planner makes firm by typing", (kind) => {
  let office: OfficeEnvironment;
  let port: WorkbookPort;
  let first: PlannedWorkbook;
  let bought: Order;

  beforeAll(async () => {
    office = await officeEnvironment({ workbook: openWorkbookFile(bakery, "bakery.xlsx") });
    office.install();
    port = openExcelPort();
    first = await planAndWrite();
    const ofBuyer = first.plan.orders.filter((order) => order.kind === "buy" && order.status === "planned");
    bought = ofBuyer[Math.floor(ofBuyer.length / 2)] ?? orderOf(first, "none");
  });
  afterAll(() => {
    expect(office.excel.unknownMembers).toEqual([]);
    office.close();
  });

  let written = 0;
  async function planAndWrite(): Promise<PlannedWorkbook> {
    const result = planned(await port.read(), kind);
    const { done } = await writeSpecs(port, result.sheets, quietRun);
    written = done.cells;
    return result;
  }

  /** The cell of a column in the order's row as it stands now. */
  async function cellOf(order: string, heading: string): Promise<string> {
    const sheet = (await port.read()).sheets.find(({ name }) => name === SHEET);
    const top = sheet?.values.findIndex((row) => row.includes("Firm")) ?? -1;
    const column = sheet?.values[top]?.indexOf(heading) ?? -1;
    const orders = sheet?.values[top]?.indexOf("Order") ?? -1;
    const row = sheet?.values.findIndex((values) => values[orders] === order) ?? -1;
    if (sheet === undefined || column < 0 || row < 0) throw new Error(`no cell for ${order}`);
    return cellName(sheet.row + row, sheet.column + column);
  }

  async function type(order: string, heading: string, value: string | number): Promise<void> {
    const cell = await cellOf(order, heading);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(cell).values = [[value]];
      await context.sync();
    });
  }

  const shown = async (order: string, heading: string): Promise<unknown> => {
    const cell = await cellOf(order, heading);
    return office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange(cell).load("text");
      await context.sync();
      return range.text[0]?.[0];
    });
  };

  it("stays as it was planned, in the plan and on the sheet, with all others", async () => {
    await type(bought.id, "Firm", "x");
    const second = await planAndWrite();
    expect(orderOf(second, bought.id)).toMatchObject({ status: "firm", quantity: bought.quantity, due: bought.due, start: bought.start });
    expect(orderOf(second, bought.id).reasons.join(" ")).toMatch(/Firm since you typed x below Orders to place![A-Z]+4\./);
    // In limited capacity an order may arrive before netting needs it, and then serves what was planned otherwise.
    if (kind === "requirements") expect(others(second, bought.id)).toEqual(others(first, bought.id));
    expect(checkPlan(second.plant, second.plan)).toEqual([]);
    expect(await shown(bought.id, "Status")).toBe("firm");
    expect(await shown(bought.id, "Firm")).toBe("x");
    expect(await shown(bought.id, "Firm due")).toBe(dayText(bought.due));
  });

  it("is planned again without a cell written, and read from a file as from Excel", async () => {
    const again = await planAndWrite();
    expect(written).toBe(0);
    const saved = planned(readWorkbookContent(saveWorkbookFile(bakery, office.workbook), "bakery.xlsx"), kind);
    expect(saved.sheets).toEqual(again.sheets);
    expect(saved.plant.openOrders).toEqual(again.plant.openOrders);
  });

  it("takes the quantity and the day that are typed", async () => {
    await type(bought.id, "Firm quantity", bought.quantity + 7);
    await type(bought.id, "Firm due", dayText(bought.due + 4));
    const edited = await planAndWrite();
    expect(orderOf(edited, bought.id)).toMatchObject({ status: "firm", quantity: bought.quantity + 7, due: bought.due + 4 });
    expect(edited.plan.messages.filter(({ order }) => order === bought.id).map(({ kind }) => kind)).toContain("expedite");
    expect(checkPlan(edited.plant, edited.plan)).toEqual([]);
    await planAndWrite();
    expect(written).toBe(0);
  });

  it("is planned freely again when its cell in Firm is emptied", async () => {
    await type(bought.id, "Firm", "");
    const free = await planAndWrite();
    expect(orderOf(free, bought.id)).toEqual(bought);
    expect(free.plant).toEqual(first.plant);
    expect(await shown(bought.id, "Firm quantity")).toBe("");
    await planAndWrite();
    expect(written).toBe(0);
  });

  it("is not made firm by words that are no mark; the cell is named", async () => {
    await type(bought.id, "Firm", "perhaps");
    await type(bought.id, "Firm quantity", "many");
    const result = planned(await port.read(), kind);
    expect(orderOf(result, bought.id).status).toBe("planned");
    const cell = await cellOf(bought.id, "Firm");
    expect(result.check.issues.filter(({ sheet }) => sheet === SHEET)).toMatchObject([{ code: "not-yes-or-no", cell }]);
  });
});
