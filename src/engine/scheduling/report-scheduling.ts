// How far the scheduling is, told in its one phase. Knows a count of activities, not what is done with them.

import { countedProgress, type Run } from "../../base/run";

const PHASE = "Scheduling";

/** A full machine costs an activity up to a tenth of a millisecond; a report is to come several times a second. */
const ACTIVITIES_PER_REPORT = 256;

/** To be called after each of so many activities. */
export function countScheduled(run: Run, activities: number): () => void {
  return countedProgress(run, PHASE, activities, ACTIVITIES_PER_REPORT);
}

export function reportScheduling(run: Run, fraction: number): void {
  run.progress(PHASE, fraction);
}
