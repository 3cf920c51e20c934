// Serving and scheduling in turn: as long as customers wait less, and not in large plants.

import { quietRun } from "../../../../src/base/run";
import type { AskedDays } from "../../../../src/engine/scheduling/asked-days";
import type { Serving } from "../../../../src/engine/scheduling/serve-customers";
import { servedInRounds, type Served } from "../../../../src/engine/scheduling/serve-in-rounds";

type Made = { readonly objective: number };

const columns = { supplies: new Int32Array(0), demands: new Int32Array(0), quantities: new Float64Array(0) };
const serving: Serving = { items: [], links: { ...columns, count: 0 }, ahead: new Map() };
const none = new Float64Array(0);
const asked: AskedDays = { served: { dues: none, weights: none, firstOrder: new Int32Array(1), orders: new Int32Array(0) }, needDays: none, latestDays: none };

/** Objectives of the schedules that are made in turn; serving halves each. */
function rounds(first: number, objectives: readonly (number | null)[], activities = 10) {
  let made = 0;
  const scheduleFor = (): Made | null => {
    const objective = objectives[made] ?? null;
    made += 1;
    return objective === null ? null : { objective };
  };
  const servedBy = ({ objective }: Made): Served<Made> => ({ schedule: { objective: objective / 2 }, serving, asked });
  const best = servedInRounds({ schedule: { objective: first }, serving, asked }, activities, scheduleFor, servedBy, quietRun);
  return { objective: best.schedule.objective, made };
}

describe("rounds of serving and scheduling", () => {
  it("go on as long as customers wait less, four times at most", () => {
    expect(rounds(60, [40, 18, 8, 3, 1])).toEqual({ objective: 1.5, made: 4 });
    expect(rounds(60, [40, 20])).toEqual({ objective: 20, made: 2 });
  });

  it("end where no schedule can be finished", () => {
    expect(rounds(60, [null])).toEqual({ objective: 60, made: 1 });
  });

  it("are not made in large plants", () => {
    expect(rounds(60, [40], 10_001)).toEqual({ objective: 60, made: 0 });
  });
});
