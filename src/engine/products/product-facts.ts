// What a product is judged by, what the planner decides about judging, and what comes out. Plain data to send and store.

export type ProductFacts = {
  readonly id: string;
  /** Units sold in each period, oldest first; the last one is complete. */
  readonly history: readonly number[];
  /** Money per unit. */
  readonly price: number;
  readonly cost: number;
  /** Minutes of a unit on the work centre that limits the plant; 0 where it does not pass it. */
  readonly bottleneckMinutes: number;
  /** What had been forecast for the last periods of the history, oldest first; empty where nothing was. */
  readonly forecasts: readonly number[];
  readonly onHand: number;
  /** Units of every component in one unit, exploded to all levels. */
  readonly components: readonly { readonly id: string; readonly quantityPer: number }[];
};

export type ComponentFacts = {
  readonly id: string;
  readonly onHand: number;
  /** Money per unit. */
  readonly cost: number;
};

/** Thresholds that the planner owns. */
export type VerdictSettings = {
  readonly periodsPerYear: number;
  /** A trend counts when it would come about by chance in no more of the cases than this. */
  readonly significance: number;
  /** And when demand changes by at least this share of its mean in a year. */
  readonly trendPerYear: number;
  /** Share of the price below which a product is not made more of. */
  readonly leastMargin: number;
  /** Margin per bottleneck hour, as a share of the mean of all products, below which a product is made less of. */
  readonly leastHourShare: number;
  /** Forecast above demand by more than this share of it: a rise is not believed. */
  readonly mostBias: number;
  /** Periods of demand that stock may cover. */
  readonly mostCover: number;
  /** Periods since the first sale before which a product is new and held. */
  readonly newPeriods: number;
  /** Periods without demand after which a product is stopped. */
  readonly idlePeriods: number;
};

export const defaultVerdictSettings: VerdictSettings = {
  periodsPerYear: 12,
  significance: 0.05,
  trendPerYear: 0.1,
  leastMargin: 0.1,
  leastHourShare: 0.5,
  mostBias: 0.25,
  mostCover: 4,
  newPeriods: 6,
  idlePeriods: 6,
};
