// The inventory policy of one item: what is ordered when, the stock and the service that it gives, and why. Plain data to send and store.

export type ValueClass = "A" | "B" | "C";
export type VariationClass = "X" | "Y" | "Z";

/**
 * `reorderQuantity`: (R, s, nQ), at or below s as many lots of Q as lift the position above it. `minMax`: (R, s, S), at or below s up
 * to S. `orderUpTo`: (R, S), at every review up to S.
 */
export type PolicyKind = "reorderQuantity" | "minMax" | "orderUpTo";

export type ServiceMeasure = "cycleService" | "fillRate";

/** `steady`: demand that does not vary. Named openly wherever a result rests on it. */
export type DemandKind = "steady" | "normal" | "gamma" | "poisson" | "negativeBinomial";

export type ServiceTarget = { readonly measure: ServiceMeasure; /** 0 < level < 1. */ readonly level: number };

export type ItemPolicy = {
  readonly id: string;
  readonly abc: ValueClass;
  readonly xyz: VariationClass;
  readonly policy: PolicyKind | "buffer" | "season";
  readonly distribution: DemandKind;
  readonly target: ServiceTarget;
  readonly reviewPeriod: number;
  /** Order at or below it; null where every review orders, or nothing is ordered twice. */
  readonly reorderPoint: number | null;
  /** S, s + Q, the top of green, or what is bought for the season. */
  readonly orderUpTo: number;
  /** Units that one order brings as a rule. */
  readonly orderQuantity: number;
  /** Units on hand, on average, when an order arrives; below 0 where large lots make up for it. */
  readonly safetyStock: number;
  /** Mean units on hand. */
  readonly expectedStock: number;
  readonly cycleService: number;
  readonly fillRate: number;
  /** Money a year; goods at the price of the quantity. */
  readonly cost: { readonly ordering: number; readonly holding: number; readonly goods: number };
  /** Units of an order that outlive their shelf life, on average; 0 without one. */
  readonly waste: number;
  /** Fixed sentences: the distribution, the service, the quantity, and what changed them. */
  readonly reasons: readonly string[];
};

export type ExchangePoint = {
  readonly level: number;
  /** Money in safety stock and in all stock. */
  readonly safetyStockValue: number;
  readonly stockValue: number;
  /** Over all items, each weighed by its annual value. */
  readonly fillRate: number;
  readonly cycleService: number;
  /** Money of stock for each point of service more than the level before; 0 for the first. */
  readonly moneyPerPoint: number;
};
