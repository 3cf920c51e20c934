// The validator over thousands of random plants, every feature of planning switched on at random.

import fc from "fast-check";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
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
});
