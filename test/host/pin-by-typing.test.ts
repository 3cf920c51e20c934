// What a planner types into the written sheet "Schedule", in the stand-in Excel and in a file of it: x pins an operation
// where it is, a date and time or another work centre move it, and an emptied cell gives it and its order back.

import { readFileSync } from "node:fs";
import path from "node:path";

import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { dayText, minuteText, startOfDay } from "../../src/base/day";
import { checkPlan } from "../../src/engine/check-plan";
import type { Operation } from "../../src/model/plan";
import { openTypingSession, operationOf, orderOf, type RowKey, type TypingSession } from "./typing-session";

const SHEET = "Schedule";
const bakery = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")));

const keyOf = ({ order, number }: Operation): RowKey => ({ Order: order, Operation: String(number) });

describe.each(["requirements", "constrained"] as const)("in a %s plan, an operation that the planner pins by typing", (plan) => {
  let session: TypingSession;
  let first: PlannedWorkbook;
  let subject: Operation;

  beforeAll(async () => {
    session = await openTypingSession(bakery, "bakery.xlsx", { plan });
    first = await session.planAndWrite();
    const planned = first.plan.operations.filter(({ order, resource }) => resource !== "" && orderOf(first, order).status === "planned");
    subject = planned[Math.floor(planned.length / 2)] ?? operationOf(first, "none");
  });
  afterAll(() => {
    expect(session.office.excel.unknownMembers).toEqual([]);
    session.office.close();
  });

  const shown = (heading: string): Promise<unknown> => session.shown(SHEET, keyOf(subject), heading);

  it("stays where it is, and its order keeps its number, quantity and day", async () => {
    await session.type(SHEET, keyOf(subject), "Pin", "x");
    const second = await session.planAndWrite();
    expect(second.check.issues.filter(({ sheet }) => sheet === SHEET)).toEqual([]);
    expect(operationOf(second, subject.id)).toMatchObject({ start: subject.start, resource: subject.resource, unit: subject.unit, pinned: true });
    const before = orderOf(first, subject.order);
    expect(orderOf(second, subject.order)).toMatchObject({ status: "firm", quantity: before.quantity, due: before.due });
    expect(orderOf(second, subject.order).reasons.join(" ")).toMatch(/You pinned operation \d+ to .*Firm since you pinned|Firm since you pinned an operation below Schedule![A-Z]+4\..*You pinned operation/);
    expect(checkPlan(second.plant, second.plan)).toEqual([]);
    expect(await shown("Status")).toBe("pinned");
    expect(await shown("Pinned start")).toContain(minuteText(subject.start).slice(0, 10));
    expect(await session.shown("Orders to place", { Order: subject.order }, "Firm")).toBe("Schedule");
  });

  it("is planned again without a cell written, and read from a file as from Excel", async () => {
    const again = await session.planAndWrite();
    expect(session.written()).toBe(0);
    const saved = session.plannedFromFile();
    expect(saved.plant.pins).toEqual(again.plant.pins);
    expect(saved.sheets).toEqual(again.sheets);
  });

  it("moves to a typed day, when its work centre opens", async () => {
    const day = Math.floor(subject.start / 1440) + 7;
    await session.type(SHEET, keyOf(subject), "Pinned start", dayText(day));
    const moved = await session.planAndWrite();
    const { start, pinned } = operationOf(moved, subject.id);
    expect(pinned).toBe(true);
    expect(start).toBe(moved.plant.pins[0]?.start);
    expect([startOfDay(day) <= start, start < startOfDay(day + 1)]).toEqual([true, true]);
    expect(checkPlan(moved.plant, moved.plan)).toEqual([]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });

  it("stands as soon as it may where its pin lies before the plan, with a message of what that breaks", async () => {
    await session.type(SHEET, keyOf(subject), "Pinned start", `${dayText(first.plan.settings.start - 3)} 07:30`);
    const early = await session.planAndWrite();
    expect(operationOf(early, subject.id).start).toBeGreaterThanOrEqual(startOfDay(first.plan.settings.start));
    expect(early.plan.messages.filter(({ kind }) => kind === "pin conflict")).toMatchObject([{ order: subject.order, text: expect.stringContaining("not as pinned") }]);
    expect(checkPlan(early.plant, early.plan)).toEqual([]);
  });

  it("is not moved to a work centre that cannot do it; the cell is named", async () => {
    await session.type(SHEET, keyOf(subject), "Pinned work centre", "Moon");
    const result = await session.planOnly();
    const cell = await session.cellOf(SHEET, keyOf(subject), "Pinned work centre");
    expect(result.check.issues.filter(({ sheet }) => sheet === SHEET)).toMatchObject([{ code: "pin-work-centre", cell }]);
    await session.type(SHEET, keyOf(subject), "Pinned work centre", "");
  });

  it("is planned freely again, and its order with it, when its cell in Pin is emptied", async () => {
    await session.type(SHEET, keyOf(subject), "Pin", "");
    const free = await session.planAndWrite();
    expect(free.plant).toEqual(first.plant);
    expect(operationOf(free, subject.id)).toEqual(subject);
    expect(await session.shown("Orders to place", { Order: subject.order }, "Firm")).toBe("");
    await session.planAndWrite();
    expect(session.written()).toBe(0);
  });
});
