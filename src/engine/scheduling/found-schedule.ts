// What a schedule is while it is looked for, and when it is found: columns by activity and by order. Knows no pass.

import type { Day } from "../../base/day";
import type { SearchFigures } from "../../model/plan";
import type { OrderDays } from "./order-days";
import type { PinnedWork } from "./pinned-work";
import type { Placements } from "./placements";
import type { ForwardPlaces } from "./schedule-forward";
import type { Serving } from "./serve-customers";
import type { WorkNetwork } from "./work-network";

/** A schedule with dates that hold. */
export type FoundSchedule = {
  readonly network: WorkNetwork;
  /** As early as releases allow, with what each activity waited for. */
  readonly earliest: ForwardPlaces;
  /** The same schedule with what is early put off, where the planner wants it so. */
  readonly places: ForwardPlaces;
  readonly dates: OrderDays;
  /** By place of the order: by when netting or a customer wants it. */
  readonly needDays: Float64Array;
  /** Customers who are served in other turns than those of their days; null where there are none. */
  readonly serving: Serving | null;
  /** What would hold if every machine took all work at once: lateness beyond it is a lack of capacity. */
  readonly unlimited: () => Placements;
  /** By activity: where it stays since it stood there before; null where nothing does. */
  readonly stays: Float64Array | null;
  readonly pinned: PinnedWork;
  /** The first day on which a planned order may be received, −Infinity without a fence. */
  readonly fence: Day;
  /** Of the search for a better schedule; null where there was none. */
  readonly figures: () => SearchFigures | null;
};

/** A schedule as early as its releases allow, with the keys and releases that it was made by. */
export type PlacedSchedule = Pick<FoundSchedule, "network" | "earliest" | "stays"> & { readonly keys: Float64Array; readonly targets: Float64Array };

/** The same as customers see it. */
export type MadeSchedule = PlacedSchedule & {
  readonly dates: OrderDays;
  /** By the planner's weights; infinite where more of the plan before moved than may. */
  readonly objective: number;
  /** Of a schedule that stays: operations elsewhere than in the plan before, and what it is worth with these. */
  readonly moved: number;
  readonly worth: number;
  /** When what is early is put off. */
  readonly final: () => Pick<FoundSchedule, "places" | "dates">;
};
