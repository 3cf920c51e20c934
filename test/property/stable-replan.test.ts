// Planning again where changes cost something: one changed order leaves most of the schedule in place, the plan is right, and it can be
// made again from what is remembered.

import fc from "fast-check";
import { bakerySample } from "../samples/bakery/bakery-sample";
import { bicycleSample } from "../samples/bicycles/bicycle-sample";
import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan, planPlant } from "../../src/engine/make-plan";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { inPlacePercent, orderEdits, withEditedOrder } from "../bench/order-edits";
import { randomCase } from "./random-plant";

const seed = 20261130;
const LEAST_IN_PLACE = 90;
const CHANGES_WEIGHT = 0.1;

describe.each([bakerySample(), bicycleSample()])("The plan of $file after one customer order changed", ({ file, sheets }) => {
  const value = checkWorkbook(readWorkbookContent(newWorkbook(sheets), file), {});
  if (!canPlan(value)) throw new Error(`${file} cannot be planned`);
  const settings = { ...value.settings, changesWeight: CHANGES_WEIGHT };
  const before = planPlant(value.plant, settings, null, quietRun);

  it.each(orderEdits)("has nine of ten operations at the same machine and minute: %s", (edit) => {
    const plant = withEditedOrder(value.plant, edit, 0.5);
    const { plan } = planPlant(plant, settings, before, quietRun, before);
    expect(checkPlan(plant, plan)).toEqual([]);
    expect(inPlacePercent(before.plan, plan)).toBeGreaterThanOrEqual(LEAST_IN_PLACE);
  }, 120_000);
});

describe(`Plans of random plants that stay near the one before (seed ${String(seed)})`, () => {
  const edited = fc.record({ edit: fc.constantFrom("more", "sooner", "cancelled"), share: fc.double({ min: 0, max: 1, noNaN: true }), weight: fc.constantFrom(0.01, 0.3, 5) });

  it("break no rule, and are made again to the byte from the places that they stay near to", () => {
    fc.assert(
      fc.property(randomCase, edited, (one, { edit, share, weight }) => {
        const settings = { ...one.settings, plan: "constrained" as const, changesWeight: weight };
        const before = planPlant(one.plant, settings, null, quietRun);
        const plant = withEditedOrder(one.plant, edit, share);
        const { plan } = planPlant(plant, settings, before, quietRun, before);
        expect(checkPlan(plant, plan)).toEqual([]);
        const again = makePlan(plant, settings, quietRun, { places: plan.former ?? [] });
        expect(JSON.stringify(again)).toBe(JSON.stringify(plan));
      }),
      { seed, numRuns: 60 },
    );
  }, 120_000);
});
