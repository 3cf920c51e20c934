// The shortest time in which one machine can do its operations, each with a time before which it cannot begin and a time that must
// pass after it. Knows one machine only. Sources: Jackson (1955); Carlier (1982), "The one-machine sequencing problem".

export type OneMachine = { readonly heads: readonly number[]; readonly minutes: readonly number[]; readonly tails: readonly number[] };

/**
 * Jackson's preemptive schedule: at each moment the ready operation with the longest tail runs. Its length is a lower bound for any
 * schedule without preemption. Cost: O(n²).
 */
export function preemptiveBound({ heads, minutes, tails }: OneMachine): number {
  const left = minutes.slice();
  const byHead = heads.map((_, index) => index).sort((a, b) => (heads[a] ?? 0) - (heads[b] ?? 0));
  const ready: number[] = [];
  let bound = 0;
  let now = 0;
  let arrived = 0;
  while (arrived < byHead.length || ready.length > 0) {
    if (ready.length === 0) now = Math.max(now, heads[byHead[arrived] ?? 0] ?? 0);
    while (arrived < byHead.length && (heads[byHead[arrived] ?? 0] ?? 0) <= now) {
      ready.push(byHead[arrived] ?? 0);
      arrived += 1;
    }
    const chosen = ready.reduce((best, each) => ((tails[each] ?? 0) > (tails[best] ?? 0) ? each : best), ready[0] ?? 0);
    const nextArrival = arrived < byHead.length ? (heads[byHead[arrived] ?? 0] ?? 0) : Infinity;
    const worked = Math.min(left[chosen] ?? 0, nextArrival - now);
    now += worked;
    left[chosen] = (left[chosen] ?? 0) - worked;
    if ((left[chosen] ?? 0) > 0) continue;
    bound = Math.max(bound, now + (tails[chosen] ?? 0));
    ready.splice(ready.indexOf(chosen), 1);
  }
  return bound;
}

/**
 * Carlier's branch and bound: Schrage's schedule has a critical set J and, unless it is optimal, an operation c before it whose tail is
 * shorter; c must come before all of J or after all of it.
 * @param mostNodes when so many were not enough, the bound proved until then is given.
 * @returns the optimum, or a lower bound for it.
 */
export function oneMachineBound(machine: OneMachine, mostNodes: number): number {
  let shortest = Infinity;
  let nodes = 0;
  let unproved = Infinity;

  function branch(heads: number[], tails: number[], parentBound: number): void {
    const bound = Math.max(parentBound, preemptiveBound({ heads, minutes: machine.minutes, tails }));
    if (bound >= shortest) return;
    nodes += 1;
    if (nodes > mostNodes) {
      unproved = Math.min(unproved, bound);
      return;
    }
    const { length, critical, interference } = schrage({ heads, minutes: machine.minutes, tails });
    shortest = Math.min(shortest, length);
    if (interference === null) return;
    const sum = critical.reduce((total, each) => total + (machine.minutes[each] ?? 0), 0);
    const leastHead = Math.min(...critical.map((each) => heads[each] ?? 0));
    const leastTail = Math.min(...critical.map((each) => tails[each] ?? 0));
    const before = tails.slice();
    before[interference] = Math.max(tails[interference] ?? 0, sum + leastTail);
    branch(heads, before, bound);
    const behind = heads.slice();
    behind[interference] = Math.max(heads[interference] ?? 0, leastHead + sum);
    branch(behind, tails, bound);
  }

  branch(machine.heads.slice(), machine.tails.slice(), 0);
  return Math.min(shortest, unproved);
}

type Schrage = { readonly length: number; readonly critical: readonly number[]; readonly interference: number | null };

/** Whenever the machine is free, the ready operation with the longest tail. */
function schrage({ heads, minutes, tails }: OneMachine): Schrage {
  const waiting = new Set(heads.keys());
  const sequence: number[] = [];
  const starts: number[] = [];
  let now = 0;
  while (waiting.size > 0) {
    now = Math.max(now, Math.min(...[...waiting].map((each) => heads[each] ?? 0)));
    let chosen = -1;
    for (const each of waiting) if ((heads[each] ?? 0) <= now && (chosen < 0 || (tails[each] ?? 0) > (tails[chosen] ?? 0))) chosen = each;
    waiting.delete(chosen);
    sequence.push(chosen);
    starts.push(now);
    now += minutes[chosen] ?? 0;
  }
  const lengthTo = (at: number): number => (starts[at] ?? 0) + (minutes[sequence[at] ?? 0] ?? 0) + (tails[sequence[at] ?? 0] ?? 0);
  let last = 0;
  for (let at = 1; at < sequence.length; at += 1) if (lengthTo(at) >= lengthTo(last)) last = at;
  let first = last;
  while (first > 0 && (starts[first - 1] ?? 0) + (minutes[sequence[first - 1] ?? 0] ?? 0) === starts[first]) first -= 1;
  const tailOfLast = tails[sequence[last] ?? 0] ?? 0;
  for (let at = last - 1; at >= first; at -= 1) {
    const each = sequence[at] ?? 0;
    if ((tails[each] ?? 0) < tailOfLast) return { length: lengthTo(last), critical: sequence.slice(at + 1, last + 1), interference: each };
  }
  return { length: lengthTo(last), critical: [], interference: null };
}
