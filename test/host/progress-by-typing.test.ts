// What the shop types into the written sheet "Dispatch list", in the stand-in Excel and in a file of it: x finishes an
// operation, a quantity says what came out, and an emptied cell takes it back.

import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { checkPlan } from "../../src/engine/check-plan";
import type { Operation } from "../../src/model/plan";
import { rowsOf, tableMakerWith, workbookOf } from "./small-workbook";
import { openTypingSession, operationOf, orderOf, type RowKey, type TypingSession } from "./typing-session";

const SHEET = "Dispatch list";
const workshop = workbookOf(tableMakerWith({ Routings: [...rowsOf("Routings"), ["TABLE", 20, "SAW", 10, 5]] }));

const keyOf = ({ order, number }: Operation): RowKey => ({ Order: order, Operation: String(number) });

describe("progress that the shop reports by typing", () => {
  let session: TypingSession;
  let first: PlannedWorkbook;
  let subject: Operation;
  let last: Operation;

  beforeAll(async () => {
    session = await openTypingSession(workshop, "workshop.xlsx", {});
    first = await session.planAndWrite();
    const early = first.plan.operations.filter(({ start, number }) => number === 20 && start < (first.plan.settings.start + 14) * 1440);
    last = early[0] ?? operationOf(first, "none");
    subject = operationOf(first, `${last.order}/10`);
  });
  afterAll(() => {
    expect(session.office.excel.unknownMembers).toEqual([]);
    session.office.close();
  });

  it("makes its order firm and leaves the finished operation out, with a reason", async () => {
    await session.type(SHEET, keyOf(subject), "Done", "x");
    const second = await session.planAndWrite();
    expect(second.check.issues.filter(({ sheet }) => sheet === SHEET)).toEqual([]);
    expect(second.plan.operations.some(({ id }) => id === subject.id)).toBe(false);
    const order = orderOf(second, subject.order);
    expect(order).toMatchObject({ status: "firm", quantity: orderOf(first, subject.order).quantity });
    expect(order.reasons.join(" ")).toMatch(/Firm since you reported progress below Dispatch list!/);
    expect(checkPlan(second.plant, second.plan)).toEqual([]);
    expect(await session.shown(SHEET, keyOf(subject), "Done")).toBe("x");
    expect(await session.shown(SHEET, keyOf(subject), "Waits for")).toBe("Finished");
    expect(await session.shown("Orders to place", { Order: subject.order }, "Firm")).toBe("Dispatch list");
  });

  it("is planned again without a cell written, and read from a file as from Excel", async () => {
    const again = await session.planAndWrite();
    expect(session.written()).toBe(0);
    const saved = session.plannedFromFile();
    expect(saved.plant.progress).toEqual(again.plant.progress);
    expect(saved.sheets).toEqual(again.sheets);
  });

  it("goes on with the good units only", async () => {
    const good = orderOf(first, subject.order).startQuantity - 1;
    await session.type(SHEET, keyOf(subject), "Quantity good", good);
    const third = await session.planAndWrite();
    expect(orderOf(third, subject.order).startQuantity).toBeCloseTo(good, 4);
    expect(checkPlan(third.plant, third.plan)).toEqual([]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("plans the rest of an operation that has good units without a mark, where it was and without setup", async () => {
    // As many as came out of the operation before, when it was marked.
    const whole = orderOf(first, subject.order).startQuantity - 1;
    await session.type(SHEET, keyOf(subject), "Done", "");
    await session.type(SHEET, keyOf(subject), "Quantity good", whole - 1);
    const begun = await session.planAndWrite();
    expect(begun.check.issues.filter(({ sheet }) => sheet === SHEET)).toEqual([]);
    const rest = operationOf(begun, subject.id);
    expect(rest).toMatchObject({ resource: subject.resource, quantity: 1, setupMinutes: 0 });
    expect(rest.runMinutes).toBeCloseTo(subject.runMinutes / (whole + 1), 6);
    expect(operationOf(begun, last.id).quantity).toBe(whole);
    expect(checkPlan(begun.plant, begun.plan)).toEqual([]);
    expect(await session.shown(SHEET, keyOf(subject), "Quantity good")).toBe(String(whole - 1));
    await session.planAndWrite();
    expect(session.written()).toBe(0);
    await session.type(SHEET, keyOf(subject), "Done", "x");
  });

  it("has its units from the start of the plan when the last operation is done", async () => {
    await session.type(SHEET, keyOf(last), "Done", "x");
    const finished = await session.planAndWrite();
    expect(finished.plan.operations.filter(({ order }) => order === subject.order)).toEqual([]);
    expect(orderOf(finished, subject.order).due).toBe(finished.plan.settings.start);
    expect(finished.check.issues.filter(({ code }) => code === "order-finished")).toHaveLength(1);
    expect(checkPlan(finished.plant, finished.plan)).toEqual([]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("is taken back with its cells, and the order is planned freely again", async () => {
    await session.type(SHEET, keyOf(last), "Done", "");
    await session.type(SHEET, keyOf(subject), "Done", "");
    await session.type(SHEET, keyOf(subject), "Quantity good", "");
    const free = await session.planAndWrite();
    expect(free.plant).toEqual(first.plant);
    expect(operationOf(free, subject.id)).toEqual(subject);
  });
});
