// Why an operation starts when it does: each cause in its own sentence, read from the finished schedule.

import { quietRun } from "../../../../src/base/run";
import { whyOrder } from "../../../../src/engine/explain/why-order";
import { makePlan } from "../../../../src/engine/make-plan";
import { bom, calendar, day, demand, item, made, openOrder, plant, resource, settings, step } from "../../plant-builder";

const start = day("2026-05-04");
const shop = plant({
  items: [made("A"), item("RAW", { leadTimeDays: 3 })],
  bom: [bom("A", "RAW", 1, { operation: 20 })],
  calendars: [calendar("DAY", 8, 16)],
  resources: [resource("PRESS", { calendar: "DAY" }), resource("PACK", { calendar: "DAY" })],
  routing: [step("A", 10, "PRESS", 60), step("A", 20, "PACK", 30)],
});
const forward = settings({ direction: "forward", horizonDays: 28 });
const reasonsOf = (records: Partial<typeof shop>, wishes = forward) =>
  new Map(makePlan({ ...shop, ...records }, wishes, quietRun).operations.map(({ id, reason }) => [id, reason]));

describe("why an operation starts", () => {
  const demands = [demand("D1", "A", 4, start), demand("D2", "A", 4, start)];

  it("names the start of the plan, the machine, the material and closed hours", () => {
    const open = [openOrder("W1", "A", 6, start, { kind: "make" }), openOrder("W2", "A", 6, start, { kind: "make" })];
    const reasons = reasonsOf({ demands: [demand("D1", "A", 12, start)], openOrders: open });
    expect(reasons.get("W1/10")).toBe("Begins with the plan on 2026-05-04: nothing keeps it waiting. PRESS is closed until 2026-05-04 08:00.");
    expect(reasons.get("W2/10")).toMatch(/^Waits for machine 1 of PRESS, busy until 2026-05-04 14:00 with W1\.$/);
    expect(reasons.get("W1/20")).toMatch(/^Waits for material RAW of order RAW-\S+, there on 2026-05-07\. PACK is closed until 2026-05-07 08:00\.$/);
  });

  it("names the operation before it and a pin", () => {
    const open = [openOrder("W1", "A", 4, start, { kind: "make", componentsIssued: true })];
    const plain = reasonsOf({ demands, openOrders: open });
    expect(plain.get("W1/20")).toMatch(/^Waits for operation 10 at PRESS, there at 2026-05-04 12:00\.$/);
    const pinned = reasonsOf({ demands, openOrders: open, pins: [{ order: "W1", operation: 20, start: (start + 2) * 1440 + 540 }] });
    expect(pinned.get("W1/20")).toBe("You pinned it to 2026-05-06 09:00.");
  });

  it("says what it is dated back from, and that a requirements plan looks at no capacity", () => {
    const later = { items: [...shop.items, made("B")], routing: [...shop.routing, step("B", 10, "PACK", 60)], demands: [demand("D1", "A", 4, start + 14), demand("D2", "B", 1, start + 7)] };
    const backward = [...reasonsOf(later, { ...forward, direction: "backward" }).values()];
    expect(backward.join(" ")).toMatch(/As late as operation 20 at PACK at \S+ \S+ allows; it could start at/);
    expect(backward.join(" ")).toMatch(/As late as its need on 2026-05-11 allows; it could start at/);
    expect([...reasonsOf(later, { ...forward, plan: "requirements" }).values()].join(" ")).toMatch(/Dated back from its need on 2026-05-18; capacity is not considered\./);
  });

  it("answers =PLAN.WHY for an operation", () => {
    const plan = makePlan({ ...shop, demands }, forward, quietRun);
    const [first] = plan.operations;
    expect(whyOrder(plan, first?.id ?? "")).toBe(`Operation ${first?.id ?? ""}: ${String(first?.quantity)} A at PRESS, machine 1 from 2026-05-04 08:00 to 2026-05-04 ${first?.quantity === 8 ? "16:00" : "12:00"}. ${first?.reason ?? ""}`);
  });
});
