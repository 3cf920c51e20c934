// A schedule as the order of operations on each machine, with the longest way to each operation (its end) and from it (its
// tail), and a topological sequence of all. Knows how these hang together; nothing of what is a good order.

import type { ShopColumns } from "./shop-columns";

export type MachineOrders = {
  readonly shop: ShopColumns;
  /** Of each operation: the machine chosen, its minutes there, and its neighbours on the machine (`count`: none). */
  readonly machine: Int32Array;
  readonly minutes: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly firstOnMachine: Int32Array;
  /** A topological sequence, and the place of each operation in it (−1 for none). */
  readonly sequence: Int32Array;
  readonly place: Int32Array;
  /** Earliest end; and the longest way from its start to the end of all, with its own minutes. */
  readonly end: Int32Array;
  readonly tail: Int32Array;
};

/** Enough to make the orders again: a topological sequence, and the mode of each operation. Shape [operations] each. */
export type OrdersToLoad = { readonly sequence: Int32Array; readonly machine: Int32Array; readonly minutes: Int32Array };

/** A schedule that is kept, with its ends. */
export type KeptOrders = OrdersToLoad & { readonly makespan: number; readonly end: Int32Array };

export function emptyOrders(shop: ShopColumns): MachineOrders {
  const column = (): Int32Array => new Int32Array(shop.count + 1);
  return {
    shop,
    machine: column(),
    minutes: column(),
    before: column().fill(shop.count),
    after: column().fill(shop.count),
    firstOnMachine: new Int32Array(shop.machines),
    sequence: new Int32Array(shop.count),
    place: column().fill(-1),
    end: column(),
    tail: column(),
  };
}

export function keepOrders({ shop, sequence, machine, minutes, end }: MachineOrders, makespan: number): KeptOrders {
  return { makespan, sequence: sequence.slice(), machine: machine.slice(0, shop.count), minutes: minutes.slice(0, shop.count), end: end.slice(0, shop.count) };
}

/** Machines take their operations in the order of the sequence, which must keep to the order within jobs. Gives the makespan. */
export function loadOrders(orders: MachineOrders, kept: OrdersToLoad): number {
  const { shop, machine, minutes, before, after, firstOnMachine, sequence, place, end, tail } = orders;
  const { count, jobBefore, jobAfter } = shop;
  machine.set(kept.machine);
  minutes.set(kept.minutes);
  sequence.set(kept.sequence);
  firstOnMachine.fill(count);
  const last = new Int32Array(shop.machines).fill(count);
  for (let at = 0; at < count; at += 1) {
    const operation = sequence[at] ?? 0;
    const on = machine[operation] ?? 0;
    const previous = last[on] ?? count;
    place[operation] = at;
    before[operation] = previous;
    after[operation] = count;
    if (previous === count) firstOnMachine[on] = operation;
    else after[previous] = operation;
    last[on] = operation;
    end[operation] = Math.max(end[jobBefore[operation] ?? 0] ?? 0, end[previous] ?? 0) + (minutes[operation] ?? 0);
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    const operation = sequence[at] ?? 0;
    tail[operation] = Math.max(tail[jobAfter[operation] ?? 0] ?? 0, tail[after[operation] ?? 0] ?? 0) + (minutes[operation] ?? 0);
  }
  return makespanOf(orders);
}

export function makespanOf({ shop, end }: MachineOrders): number {
  const { lastOfJob, jobs } = shop;
  let latest = 0;
  for (let job = 0; job < jobs; job += 1) {
    const ends = end[lastOfJob[job] ?? 0] ?? 0;
    if (ends > latest) latest = ends;
  }
  return latest;
}
