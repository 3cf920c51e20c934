// What the inventory policies are made from and what they are: items, the planner's settings, and results. Plain data to send and store.

import type { DemandKind, PolicyKind, ServiceMeasure, ServiceTarget, ValueClass, VariationClass } from "../../../model/item-policy";
import type { PriceBreak } from "../../../model/price-break";
import type { DistributionLimits } from "../demand/choose-distribution";
import { defaultLimits } from "../demand/choose-distribution";

/** Any period, the same throughout. What is absent is taken from the settings, or does not hold. */
export type PolicyItem = {
  readonly id: string;
  /** Mean and standard deviation of demand per period, units. */
  readonly demand: number;
  readonly demandDeviation: number;
  /** Mean and standard deviation, periods. */
  readonly leadTime: number;
  readonly leadTimeDeviation: number;
  /** Money per unit. */
  readonly unitCost: number;
  /** Money per order. */
  readonly orderCost?: number;
  /** Share of the cost of a unit for holding it a year. */
  readonly holdingRate?: number;
  /** Comes in pieces. */
  readonly isWholeUnits?: boolean;
  readonly policy?: PolicyKind | "buffer";
  readonly reviewPeriod?: number;
  readonly distribution?: DemandKind;
  readonly target?: ServiceTarget;
  /** Decided by the planner; else it is calculated. */
  readonly orderQuantity?: number;
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  /** By rising `from`, the first 0: the price holds for the whole order, or for the units from there on where the discount is incremental. */
  readonly priceBreaks?: readonly PriceBreak[];
  readonly discount?: "incremental";
  /** Periods that a unit may lie. */
  readonly shelfLife?: number;
  /** Money lost with a unit short, once. */
  readonly shortageCost?: number;
  /** Money for a unit that a customer waits for, per period. */
  readonly waitingCost?: number;
  /** Items of a group go on one order together. */
  readonly group?: string;
  /** Bought once for a season of so many periods: what is left over brings the salvage, a unit sold the price. */
  readonly season?: { readonly periods: number; readonly price: number; readonly salvage: number };
};

export type ServiceClass = `${ValueClass}${VariationClass}`;

export type PolicySettings = {
  readonly periodsPerYear: number;
  readonly holdingRate: number;
  readonly orderCost: number;
  readonly policy: PolicyKind | "buffer";
  /** Periods between two looks at the stock; 0: watched all the time. */
  readonly reviewPeriod: number;
  /** `byClass`: the level of the item's class. `byCost`: what a shortage costs against what stock costs, the class where no cost is given. */
  readonly service: "byClass" | "byCost";
  readonly measure: ServiceMeasure;
  readonly levels: Readonly<Record<ServiceClass, number>>;
  /** Shares of annual value, and coefficients of variation of a period. */
  readonly abcCuts: readonly [number, number];
  readonly xyzCuts: readonly [number, number];
  readonly limits: DistributionLimits;
  /** A negative safety stock, right where large lots alone serve more than is asked for, is made 0. */
  readonly clipSafetyStock: boolean;
  /** Money per joint order, by group. */
  readonly groupCosts: Readonly<Record<string, number>>;
  readonly buffer: BufferFactors;
};

/** DDMRP: factors by lead time and by variation, each up to its limit; beyond the last limit the last factor. */
export type BufferFactors = {
  readonly leadTime: readonly { readonly upTo: number; readonly factor: number }[];
  readonly variation: readonly { readonly upTo: number; readonly factor: number }[];
};

export const defaultPolicySettings: PolicySettings = {
  periodsPerYear: 52,
  holdingRate: 0.2,
  orderCost: 50,
  policy: "reorderQuantity",
  reviewPeriod: 1,
  service: "byClass",
  measure: "fillRate",
  levels: { AX: 0.98, AY: 0.98, AZ: 0.95, BX: 0.97, BY: 0.95, BZ: 0.93, CX: 0.95, CY: 0.93, CZ: 0.9 },
  abcCuts: [0.8, 0.95],
  xyzCuts: [0.5, 1],
  limits: defaultLimits,
  clipSafetyStock: false,
  groupCosts: {},
  buffer: {
    leadTime: [
      { upTo: 2, factor: 0.8 },
      { upTo: 6, factor: 0.5 },
      { upTo: 1e9, factor: 0.3 },
    ],
    variation: [
      { upTo: 0.5, factor: 0.2 },
      { upTo: 1, factor: 0.5 },
      { upTo: 1e9, factor: 0.8 },
    ],
  },
};
