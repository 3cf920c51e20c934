// How far the scheduling is, told in its one phase. Knows a count of activities, not what is done with them.

import type { Run } from "../../base/run";

const PHASE = "Scheduling";

/** A full machine costs an activity up to a tenth of a millisecond; a report is to come several times a second. */
const ACTIVITIES_PER_REPORT = 256;

/** To be called after each of so many activities. */
export function reportPlaced(run: Run, done: number, activities: number): void {
  if (done % ACTIVITIES_PER_REPORT === 0) run.progress(PHASE, Math.min(1, done / activities));
}

export function reportScheduling(run: Run, fraction: number): void {
  run.progress(PHASE, fraction);
}
