// Operations that the planner pinned: they have their places first, all else is done around them, and a pin that cannot be
// kept costs a message that says what stands in its way.

import { dayText } from "../../../../src/base/day";
import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { Pin } from "../../../../src/model/planner-wishes";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, calendar, demand, item, made, openOrder, plant, resource, settings, step, stock } from "../../plant-builder";
import { at, lines, monday } from "./hand-made";

const pin = (order: string, operation: number, start: number | undefined, more: Partial<Pin> = {}): Pin => ({ order, operation, ...(start === undefined ? {} : { start }), ...more });

/** Two work centres from 8 to 16 every day; CHAIR is sawn and then glued, an hour a piece each. */
function shop(records: Partial<Plant>): Plant {
  return plant({
    items: [made("CHAIR", { leadTimeDays: 1 }), made("DESK", { leadTimeDays: 1 }), item("WOOD", { leadTimeDays: 3 })],
    calendars: [calendar("DAY", 8, 16)],
    resources: [resource("SAW", { calendar: "DAY" }), resource("GLUE", { calendar: "DAY" }), resource("OLD", { calendar: "DAY" })],
    routing: [step("CHAIR", 10, "SAW", 60, { alternates: ["OLD"] }), step("CHAIR", 20, "GLUE", 60), step("DESK", 10, "SAW", 60)],
    openOrders: [openOrder("W1", "CHAIR", 2, monday + 1, { kind: "make", firm: true }), openOrder("W2", "DESK", 4, monday + 1, { kind: "make" })],
    demands: [demand("SO1", "CHAIR", 2, monday + 1), demand("SO2", "DESK", 4, monday + 1)],
    ...records,
  });
}

function planOf(records: Plant, wishes: Partial<Settings> = {}): Plan {
  const plan = makePlan(records, settings({ direction: "forward", ...wishes }), quietRun);
  expect(checkPlan(records, plan)).toEqual([]);
  return plan;
}

const conflicts = ({ messages }: Plan): readonly string[] => messages.filter(({ kind }) => kind === "pin conflict").map(({ text }) => text);
const shown = (plan: Plan): readonly string[] => lines(plan);

describe("pinned operations", () => {
  it("start at their pins, and other work is done around them", () => {
    const plan = planOf(shop({ pins: [pin("W1", 10, at(0, 9))] }));
    expect(shown(plan)).toEqual(["W1/10 on SAW.0 2026-05-04T09:00–2026-05-04T11:00", "W1/20 on GLUE.0 2026-05-04T11:00–2026-05-04T13:00", "W2/10 on SAW.0 2026-05-04T11:00–2026-05-04T15:00"]);
    expect(plan.operations.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual(["W1/10"]);
    expect(plan.orders.find(({ id }) => id === "W1")?.reasons).toContain("You pinned operation 10 to 2026-05-04 09:00.");
    expect(conflicts(plan)).toEqual([]);
  });

  it("pull what goes before them to an earlier place", () => {
    const plan = planOf(shop({ pins: [pin("W1", 20, at(0, 10))], demands: [demand("SO2", "DESK", 4, monday + 9), demand("SO1", "CHAIR", 2, monday + 9)] }), { direction: "backward" });
    expect(shown(plan)).toEqual(expect.arrayContaining(["W1/10 on SAW.0 2026-05-04T08:00–2026-05-04T10:00", "W1/20 on GLUE.0 2026-05-04T10:00–2026-05-04T12:00"]));
    expect(conflicts(plan)).toEqual([]);
  });

  it("go to another work centre that can do them, free in time", () => {
    const plan = planOf(shop({ pins: [pin("W1", 10, undefined, { resource: "OLD" })] }));
    expect(shown(plan)).toContain("W1/10 on OLD.0 2026-05-04T08:00–2026-05-04T10:00");
  });

  it.each([
    ["the work centre is closed", pin("W1", 10, at(0, 6)), "Operation W1/10 starts at 2026-05-04 08:00, not as pinned at 2026-05-04 06:00: SAW is closed then."],
    ["the plan has not begun", pin("W1", 10, at(-2, 9)), "Operation W1/10 starts at 2026-05-04 08:00, not as pinned at 2026-05-02 09:00: the plan starts later."],
    ["its predecessor cannot end", pin("W1", 20, at(0, 9)), "Operation W1/20 starts at 2026-05-04 10:00, not as pinned at 2026-05-04 09:00: W1/10 ends at 2026-05-04 10:00."],
    ["the work centre cannot do it", pin("W1", 10, undefined, { resource: "GLUE" }), "Operation W1/10 is done at SAW, not as pinned at GLUE, which cannot do it or is never open."],
    ["there is no such operation", pin("W1", 30, at(0, 9)), "The pin of operation W1/30 has no effect: the plan has no such operation."],
  ])("stand where they can, with a message, when %s", (_, one, text) => {
    const plan = planOf(shop({ pins: [one] }));
    expect(conflicts(plan)).toEqual([text]);
  });

  it("stand one after the other where two have the same time", () => {
    const plan = planOf(shop({ pins: [pin("W1", 10, at(0, 9)), pin("W2", 10, at(0, 10))] }));
    expect(shown(plan)).toContain("W2/10 on SAW.0 2026-05-04T11:00–2026-05-04T15:00");
    expect(conflicts(plan)).toEqual(["Operation W2/10 starts at 2026-05-04 11:00, not as pinned at 2026-05-04 10:00: W1/10 is pinned there then."]);
  });

  it("wait for material, and name its order", () => {
    const records = shop({ pins: [pin("W1", 10, at(1, 8))], bom: [bom("CHAIR", "WOOD", 1)], stock: [stock("WOOD", 0)] });
    expect(conflicts(planOf(records))[0]).toMatch(/^Operation W1\/10 starts at 2026-05-07 08:00, not as pinned at 2026-05-05 08:00: order WOOD-001 for WOOD comes later\./);
  });

  it("are the reason, with the days that they cost, when they make their order late", () => {
    const plan = planOf(shop({ pins: [pin("W1", 10, at(8, 8))] }), { messageToleranceDays: 0 });
    const order = plan.orders.find(({ id }) => id === "W1");
    expect([dayText(order?.due ?? 0), order?.reasons[0]]).toEqual(["2026-05-12", "Operation 10 is pinned to 2026-05-12 08:00."]);
    expect(conflicts(plan)).toEqual(["Operation W1/10 stays pinned at 2026-05-12 08:00. Its order is 7 days late."]);
    expect(plan.promises.find(({ demand: id }) => id === "SO1")).toMatchObject({ limit: "pin", lateDays: 7 });
  });

  it("stand in a requirements plan as well, also where another order is", () => {
    const plan = planOf(shop({ pins: [pin("W1", 10, at(0, 9)), pin("W2", 10, at(0, 9))] }), { plan: "requirements" });
    expect(shown(plan)).toEqual(expect.arrayContaining(["W1/10 on SAW.0 2026-05-04T09:00–2026-05-04T11:00", "W2/10 on SAW.0 2026-05-04T09:00–2026-05-04T13:00"]));
  });
});
