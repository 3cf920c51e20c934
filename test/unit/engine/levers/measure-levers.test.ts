// Ways out of an overload: what each change does to the plant, and that its figures are those of planning with it.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { applyEdits } from "../../../../src/engine/levers/apply-edits";
import { hoursShortIn } from "../../../../src/engine/capacity/hours-short";
import { awaitedWork } from "../../../../src/engine/levers/awaited-work";
import { measureLevers } from "../../../../src/engine/levers/measure-levers";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { PlanEdit } from "../../../../src/model/plan-edit";
import { bom, calendar, day, demand, item, made, openOrder, plant, resource, settings, step } from "../../plant-builder";

const start = day("2026-05-04");

/** Two presses, of which routings give all work but that of B to the first; half a day of work too much. */
const shop = plant({
  items: [made("A"), made("B")],
  demands: [demand("D1", "A", 12, start + 1), demand("D2", "A", 16, start + 2), demand("D3", "B", 1, start + 20)],
  calendars: [calendar("DAY", 8, 16)],
  resources: [resource("PRESS", { calendar: "DAY", costRate: 50, overtimeRate: 75 }), resource("OLD", { calendar: "DAY", costRate: 50 })],
  routing: [step("A", 10, "PRESS", 60), step("B", 10, "PRESS", 60, { alternates: ["OLD"] })],
});
const wishes = settings({ horizonDays: 28, bucket: "day" });
const plan = makePlan(shop, wishes, quietRun);

const lateDaysOf = ({ promises }: Plan) => promises.reduce((sum, { lateDays }) => sum + lateDays, 0);
const edited = (edit: PlanEdit) => applyEdits(shop, [edit], wishes.defaultShifts);

describe("a change", () => {
  it("of hours opens them after the last shift of each day that is worked", () => {
    const { plant: after } = edited({ kind: "overtime", resource: "PRESS", from: start, to: start + 1, hours: 2 });
    expect(after.calendars[0]?.exceptions).toEqual([start, start + 1].map((from) => ({
      from, to: from, resource: "PRESS", reason: "Overtime", shifts: [{ weekday: expect.any(Number), startMinute: 480, endMinute: 960 }, { startMinute: 960, endMinute: 1080 }],
    })));
  });

  it("never opens more than a day", () => {
    const { plant: after } = edited({ kind: "shift", resource: "PRESS", from: start, to: start, hours: 24 });
    expect(after.calendars[0]?.exceptions[0]?.shifts.at(-1)).toEqual({ startMinute: 960, endMinute: 480 });
  });

  it("of hours opens them before the first shift of a day that ends with a night shift, when the night before is over", () => {
    const night = { ...shop, calendars: [{ id: "DAY", exceptions: [], shifts: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMinute: 1320, endMinute: 360 })) }] };
    const { plant: after } = applyEdits(night, [{ kind: "shift", resource: "PRESS", from: start, to: start, hours: 20 }], wishes.defaultShifts);
    expect(after.calendars[0]?.exceptions[0]?.shifts).toEqual([expect.objectContaining({ startMinute: 1320, endMinute: 360 }), { startMinute: 360, endMinute: 1320 }]);
  });

  it("of one order puts it first, and has a purchase come sooner", () => {
    const bought = { ...shop, openOrders: [openOrder("PO-1", "A", 4, start + 9, { kind: "buy" })] };
    const { plant: after, issues } = applyEdits(bought, [{ kind: "priority", demand: "D2", priority: 1 }, { kind: "expedite", order: "PO-1", due: start + 1 }], wishes.defaultShifts);
    expect(issues).toEqual([]);
    expect(after.demands.find(({ id }) => id === "D2")?.priority).toBe(1);
    expect(after.openOrders[0]?.due).toBe(start + 1);
  });

  it.each<PlanEdit>([
    { kind: "priority", demand: "NONE", priority: 1 },
    { kind: "expedite", order: "NONE", due: start },
    { kind: "alternate", resource: "PRESS", alternate: "NONE" },
    { kind: "promise", demand: "NONE", due: start },
    { kind: "split", item: "NONE", quantity: 2 },
    { kind: "overtime", resource: "NONE", from: start, to: start, hours: 1 },
  ])("that names what is not there is left out with a word: $kind", (edit) => {
    const { plant: after, issues } = edited(edit);
    expect(after).toBe(shop);
    expect(issues).toMatchObject([{ code: "edit-unknown", severity: "warning" }]);
  });
});

describe("the ways out", () => {
  const levers = measureLevers(shop, plan, { kind: "workCentre", resource: "PRESS" }, quietRun);

  it("are measured by planning with each, the cheapest late day first", () => {
    expect(plan.kpis.lateOrders).toBeGreaterThan(0);
    expect(levers.map(({ edit }) => edit.kind)).toEqual(expect.arrayContaining(["overtime", "shift", "alternate", "split", "earlier", "promise"]));
    for (const { edit, lateDaysSaved } of levers) {
      const after = edited(edit).plant;
      const tried = makePlan(after, wishes, quietRun);
      expect(checkPlan(after, tried)).toEqual([]);
      expect(lateDaysSaved).toBe(lateDaysOf(plan) - lateDaysOf(tried));
    }
    const prices = levers.map(({ costPerLateDay }) => costPerLateDay ?? Infinity);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(levers.find(({ edit }) => edit.kind === "alternate")?.lateDaysSaved).toBeGreaterThan(0);
  });

  it("end when they are cancelled", () => {
    expect(measureLevers(shop, plan, { kind: "workCentre", resource: "PRESS" }, { ...quietRun, isCancelled: () => true })).toEqual([]);
  });
});

describe("the ways out for one customer order", () => {
  /** Z stands before D2 at the press; the paint of D2 comes late. */
  const line = plant({
    items: [made("Z"), made("A"), item("PAINT")],
    bom: [bom("A", "PAINT", 1)],
    demands: [demand("D1", "Z", 20, start + 2, { priority: 1 }), demand("D2", "A", 8, start + 3, { priority: 5 }), demand("D3", "A", 8, start + 20)],
    calendars: [calendar("DAY", 8, 16)],
    openOrders: [openOrder("PO-1", "PAINT", 16, start + 5, { kind: "buy" })],
    resources: [resource("PRESS", { calendar: "DAY", costRate: 50 })],
    routing: [step("Z", 10, "PRESS", 60), step("A", 10, "PRESS", 60)],
  });
  const before = makePlan(line, wishes, quietRun);
  const aim = { kind: "order", demand: "D2" } as const;

  it("follow what it waits for from the delivery back, to the purchase", () => {
    const { orders, operations } = awaitedWork(before, "D2");
    expect(orders.map(({ item }) => item)).toEqual(["A", "PAINT"]);
    expect(operations.map(({ item, resource: at }) => `${item} ${at}`)).toEqual(["A PRESS"]);
    expect(awaitedWork(before, "NONE").orders).toEqual([]);
  });

  it("are measured by its own late days, with those of others, and a promise stands after what brings it sooner", () => {
    const found = measureLevers(line, before, aim, quietRun);
    expect(found.map(({ edit }) => edit.kind)).toEqual(expect.arrayContaining(["priority", "expedite", "overtime", "shift", "earlier", "promise"]));
    const late = (of: typeof before) => of.promises.find(({ demand: id }) => id === "D2")?.lateDays ?? 0;
    for (const { edit, gain, lateDaysSaved } of found) {
      const after = applyEdits(line, [edit], wishes.defaultShifts).plant;
      const tried = makePlan(after, wishes, quietRun);
      expect(checkPlan(after, tried)).toEqual([]);
      expect(gain).toBe(late(before) - late(tried));
      expect(lateDaysSaved).toBe(lateDaysOf(before) - lateDaysOf(tried));
    }
    const gaining = found.filter(({ gain = 0 }) => gain > 0);
    expect(gaining.length).toBeGreaterThan(1);
    expect(gaining.at(-1)?.edit.kind).toBe("promise");
    expect(gaining[0]?.edit.kind).not.toBe("promise");
  });

  it("are none for an order that is on time, unknown, or served from stock", () => {
    expect(measureLevers(line, before, { kind: "order", demand: "D3" }, quietRun)).toEqual([]);
    expect(measureLevers(line, before, { kind: "order", demand: "NONE" }, quietRun)).toEqual([]);
  });

  it("speak the language of the plan", () => {
    const [first] = measureLevers(line, makePlan(line, { ...wishes, language: "german" }, quietRun), aim, quietRun);
    expect(first?.text).toMatch(/Auftrag PO-1|Priorität|Überstunden|Schicht/);
  });
});

describe("the ways out for days that are short of hours", () => {
  const aim = { kind: "days", resource: "PRESS", from: start, to: start + 6 } as const;

  it.each(["requirements", "constrained"] as const)("are measured by the hours that are missing in them: %s", (kind) => {
    const before = makePlan(shop, { ...wishes, plan: kind }, quietRun);
    const missing = hoursShortIn(before, aim);
    expect(missing).toBeGreaterThan(0);
    const found = measureLevers(shop, before, aim, quietRun);
    const overtime = found.find(({ edit }) => edit.kind === "overtime");
    expect(overtime?.edit).toMatchObject({ from: start, to: start + 6 });
    expect(overtime?.gain).toBeGreaterThan(0);
    expect(overtime?.gain).toBeLessThanOrEqual(missing);
    const prices = found.map(({ cost, gain = 0 }) => (gain > 0 ? cost / gain : Infinity));
    expect(prices).toEqual([...prices].sort((a, b) => a - b || 0));
  });
});

describe("bottlenecks", () => {
  it("rank the work centre first that is short of hours and makes orders late", () => {
    expect(makePlan(shop, { ...wishes, bucket: "week" }, quietRun).bottlenecks?.[0]).toMatchObject({ resource: "PRESS", hoursShort: 0 });
    const days = plan.bottlenecks?.[0];
    // Of days of 8 hours one needs 12, the next 16.
    expect(days).toMatchObject({ resource: "PRESS", hoursShort: 12, bucketsOver: 2 });
    expect(days?.lateDaysPerHour).toBeCloseTo((days?.lateDays ?? 0) / 12, 9);
  });
});
