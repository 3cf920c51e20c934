// The validator over thousands of random plants, every feature of planning switched on at random.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan, planPlant } from "../../src/engine/make-plan";
import { withEditedOrder } from "../bench/order-edits";
import { randomCase } from "../property/random-plant";

const seed = Number(process.env["PLANWRIGHT_SEED"] ?? 20261123);
const plants = Number(process.env["PLANWRIGHT_PLANTS"] ?? 5000);

describe(`Plans of ${String(plants)} random plants (seed ${String(seed)})`, () => {
  it("break no rule of the validator", () => {
    fc.assert(
      fc.property(randomCase, ({ plant, settings }) => {
        const violations = checkPlan(plant, makePlan(plant, settings, quietRun));
        if (violations.length > 0) throw new Error(JSON.stringify(violations.slice(0, 3)));
      }),
      { seed, numRuns: plants },
    );
  }, 900_000);

  it("break none either when they stay near the plan before one customer order changed", () => {
    const edited = fc.record({ edit: fc.constantFrom("more", "sooner", "cancelled"), share: fc.double({ min: 0, max: 1, noNaN: true }), changesWeight: fc.constantFrom(0, 0.01, 0.3, 5), mostMovedPercent: fc.constantFrom(10, 10, 50) });
    fc.assert(
      fc.property(randomCase, edited, (one, { edit, share, changesWeight, mostMovedPercent }) => {
        const settings = { ...one.settings, changesWeight, mostMovedPercent };
        const before = planPlant(one.plant, settings, null, quietRun);
        const plant = withEditedOrder(one.plant, edit, share);
        const violations = checkPlan(plant, planPlant(plant, settings, before, quietRun, before).plan);
        if (violations.length > 0) throw new Error(JSON.stringify(violations.slice(0, 3)));
      }),
      { seed, numRuns: Math.ceil(plants / 5) },
    );
  }, 900_000);
});
