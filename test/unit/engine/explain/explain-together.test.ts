// Why an operation starts when it does, where it needs more than a free machine: the tool, the person, the run or the follower.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import { calendar, day, demand, made, openOrder, plant, resource, settings, step } from "../../plant-builder";

const monday = day("2026-05-04");
const open = { calendar: "DAY" };

/** Reasons by operation; of two presses from 8 to 16 and what else a test needs. */
function reasonsOf(records: Partial<Plant>): ReadonlyMap<string, string | undefined> {
  const shop = plant({
    items: ["A", "B"].map((id) => made(id, { leadTimeDays: 1 })),
    calendars: [calendar("DAY", 8, 16), calendar("NOON", 12, 20)],
    demands: [demand("SO1", "A", 2, monday + 1), demand("SO2", "B", 2, monday + 1)],
    ...records,
  });
  const plan = makePlan(shop, settings({ direction: "forward" }), quietRun);
  expect(checkPlan(shop, plan)).toEqual([]);
  return new Map(plan.operations.map(({ id, reason }) => [id, reason]));
}

describe("why an operation starts that needs more than a machine", () => {
  it("names a tool that is closed, and one that works elsewhere", () => {
    const also = [{ resources: ["JIG"], units: 1 }];
    const reasons = reasonsOf({
      resources: [resource("P1", open), resource("P2", open), resource("JIG", { calendar: "NOON" })],
      routing: [step("A", 10, "P1", 60, { also }), step("B", 10, "P2", 60, { also })],
    });
    expect(reasons.get("A-001/10")).toBe("Begins with the plan on 2026-05-04: nothing keeps it waiting. JIG is closed until 2026-05-04 12:00.");
    expect(reasons.get("B-001/10")).toBe("Waits for JIG, busy until 2026-05-04 14:00 with A-001.");
  });

  it("names the day from which a person has the skill", () => {
    const reasons = reasonsOf({
      resources: [resource("P1", open), resource("ANN", open)],
      skills: [{ resource: "ANN", skill: "weld", rank: 1, effectiveFrom: monday + 2 }],
      routing: [step("A", 10, "P1", 60, { also: [{ resources: ["ANN"], units: 1, skill: "weld" }] })],
      demands: [demand("SO1", "A", 2, monday + 1)],
    });
    expect(reasons.get("A-001/10")).toBe("ANN has the skill weld from 2026-05-06. P1 is closed until 2026-05-06 08:00.");
  });

  it("names the lot that an oven waits for", () => {
    const reasons = reasonsOf({
      resources: [resource("OVEN", { ...open, batchSize: 10 }), resource("MIX", open)],
      routing: [step("A", 10, "MIX", 60), step("A", 20, "OVEN", 120, { setupFamily: "white" }), step("B", 10, "OVEN", 120, { setupFamily: "white" })],
      items: [made("A", { leadTimeDays: 1 }), made("B", { leadTimeDays: 2 })],
      demands: [demand("SO1", "A", 1, monday + 1), demand("SO2", "B", 2, monday + 2)],
    });
    expect(reasons.get("B-001/10")).toBe("Runs together with A-001, which is ready at 2026-05-04 09:00; it could start at 2026-05-04 08:00.");
  });

  it("names what follows without wait, and a break", () => {
    const reasons = reasonsOf({
      resources: [resource("P1", open), resource("P2", open)],
      routing: [step("A", 10, "P1", 30), step("A", 20, "P2", 60, { noWait: true }), step("B", 10, "P2", 150, { noBreak: true })],
      demands: [demand("SO2", "B", 2, monday + 1, { priority: 1 }), demand("SO1", "A", 2, monday + 1, { priority: 2 }), demand("SO3", "B", 2, monday + 2, { priority: 3 })],
      openOrders: ["W1", "W2"].map((id, place) => openOrder(id, "B", 2, monday + 1 + place, { kind: "make" })),
    });
    expect(reasons.get("A-001/10")).toBe("So that operation 20 at P2 can follow without wait at 2026-05-04 13:00; it could start at 2026-05-04 08:00.");
    expect(reasons.get("A-001/20")).toBe("Follows operation 10 at P1 without wait, there at 2026-05-04 13:00.");
    expect(reasons.get("W2/10")).toBe("Begins where it can end without a break; it could start at 2026-05-04 15:00.");
  });
});
