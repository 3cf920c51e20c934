// What excuses an operation that misses its pin on a machine that is free there: work behind it that could not be set up any more.

import { startOfDay, type Minute } from "../../../src/base/day";
import { quietRun } from "../../../src/base/run";
import { checkPlan } from "../../../src/engine/check-plan";
import { makePlan } from "../../../src/engine/make-plan";
import { calendar, day, demand, made, plant, resource, settings, step } from "../plant-builder";

const monday = day("2026-05-04");
const shop = plant({
  items: [made("A"), made("B"), made("C")],
  demands: [demand("DA", "A", 1, monday + 3), demand("DB", "B", 1, monday + 3), demand("DC", "C", 1, monday + 3)],
  resources: [resource("PRESS", { calendar: "ALWAYS", units: 2 })],
  calendars: [calendar("ALWAYS", 0, 0)],
  routing: [
    step("A", 10, "PRESS", 60, { setupMinutes: 10, setupFamily: "red" }),
    step("B", 10, "PRESS", 60, { setupMinutes: 10, setupFamily: "blue" }),
    step("C", 10, "PRESS", 120),
  ],
  changeovers: [{ from: "red", to: "blue", minutes: 40 }],
});
const at = (hour: number, minute = 0): Minute => startOfDay(monday + 1) + 60 * hour + minute;

/** C from 2:00 to 4:00 and then A, which is pinned earlier; the other unit is free until B at 5:10. */
const places: ReadonlyMap<string, { readonly unit: number; readonly start: Minute; readonly end: Minute }> = new Map([
  ["A", { unit: 1, start: at(4), end: at(5, 10) }],
  ["B", { unit: 0, start: at(5, 10), end: at(6, 20) }],
  ["C", { unit: 1, start: at(2), end: at(4) }],
]);

function pinsMissed(start: Minute): readonly string[] {
  const plan = makePlan(shop, settings({ start: monday, plan: "constrained" }), quietRun);
  const order = plan.orders.find(({ item }) => item === "A")?.id ?? "";
  const operations = plan.operations.map((one) => ({ ...one, ...places.get(one.item), pinned: one.item === "A", setupMinutes: one.item === "C" ? 0 : 10 }));
  const messages = [...plan.messages, { kind: "pin conflict", item: "A", order, text: "" } as const];
  const pinned = { ...shop, pins: [{ order, operation: 10, start }] };
  return checkPlan(pinned, { ...plan, operations, messages }).filter(({ rule }) => rule === "pin").map(({ text }) => text);
}

describe("a missed pin before work that needs a longer setup after it", () => {
  it("is no fault where the longer setup finds no room", () => {
    expect(pinsMissed(at(3, 40))).toEqual([]);
  });

  it("is one where it finds room", () => {
    expect(pinsMissed(at(3))).toEqual([expect.stringContaining("could start at its pin")]);
  });
});
