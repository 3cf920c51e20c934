// What a planner types at a job of the field service: firm, pinned and reported work stays work that people do.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { checkPlan } from "../../src/engine/check-plan";
import type { Operation, Order } from "../../src/model/plan";
import { day, workbookOf } from "./small-workbook";
import { openTypingSession, orderOf, type TypingSession } from "./typing-session";

const sample = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/field-service.xlsx")));

describe("a job of the field service that the planner fixes by typing", () => {
  let session: TypingSession;
  let first: PlannedWorkbook;
  let job: Order;

  beforeAll(async () => {
    session = await openTypingSession(sample, "field-service.xlsx", {});
    first = await session.planAndWrite();
    job = first.plan.orders.find(({ item }) => item.startsWith("INSTALL")) ?? orderOf(first, "none");
  });
  afterAll(() => {
    expect(session.office.excel.unknownMembers).toEqual([]);
    session.office.close();
  });

  const places = ({ plan }: PlannedWorkbook): readonly string[] =>
    plan.operations.filter(({ order }) => order === job.id).map(({ number, resource, start, end }: Operation) => `${String(number)} ${resource} ${String(start)} ${String(end)}`);

  it("is still done by its people when it is firm", async () => {
    await session.type("Orders to place", { Order: job.id }, "Firm", "x");
    const firm = await session.planAndWrite();
    expect(orderOf(firm, job.id)).toMatchObject({ status: "firm", kind: "service", due: job.due });
    expect(places(firm)).toHaveLength(3);
    expect(checkPlan(firm.plant, firm.plan)).toEqual([]);
    await session.type("Orders to place", { Order: job.id }, "Firm", "");
    expect(places(await session.planAndWrite())).toEqual(places(first));
  });

  it("stays with whom and when it is pinned, and writes nothing when nothing is changed", async () => {
    await session.type("Schedule", { Order: job.id, Operation: "10" }, "Pin", "x");
    const pinned = await session.planAndWrite();
    expect(places(pinned)[0]).toBe(places(first)[0]);
    expect(pinned.plan.operations.find(({ order, number }) => order === job.id && number === 10)?.pinned).toBe(true);
    expect(checkPlan(pinned.plant, pinned.plan)).toEqual([]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
    await session.type("Schedule", { Order: job.id, Operation: "10" }, "Pin", "");
    expect(places(await session.planAndWrite())).toEqual(places(first));
  });

  it("goes on with the operations that are left when one was reported, and stays work that people do", async () => {
    await session.type("Dispatch list", { Order: job.id, Operation: "10" }, "Done", "x");
    const reported = await session.planAndWrite();
    expect(reported.check.issues.filter(({ sheet }) => sheet === "Dispatch list")).toEqual([]);
    expect(orderOf(reported, job.id)).toMatchObject({ status: "firm", kind: "service", quantity: job.quantity });
    const left = reported.plan.operations.filter(({ order }) => order === job.id);
    expect(left.map(({ number }) => number)).toEqual(first.plan.operations.filter(({ order, number }) => order === job.id && number > 10).map(({ number }) => number));
    expect(left.every(({ also, resource }) => resource !== "" || also !== undefined)).toBe(true);
    expect(checkPlan(reported.plant, reported.plan)).toEqual([]);
    await session.planAndWrite();
    expect(session.written()).toBe(0);
    expect(session.plannedFromFile().sheets).toEqual(reported.sheets);
  });
});

/** Two men repair pumps, in the workshop and then at the customer's. */
const repairs = workbookOf({
  Settings: [["Setting", "Value"], ["Start date", day("2026-11-30")], ["Horizon", 42]],
  Services: [["Item", "Description", "Make/Buy", "Lead time (days)"], ["PUMP-REPAIR", "Repair of pumps", "Service", 3]],
  "Work centres": [["Work centre", "Description", "Machines"], ["OTTO", "Mechanic", 1], ["PAUL", "Fitter", 1]],
  Routings: [["Item", "Operation", "Work centre", "Setup (min)", "Run (min/pc)"], ["PUMP-REPAIR", 10, "OTTO", 20, 60], ["PUMP-REPAIR", 20, "PAUL", 0, 30]],
  Demand: [["Order", "Customer", "Item", "Quantity", "Due date"], ["J-1", "Waterworks", "PUMP-REPAIR", 8, day("2026-12-11")], ["J-2", "Mill", "PUMP-REPAIR", 4, day("2026-12-16")]],
  "Open orders": [["Order", "Item", "Type", "Quantity", "Quantity done", "Due date", "Status"], ["WO-1", "PUMP-REPAIR", "Production", 8, 3, day("2026-12-10"), "Released"]],
});

describe("an open order of a service with a quantity done", () => {
  it("keeps its operations, for what is left alone", async () => {
    const session = await openTypingSession(repairs, "repairs.xlsx", {});
    const planned = await session.planAndWrite();
    expect(planned.check.issues.filter(({ sheet }) => sheet === "Open orders")).toEqual([]);
    expect(orderOf(planned, "WO-1")).toMatchObject({ kind: "service", quantity: 5, startQuantity: 5 });
    const work = planned.plan.operations.filter(({ order }) => order === "WO-1");
    expect(work.map(({ number, resource, quantity, runMinutes }) => [number, resource, quantity, runMinutes])).toEqual([
      [10, "OTTO", 5, 300],
      [20, "PAUL", 5, 150],
    ]);
    expect(checkPlan(planned.plant, planned.plan)).toEqual([]);
    session.office.close();
  });
});
