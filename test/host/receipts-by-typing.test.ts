// What a planner types into the row "Firm receipts" of the written sheet "MRP", in the stand-in Excel and in a file of it: a
// quantity for a bucket is a firm order, 0 closes the bucket, and an emptied cell gives it back.

import { readFileSync } from "node:fs";
import path from "node:path";

import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { dayText } from "../../src/base/day";
import { checkPlan } from "../../src/engine/check-plan";
import type { Bucket, MrpRecord, Order } from "../../src/model/plan";
import { openTypingSession, type RowKey, type TypingSession } from "./typing-session";

const SHEET = "MRP";
const bakery = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")));

describe.each(["requirements", "constrained"] as const)("in a %s plan, a receipt that the planner types", (plan) => {
  let session: TypingSession;
  let first: PlannedWorkbook;
  let item: string;
  let bucket: Bucket;
  let at: number;

  beforeAll(async () => {
    session = await openTypingSession(bakery, "bakery.xlsx", { plan });
    first = await session.planAndWrite();
    // A made item with a planned receipt in the third bucket.
    at = 2;
    const found = first.plan.records.find(({ item: id, receipts }) => (receipts[at] ?? 0) > 0 && first.plant.items.some((each) => each.id === id && each.supply === "make"));
    bucket = first.plan.buckets[at] ?? { start: 0, end: 0 };
    item = found?.item ?? "none";
  });
  afterAll(() => {
    expect(session.office.excel.unknownMembers).toEqual([]);
    session.office.close();
  });

  const key = (): RowKey => ({ Item: item, Quantity: "Firm" });
  const type = (value: string | number): Promise<void> => session.type(SHEET, key(), dayText(bucket.start), value);
  const shown = (): Promise<unknown> => session.shown(SHEET, key(), dayText(bucket.start));
  const recordOf = ({ plan: { records } }: PlannedWorkbook): MrpRecord | undefined => records.find((record) => record.item === item);
  const firmOf = ({ plan: { orders } }: PlannedWorkbook): readonly Order[] => orders.filter((order) => order.item === item && order.status === "firm");

  it("is a firm order of that quantity, due when the bucket first needs it, and stands in the cell again", async () => {
    await type(37);
    const second = await session.planAndWrite();
    expect(second.check.issues.filter(({ sheet }) => sheet === SHEET)).toEqual([]);
    const [firm] = firmOf(second);
    const needed = Math.min(...first.plan.orders.filter((order) => order.item === item && order.needed >= bucket.start && order.needed < bucket.end).map((order) => order.needed));
    expect(firm).toMatchObject({ id: `${item}-F${dayText(needed)}`, quantity: 37 });
    expect(firm?.reasons.join(" ")).toMatch(/Firm since you typed a quantity below MRP![A-Z]+4\./);
    expect(recordOf(second)?.scheduled[at]).toBe((recordOf(first)?.scheduled[at] ?? 0) + 37);
    expect(checkPlan(second.plant, second.plan)).toEqual([]);
    expect(await shown()).toBe("37");
    expect(await session.shown("Orders to place", { Order: firm?.id ?? "" }, "Firm")).toBe("MRP");
  });

  it("is planned again without a cell written, and read from a file as from Excel", async () => {
    const again = await session.planAndWrite();
    expect(session.written()).toBe(0);
    const saved = session.plannedFromFile();
    expect(saved.plant.openOrders).toEqual(again.plant.openOrders);
    expect(saved.sheets).toEqual(again.sheets);
  });

  it("keeps its number and day when its quantity is typed anew", async () => {
    const [before] = firmOf(await session.planOnly());
    await type(45);
    const edited = await session.planAndWrite();
    expect(firmOf(edited)).toMatchObject([{ id: before?.id, due: before?.due, quantity: 45 }]);
    expect(checkPlan(edited.plant, edited.plan)).toEqual([]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("of 0 closes the bucket: nothing new is received there, and the next order says why", async () => {
    await type(0);
    const closed = await session.planAndWrite();
    expect(firmOf(closed)).toEqual([]);
    expect(recordOf(closed)?.receipts[at]).toBe(0);
    expect(closed.plan.orders.filter((order) => order.item === item && order.due >= bucket.start && order.due < bucket.end && order.status === "planned")).toEqual([]);
    expect(closed.plan.orders.some((order) => order.item === item && order.reasons.some((text) => /^Not earlier: you typed 0 below MRP![A-Z]+4\.$/.test(text)))).toBe(true);
    expect(checkPlan(closed.plant, closed.plan)).toEqual([]);
    expect(await shown()).toBe("0");
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("is refused, with its cell, when it is no quantity", async () => {
    await type(-5);
    const result = await session.planOnly();
    const cell = await session.cellOf(SHEET, key(), dayText(bucket.start));
    expect(result.check.issues.filter(({ sheet }) => sheet === SHEET)).toMatchObject([{ code: "out-of-range", cell }]);
  });

  it("is gone when its cell is emptied", async () => {
    await type("");
    const free = await session.planAndWrite();
    expect(free.plant).toEqual(first.plant);
    expect(free.plan.orders).toEqual(first.plan.orders);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });
});
