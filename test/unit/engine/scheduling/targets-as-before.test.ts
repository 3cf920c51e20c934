// When purchases are ordered for work that stays: as before where that is early enough, and earlier for what needs them earlier now.

import type { FormerWork } from "../../../../src/engine/scheduling/former-places";
import { targetsAsBefore } from "../../../../src/engine/scheduling/targets-as-before";
import { tieList } from "../../../../src/engine/scheduling/ties";

const DAY = 1440;
const NEW = NaN;
/** Purchase 0 goes into the operations 1 and 2. */
const list = tieList();
list.add(0, 1, 1, 0, 1);
list.add(0, 2, 1, 0, 1);
const network = { ties: list.sorted(3), isDays: Uint8Array.of(1, 0, 0) };

/** The day on which the purchase is released, two days before it is received. */
function releaseDay(start: readonly number[], receipt: number, targets: readonly number[]): number {
  const former: FormerWork = {
    start: Float64Array.from(start), receipts: Float64Array.of(receipt, NaN, NaN), resource: [], unit: new Int32Array(3), runMinutes: new Float64Array(3), hasGrown: new Uint8Array(3),
  };
  return (targetsAsBefore(network, former, Float64Array.from(targets, (day) => day * DAY), (_, due) => due - 2)[0] ?? NaN) / DAY;
}

describe("A purchase of a plan that stays near the one before", () => {
  it("is received on the day on which it was, also where a plan made freely would have it at another time", () => {
    expect(releaseDay([NEW, 20 * DAY, 30 * DAY], 15, [6, 20, 30])).toBe(13);
    expect(releaseDay([NEW, 20 * DAY, 30 * DAY], 15, [17, 20, 30])).toBe(13);
  });

  it("comes sooner for new work that wants it sooner", () => {
    expect(releaseDay([NEW, NEW, 30 * DAY], 15, [6, 10, 30])).toBe(8);
  });

  it("comes in time for the work that stays where it is new itself", () => {
    expect(releaseDay([NEW, 20 * DAY, 30 * DAY], NEW, [25, 20, 30])).toBe(18);
    expect(releaseDay([NEW, 20 * DAY, 30 * DAY], NEW, [6, 20, 30])).toBe(6);
  });
});
