// The three worst problems of a plan in one sentence each, for the Summary and the command line.
// Late customers first (overloads where capacity is unlimited), then overloads, then orders past due, then short stock; one sentence a root cause.

import { groupBy } from "../base/group-by";
import type { CellRef } from "../base/issue";
import type { LeverAim } from "../model/plan-edit";
import type { DemandPromise, Load, Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { compareText } from "./compare-text";
import { lateGroups } from "./late-groups";
import { inPeriods, periodName } from "./period-label";
import type { ReportSentences } from "./sentences/english";
import { reportSentencesOf } from "./sentences/report-sentences";

export type Problem = {
  readonly text: string;
  /** Where in the user's workbook it shows first. */
  readonly cell?: CellRef;
  /** Which sheet of ours tells more. */
  readonly seen: { readonly sheetId: string; readonly name: string };
  /** What ways out of it are looked for; absent where none are. */
  readonly aim?: LeverAim;
};

const PROMISES = { sheetId: "promises", name: "Promises" };
const UTILISATION = { sheetId: "utilisation", name: "Utilisation" };
const EXCEPTIONS = { sheetId: "exceptions", name: "Exceptions" };
const MRP = { sheetId: "mrp", name: "MRP" };

const SHOWN = 3;

/** Rounding of minutes is no overload. */
const OVERLOADED = 1.005;

const LONGEST = 160;

/** At most three problems, the worst first; none for a plan that holds. */
export function worstProblems(plan: Plan, plant: Plant): readonly Problem[] {
  const late = lateProblems(plan, plant);
  const over = overloads(plan, plant);
  // Without a limit to capacity the promises rest on work that nobody has hours for: the two largest overloads come first.
  const first = plan.settings.plan === "requirements" ? [...over.slice(0, SHOWN - 1), ...late] : [...late, ...over];
  return [...first, ...pastDueReleases(plan), ...shortStock(plan, plant)]
    .slice(0, SHOWN)
    .map((problem) => ({ ...problem, text: shortened(problem.text) }));
}

function problem(text: string, seen: Problem["seen"], cell: CellRef | undefined): Problem {
  return cell === undefined ? { text, seen } : { text, cell, seen };
}

/** One problem a root cause; by days late × value, then by the best priority that suffers. */
function lateProblems(plan: Plan, plant: Plant): Problem[] {
  const say = reportSentencesOf(plan.settings);
  const late = plan.promises.filter((promise) => promise.kind === "order" && (promise.lateDays > 0 || promise.promised === null));
  const priorities = new Map(plant.demands.map((demand) => [demand.id, demand.priority]));
  const prices = new Map(plant.items.map((item) => [item.id, item.price > 0 ? item.price : item.cost]));
  const pain = (promise: DemandPromise) => promise.lateDays * promise.quantity * (prices.get(promise.item) ?? 0);
  return lateGroups(plan, late)
    .map(({ promises, cause }) => {
      const worst = [...promises].sort((a, b) => pain(b) - pain(a) || b.lateDays - a.lateDays || compareText(a.demand, b.demand));
      return {
        priority: Math.min(...promises.map((promise) => priorities.get(promise.demand) ?? Infinity)),
        pain: promises.reduce((sum, promise) => sum + pain(promise), 0),
        problem: { ...problem(lateSentence(worst, cause, say), PROMISES, worst[0]?.source), ...aimAt(worst[0]) },
      };
    })
    .sort((a, b) => b.pain - a.pain || a.priority - b.priority || compareText(a.problem.text, b.problem.text))
    .map((each) => each.problem);
}

/** At the worst of the orders. */
function aimAt(worst: DemandPromise | undefined): Pick<Problem, "aim"> {
  return worst === undefined || worst.lateDays === 0 ? {} : { aim: { kind: "order", demand: worst.demand } };
}

/** What, why and what would help; without a culprit, the worst promise's own sentence. */
function lateSentence(worst: readonly DemandPromise[], cause: string | null, say: ReportSentences): string {
  const [first] = worst;
  const reason = first?.reason ?? "";
  if (cause !== null) return `${lateWords(worst, say)}: ${cause}.`;
  return reason === "" ? `${lateWords(worst, say)}.` : `${lateWords(worst, say)}. ${reason}`;
}

function lateWords(promises: readonly DemandPromise[], say: ReportSentences): string {
  const isUnplanned = promises.every((promise) => promise.promised === null);
  const [first] = promises;
  const one = promises.length === 1 ? first?.demand : undefined;
  if (isUnplanned) return one === undefined ? say.noDateOfOrders(promises.length) : say.noDateOfOrder(one);
  const days = Math.max(...promises.map((promise) => promise.lateDays));
  return one === undefined ? say.lateOrders(promises.length, days) : say.lateOrder(one, days);
}

function overloads(plan: Plan, plant: Plant): Problem[] {
  const sources = new Map(plant.resources.map((resource) => [resource.id, resource.source]));
  const required = (load: Load) => load.setupMinutes + load.runMinutes;
  const over = plan.loads.filter((load) => required(load) > load.ratedMinutes * OVERLOADED);
  return [...groupBy(over, (load) => load.resource)]
    .map(([resource, loads]) => ({
      resource,
      loads,
      hours: loads.reduce((sum, load) => sum + required(load) - load.ratedMinutes, 0) / 60,
    }))
    .sort((a, b) => b.hours - a.hours || compareText(a.resource, b.resource))
    .map(({ resource, loads, hours }) => ({
      ...problem(
        reportSentencesOf(plan.settings).lacksHours(resource, Math.ceil(hours), inPeriods(loads, plan.settings)),
        UTILISATION,
        sources.get(resource),
      ),
      aim: { kind: "days", resource, from: Math.min(...loads.map(({ start }) => start)), to: Math.max(...loads.map(({ end }) => end)) - 1 },
    }));
}

function pastDueReleases(plan: Plan): Problem[] {
  const { start } = plan.settings;
  const late = plan.orders.filter((order) => order.status === "planned" && order.releaseByLeadTime < start);
  const [worst] = [...late].sort((a, b) => a.releaseByLeadTime - b.releaseByLeadTime || compareText(a.id, b.id));
  if (worst === undefined) return [];
  const days = start - worst.releaseByLeadTime;
  const say = reportSentencesOf(plan.settings);
  const text = late.length === 1 ? say.pastDueOrder(worst.item, days) : say.pastDueOrders(late.length, worst.item, days);
  return [{ text, seen: EXCEPTIONS }];
}

function shortStock(plan: Plan, plant: Plant): Problem[] {
  const sources = new Map(plant.items.map((item) => [item.id, item.source]));
  const short = plan.records.flatMap((record) => {
    const at = record.onHand.findIndex((quantity) => quantity < 0);
    const bucket = plan.buckets[at];
    return bucket === undefined ? [] : [{ item: record.item, bucket, lowest: Math.min(...record.onHand) }];
  });
  const [worst] = [...short].sort((a, b) => a.bucket.start - b.bucket.start || a.lowest - b.lowest || compareText(a.item, b.item));
  if (worst === undefined) return [];
  const when = periodName(worst.bucket, plan.settings);
  const say = reportSentencesOf(plan.settings);
  const units = Math.ceil(-worst.lowest);
  const text = short.length === 1 ? say.shortItem(worst.item, units, when) : say.shortItems(short.length, worst.item, units, when);
  return [problem(text, MRP, sources.get(worst.item))];
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
