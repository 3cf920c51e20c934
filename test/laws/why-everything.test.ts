// Every order and every customer order has its reason, over both samples and random plants: never empty, and every figure
// in the sentence is the plan's own.

import fc from "fast-check";
import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { dayText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { whyOrder } from "../../src/engine/explain/why-order";
import { quantityText } from "../../src/engine/sentences/quantity-text";
import { makePlan } from "../../src/engine/make-plan";
import type { DemandPromise, Order, Plan } from "../../src/model/plan";
import { contentOfSample } from "../unit/taskpane/sample-content";
import { randomCase } from "../property/random-plant";

const seed = 20261124;

/** What is wrong with the reason of an order or promise; null when nothing is. */
function faultIn(sentence: string | null, figures: readonly string[]): string | null {
  if (sentence === null || sentence.trim() === "") return "no reason";
  if (/unknown|undefined|NaN|null/i.test(sentence)) return `a hole in "${sentence}"`;
  const missing = figures.filter((figure) => !sentence.includes(figure));
  return missing.length === 0 ? null : `${missing.join(", ")} not in "${sentence}"`;
}

function figuresOf({ id, item, status, quantity, start, due }: Order): readonly string[] {
  const days = status === "open" ? [dayText(due)] : [dayText(start), dayText(due)];
  return [id, `${quantityText(quantity)} ${item}`, ...days];
}

function figuresOfPromise({ demand, item, quantity, requested, promised, lateDays, reason }: DemandPromise): readonly string[] {
  const late = promised !== null && lateDays > 0 ? [dayText(promised), String(lateDays)] : [];
  return [demand, `${quantityText(quantity)} ${item}`, dayText(requested), ...late, ...(lateDays > 0 ? [reason] : [])];
}

/** The first order that is not explained, in words; null when all are. */
function unexplained(plan: Plan): string | null {
  for (const order of plan.orders) {
    const fault = faultIn(whyOrder(plan, order.id), figuresOf(order)) ?? (order.reasons.length === 0 ? `order ${order.id} has no reason of its own` : null);
    if (fault !== null) return fault;
  }
  const orders = new Set(plan.orders.map(({ id }) => id));
  for (const promise of plan.promises) {
    // An order of the same number is found first.
    if (orders.has(promise.demand)) continue;
    const fault = faultIn(whyOrder(plan, promise.demand), figuresOfPromise(promise)) ?? (promise.lateDays > 0 && promise.reason === "" ? `${promise.demand} is late for no reason` : null);
    if (fault !== null) return fault;
  }
  return null;
}

describe("the reason of every order", () => {
  it.each([["bicycles", "english"], ["bakery", "english"], ["bakery", "german"]] as const)("stands in the plan of the sample %s in %s", (sample, language) => {
    const understood = checkWorkbook(contentOfSample(sample), {});
    if (!canPlan(understood)) throw new Error("The sample cannot be planned.");
    const plan = makePlan(understood.plant, { ...understood.settings, language }, quietRun);
    expect(plan.orders.length).toBeGreaterThan(100);
    // Looking an order up by its number takes the whole list: a part of thousands is enough.
    const some = { ...plan, orders: plan.orders.filter((_, at) => at % Math.ceil(plan.orders.length / 800) === 0) };
    expect(unexplained(some)).toBeNull();
  });

  it(`stands in the plans of 200 random plants (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(randomCase, ({ plant, settings }) => {
        expect(unexplained(makePlan(plant, settings, quietRun))).toBeNull();
      }),
      { seed, numRuns: 200 },
    );
  }, 120_000);
});
