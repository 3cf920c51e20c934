// The verdict on one product: make more of it, hold, make less, or stop, with the figures behind it. Plain data to send and store.

export type Verdict = "increase" | "hold" | "decrease" | "stop";

export type LeftComponent = {
  readonly id: string;
  /** Units on hand that no product that goes on needs; 0 where one does. */
  readonly units: number;
  /** Money. */
  readonly value: number;
  /** Products that go on and use it. */
  readonly usedBy: number;
};

export type ProductVerdict = {
  readonly id: string;
  readonly verdict: Verdict;
  /** Money a year, or freed once, that the verdict is about; products are in the order of it. */
  readonly money: number;
  readonly trendPerYear: number;
  readonly significance: number;
  /** Share of the price. */
  readonly margin: number;
  /** Money; null where no bottleneck is passed. */
  readonly marginPerHour: number | null;
  /** (forecast − demand) / demand; null without forecasts. */
  readonly bias: number | null;
  /** Periods of recent demand; null without demand. */
  readonly cover: number | null;
  /** Periods since the first sale. */
  readonly age: number;
  /** Where the verdict is to stop: its own stock first, then its components. */
  readonly leaves: readonly LeftComponent[];
  readonly reasons: readonly string[];
};
