// Turns and places of work that stays: what must come before it, and what must give up its place for it.

import { formerKeys, keysSuppliesFirst, neededByFormer, suppliesTooLate, type FormerWork } from "../../../../src/engine/scheduling/former-places";
import { tieList } from "../../../../src/engine/scheduling/ties";
import type { WorkNetwork } from "../../../../src/engine/scheduling/work-network";

const NEW = NaN;

function network(pairs: readonly (readonly [from: number, to: number])[], isDays: readonly number[]): Pick<WorkNetwork, "count" | "ties" | "isDays"> {
  const list = tieList();
  for (const [from, to] of pairs) list.add(from, to, 1, 0, 1);
  return { count: isDays.length, ties: list.sorted(isDays.length), isDays: Uint8Array.from(isDays) };
}

function stood(...start: readonly number[]): FormerWork {
  return { start: Float64Array.from(start), resource: [], unit: new Int32Array(start.length), runMinutes: new Float64Array(start.length), hasGrown: new Uint8Array(start.length), receipts: new Float64Array(start.length).fill(NaN) };
}

describe("the turns of work that stays", () => {
  it("are those of the former sequence, and what is new or bought goes before what waits for it", () => {
    // 0 is bought for 1, which goes into 3; 2 is new and goes into 3 as well.
    const work = network([[0, 1], [1, 3], [2, 3]], [1, 0, 0, 0]);
    const before = stood(NEW, 100, NEW, 300);
    const keys = formerKeys(before, Float64Array.of(500, 0, 700, 0));
    expect([...keys]).toEqual([500, 100, 700, 300]);
    expect([...keysSuppliesFirst(work, before, keys)]).toEqual([100, 100, 300, 300]);
  });

  it("are not those of new work, which may be wanted long ago", () => {
    const work = network([[0, 1]], [0, 0]);
    const before = stood(200, NEW);
    expect([...keysSuppliesFirst(work, before, formerKeys(before, Float64Array.of(0, -900)))]).toEqual([200, -900]);
  });
});

describe("the minute by which work is needed so that others stay", () => {
  it("is the first at which something that waits for it began, less the time between; through what is new it is that of what comes after", () => {
    // 0 goes into 1 and into the new 2, which goes into 3 ten minutes later; of 4 a part is enough for 3 to begin.
    const list = tieList();
    list.add(0, 1, 1, 0, 1);
    list.add(0, 2, 1, 0, 1);
    list.add(2, 3, 1, 10, 1);
    list.add(4, 3, 0, 0, 0.2);
    expect([...neededByFormer({ count: 5, ties: list.sorted(5) }, stood(50, 500, NEW, 300, 100))]).toEqual([290, Infinity, 290, Infinity, Infinity]);
  });
});

describe("work that goes ahead for all that stays", () => {
  it("is what would begin at its former place when what waits for it has begun, with what is bought for it", () => {
    // The lot 1, of the tube 0, serves the frame 2 now; 3 goes into 2 as well and is early enough.
    const work = network([[0, 1], [1, 2], [3, 2]], [1, 0, 0, 0]);
    const tooLate = (before: FormerWork): readonly number[] => [...suppliesTooLate(work, before, neededByFormer(work, before))];
    expect(tooLate(stood(NEW, 400, 300, 200))).toEqual([1, 1, 0, 0]);
    expect(tooLate(stood(NEW, 250, 300, 200))).toEqual([0, 0, 0, 0]);
  });
});
