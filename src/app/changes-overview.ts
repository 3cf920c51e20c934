// What changed against the plan before, at a glance: how much, and which inputs did most of it. For a pane and a terminal.

import type { CellRef } from "../base/issue";
import { groupBy } from "../base/group-by";
import { cut } from "../grid/cut-text";
import type { InputChange, OrderChange, PlanChanges, PromiseChange } from "../model/plan-changes";

/** A changed input and what came of it. */
export type ChangeCause = {
  /** `Demand SO-12: due 2026-05-11 → 2026-05-18`. */
  readonly text: string;
  readonly cell?: CellRef;
  /** Customer orders that are promised later, or not any more. */
  readonly laterOrders: number;
  /** Days, of the customer order that is put off most; 0 where none is. */
  readonly mostDays: number;
  readonly changedOrders: number;
};

export type ChangesOverview = {
  /** Customer orders that are promised later, or not any more. */
  readonly laterOrders: number;
  /** Orders to make or buy that came, went, moved or changed, beyond the tolerances. */
  readonly changedOrders: number;
  /** At most three, what hurts customers most first, then what changes the most. */
  readonly causes: readonly ChangeCause[];
};

const SHOWN = 3;
const LONGEST = 160;

type Effects = { readonly promises: readonly PromiseChange[]; readonly orders: readonly OrderChange[] };

export function changesOverview({ promises, orders }: PlanChanges): ChangesOverview {
  const [promisesOf, ordersOf] = [groupBy(promises, ({ cause }) => cause), groupBy(orders, ({ cause }) => cause)];
  const causes = [...new Set([...promisesOf.keys(), ...ordersOf.keys()])].flatMap((cause) =>
    cause === null ? [] : [{ cause, effects: { promises: promisesOf.get(cause) ?? [], orders: ordersOf.get(cause) ?? [] } }],
  );
  return {
    laterOrders: later(promises).length,
    changedOrders: orders.length,
    causes: causes
      .sort((a, b) => lateness(b.effects) - lateness(a.effects) || moved(b.effects) - moved(a.effects))
      .slice(0, SHOWN)
      .map(({ cause, effects }) => changeCause(cause, effects)),
  };
}

function changeCause(cause: InputChange, { promises, orders }: Effects): ChangeCause {
  const late = later(promises);
  return {
    text: cut(cause.text, LONGEST),
    ...(cause.source === undefined ? {} : { cell: cause.source }),
    laterOrders: late.length,
    mostDays: Math.max(0, ...late.map(({ laterDays }) => laterDays ?? 0)),
    changedOrders: orders.length,
  };
}

function later(promises: readonly PromiseChange[]): readonly PromiseChange[] {
  return promises.filter(({ before, after, laterDays }) => (laterDays === null ? before !== null && after?.promised === null : laterDays > 0));
}

/** A date that is lost counts as a year. */
const LOST_DAYS = 365;

function lateness({ promises }: Effects): number {
  return later(promises).reduce((sum, { laterDays }) => sum + (laterDays ?? LOST_DAYS), 0);
}

function moved({ orders }: Effects): number {
  return orders.reduce((sum, { value }) => sum + value, 0);
}
