// Plans a peer's plant with our engine, in a process of its own so that its memory is its own. Run by bench-peer:
// `plan-here RESULT SIZE START PLAN MAXIMUM`, with the size as JSON and the most units of an order made here, or nothing.

import { writeFileSync } from "node:fs";
import { quietRun } from "../../../src/base/run";
import { independentDemands } from "../../../src/engine/demand/independent-demands";
import { makePlan } from "../../../src/engine/make-plan";
import { planBuckets } from "../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../src/engine/requirements/plan-requirements";
import type { BookedRequirements } from "../../../src/engine/requirements/requirements";
import { NO_FORMER_PLAN } from "../../../src/engine/scheduling/former-plan";
import { scheduleConstrained } from "../../../src/engine/scheduling/schedule-constrained";
import type { Plan } from "../../../src/model/plan";
import type { Plant } from "../../../src/model/plant";
import type { PlantSize } from "../big-plant";
import { peakMegabytes, timed, type Timed } from "../benchmark";
import { peerPlant, type PeerPlant } from "./peer-plant";
import type { PeerResult } from "./peer-result";

/** Plans in the same process; of all but the first the quickest counts as warm. */
const RUNS = 4;

const [, , path = "", sizeText = "", start = "", plan = "", maximum = ""] = process.argv;
const size: PlantSize = JSON.parse(sizeText);
const peer = withMaximum(peerPlant(size, Number(start), plan === "constrained" ? "constrained" : "requirements"));
writeFileSync(path, JSON.stringify(plan === "constrained" ? constrainedResult(peer) : requirementsResult(peer)));

/** Orders of made items are cut into several, which machines side by side do at once. */
function withMaximum({ plant, settings }: PeerPlant): PeerPlant {
  if (maximum === "") return { plant, settings };
  const items = plant.items.map((item) => (item.supply === "make" ? { ...item, maximumOrder: Number(maximum) } : item));
  return { plant: { ...plant, items }, settings };
}

type Pegged = Pick<BookedRequirements, "book" | "linkBook">;

/** From rows to orders and their pegging in columns; that is what frePPLe's plan holds as well. */
function requirementsResult({ plant, settings }: PeerPlant): PeerResult {
  const planned = (): Pegged => {
    const buckets = planBuckets(settings);
    const { demands } = independentDemands(plant, settings, buckets);
    const { book, linkBook } = planRequirements(plant, demands, settings, buckets, quietRun);
    return { book, linkBook };
  };
  const [first, ...later] = Array.from({ length: RUNS }, (): Timed<Pegged> & { readonly megabytes: number } => {
    const run = timed(planned);
    return { ...run, megabytes: peakMegabytes() };
  });
  if (first === undefined) throw new Error("A plan is made at least once");
  const { book } = first.value;
  const quantities: Record<string, number> = {};
  let orders = 0;
  for (let order = 0; order < book.orders; order += 1) {
    if ((book.origins[order] ?? 0) < 0) continue;
    const item = plant.items[book.items[order] ?? 0]?.id ?? "";
    quantities[item] = (quantities[item] ?? 0) + (book.quantities[order] ?? 0);
    orders += 1;
  }
  const { cpuSeconds, megabytes } = first;
  const warmCpuSeconds = Math.min(...later.map((run) => run.cpuSeconds));
  return { cpuSeconds, warmCpuSeconds, megabytes, orders, quantities, lateUnitDays: 0, weightedLateDays: 0, shortUnits: 0 };
}

/** From rows to orders, their pegging and the place of every operation in columns; and the whole plan once more as objects. */
function constrainedResult({ plant, settings }: PeerPlant): PeerResult {
  const { cpuSeconds } = timed(() => {
    const buckets = planBuckets(settings);
    const { demands } = independentDemands(plant, settings, buckets);
    return scheduleConstrained(plant, demands, settings, planRequirements(plant, demands, settings, buckets, quietRun), NO_FORMER_PLAN, quietRun);
  });
  const megabytes = peakMegabytes();
  const { value: made, cpuSeconds: wholeCpuSeconds } = timed(() => makePlan(plant, settings, quietRun));
  const quantities: Record<string, number> = {};
  const planned = made.orders.filter(({ status }) => status === "planned");
  for (const { item, quantity } of planned) quantities[item] = (quantities[item] ?? 0) + quantity;
  return { cpuSeconds, wholeCpuSeconds, megabytes, orders: planned.length, quantities, ...lateness(made, plant) };
}

/** Each unit is delivered when its supply is there, as frePPLe delivers: not all of a demand with the last of them. */
function lateness({ orders, links, promises }: Plan, { demands }: Plant): Pick<PeerResult, "lateUnitDays" | "weightedLateDays" | "shortUnits"> {
  const priorityOf = new Map(demands.map(({ id, priority }) => [id, priority]));
  const weightedLateDays = promises.reduce((sum, { demand, lateDays }) => sum + lateDays / Math.max(1, priorityOf.get(demand) ?? 1), 0);
  const dueOf = new Map(promises.map(({ demand, requested }) => [demand, requested]));
  const thereOn = new Map(orders.map(({ id, due }) => [id, due]));
  let lateUnitDays = 0;
  let shortUnits = promises.reduce((sum, { quantity }) => sum + quantity, 0);
  for (const { supply, need, quantity } of links) {
    if (need.kind !== "demand") continue;
    shortUnits -= quantity;
    const due = dueOf.get(need.demand) ?? 0;
    if (supply.kind === "order") lateUnitDays += quantity * Math.max(0, (thereOn.get(supply.order) ?? due) - due);
  }
  return { lateUnitDays, weightedLateDays, shortUnits };
}
