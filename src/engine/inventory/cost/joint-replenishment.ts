// Items that are ordered together: one order cost for the order and one for each item on it. Which item goes on every order,
// which on every second or third. Knows steady rates; no dates.

export type JointItem = {
  /** a, money each time the item is on an order, ≥ 0. */
  readonly orderCost: number;
  /** h, money per unit and period, > 0. */
  readonly holdingCost: number;
  /** d, units per period, > 0. */
  readonly demand: number;
};

export type JointReplenishment = {
  /** Periods between two orders. */
  readonly cycle: number;
  /** The item is on every k-th order; in the order of the items. */
  readonly multiples: readonly number[];
  /** Units of the item each time: d·k·T. */
  readonly quantities: readonly number[];
  /** Money per period. */
  readonly cost: number;
};

/**
 * Silver's rule: the item that is ordered most often is on every order, the others on every k-th.
 *
 *   k_i = max(1, round(√(a_i/(h_i·d_i) · h_1·d_1/(A + a_1)))),  item 1 the one with the least a/(h·d)
 *   T = √(2·(A + Σ a_i/k_i) / Σ h_i·d_i·k_i);  cost = √(2·(A + Σ a_i/k_i)·Σ h_i·d_i·k_i)
 *
 * @param sharedCost A, money per order, ≥ 0
 * @param items      at least one
 * Cost O(n). Source: Silver (1976).
 */
export function silverJointReplenishment(sharedCost: number, items: readonly JointItem[]): JointReplenishment {
  const first = items.reduce((least, item) => (ratioOf(item) < ratioOf(least) ? item : least));
  const base = (first.holdingCost * first.demand) / (sharedCost + first.orderCost);
  return withMultiples(sharedCost, items, items.map((item) => (item === first ? 1 : Math.max(1, Math.round(Math.sqrt(ratioOf(item) * base))))));
}

/**
 * The best cycle and multiples that a search from every useful cycle finds: the rule that orders cost least, whole multiples.
 *
 * For a cycle T the best multiple of an item is the k with k·(k−1) ≤ 2a/(h·d·T²) < k·(k+1); for these multiples T follows as above.
 * Repeated from cycles between the shortest and the longest that can be best, until nothing changes.
 *
 * @returns never dearer than Silver's rule
 * Cost O(starts · rounds · n). Source: Kaspi & Rosenblatt (1991).
 */
export function bestJointReplenishment(sharedCost: number, items: readonly JointItem[]): JointReplenishment {
  return searched(sharedCost, items, (ratio, cycle) => Math.max(1, Math.ceil((Math.sqrt(1 + (8 * ratio) / cycle ** 2) - 1) / 2 - 1e-12)));
}

/**
 * The same with multiples 1, 2, 4, 8 …: every order fits a calendar of weeks that halve, at a cost at most 6 % above the best.
 *
 *   k the power of two with k/√2 ≤ √(2a/(h·d))/T < k·√2
 *
 * Source: Jackson, Maxwell & Muckstadt (1985).
 */
export function powerOfTwoReplenishment(sharedCost: number, items: readonly JointItem[]): JointReplenishment {
  return searched(sharedCost, items, (ratio, cycle) => 2 ** Math.max(0, Math.ceil(Math.log2(Math.sqrt(2 * ratio) / cycle) - 0.5 - 1e-12)));
}

const STARTS = 60;
const MOST_ROUNDS = 100;

/** For each item and cycle its multiple; for the multiples the cycle: in turn, from many cycles. */
function searched(sharedCost: number, items: readonly JointItem[], multiple: (ratio: number, cycle: number) => number): JointReplenishment {
  const ratios = items.map(ratioOf);
  const everything = withMultiples(sharedCost, items, items.map(() => 1));
  let best = everything;
  // With the multiples free the best cycle lies between that of the shared cost alone and that of everything on every order.
  const shortest = Math.sqrt((2 * sharedCost) / items.reduce((sum, { holdingCost, demand }) => sum + holdingCost * demand, 0));
  const low = Math.max(shortest, everything.cycle / 100) / 2;
  for (let start = 0; start <= STARTS; start += 1) {
    let cycle = low * (everything.cycle / low) ** (start / STARTS);
    let cost = Infinity;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = withMultiples(sharedCost, items, ratios.map((ratio) => multiple(ratio, cycle)));
      if (found.cost < best.cost) best = found;
      if (found.cost >= cost) break;
      cost = found.cost;
      cycle = found.cycle;
    }
  }
  return best;
}

function ratioOf({ orderCost, holdingCost, demand }: JointItem): number {
  return orderCost / (holdingCost * demand);
}

function withMultiples(sharedCost: number, items: readonly JointItem[], multiples: readonly number[]): JointReplenishment {
  const ordering = items.reduce((sum, { orderCost }, place) => sum + orderCost / (multiples[place] ?? 1), sharedCost);
  const holding = items.reduce((sum, { holdingCost, demand }, place) => sum + holdingCost * demand * (multiples[place] ?? 1), 0);
  const cycle = Math.sqrt((2 * ordering) / holding);
  return {
    cycle,
    multiples,
    quantities: items.map(({ demand }, place) => demand * cycle * (multiples[place] ?? 1)),
    cost: Math.sqrt(2 * ordering * holding),
  };
}
