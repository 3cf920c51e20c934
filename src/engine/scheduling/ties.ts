// Precedence between activities, in columns: which must be done, in whole or in part, before which may begin.
// Knows activities by number only.

/**
 * Ties sorted by the activity that they lead to; those into activity n are `firstBefore[n]` … `firstBefore[n + 1] − 1`.
 * 25 bytes a tie: a large plant has a million.
 */
export type Ties = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1: from a component's order to the order that uses it; 0: between two operations of an order. */
  readonly isComponent: Uint8Array;
  /** Elapsed minutes between the two. */
  readonly lagMinutes: Float64Array;
  /** Share of the lot after which the next may begin; 1 without transfer batches. */
  readonly transferShare: Float64Array;
  readonly firstBefore: Int32Array;
  /** Numbers of the ties out of activity n: `next[firstNext[n]]` … `next[firstNext[n + 1] − 1]`. */
  readonly firstNext: Int32Array;
  readonly next: Int32Array;
};

export type Tie = {
  readonly from: number;
  readonly to: number;
  readonly isComponent: boolean;
  readonly lagMinutes: number;
  readonly transferShare: number;
};

export type TieList = {
  readonly add: (tie: Tie) => void;
  readonly each: (read: (from: number, to: number) => void) => void;
  /** All ties among so many activities; those into one activity in the order in which they were added. */
  readonly sorted: (activities: number) => Ties;
};

export function tieList(): TieList {
  const from: number[] = [];
  const to: number[] = [];
  const isComponent: number[] = [];
  const lagMinutes: number[] = [];
  const transferShare: number[] = [];
  return {
    add: (tie) => {
      from.push(tie.from);
      to.push(tie.to);
      isComponent.push(tie.isComponent ? 1 : 0);
      lagMinutes.push(tie.lagMinutes);
      transferShare.push(tie.transferShare);
    },
    each: (read) => {
      from.forEach((activity, tie) => {
        read(activity, to[tie] ?? 0);
      });
    },
    sorted: (activities) => {
      const { first: firstBefore, members } = grouped(to, activities);
      const sortedFrom = Int32Array.from(members, (tie) => from[tie] ?? 0);
      const { first: firstNext, members: next } = grouped(sortedFrom, activities);
      return {
        from: sortedFrom,
        to: Int32Array.from(members, (tie) => to[tie] ?? 0),
        isComponent: Uint8Array.from(members, (tie) => isComponent[tie] ?? 0),
        lagMinutes: Float64Array.from(members, (tie) => lagMinutes[tie] ?? 0),
        transferShare: Float64Array.from(members, (tie) => transferShare[tie] ?? 0),
        firstBefore,
        firstNext,
        next,
      };
    },
  };
}

/**
 * Places by the number that stands there, each group's in rising order; numbers below 0 belong to no group.
 * @returns group n is `members[first[n]]` … `members[first[n + 1] − 1]`. Cost O(numbers + groups).
 */
export function grouped(numbers: ArrayLike<number>, groups: number): { readonly first: Int32Array; readonly members: Int32Array } {
  const first = new Int32Array(groups + 1);
  for (let place = 0; place < numbers.length; place += 1) {
    const group = numbers[place] ?? -1;
    if (group >= 0) first[group + 1] = (first[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1) first[group + 1] = (first[group + 1] ?? 0) + (first[group] ?? 0);
  const members = new Int32Array(first[groups] ?? 0);
  const free = first.slice();
  for (let place = 0; place < numbers.length; place += 1) {
    const group = numbers[place] ?? -1;
    if (group < 0) continue;
    const at = free[group] ?? 0;
    members[at] = place;
    free[group] = at + 1;
  }
  return { first, members };
}
