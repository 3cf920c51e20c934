// The time that netting looks at: settings, buckets and the way from a day to its bucket.

import type { Day } from "../../base/day";
import type { Bucket } from "../../model/plan";
import type { Settings } from "../../model/settings";

export type Horizon = {
  readonly settings: Settings;
  readonly buckets: readonly Bucket[];
  /** Index of a day's bucket; −1 outside the horizon. */
  readonly bucketOf: (day: Day) => number;
};
