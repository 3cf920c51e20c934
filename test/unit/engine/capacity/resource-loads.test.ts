// Loads by resource and bucket: capacity from the calendar, work in the buckets where it is done.

import { resourceLoads } from "../../../../src/engine/capacity/resource-loads";
import type { Bucket, Operation } from "../../../../src/model/plan";
import { calendar, plant, resource, settings } from "../../plant-builder";
import { at, monday } from "../scheduling/hand-made";

const buckets: readonly Bucket[] = [0, 7, 14].map((from) => ({ start: monday + from, end: monday + from + 7 }));
const shop = plant({
  resources: [resource("PRESS", { calendar: "DAYS", units: 2, efficiency: 0.9, utilisation: 0.8 }), resource("IDLE", { calendar: "DAYS" })],
  calendars: [calendar("DAYS", 8, 16, [0, 1, 2, 3, 4])],
});

function work(start: number, end: number, setupMinutes: number, runMinutes: number): Operation {
  const named = { id: "O/10", order: "O", item: "A", number: 10, description: "", resource: "PRESS", unit: 0, quantity: 1 };
  return { ...named, setupMinutes, runMinutes, start, end, pinned: false, after: [] };
}

describe("Resource loads", () => {
  it("give every resource a load in every bucket: open time × units, rated by utilisation and efficiency", () => {
    const loads = resourceLoads(shop, settings(), buckets, []);
    expect(loads.map(({ resource: id, availableMinutes }) => [id, availableMinutes])).toEqual([
      ["PRESS", 4800],
      ["PRESS", 4800],
      ["PRESS", 4800],
      ["IDLE", 2400],
      ["IDLE", 2400],
      ["IDLE", 2400],
    ]);
    expect(loads[0]?.ratedMinutes).toBeCloseTo(4800 * 0.72, 9);
  });

  it("spread an operation over the buckets by the open minutes worked in each, adding up to its minutes", () => {
    const across = work(at(4, 14), at(7, 14), 60, 300);
    const [first, second, third] = resourceLoads(shop, settings(), buckets, [across]);
    expect([first?.setupMinutes, first?.runMinutes]).toEqual([15, 75]);
    expect([second?.setupMinutes, second?.runMinutes]).toEqual([45, 225]);
    expect([third?.setupMinutes, third?.runMinutes]).toEqual([0, 0]);
  });

  it("leave out what lies after the last bucket", () => {
    const loads = resourceLoads(shop, settings(), buckets, [work(at(18, 8), at(21, 16), 0, 960), work(at(28, 8), at(28, 9), 0, 43)]);
    expect(loads.reduce((sum, { runMinutes }) => sum + runMinutes, 0)).toBeCloseTo(480, 9);
  });
});
