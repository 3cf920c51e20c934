// The constrained and the requirements plan on small shops: machines, precedence, calendars, alternates, setups, limits.

import { calendar, made, item, plant, resource, settings, step } from "../../plant-builder";
import { at, lines, monday, operation, order, requirements, schedule, supplies } from "./hand-made";

const always = calendar("ALWAYS", 0, 0);
const days = calendar("DAYS", 8, 16, [0, 1, 2, 3, 4]);
const press = resource("PRESS", { calendar: "ALWAYS" });
const forward = { direction: "forward" } as const;

describe("Machines", () => {
  it("capacity 3, four equal jobs at once: the fourth goes in the next slot", () => {
    const shop = plant({
      items: [made("A")],
      resources: [{ ...press, units: 3 }],
      calendars: [always],
      routing: [step("A", 10, "PRESS", 60)],
    });
    const jobs = ["J1", "J2", "J3", "J4"].map((id) => order(id, "A", 1, monday, { start: monday }));
    expect(lines(schedule(shop, jobs, [], forward))).toEqual([
      "J1/10 on PRESS.0 2026-05-04T00:00–2026-05-04T01:00",
      "J2/10 on PRESS.1 2026-05-04T00:00–2026-05-04T01:00",
      "J3/10 on PRESS.2 2026-05-04T00:00–2026-05-04T01:00",
      "J4/10 on PRESS.0 2026-05-04T01:00–2026-05-04T02:00",
    ].map((line) => expect.stringMatching(line.replace(/^J\d/, "J\\d"))));
  });

  it("operations B and C after A, D after C on one work centre: A first, C before D", () => {
    const shop = plant({
      items: [made("P")],
      resources: [press],
      calendars: [always],
      routing: [
        step("P", 10, "PRESS", 60, { description: "A", after: [] }),
        step("P", 20, "PRESS", 60, { description: "B", after: [10] }),
        step("P", 30, "PRESS", 60, { description: "C", after: [10] }),
        step("P", 40, "PRESS", 60, { description: "D", after: [30] }),
      ],
    });
    const found = schedule(shop, [order("O", "P", 1, monday + 1)]);
    const sequence = [...found.operations].sort((a, b) => a.start - b.start).map(({ description }) => description);
    expect(sequence[0]).toBe("A");
    expect(sequence.indexOf("C")).toBeLessThan(sequence.indexOf("D"));
    expect(operation(found, "O/40").after).toEqual(["O/30"]);
  });

  it("stretch work by efficiency and utilisation, rounded up to whole minutes", () => {
    const slow = resource("PRESS", { calendar: "ALWAYS", efficiency: 0.9, utilisation: 0.8 });
    const shop = plant({ items: [made("A")], resources: [slow], calendars: [always], routing: [step("A", 10, "PRESS", 1, { setupMinutes: 11 })] });
    const { start, end, setupMinutes, runMinutes } = operation(schedule(shop, [order("O", "A", 100, monday)]), "O/10");
    expect([setupMinutes, runMinutes, end - start]).toEqual([11, 100, Math.ceil(111 / 0.72)]);
  });

  it("an alternate is taken only when it is done earlier", () => {
    const shop = plant({
      items: [made("A")],
      resources: [press, resource("OLD", { calendar: "ALWAYS", efficiency: 0.5 })],
      calendars: [always],
      routing: [step("A", 10, "PRESS", 60, { alternates: ["OLD"] })],
    });
    const jobs = ["J1", "J2", "J3"].map((id) => order(id, "A", 1, monday - 1, { start: monday }));
    expect(schedule(shop, jobs).operations.map(({ resource: id }) => id).sort()).toEqual(["OLD", "PRESS", "PRESS"].sort());
    expect(schedule(shop, jobs.slice(1)).operations.map(({ resource: id }) => id)).toEqual(["PRESS", "PRESS"]);
  });
});

describe("Open time", () => {
  const shop = plant({
    items: [made("A")],
    resources: [resource("PRESS", { calendar: "DAYS" })],
    calendars: [days],
    routing: [step("A", 10, "PRESS", 60)],
  });

  it("work pauses over closed time and keeps its machine", () => {
    expect(lines(schedule(shop, [order("O", "A", 12, monday, { start: monday })]))).toEqual([
      "O/10 on PRESS.0 2026-05-04T08:00–2026-05-05T12:00",
    ]);
  });

  it("work that fits ends as late as its day allows backward, and begins at its release forward", () => {
    const wanted = [order("O", "A", 2, monday + 3)];
    expect(lines(schedule(shop, wanted))).toEqual(["O/10 on PRESS.0 2026-05-07T14:00–2026-05-07T16:00"]);
    expect(lines(schedule(shop, wanted, [], forward))).toEqual(["O/10 on PRESS.0 2026-05-06T08:00–2026-05-06T10:00"]);
  });

  it("a night shift past midnight carries work into the next day", () => {
    const nights = { ...shop, calendars: [calendar("DAYS", 22, 6, [0, 1])] };
    expect(lines(schedule(nights, [order("O", "A", 10, monday, { start: monday })]))).toEqual([
      "O/10 on PRESS.0 2026-05-04T22:00–2026-05-06T00:00",
    ]);
  });

  it("maintenance of one machine moves its work, not that of others", () => {
    const maintenance = { from: monday, to: monday, shifts: [], reason: "Maintenance", resource: "PRESS" };
    const closed = { ...shop, calendars: [{ ...days, exceptions: [maintenance] }] };
    expect(lines(schedule(closed, [order("O", "A", 1, monday)]))).toEqual(["O/10 on PRESS.0 2026-05-05T08:00–2026-05-05T09:00"]);
  });

  it("a work centre that is never open leaves the order its lead time, and the limit says so", () => {
    const closed = { ...shop, calendars: [{ ...days, shifts: [] }] };
    const found = schedule(closed, [order("O", "A", 1, monday + 4)]);
    expect(found.operations).toEqual([]);
    expect(found.orders[0]).toMatchObject({ due: monday + 4 });
    expect(found.limits.get("O")?.text).toBe("Work centre PRESS has no open time: the order keeps its lead time. Give it a calendar.");
  });

  it("a calendar that ends before the work is done leaves the order its lead time, and the limit says so", () => {
    const once = { from: monday, to: monday, shifts: [{ startMinute: 480, endMinute: 600 }], reason: "" };
    const ending = { ...shop, calendars: [{ ...days, shifts: [], exceptions: [once] }] };
    const found = schedule(ending, [order("O", "A", 3, monday + 4)]);
    expect(found.operations).toEqual([]);
    expect(found.limits.get("O")?.text).toContain("calendar of work centre PRESS ends too soon");
  });
});

describe("Precedence", () => {
  const routing = [step("A", 10, "PRESS", 10, { moveMinutes: 15 }), step("A", 20, "SAW", 10, { queueMinutes: 30 })];
  const shop = plant({
    items: [made("A"), made("B"), item("TUBE", { leadTimeDays: 7 })],
    resources: [press, resource("SAW", { calendar: "ALWAYS" })],
    calendars: [always],
    routing,
  });
  const late = order("O", "A", 6, monday, { start: monday, needed: monday - 1 });

  it("an operation waits for the one before, its move and its own queue", () => {
    const found = schedule(shop, [late]);
    expect(operation(found, "O/10")).toMatchObject({ start: at(0, 0), end: at(0, 1) });
    expect(operation(found, "O/20")).toMatchObject({ start: at(0, 1, 45), end: at(0, 2, 45), after: ["O/10"] });
  });

  it("with transfer batches the next operation begins after the first one and ends after the last", () => {
    const batches = { ...shop, routing: [step("A", 10, "PRESS", 10, { transferBatch: 2 }), step("A", 20, "SAW", 1)] };
    const found = schedule(batches, [late]);
    expect(operation(found, "O/10")).toMatchObject({ start: at(0, 0), end: at(0, 1) });
    expect(operation(found, "O/20")).toMatchObject({ start: at(0, 0, 56), end: at(0, 1, 2) });
    const slower = { ...shop, routing: [step("A", 10, "PRESS", 10, { transferBatch: 2 }), step("A", 20, "SAW", 30)] };
    expect(operation(schedule(slower, [late]), "O/20")).toMatchObject({ start: at(0, 0, 20), end: at(0, 3, 20) });
  });

  it("subcontracted work takes elapsed days and no machine", () => {
    const outside = { ...shop, routing: [step("A", 10, "PRESS", 10), step("A", 20, "", 0, { subcontractDays: 2 }), step("A", 30, "SAW", 10)] };
    const found = schedule(outside, [late]);
    expect(operation(found, "O/20")).toMatchObject({ resource: "", start: at(0, 1), end: at(2, 1), runMinutes: 0 });
    expect(operation(found, "O/30").start).toBe(at(2, 1));
  });

  it("work is put off so far only that its move to stock ends on the day on which it is needed", () => {
    const moved = { ...shop, routing: [step("A", 10, "PRESS", 10), step("A", 20, "", 0, { subcontractDays: 2, moveMinutes: 60 })] };
    const found = schedule(moved, [order("O", "A", 6, monday + 5)], [], { direction: "backward" });
    expect(operation(found, "O/20").end).toBe(at(6, 0) - 60);
    expect(found.orders[0]?.due).toBe(monday + 5);
  });

  it("a parent's operation waits for the component that it uses; the operation before does not", () => {
    const bom = [{ parent: "A", component: "B", quantityPer: 1, perOrder: false, scrap: 0, operation: 20 }];
    const parts = { ...shop, bom, routing: [...routing, step("B", 10, "SAW", 100)] };
    const component = order("C", "B", 6, monday, { start: monday, needed: monday - 1 });
    const found = schedule(parts, [component, late], [supplies(component, late)]);
    expect(operation(found, "O/10").start).toBe(at(0, 0));
    expect(operation(found, "O/20")).toMatchObject({ start: at(0, 10), after: ["O/10", "C/10"] });
  });

  it("a purchase past due is released on the first day and comes a lead time later, and so does what needs it", () => {
    const tube = order("TUBE-002", "TUBE", 6, monday + 2, { kind: "buy", start: monday, releaseByLeadTime: monday - 5 });
    const parent = order("O", "A", 6, monday + 3);
    const found = schedule(shop, [tube, parent], [supplies(tube, parent)]);
    expect(found.orders.map(({ id, start, due }) => [id, start - monday, due - monday])).toEqual([
      ["TUBE-002", 0, 7],
      ["O", 7, 7],
    ]);
    expect(found.limits.get("TUBE-002")).toMatchObject({ kind: "purchase" });
    expect(found.limits.get("O")).toEqual({
      kind: "purchase",
      order: "TUBE-002",
      text: "Component TUBE arrives on 2026-05-11 (order TUBE-002).",
    });
    expect(found.orders[1]?.reasons[0]).toBe("Component TUBE arrives on 2026-05-11 (order TUBE-002).");
  });

  it("an open purchase keeps its day, late or not", () => {
    const open = order("PO7", "TUBE", 6, monday + 1, { kind: "buy", status: "open", due: monday + 9 });
    const parent = order("O", "A", 6, monday + 3);
    const found = schedule(shop, [open, parent], [supplies(open, parent)]);
    expect(found.orders[0]).toMatchObject({ due: monday + 9 });
    expect(operation(found, "O/10").start).toBe(at(9, 0));
    expect(found.limits.get("PO7")?.text).toBe("Open order PO7 for TUBE is due on 2026-05-13.");
  });

  it("an open order goes on after the operation that it has reached", () => {
    const open = order("WO1", "A", 6, monday + 3, { status: "open" });
    const reached = { id: "WO1", kind: "make", item: "A", quantity: 6, done: 0, due: monday + 3, firm: false, componentsIssued: true, operationReached: 10 } as const;
    expect(schedule({ ...shop, openOrders: [reached] }, [open]).operations.map(({ id }) => id)).toEqual(["WO1/20"]);
  });
});

describe("Limits", () => {
  const shop = plant({ items: [made("A")], resources: [press], calendars: [always], routing: [step("A", 10, "PRESS", 60)] });

  it("a full work centre is named with the time until which it is full", () => {
    const jobs = ["J1", "J2"].map((id) => order(id, "A", 24, monday));
    const found = schedule(shop, jobs);
    expect([...found.limits.values()]).toEqual([{ kind: "capacity", text: "Work centre PRESS is full until 2026-05-05 00:00.", resource: "PRESS" }]);
  });

  it("the more important order of the same day keeps it", () => {
    const pegs = (demand: string) => ({ pegs: [{ demand, quantity: 24 }] });
    const jobs = [order("J1", "A", 24, monday, pegs("LOW")), order("J2", "A", 24, monday, pegs("HIGH"))];
    const rank = (id: string, priority: number) => ({ id, item: "A", kind: "order", ordered: 24, delivered: 0, due: monday, priority }) as const;
    expect([...schedule(shop, jobs, [], {}, [rank("LOW", 5), rank("HIGH", 1)]).limits.keys()]).toEqual(["J1"]);
  });

  it("an operation effective later than the due date makes the order late", () => {
    const later = { ...shop, routing: [step("A", 10, "PRESS", 60, { effectiveFrom: monday + 10 })] };
    const found = schedule(later, [order("O", "A", 1, monday + 3)]);
    expect(found.orders[0]?.due).toBe(monday + 10);
    expect(found.limits.get("O")).toEqual({ kind: "effectivity", text: "Operation 10 of A may not start before 2026-05-14." });
  });

  it("the planning time fence keeps new orders out", () => {
    const found = schedule(shop, [order("O", "A", 1, monday + 3)], [], { planningFenceDays: 7 });
    expect(found.orders[0]?.due).toBe(monday + 7);
    expect(found.limits.get("O")?.kind).toBe("fence");
  });
});

describe("The requirements plan", () => {
  const shop = plant({ items: [made("A")], resources: [press], calendars: [always], routing: [step("A", 10, "PRESS", 60)] });

  it("puts work backward from the due day whatever the load, and keeps the dates", () => {
    const jobs = ["J1", "J2"].map((id) => order(id, "A", 12, monday + 2));
    const found = schedule(shop, jobs, [], { plan: "requirements" });
    expect(found.operations.map(({ start, end }) => [start, end])).toEqual([[at(2, 12), at(3, 0)], [at(2, 12), at(3, 0)]]);
    expect(found.orders).toEqual(jobs);
  });

  it("begins with the plan what would have had to begin before it", () => {
    const found = schedule(shop, [order("O", "A", 48, monday)], [], { plan: "requirements" });
    expect(found.operations.map(({ start, end }) => [start, end])).toEqual([[at(0, 0), at(2, 0)]]);
    expect(found.limits.size).toBe(0);
  });
});

it("A cancelled run gives the orders as they came, without operations", async () => {
  const { scheduleOrders } = await import("../../../../src/engine/scheduling/schedule-orders");
  const shop = plant({ items: [made("A")], resources: [press], calendars: [always], routing: [step("A", 10, "PRESS", 60)] });
  const orders = [order("O", "A", 1, monday + 3)];
  const cancelled = { progress: () => undefined, isCancelled: () => true, seed: 1 };
  expect(scheduleOrders(shop, [], settings(), requirements(orders, [], []), { places: [], receipts: [] }, cancelled)).toEqual({ orders, links: [], ahead: new Map(), operations: [], limits: new Map() });
});
