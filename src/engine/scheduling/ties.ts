// Precedence between activities, in columns: which must be done, in whole or in part, before which may begin.
// Knows activities by number only.

/**
 * Ties sorted by the activity that they lead to; those into activity n are `firstBefore[n]` … `firstBefore[n + 1] − 1`.
 * 37 bytes a tie: a large plant has a million.
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
  /** False: all shares are 1, and none needs to be looked at. */
  readonly hasTransfers: boolean;
  readonly firstBefore: Int32Array;
  /** Numbers of the ties out of activity n: `next[firstNext[n]]` … `next[firstNext[n + 1] − 1]`. */
  readonly firstNext: Int32Array;
  readonly next: Int32Array;
  /** `to` and `lagMinutes` of the ties in `next`, in its order: what follows an activity is read without a jump. */
  readonly nextTo: Int32Array;
  readonly nextLagMinutes: Float64Array;
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
      const columns = tieColumns(members.length);
      for (let place = 0; place < members.length; place += 1) {
        const tie = members[place] ?? 0;
        columns.from[place] = from[tie] ?? 0;
        columns.to[place] = to[tie] ?? 0;
        columns.isComponent[place] = isComponent[tie] ?? 0;
        columns.lagMinutes[place] = lagMinutes[tie] ?? 0;
        columns.transferShare[place] = transferShare[tie] ?? 1;
      }
      const { first: firstNext, members: next } = grouped(columns.from, activities);
      for (let place = 0; place < next.length; place += 1) {
        const tie = next[place] ?? 0;
        columns.nextTo[place] = columns.to[tie] ?? 0;
        columns.nextLagMinutes[place] = columns.lagMinutes[tie] ?? 0;
      }
      return { ...columns, hasTransfers: transferShare.some((share) => share !== 1), firstBefore, firstNext, next };
    },
  };
}

function tieColumns(ties: number) {
  return {
    from: new Int32Array(ties),
    to: new Int32Array(ties),
    isComponent: new Uint8Array(ties),
    lagMinutes: new Float64Array(ties),
    transferShare: new Float64Array(ties),
    nextTo: new Int32Array(ties),
    nextLagMinutes: new Float64Array(ties),
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

/** How many are in each group. */
export function sizesOfGroups(first: Int32Array): Int32Array {
  const sizes = new Int32Array(Math.max(0, first.length - 1));
  for (let group = 0; group < sizes.length; group += 1) sizes[group] = (first[group + 1] ?? 0) - (first[group] ?? 0);
  return sizes;
}
