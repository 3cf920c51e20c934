// Operations that need more than a free machine: tools, people and skills, machines that run several lots, no wait, no break.
// Each is planned, judged by the validator, and broken by hand so that its rule finds it.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Operation, Plan } from "../../../../src/model/plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { calendar, demand, made, plant, resource, settings, step } from "../../plant-builder";
import { at, lines, monday } from "./hand-made";

const day = { calendar: "DAY" };

/** Two presses from 8 to 16 and a night shift from 22 to 6; an hour a piece unless said otherwise. */
function shop(records: Partial<Plant>): Plant {
  return plant({
    items: ["A", "B", "C"].map((id) => made(id, { leadTimeDays: 1 })),
    calendars: [calendar("DAY", 8, 16), calendar("NIGHT", 22, 6), calendar("NOON", 12, 20)],
    demands: [demand("SO1", "A", 2, monday + 1), demand("SO2", "B", 2, monday + 1)],
    ...records,
  });
}

function planOf(records: Plant, wishes: Partial<Settings> = {}): Plan {
  const plan = makePlan(records, settings({ direction: "forward", ...wishes }), quietRun);
  expect(checkPlan(records, plan)).toEqual([]);
  return plan;
}

const shown = (plan: Plan): readonly string[] => lines(plan);
const rulesOf = (records: Plant, plan: Plan): readonly string[] => [...new Set(checkPlan(records, plan).map(({ rule }) => rule))];
const changeFirst = (plan: Plan, change: (operation: Operation) => Partial<Operation>): Plan => ({ ...plan, operations: plan.operations.map((each, place) => (place === 0 ? { ...each, ...change(each) } : each)) });

describe("a tool beside the machine", () => {
  const records = shop({
    resources: [resource("P1", day), resource("P2", day), resource("JIG", { calendar: "NOON" })],
    routing: [step("A", 10, "P1", 60, { also: [{ resources: ["JIG"], units: 1 }] }), step("B", 10, "P2", 60, { also: [{ resources: ["JIG"], units: 1 }] })],
  });

  it("is looked for no longer when it is open no more", () => {
    const once = calendar("NOON", 0, 0, [], { exceptions: [{ from: monday, to: monday, shifts: [{ startMinute: 720, endMinute: 840 }], reason: "" }] });
    const plan = planOf({ ...records, calendars: [calendar("DAY", 8, 16), once] });
    expect(shown(plan)).toEqual(["A-001/10 on P1.0 2026-05-04T12:00–2026-05-04T14:00"]);
  });

  it("is with one operation at a time, while both are open, and is loaded", () => {
    const plan = planOf(records);
    expect(shown(plan)).toEqual(["A-001/10 on P1.0 2026-05-04T12:00–2026-05-04T14:00", "B-001/10 on P2.0 2026-05-04T14:00–2026-05-04T16:00"]);
    expect(plan.operations[0]?.also).toEqual([{ resource: "JIG", unit: 0 }]);
    expect(plan.loads.filter((load) => load.resource === "JIG").reduce((sum, load) => sum + load.runMinutes, 0)).toBe(240);
    expect(plan.orders[0]?.reasons).toContain("Operation 10 also has JIG.");
  });

  it("is why an order is late that waits for it", () => {
    const plan = planOf({ ...records, demands: [demand("SO1", "A", 9, monday + 1), demand("SO2", "B", 9, monday + 1)] });
    expect(plan.promises.map(({ reason }) => reason).join()).toContain("Work centre JIG is full until");
  });

  it("is planned backward, too, and in a plan without capacity limits", () => {
    expect(planOf(records, { direction: "backward" }).operations).toHaveLength(2);
    expect(planOf(records, { plan: "requirements" }).operations[0]?.also).toEqual([{ resource: "JIG", unit: 0 }]);
  });

  it("that is never open with the machine leaves the order its lead time, and says so", () => {
    const plan = makePlan({ ...records, resources: [resource("P1", day), resource("P2", day), resource("JIG", { calendar: "NIGHT" })] }, settings(), quietRun);
    expect(plan.operations).toEqual([]);
    expect(plan.orders[0]?.reasons[0]).toBe("Work centre P1 + JIG has no open time: the order keeps its lead time. Give it a calendar.");
  });

  it("that is missing, or two at once, is found by the validator", () => {
    expect(rulesOf(records, changeFirst(planOf(records), () => ({ also: [] })))).toContain("help");
    expect(rulesOf(records, changeFirst(planOf(records), ({ start, end }) => ({ start: start + 60, end: end + 60 })))).toContain("resource-overlap");
  });
});

describe("a skill", () => {
  const records = shop({
    resources: [resource("P1", day), resource("P2", day), resource("ANN", day), resource("BOB", day)],
    skills: [{ resource: "ANN", skill: "weld", rank: 1, effectiveTo: monday }, { resource: "BOB", skill: "weld", rank: 2 }],
    routing: ["A", "B", "C"].map((item, place) => step(item, 10, place === 0 ? "P1" : "P2", 60, { also: [{ resources: ["ANN", "BOB"], units: 1, skill: "weld" }] })),
    demands: [demand("SO1", "A", 6, monday + 1), demand("SO2", "B", 6, monday + 1), demand("SO3", "C", 6, monday + 2)],
  });

  it("lets any do it who has it on the day, the best first", () => {
    const plan = planOf(records);
    expect(plan.operations.map(({ item, also }) => [item, also?.[0]?.resource])).toEqual([["A", "ANN"], ["B", "BOB"], ["C", "BOB"]]);
  });

  it("that ends before the work does is found by the validator", () => {
    const plan = planOf(records);
    const late = { ...plan, operations: plan.operations.map((each) => (each.item === "C" ? { ...each, also: [{ resource: "ANN", unit: 0 }] } : each)) };
    expect(rulesOf(records, late)).toContain("skill");
  });
});

describe("an oven", () => {
  const records = shop({
    resources: [resource("OVEN", { ...day, batchSize: 10 })],
    routing: ["A", "B", "C"].map((item, place) => step(item, 10, "OVEN", 120, place === 2 ? {} : { setupFamily: "white", setupMinutes: 30 })),
    demands: [demand("SO1", "A", 4, monday + 1), demand("SO2", "B", 6, monday + 1), demand("SO3", "C", 25, monday + 1, { priority: 2 })],
  });

  it("runs lots of a family together, and a large lot in several runs", () => {
    const plan = planOf(records);
    expect(shown(plan)).toEqual([
      "A-001/10 on OVEN.0 2026-05-04T08:00–2026-05-04T10:30",
      "B-001/10 on OVEN.0 2026-05-04T08:00–2026-05-04T10:30",
      "C-001/10 on OVEN.0 2026-05-04T10:30–2026-05-05T08:30",
    ]);
    expect(plan.operations.map(({ batch, setupMinutes, runMinutes }) => [batch, setupMinutes, runMinutes])).toEqual([["A-001/10", 30, 120], ["A-001/10", 0, 0], ["C-001/10", 0, 360]]);
    expect(plan.orders.find(({ item }) => item === "B")?.reasons).toContain("Operation 10 runs together with A-001.");
  });

  it("that is overfull is found by the validator", () => {
    expect(rulesOf(records, changeFirst(planOf(records), () => ({ quantity: 7, setupFamily: "black" })))).toContain("run");
  });
});

describe("a step without wait", () => {
  const records = shop({
    resources: [resource("P1", day), resource("P2", day)],
    routing: [step("A", 10, "P1", 30), step("A", 20, "P2", 60, { noWait: true }), step("B", 10, "P2", 120)],
    demands: [demand("SO2", "B", 2, monday + 1, { priority: 1 }), demand("SO1", "A", 2, monday + 1, { priority: 2 })],
  });

  it("lets the one before it wait until both can follow", () => {
    expect(shown(planOf(records))).toEqual(["B-001/10 on P2.0 2026-05-04T08:00–2026-05-04T12:00", "A-001/10 on P1.0 2026-05-04T11:00–2026-05-04T12:00", "A-001/20 on P2.0 2026-05-04T12:00–2026-05-04T14:00"]);
  });

  it("that waits is found by the validator", () => {
    const plan = planOf(records);
    expect(rulesOf(records, { ...plan, operations: plan.operations.map((each) => (each.id === "A-001/20" ? { ...each, start: each.start + 30, end: each.end + 30 } : each)) })).toContain("no-wait");
  });
});

describe("a step without a break", () => {
  const records = shop({
    resources: [resource("P1", day)],
    routing: [step("A", 10, "P1", 150, { noBreak: true }), step("B", 10, "P1", 150, { noBreak: true })],
  });

  it("begins where it can end in one shift", () => {
    expect(shown(planOf(records))).toEqual(["A-001/10 on P1.0 2026-05-04T08:00–2026-05-04T13:00", "B-001/10 on P1.0 2026-05-05T08:00–2026-05-05T13:00"]);
  });

  it("goes across one where no shift is long enough, and says so", () => {
    const plan = planOf({ ...records, demands: [demand("SO1", "A", 4, monday + 1)] });
    expect(shown(plan)).toEqual(["A-001/10 on P1.0 2026-05-04T08:00–2026-05-05T10:00"]);
    expect(plan.orders[0]?.reasons).toContain("Operation 10 goes across a break: no open time of a usual week is long enough for it.");
  });

  it("that goes across one is found by the validator", () => {
    expect(rulesOf(records, changeFirst(planOf(records), () => ({ start: at(0, 14), end: at(1, 11) })))).toContain("no-break");
  });
});

describe("a better sequence", () => {
  const also = [{ resources: ["JIG"], units: 1 }];
  const records = shop({
    items: ["A", "B", "C"].map((id) => made(id, { leadTimeDays: 4 })),
    resources: [...["P1", "P2", "P3"].map((id) => resource(id, day)), resource("JIG", day)],
    routing: [step("A", 10, "P1", 480, { also }), step("B", 10, "P2", 480, { also }), step("C", 10, "P3", 480, { also })],
    demands: [demand("SO1", "A", 3, monday + 2), demand("SO2", "B", 1, monday + 2), demand("SO3", "C", 1, monday + 2)],
  });
  const daysLate = (plan: Plan): number => plan.promises.reduce((sum, { lateDays }) => sum + lateDays, 0);

  it("is found where a tool is short, which no machine's sequence shows", () => {
    const without = planOf(records, { searchEffort: 0 });
    const searched = planOf(records, { searchEffort: 0.05 });
    expect([daysLate(without), daysLate(searched)]).toEqual([3, 2]);
    expect(searched.kpis.search).toMatchObject({ before: 3, objective: 2 });
    expect(planOf(records, { searchEffort: 0.05 })).toEqual(searched);
  });
});
