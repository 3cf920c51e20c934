// Ties between activities in columns.

import { grouped, tieList, type Ties } from "../../../../src/engine/scheduling/ties";

function into({ from, firstBefore }: Ties, activity: number): number[] {
  return Array.from(from.slice(firstBefore[activity], firstBefore[activity + 1]));
}

function outOf({ to, next, firstNext }: Ties, activity: number): (number | undefined)[] {
  return Array.from(next.slice(firstNext[activity], firstNext[activity + 1]), (tie) => to[tie]);
}

describe("Ties", () => {
  const list = tieList();
  const pairs = [[2, 0], [1, 3], [0, 3], [2, 3], [0, 1]] as const;
  for (const [from, to] of pairs) list.add(from, to, from === 2 ? 1 : 0, 10 * from, 1 / (1 + to));
  const ties = list.sorted(5);

  it("are found by the activity they lead to, in the order in which they were added", () => {
    expect([0, 1, 2, 3, 4].map((activity) => into(ties, activity))).toEqual([[2], [0], [], [1, 0, 2], []]);
  });

  it("are found by the activity they come from", () => {
    expect([0, 1, 2, 3, 4].map((activity) => outOf(ties, activity))).toEqual([[1, 3], [3], [0, 3], [], []]);
  });

  it("keep what was said of each", () => {
    expect(Array.from(ties.lagMinutes)).toEqual([20, 0, 10, 0, 20]);
    expect(Array.from(ties.isComponent)).toEqual([1, 0, 0, 0, 1]);
    expect(Array.from(ties.transferShare)).toEqual([1, 0.5, 0.25, 0.25, 0.25]);
  });
});

describe("Grouped places", () => {
  it("rise within each group, and leave out numbers below 0", () => {
    const { first, members } = grouped([1, -1, 0, 1, 0, 3], 4);
    expect(Array.from(first)).toEqual([0, 2, 4, 4, 5]);
    expect(Array.from(members)).toEqual([2, 4, 0, 3, 5]);
  });

  it("are none for no numbers", () => {
    expect(Array.from(grouped([], 2).first)).toEqual([0, 0, 0]);
  });
});
