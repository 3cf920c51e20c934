// Low-level codes: deepest use, shared parts, cycles, depth.

import { lowLevelCodes } from "../../../../src/engine/requirements/low-level-codes";

type Use = { readonly parent: number; readonly component: number };

function codesOf(ids: readonly string[], uses: readonly Use[]): Int32Array {
  const parents = Int32Array.from(uses, ({ parent }) => parent);
  const components = Int32Array.from(uses, ({ component }) => component);
  return lowLevelCodes(ids.map((id) => ({ id })), { parents, components });
}

describe("Low-level codes", () => {
  it("are the longest path from the top, also for a part used on two levels", () => {
    const uses = [
      { parent: 0, component: 1 },
      { parent: 1, component: 2 },
      { parent: 0, component: 2 },
      { parent: 3, component: 2 },
    ];
    expect([...codesOf(["A", "B", "C", "D"], uses)]).toEqual([0, 1, 2, 0]);
  });

  it("name the whole path of a cycle, without the items that lead to it", () => {
    const uses = [
      { parent: 0, component: 1 },
      { parent: 1, component: 2 },
      { parent: 2, component: 1 },
      { parent: 2, component: 3 },
    ];
    expect(() => codesOf(["TOP", "A", "B", "LOW"], uses)).toThrow(/cycle: (A → B → A|B → A → B)$/);
  });

  it("reach 50,000 levels without running out of stack", () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => String(index));
    const uses = ids.slice(1).map((_, index) => ({ parent: index, component: index + 1 }));
    expect(codesOf(ids, uses).at(-1)).toBe(49_999);
  });
});
