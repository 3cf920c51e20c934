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

export type TieList = {
  readonly add: (from: number, to: number, isComponent: 0 | 1, lagMinutes: number, transferShare: number) => void;
  readonly each: (read: (from: number, to: number) => void) => void;
  /** All ties among so many activities; those into one activity in the order in which they were added. */
  readonly sorted: (activities: number) => Ties;
};

/** Room for the first ties; it doubles whenever it is full. */
const FIRST_ROOM = 1024;

/** Ties in columns, as they are added. */
export function tieList(): TieList {
  let list = listColumns(FIRST_ROOM);
  let count = 0;
  let hasTransfers = false;
  return {
    add: (from, to, isComponent, lagMinutes, transferShare) => {
      if (count === list.from.length) list = withRoom(list, 2 * count);
      list.from[count] = from;
      list.to[count] = to;
      list.isComponent[count] = isComponent;
      list.lagMinutes[count] = lagMinutes;
      list.transferShare[count] = transferShare;
      count += 1;
      if (transferShare !== 1) hasTransfers = true;
    },
    each: (read) => {
      for (let tie = 0; tie < count; tie += 1) read(list.from[tie] ?? 0, list.to[tie] ?? 0);
    },
    sorted: (activities) => {
      const { first: firstBefore, members } = grouped(list.to.subarray(0, count), activities);
      const { from, to, isComponent, lagMinutes, transferShare } = listColumns(count);
      for (let place = 0; place < count; place += 1) {
        const tie = members[place] ?? 0;
        from[place] = list.from[tie] ?? 0;
        to[place] = list.to[tie] ?? 0;
        isComponent[place] = list.isComponent[tie] ?? 0;
        lagMinutes[place] = list.lagMinutes[tie] ?? 0;
        transferShare[place] = list.transferShare[tie] ?? 1;
      }
      const { first: firstNext, members: next } = grouped(from, activities);
      const nextTo = new Int32Array(count);
      const nextLagMinutes = new Float64Array(count);
      for (let place = 0; place < count; place += 1) {
        const tie = next[place] ?? 0;
        nextTo[place] = to[tie] ?? 0;
        nextLagMinutes[place] = lagMinutes[tie] ?? 0;
      }
      return { from, to, isComponent, lagMinutes, transferShare, hasTransfers, firstBefore, firstNext, next, nextTo, nextLagMinutes };
    },
  };
}

type ListColumns = Pick<Ties, "from" | "to" | "isComponent" | "lagMinutes" | "transferShare">;

function listColumns(room: number): ListColumns {
  return {
    from: new Int32Array(room),
    to: new Int32Array(room),
    isComponent: new Uint8Array(room),
    lagMinutes: new Float64Array(room),
    transferShare: new Float64Array(room),
  };
}

function withRoom(list: ListColumns, room: number): ListColumns {
  const longer = listColumns(room);
  longer.from.set(list.from);
  longer.to.set(list.to);
  longer.isComponent.set(list.isComponent);
  longer.lagMinutes.set(list.lagMinutes);
  longer.transferShare.set(list.transferShare);
  return longer;
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

/** All activities, none before one that waits for it; what waits for itself is left out. Cost O(activities + ties). */
export function fromTheLast({ from, firstBefore, firstNext }: Ties): Int32Array {
  const open = sizesOfGroups(firstNext);
  const sequence = new Int32Array(open.length);
  let found = 0;
  const stack: number[] = [];
  open.forEach((after, index) => {
    if (after === 0) stack.push(index);
  });
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    sequence[found] = index;
    found += 1;
    for (let tie = firstBefore[index] ?? 0; tie < (firstBefore[index + 1] ?? 0); tie += 1) {
      const before = from[tie] ?? 0;
      open[before] = (open[before] ?? 0) - 1;
      if (open[before] === 0) stack.push(before);
    }
  }
  return sequence.subarray(0, found);
}

/** How many are in each group. */
export function sizesOfGroups(first: Int32Array): Int32Array {
  const sizes = new Int32Array(Math.max(0, first.length - 1));
  for (let group = 0; group < sizes.length; group += 1) sizes[group] = (first[group + 1] ?? 0) - (first[group] ?? 0);
  return sizes;
}
