// What orders say of operations that need more than a free machine: what those have, what they run with, and what cannot be
// kept. Knows placed operations; places nothing.

import { groupBy } from "../../base/group-by";
import type { Operation, Order } from "../../model/plan";
import type { Sentences } from "../sentences/sentences";
import type { Schedule } from "./schedule";

type Words = Sentences["together"];

/** A schedule whose orders say which tools and people their operations have, with which others they run, and what cannot be kept. */
export function withTogether(schedule: Schedule, { together: say }: Sentences): Schedule {
  const special = schedule.operations.filter(({ also, batch, unkept }) => also !== undefined || batch !== undefined || unkept !== undefined);
  if (special.length === 0) return schedule;
  const runs = groupBy(special.filter(({ batch }) => batch !== undefined), ({ batch }) => batch ?? "");
  const ofOrder = groupBy(special, ({ order }) => order);
  const orders = schedule.orders.map((order): Order => {
    const own = ofOrder.get(order.id)?.flatMap((operation) => textsOf(operation, runs, say)) ?? [];
    return own.length === 0 ? order : { ...order, reasons: [...order.reasons, ...own] };
  });
  return { ...schedule, orders };
}

function textsOf({ id, number, also = [], batch = "", unkept = [] }: Operation, runs: ReadonlyMap<string, readonly Operation[]>, say: Words): readonly string[] {
  const helpers = [...groupBy(also, ({ resource }) => resource)].map(([resource, units]) => ({ resource, units: units.length }));
  const others = (runs.get(batch) ?? []).filter((other) => other.id !== id).map(({ order }) => order);
  return [
    ...(helpers.length > 0 ? [say.alsoHas(number, helpers)] : []),
    ...(others.length > 0 ? [say.runsWith(number, others)] : []),
    ...unkept.map((wish) => (wish === "noWait" ? say.cannotFollow(number) : say.acrossBreak(number))),
  ];
}
