// What each way out costs and what it brings, measured by planning with it. Knows plans and figures; chooses nothing.

import { partOfRun, type Run } from "../../base/run";
import { editText, type Lever, type PlanEdit } from "../../model/plan-edit";
import type { Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { makePlan } from "../make-plan";
import { applyEdits } from "./apply-edits";
import { leverCandidates, type LeverAim } from "./lever-candidates";

const DAYS_A_YEAR = 365;

/**
 * The ways out for a work centre, the cheapest late day first; those that save none come last.
 *
 *   cost = extra hours · rate + Δ subcontracting + Δ orders · order cost + Δ mean stock · holding rate · horizon / 365
 *
 * Extra hours cost the overtime rate (the usual one where there is none, and for another shift). A later promise costs nothing
 * here: what it costs with the customer only the planner knows.
 *
 * @param plan  the plan of the plant without a change
 * @param run   progress and cancel between two plans; cancelled, it gives those that are measured
 * Cost: one plan for each candidate.
 */
export function measureLevers(plant: Plant, plan: Plan, aim: LeverAim, run: Run): readonly Lever[] {
  const { settings } = plan;
  const candidates = leverCandidates(plant, plan, aim);
  const levers: Lever[] = [];
  for (const [place, edit] of candidates.entries()) {
    if (run.isCancelled()) break;
    const part = partOfRun(run, place / candidates.length, (place + 1) / candidates.length);
    const edited = applyEdits(plant, [edit], settings.defaultShifts).plant;
    const tried = makePlan(edited, settings, { ...part, progress: (_, fraction) => part.progress(editText(edit), fraction) }, { places: plan.former ?? [] });
    if (run.isCancelled()) break;
    levers.push(leverOf(edit, plant, edited, plan, tried));
  }
  return levers.sort((a, b) => (a.costPerLateDay ?? Infinity) - (b.costPerLateDay ?? Infinity) || b.lateDaysSaved - a.lateDaysSaved);
}

function leverOf(edit: PlanEdit, plant: Plant, edited: Plant, before: Plan, after: Plan): Lever {
  const lateDaysSaved = lateDays(before) - lateDays(after);
  const cost = hoursCost(edit, plant, before, after) + otherCosts(edited, after) - otherCosts(plant, before);
  return {
    edit,
    text: editText(edit),
    cost,
    lateOrdersSaved: before.kpis.lateOrders - after.kpis.lateOrders,
    lateDaysSaved,
    costPerLateDay: lateDaysSaved > 0 ? cost / lateDaysSaved : null,
  };
}

function lateDays({ promises }: Plan): number {
  return promises.reduce((sum, { kind, lateDays: late }) => sum + (kind === "order" ? late : 0), 0);
}

/** Of the hours that are open beyond those before, whether they are worked or not. */
function hoursCost(edit: PlanEdit, { resources }: Plant, before: Plan, after: Plan): number {
  if (edit.kind !== "overtime" && edit.kind !== "shift") return 0;
  const resource = resources.find(({ id }) => id === edit.resource);
  const open = ({ loads }: Plan) => loads.reduce((sum, load) => sum + (load.resource === edit.resource ? load.availableMinutes : 0), 0);
  const rate = edit.kind === "overtime" ? (resource?.overtimeRate ?? resource?.costRate ?? 0) : (resource?.costRate ?? 0);
  return ((open(after) - open(before)) / 60) * rate;
}

function otherCosts({ items }: Plant, { subcontracts, orders, kpis, settings }: Plan): number {
  const orderCost = new Map(items.map((item) => [item.id, item.orderCost]));
  const rates = items.flatMap(({ holdingRate }) => (holdingRate > 0 ? [holdingRate] : []));
  const holdingRate = rates.length === 0 ? 0 : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const bought = subcontracts.reduce((sum, { value }) => sum + value, 0);
  const placed = orders.reduce((sum, { item, status }) => sum + (status === "planned" ? (orderCost.get(item) ?? 0) : 0), 0);
  return bought + placed + (kpis.inventoryValue * holdingRate * settings.horizonDays) / DAYS_A_YEAR;
}
