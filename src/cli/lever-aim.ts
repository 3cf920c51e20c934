// What the options of `planwright levers` aim at, in a plan that is made. Knows the plan; measures nothing.

import type { Day } from "../base/day";
import { hoursShortIn } from "../engine/capacity/hours-short";
import { calendarBucket } from "../engine/requirements/plan-buckets";
import type { LeverAim } from "../model/plan-edit";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { WrongUse } from "./wishes-from-file";

type Asked = { readonly resource: string | undefined; readonly order: string | undefined; readonly week: Day | undefined };

/** The aim with the line above its ways out; or, where nothing is to be done, why. */
export type AimFound = { readonly aim: LeverAim; readonly title: string } | { readonly nothing: string };

export function leverAimFrom(plan: Plan, plant: Plant, { resource, order, week }: Asked): AimFound {
  if (resource !== undefined && !plant.resources.some(({ id }) => id === resource)) {
    throw new WrongUse(`No work centre is called "${resource}". Known: ${plant.resources.map(({ id }) => id).join(", ")}.`);
  }
  if (order !== undefined) return forOrder(plan, order);
  if (week !== undefined) return inWeek(plan, resource, week);
  const chosen = resource ?? [...(plan.bottlenecks ?? [])].sort((a, b) => b.lateDays - a.lateDays)[0]?.resource;
  if (chosen === undefined) return { nothing: "No work centre has any work." };
  const waiting = plan.bottlenecks?.find((each) => each.resource === chosen)?.lateOrders ?? 0;
  return {
    aim: { kind: "workCentre", resource: chosen },
    title: `Ways out at ${chosen}, where ${String(waiting)} late orders wait; ${String(plan.kpis.lateOrders)} are late in all.`,
  };
}

function forOrder(plan: Plan, demand: string): AimFound {
  const promise = plan.promises.find((each) => each.demand === demand && each.kind === "order");
  if (promise === undefined) throw new WrongUse(`No customer order is called "${demand}".`);
  if (promise.lateDays === 0) return { nothing: `Customer order ${demand} is on time.` };
  return { aim: { kind: "order", demand }, title: `Ways out for ${demand}, ${String(promise.lateDays)} days late. ${promise.reason}`.trimEnd() };
}

/** Of a plan with longer periods, the one of its periods in which the day lies. */
function inWeek(plan: Plan, resource: string | undefined, day: Day): AimFound {
  const { settings, buckets } = plan;
  const { start, end } = settings.bucket === "day" ? calendarBucket(day, { ...settings, bucket: "week" }) : (buckets.find((each) => each.start <= day && day < each.end) ?? { start: day, end: day });
  const within = { from: Math.max(start, settings.start), to: end - 1 };
  if (!buckets.some((each) => each.start >= within.from && each.start <= within.to)) throw new WrongUse("The day of --week lies outside the plan.");
  const short = [...new Set(plan.loads.map((load) => load.resource))]
    .filter((id) => resource === undefined || id === resource)
    .map((id) => ({ id, hours: hoursShortIn(plan, { resource: id, ...within }) }))
    .sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1))[0];
  if (short === undefined || short.hours === 0) return { nothing: `${resource ?? "No work centre"} is short of ${resource === undefined ? "" : "no "}hours in that week.` };
  return { aim: { kind: "days", resource: short.id, ...within }, title: `Ways out at ${short.id}, ${short.hours.toFixed(1)} hours short in that week.` };
}
