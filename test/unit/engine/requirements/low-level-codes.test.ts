// Low-level codes: deepest use, shared parts, cycles, depth.

import { lowLevelCodes } from "../../../../src/engine/requirements/low-level-codes";

describe("Low-level codes", () => {
  it("are the longest path from the top, also for a part used on two levels", () => {
    const uses = [
      { parent: 0, component: 1 },
      { parent: 1, component: 2 },
      { parent: 0, component: 2 },
      { parent: 3, component: 2 },
    ];
    expect([...lowLevelCodes(["A", "B", "C", "D"], uses)]).toEqual([0, 1, 2, 0]);
  });

  it("name the whole path of a cycle, without the items that lead to it", () => {
    const uses = [
      { parent: 0, component: 1 },
      { parent: 1, component: 2 },
      { parent: 2, component: 1 },
      { parent: 2, component: 3 },
    ];
    expect(() => lowLevelCodes(["TOP", "A", "B", "LOW"], uses)).toThrow(/cycle: (A → B → A|B → A → B)$/);
  });

  it("reach 50,000 levels without running out of stack", () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => String(index));
    const uses = ids.slice(1).map((_, index) => ({ parent: index, component: index + 1 }));
    expect(lowLevelCodes(ids, uses).at(-1)).toBe(49_999);
  });
});
