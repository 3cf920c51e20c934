// The law of firm planned orders: fixing what is planned, as it is planned, changes nothing else in a requirements plan.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import type { Order, Plan } from "../../src/model/plan";
import type { OpenOrder, Plant, SupplierItem } from "../../src/model/plant";
import { randomCase, type Case } from "../property/random-plant";

const seed = 20261123;
const parameters = { seed, numRuns: 120 };

/** Which of several rows of one supplier a firm order was placed by is not said. */
function oneRowASupplier(plant: Plant): Plant {
  const isFirst = (row: SupplierItem, place: number): boolean => plant.suppliers.findIndex(({ item, supplier }) => item === row.item && supplier === row.supplier) === place;
  return { ...plant, suppliers: plant.suppliers.filter(isFirst) };
}

/** Without fences and in unlimited capacity: there an order comes when it is needed, but for safety time and an item's first and last day. */
const plainCase = randomCase.map(({ plant, settings }): Case => ({ plant: oneRowASupplier(plant), settings: { ...settings, plan: "requirements", planningFenceDays: 0, demandFenceDays: 0 } }));

const firmed = ({ id, kind, item, quantity, due, needed, supplier, sourcePlace, alternate = "" }: Order): OpenOrder => ({
  id, item, quantity, due, done: 0, firm: true, componentsIssued: false, plannedFor: needed,
  kind: kind === "phantom" ? "make" : kind,
  ...(supplier === undefined ? {} : { supplier }),
  ...(kind === "buy" || sourcePlace === undefined ? {} : { alternate }),
});

function orderTexts(plan: Plan): readonly string[] {
  return plan.orders.map(({ id, item, quantity, start, due }) => `${id} ${item} ${String(quantity)} ${String(start)} ${String(due)}`).sort();
}

/**
 * True where one lot is cut into several, by a maximum order or since the first one does not last through its bucket: they
 * are made one after the other, and with a later one fixed the earlier ones may be cut differently.
 */
function isCut({ plant }: Case, { orders, buckets }: Plan, { item, needed }: Order): boolean {
  const capped = [...plant.items.filter(({ id }) => id === item), ...plant.suppliers.filter((row) => row.item === item)];
  if (capped.some(({ maximumOrder }) => maximumOrder !== undefined)) return true;
  const bucket = buckets.find(({ start, end }) => needed >= start && needed < end);
  const beside = orders.filter((other) => other.item === item && other.status === "planned" && other.needed >= (bucket?.start ?? 0) && other.needed < (bucket?.end ?? 0));
  return beside.length > 1 && plant.items.some(({ id, lotRule }) => id === item && lotRule.kind !== "fixed");
}

/** Plans, makes the order that `choice` points at firm as it is planned, and plans again; null without one that is placed. */
function firmOne({ plant, settings }: Case, choice: number, isAsked: (order: Order, plan: Plan) => boolean = () => true): { readonly before: Plan; readonly after: Plan; readonly fixed: Case } | null {
  const before = makePlan(plant, settings, quietRun);
  const planned = before.orders.filter((order) => order.status === "planned" && order.kind !== "phantom" && order.from === undefined && order.substitute === undefined && isAsked(order, before));
  const order = planned[choice % planned.length];
  if (order === undefined) return null;
  const fixed = { settings, plant: { ...plant, openOrders: [...plant.openOrders, firmed(order)] } };
  return { before, after: makePlan(fixed.plant, settings, quietRun), fixed };
}

describe(`Firm planned orders (seed ${String(seed)})`, () => {
  it("firming what is planned changes nothing", () => {
    let firmed = 0;
    fc.assert(
      fc.property(plainCase, fc.nat(), (one, choice) => {
        const plans = firmOne(one, choice, (order, plan) => order.due === order.needed && !isCut(one, plan, order));
        if (plans === null) return;
        firmed += 1;
        expect(orderTexts(plans.after)).toEqual(orderTexts(plans.before));
      }),
      parameters,
    );
    expect(firmed).toBeGreaterThan(parameters.numRuns / 2);
  }, 120_000);

  it("the validator accepts a plan with a firm planned order, of any quantity and day", () => {
    fc.assert(
      fc.property(randomCase, fc.nat(), fc.integer({ min: -20, max: 20 }), fc.double({ min: 0.5, max: 2, noNaN: true }), (one, choice, days, share) => {
        const plans = firmOne(one, choice);
        if (plans === null) return;
        const openOrders = plans.fixed.plant.openOrders.map((order) => (order.plannedFor === undefined ? order : { ...order, due: order.due + days, quantity: Math.round(order.quantity * share * 100) / 100 || 1 }));
        const plant = { ...plans.fixed.plant, openOrders };
        expect(checkPlan(plant, makePlan(plant, one.settings, quietRun))).toEqual([]);
      }),
      parameters,
    );
  }, 120_000);
});
