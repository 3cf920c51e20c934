// Work that could be done while its machine is idle does not wait for its release when a customer would wait for it.

import { demand, item, made, plant, resource, calendar, step } from "../../plant-builder";
import { putOff, withoutReleases, type Passes } from "../../../../src/engine/scheduling/release-earlier";
import { quietRun } from "../../../../src/base/run";
import { at, delivers, monday, operation, order, schedule, supplies } from "./hand-made";

const shop = plant({
  items: [made("A"), made("B"), item("TUBE", { supply: "buy", leadTimeDays: 6 })],
  resources: [resource("PRESS", { calendar: "ALWAYS" })],
  calendars: [calendar("ALWAYS", 0, 0)],
  routing: [step("A", 10, "PRESS", 24 * 60), step("B", 10, "PRESS", 24 * 60)],
});
// The tube is there on day 6 only: A, due on day 5, is a day late whatever is done.
const tube = order("TUBE", "TUBE", 1, monday + 5, { kind: "buy", start: monday });
const a = order("A", "A", 1, monday + 5, { pegs: [{ demand: "DA", quantity: 1 }] });
const b = order("B", "B", 1, monday + 6, { start: monday + 6, pegs: [{ demand: "DB", quantity: 1 }] });
const links = [supplies(tube, a), delivers(a, "DA"), delivers(b, "DB")];
const demands = [demand("DA", "A", 1, monday + 5), demand("DB", "B", 1, monday + 6)];

describe("releasing earlier", () => {
  it.each(["forward", "backward"] as const)("does early what would be in the way of late work (%s)", (direction) => {
    const found = schedule(shop, [tube, a, b], links, { direction, searchEffort: 0 }, demands);
    expect(operation(found, "A/10").start).toBe(at(6, 0));
    expect(operation(found, "B/10").end).toBeLessThanOrEqual(at(6, 0));
    expect(found.orders.map(({ id, due }) => [id, due - monday])).toEqual([["TUBE", 6], ["A", 6], ["B", 5]]);
  });

  it("puts off what need not begin so early", () => {
    const found = schedule(shop, [tube, a, b], links, { direction: "forward", searchEffort: 0 }, demands);
    expect(operation(found, "B/10").start).toBe(at(5, 0));
  });

  it("leaves releases alone where nobody is late", () => {
    const found = schedule(shop, [b], [delivers(b, "DB")], { direction: "forward", searchEffort: 0 }, demands.slice(1));
    expect(operation(found, "B/10").start).toBe(at(6, 0));
  });
});

describe("the turns", () => {
  type Made = { readonly objective: number; readonly from: number };
  const column = (value: number) => Float64Array.of(value);
  const first = { schedule: { objective: 9, from: 0 }, targets: column(5) };
  /** Objectives of the forward passes in turn. */
  const passesOf = (objectives: readonly (number | null)[]): { readonly passes: Passes<Made>; readonly held: number[] } => {
    const held: number[] = [];
    const forward = (keys: Float64Array, targets: Float64Array): Made | null => {
      const objective = objectives[held.length] ?? null;
      held.push(targets[0] ?? 0);
      return objective === null ? null : { objective, from: keys[0] ?? 0 };
    };
    return { passes: { forward, latestStarts: ({ objective }) => column(100 + objective), movedRight: () => column(3) }, held };
  };
  const turn = (objectives: readonly (number | null)[], keys = column(0)) => {
    const { passes, held } = passesOf(objectives);
    const early = withoutReleases(keys, column(-Infinity), passes, quietRun);
    return { ...((early === null ? null : putOff(early, first, passes, quietRun)) ?? first), held };
  };

  it("end when one brings nothing, and are made again with the releases that the best allows", () => {
    const { schedule: best, targets, held } = turn([7, 6, 8, 6]);
    expect(held).toEqual([-Infinity, -Infinity, -Infinity, 3]);
    expect(best).toEqual({ objective: 6, from: 3 });
    expect([...targets]).toEqual([3]);
  });

  it("are two where there is much work", () => {
    expect(turn([7, 6, 5, 4], new Float64Array(10_001)).held).toEqual([-Infinity, -Infinity, 3]);
  });

  it("give the first schedule back where nothing is better, or nothing can be finished", () => {
    for (const objectives of [[9], [null], [7, null, null], [7, 8, 9]]) expect(turn(objectives).schedule).toBe(first.schedule);
  });
});
