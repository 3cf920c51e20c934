// What a planner types into the written sheet "Orders to place", in the stand-in Excel and in a file of it: x makes an order
// firm, the next plan keeps it, a plan without a change writes nothing, and an emptied cell gives the order back.

import { readFileSync } from "node:fs";
import path from "node:path";

import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { dayText } from "../../src/base/day";
import { checkPlan } from "../../src/engine/check-plan";
import type { Order } from "../../src/model/plan";
import { openTypingSession, orderOf, type TypingSession } from "./typing-session";

const SHEET = "Orders to place";
const bakery = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")));

/** Ids, quantities and days of all orders but one. */
function others({ plan }: PlannedWorkbook, id: string): readonly string[] {
  return plan.orders.filter((order) => order.id !== id).map((order) => `${order.id} ${String(order.quantity)} ${dayText(order.due)}`).sort();
}

describe.each(["requirements", "constrained"] as const)("in a %s plan, an order that the planner makes firm by typing", (kind) => {
  let session: TypingSession;
  let first: PlannedWorkbook;
  let bought: Order;

  beforeAll(async () => {
    session = await openTypingSession(bakery, "bakery.xlsx", { plan: kind });
    first = await session.planAndWrite();
    const ofBuyer = first.plan.orders.filter((order) => order.kind === "buy" && order.status === "planned");
    bought = ofBuyer[Math.floor(ofBuyer.length / 2)] ?? orderOf(first, "none");
  });
  afterAll(() => {
    expect(session.office.excel.unknownMembers).toEqual([]);
    session.office.close();
  });

  const planAndWrite = (): Promise<PlannedWorkbook> => session.planAndWrite();
  const type = (order: string, heading: string, value: string | number): Promise<void> => session.type(SHEET, { Order: order }, heading, value);
  const shown = (order: string, heading: string): Promise<unknown> => session.shown(SHEET, { Order: order }, heading);

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
    expect(session.written()).toBe(0);
    const saved = session.plannedFromFile();
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
    expect(session.written()).toBe(0);
  });

  it("is planned freely again when its cell in Firm is emptied", async () => {
    await type(bought.id, "Firm", "");
    const free = await planAndWrite();
    expect(orderOf(free, bought.id)).toEqual(bought);
    expect(free.plant).toEqual(first.plant);
    expect(await shown(bought.id, "Firm quantity")).toBe("");
    await planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("is not made firm by words that are no mark; the cell is named", async () => {
    await type(bought.id, "Firm", "perhaps");
    await type(bought.id, "Firm quantity", "many");
    const result = await session.planOnly();
    expect(orderOf(result, bought.id).status).toBe("planned");
    const cell = await session.cellOf(SHEET, { Order: bought.id }, "Firm");
    expect(result.check.issues.filter(({ sheet }) => sheet === SHEET)).toMatchObject([{ code: "not-yes-or-no", cell }]);
  });
});
