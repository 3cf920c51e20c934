// What each way out costs and what it brings, measured by planning with it. Knows plans and figures; chooses nothing.

import { partOfRun, type Run } from "../../base/run";
import { editText } from "../../model/edit-text";
import type { Lever, LeverAim, PlanEdit } from "../../model/plan-edit";
import type { Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { hoursShortIn } from "../capacity/hours-short";
import { makePlan } from "../make-plan";
import { NO_FORMER_PLAN } from "../scheduling/former-plan";
import { applyEdits } from "./apply-edits";
import { leverCandidates } from "./lever-candidates";

const DAYS_A_YEAR = 365;

/**
 * The ways out for a work centre, a late customer order or days that are short of hours: the cheapest late day first (of the customer
 * order alone; the cheapest hour of the days), those that gain none last. Of a customer order, what brings it sooner stands before a later promise.
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
  const gained = gainOf(plan, aim);
  const candidates = leverCandidates(plant, plan, aim);
  const levers: Lever[] = [];
  for (const [place, edit] of candidates.entries()) {
    if (run.isCancelled()) break;
    const part = partOfRun(run, place / candidates.length, (place + 1) / candidates.length);
    const edited = applyEdits(plant, [edit], settings.defaultShifts).plant;
    const tried = makePlan(edited, settings, { ...part, progress: (_, fraction) => part.progress(editText(edit, settings.language), fraction) }, plan.former ?? NO_FORMER_PLAN);
    if (run.isCancelled()) break;
    const lever = leverOf(edit, aim, plant, edited, plan, tried);
    levers.push(gained === null ? lever : { ...lever, gain: gained(tried) });
  }
  const gain = ({ gain: own, lateDaysSaved }: Lever) => own ?? lateDaysSaved;
  const price = (lever: Lever) => (gain(lever) > 0 ? lever.cost / gain(lever) : Infinity);
  const isWords = ({ edit }: Lever) => Number(aim.kind === "order" && edit.kind === "promise");
  // A difference of two endless prices is no number.
  return levers.sort((a, b) => (gain(b) > 0 ? 1 : 0) - (gain(a) > 0 ? 1 : 0) || isWords(a) - isWords(b) || (price(a) < price(b) ? -1 : price(a) > price(b) ? 1 : gain(b) - gain(a)));
}

/** What a plan gains where the aim is: late days of the customer order, or hours short in the days; null for a work centre. */
function gainOf(before: Plan, aim: LeverAim): ((after: Plan) => number) | null {
  if (aim.kind === "workCentre") return null;
  const still = aim.kind === "order" ? (plan: Plan) => lateDaysOf(plan, aim.demand) : (plan: Plan) => hoursShortIn(plan, aim);
  const first = still(before);
  return (after) => Math.round(10 * (first - still(after))) / 10;
}

function lateDaysOf({ promises }: Plan, wanted: string): number {
  return promises.find(({ demand }) => demand === wanted)?.lateDays ?? 0;
}

function leverOf(edit: PlanEdit, aim: LeverAim, plant: Plant, edited: Plant, before: Plan, after: Plan): Lever {
  const lateDaysSaved = lateDays(before) - lateDays(after);
  // To the cent, and no minus before a zero.
  const cost = Math.round(100 * (hoursCost(edit, plant, before, after) + otherCosts(edited, after) - otherCosts(plant, before))) / 100 + 0;
  return {
    edit,
    text: editText(edit, before.settings.language),
    cost,
    lateOrdersSaved: before.kpis.lateOrders - after.kpis.lateOrders,
    lateDaysSaved,
    costPerLateDay: lateDaysSaved > 0 ? cost / lateDaysSaved : null,
    othersLater: othersLater(aim, before, after),
  };
}

function lateDays({ promises }: Plan): number {
  return promises.reduce((sum, { kind, lateDays: late }) => sum + (kind === "order" ? late : 0), 0);
}

/** Customer orders, but for the one that is aimed at, whose date is later than before; one without a date is later than any. */
function othersLater(aim: LeverAim, before: Plan, after: Plan): number {
  const dates = new Map(before.promises.map(({ demand, promised }) => [demand, promised ?? Infinity]));
  const own = aim.kind === "order" ? aim.demand : null;
  return after.promises.filter(({ demand, kind, promised }) => kind === "order" && demand !== own && (promised ?? Infinity) > (dates.get(demand) ?? Infinity)).length;
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
