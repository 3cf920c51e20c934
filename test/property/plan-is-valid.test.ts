// Over random plants: every plan passes the validator, and planning again gives the same plan.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import { checkPlant } from "../../src/model/check-plant";
import type { Plan } from "../../src/model/plan";
import { demand, item, plant, settings, stock } from "../unit/plant-builder";
import { randomCase } from "./random-plant";

const seed = 20260504;
const parameters = { seed, numRuns: 400 };

describe(`Plans of random plants (seed ${String(seed)})`, () => {
  it("a random plant has no fatal issue, so that it may be planned", () => {
    fc.assert(
      fc.property(randomCase, ({ plant: records }) => {
        expect(checkPlant(records).filter((issue) => issue.severity === "fatal")).toEqual([]);
      }),
      parameters,
    );
  });

  it("a plan breaks no rule of the validator", () => {
    fc.assert(
      fc.property(randomCase, (one) => {
        expect(checkPlan(one.plant, makePlan(one.plant, one.settings, quietRun))).toEqual([]);
      }),
      parameters,
    );
  }, 120_000);

  it("planning the same plant twice gives the identical plan", () => {
    fc.assert(
      fc.property(randomCase, (one) => {
        const again = (): string => JSON.stringify(makePlan(one.plant, one.settings, quietRun));
        expect(again()).toBe(again());
      }),
      { ...parameters, numRuns: 100 },
    );
  }, 120_000);

  it("more stock of a single lot-for-lot item never means more to order", () => {
    const quantities = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat({ max: 100 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(quantities, fc.nat({ max: 300 }), fc.nat({ max: 50 }), fc.nat({ max: 30 }), (demands, onHand, more, safetyStock) => {
        const planned = (units: number): number => {
          const records = plant({
            items: [item("A", { safetyStock })],
            stock: [stock("A", units)],
            demands: demands.map(([quantity, day], i) => demand(`D${String(i)}`, "A", quantity, settings().start + day)),
          });
          return plannedUnits(makePlan(records, settings(), quietRun));
        };
        expect(planned(onHand + more)).toBeLessThanOrEqual(planned(onHand));
      }),
      { ...parameters, numRuns: 200 },
    );
  });
});

function plannedUnits(plan: Plan): number {
  return plan.orders.reduce((sum, order) => sum + order.quantity, 0);
}
