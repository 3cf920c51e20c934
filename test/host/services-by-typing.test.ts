// What a planner types at a job of the field service: firm and pinned work stays work that people do.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { checkPlan } from "../../src/engine/check-plan";
import type { Operation, Order } from "../../src/model/plan";
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
  });
});
