// What an operation is: items, structures, stock, demand, capacity. Plain readonly data that can be sent and stored.
// Records refer to each other by id (text as the planner writes it). Knows nothing of sheets but where a row came from.

import type { Day } from "../base/day";
import type { CellRef } from "../base/issue";
import type { ForecastOverride, HistoryMark } from "./item-forecast";
import type { RunTogether, Skill, StepNeeds } from "./needed-help";
import type { NoReceipt, Pin } from "./planner-wishes";
import type { PriceBreak } from "./price-break";
import type { BegunWork, Progress } from "./progress";

/** Where a record was read; absent for records that were made by a program. */
export type Sourced = { readonly source?: CellRef };

/**
 * How an item comes to be. A phantom is never stocked on purpose: its needs pass through to its components. A transfer brings
 * the same item from another location, which is its one component.
 */
export type SupplyKind = "make" | "buy" | "phantom" | "service" | "transfer";

/** What an item is that is planned apart from others of its kind: at a location of its own, for an order of its own, or both. */
export type Identity = {
  /** The item as the planner's sheets name it. */
  readonly item: string;
  readonly location?: string;
  /** Id of the demand that it is made for alone. */
  readonly order?: string;
  /** Made differently for its order, in itself or in a part of it: stock of the item as it usually is cannot serve. */
  readonly isChanged?: true;
};

/** How net requirements become order quantities, before the modifiers minimum, maximum and multiple. */
export type LotRule =
  | { readonly kind: "lotForLot" }
  /** As many lots of exactly this size as needed. */
  | { readonly kind: "fixed"; readonly quantity: number }
  /** One lot covers this many buckets. */
  | { readonly kind: "periods"; readonly periods: number }
  /** Stock falls below `minimumStock` → order up to `maximumStock`. */
  | { readonly kind: "minMax"; readonly minimumStock: number; readonly maximumStock: number }
  /** Cost-based rules: they use the item's order cost and holding cost. */
  | { readonly kind: "eoq" | "periodOrderQuantity" | "leastUnitCost" | "silverMeal" | "partPeriod" | "wagnerWhitin" };

export type Item = Sourced & {
  readonly id: string;
  /** Of an item that is planned apart; its id is made of it. */
  readonly identity?: Identity;
  /** Made or bought for each customer order alone, never to stock. */
  readonly makeToOrder?: true;
  readonly description: string;
  /** Unit of measure, such as `pcs` or `kg`; `` when not given. */
  readonly unit: string;
  readonly supply: SupplyKind;
  /** Working days of `calendar` when one is named, else calendar days; ≥ 0. */
  readonly leadTimeDays: number;
  /** Id of a Calendar for the lead time. */
  readonly calendar?: string;
  /** Money per unit. */
  readonly cost: number;
  readonly price: number;
  /** Units that should never be needed; ≥ 0. Where a row of `Plant.safetyStocks` holds, that one's. */
  readonly safetyStock: number;
  /** Days before the need for which orders are dated, counted as the lead time is; ≥ 0. */
  readonly safetyTimeDays?: number;
  readonly reorderPoint?: number;
  readonly lotRule: LotRule;
  /** Order modifiers in units; applied in this order. */
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  /** Money per order or setup. */
  readonly orderCost: number;
  /** Share of the cost per year, such as 0.2. */
  readonly holdingRate: number;
  /** Good units per unit started, 0 < yield ≤ 1. */
  readonly yield: number;
  readonly shelfLifeDays?: number;
  readonly supplier?: string;
  readonly planner?: string;
  readonly group?: string;
  /** Smaller changes of its open orders give no message; those of the settings where it has none of its own. */
  readonly toleranceDays?: number;
  readonly toleranceQuantity?: number;
  /** First day on which it may be started or ordered. */
  readonly effectiveFrom?: Day;
  /** Last day on which it is sold or made. */
  readonly effectiveTo?: Day;
  /** The item whose place it takes: what was sold of that one is its history, too. */
  readonly predecessor?: string;
};

export type BomLine = Sourced & {
  readonly parent: string;
  readonly component: string;
  /** Component units per unit of parent started, or per order when `perOrder`. */
  readonly quantityPer: number;
  readonly perOrder: boolean;
  /** Share of the component lost, 0 ≤ scrap < 1: requirement / (1 − scrap). */
  readonly scrap: number;
  /** Counts when the parent's start date lies in effectiveFrom … effectiveTo (both included). */
  readonly effectiveFrom?: Day;
  readonly effectiveTo?: Day;
  /** Operation number of the parent at which it is used; the first when absent. */
  readonly operation?: number;
  /**
   * Of which of the parent's bills the line is one, where there are several; absent for the bill without a name. An order is
   * made by one bill, and takes the lines of that one only.
   */
  readonly alternate?: string;
  /** Rank and share of that bill, as those of a supplier: the lowest rank and the largest share that one of its lines states. */
  readonly alternateRank?: number;
  readonly alternateShare?: number;
};

/** An item whose free stock may stand in for another one before that is made or bought. */
export type Substitute = Sourced & {
  readonly component: string;
  readonly substitute: string;
  /** Units of the substitute for one of the component, > 0. */
  readonly ratio: number;
  /** Lowest first. */
  readonly rank: number;
  /** Counts for needs from the first to the last day. */
  readonly effectiveFrom?: Day;
  readonly effectiveTo?: Day;
};

/** What orders of an item bring besides it: a co-product or by-product. */
export type CoProduct = Sourced & {
  /** The item whose orders bring it. */
  readonly parent: string;
  readonly item: string;
  /** Units per unit of the parent started, or per order when `perOrder`; > 0. */
  readonly quantityPer: number;
  readonly perOrder: boolean;
  /** Counts when the parent's start date lies in effectiveFrom … effectiveTo (both included). */
  readonly effectiveFrom?: Day;
  readonly effectiveTo?: Day;
};

/** A quantity of an item at a place. */
export type Stock = Sourced & {
  readonly item: string;
  readonly location: string;
  readonly onHand: number;
  /** Part of `onHand` already promised to work that is not among the demands. */
  readonly allocated: number;
  readonly expiry?: Day;
};

export type Demand = Sourced & {
  /** Unique among demands. */
  readonly id: string;
  readonly item: string;
  readonly kind: "order" | "forecast";
  /** Units ordered or forecast. */
  readonly ordered: number;
  /** Units delivered already; only the difference is planned. */
  readonly delivered: number;
  readonly due: Day;
  /** Work for it alone begins on this day or later: services, and what is made to order. */
  readonly earliest?: Day;
  /** 1 is the most important. */
  readonly priority: number;
  readonly customer?: string;
  /** Where it is delivered from. */
  readonly location?: string;
  /** The item whose forecast foresaw an order for an item of its own; `item` when absent. */
  readonly forecastItem?: string;
};

/** A span of working time within a day, repeated each week. An end at or before the start runs past midnight. */
export type Shift = {
  /** 0 = Monday … 6 = Sunday. */
  readonly weekday: number;
  /** Minutes after midnight: 360 is 06:00. */
  readonly startMinute: number;
  readonly endMinute: number;
};

/** A day (or several) that differs from the week's pattern. No shifts: closed. */
export type CalendarException = {
  readonly from: Day;
  readonly to: Day;
  readonly shifts: readonly Omit<Shift, "weekday">[];
  readonly reason: string;
  /** Only this resource (maintenance); all that use the calendar when absent. */
  readonly resource?: string;
};

export type Calendar = Sourced & {
  readonly id: string;
  readonly shifts: readonly Shift[];
  readonly exceptions: readonly CalendarException[];
};

/** A work centre: one or several equal machines, or people. */
export type Resource = Sourced & RunTogether & {
  readonly id: string;
  readonly description: string;
  /** Equal machines or people that work side by side; ≥ 1, whole. */
  readonly units: number;
  /** Standard hours earned per hour worked, 0 < efficiency; stretches run and setup times. */
  readonly efficiency: number;
  /** Hours worked per hour available, 0 < utilisation ≤ 1; lowers rated capacity. */
  readonly utilisation: number;
  /** Money per hour. */
  readonly costRate: number;
  readonly overtimeRate?: number;
  readonly overtimeHoursPerWeek?: number;
  /** Id of a Calendar; `Settings.defaultShifts` apply when absent. */
  readonly calendar?: string;
  /** Where it stands; serves every location when absent. */
  readonly location?: string;
};

export type RoutingStep = Sourced & StepNeeds & {
  readonly item: string;
  /** Operation number, such as 10, 20. */
  readonly number: number;
  readonly description: string;
  readonly resource: string;
  /** Resources that can do it as well, in order of preference. */
  readonly alternates: readonly string[];
  readonly setupMinutes: number;
  /** Per unit started. */
  readonly runMinutes: number;
  /** Waiting before and moving after, in elapsed minutes, closed hours included. */
  readonly queueMinutes: number;
  readonly moveMinutes: number;
  /** Units after which the next operation may begin; the whole lot when absent. */
  readonly transferBatch?: number;
  readonly setupFamily?: string;
  /** Elapsed days at a subcontractor instead of time at a resource. */
  readonly subcontractDays?: number;
  /** The subcontractor: what the step does is bought, also where it takes time at a resource of ours in the plan. */
  readonly supplier?: string;
  /** Money per unit sent. */
  readonly subcontractPrice?: number;
  /** Numbers of the operations that must end first; the next lower number when absent, none when empty. */
  readonly after?: readonly number[];
  /** Of the bill of this name; a bill that no step names is made by the steps without one. */
  readonly alternate?: string;
  /** First day on which it may start. */
  readonly effectiveFrom?: Day;
};

/** Changeover between setup families at a resource, or at any resource when none is named. */
export type Changeover = Sourced & {
  readonly resource?: string;
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
};

export type OpenOrder = Sourced & {
  /** Unique among open orders. */
  readonly id: string;
  readonly kind: Exclude<SupplyKind, "phantom">;
  readonly item: string;
  /** Where it comes in. */
  readonly location?: string;
  /** The sales order that it is for alone, as the planner wrote it. */
  readonly forOrder?: string;
  readonly quantity: number;
  /** Units received or reported already. */
  readonly done: number;
  readonly due: Day;
  /** Never changed by the engine. Open orders that are not firm may be suggested for change, but are still never changed. */
  readonly firm: boolean;
  /** Components were issued already: the order needs none any more. */
  readonly componentsIssued: boolean;
  /** Operations up to this number are finished. */
  readonly operationReached?: number;
  /** Operations of which part is done, as the shop reported; only the rest of them is planned. */
  readonly begun?: readonly BegunWork[];
  readonly supplier?: string;
  /** Name of the bill that it is made by, `` for the one without a name; planning takes the first that may be used when absent. */
  readonly alternate?: string;
  /** Of a firm planned order, not placed yet: the day on which it was needed. It serves needs from that day on. */
  readonly plannedFor?: Day;
  /** Of a firm planned order that the planner fixed by pinning its operations, by a quantity for a bucket, or by reporting progress. */
  readonly fixedBy?: "pin" | "receipt" | "progress";
};


/** A supplier of a bought item. */
export type SupplierItem = Sourced & {
  readonly item: string;
  readonly supplier: string;
  /** The one location that it supplies; all when absent. */
  readonly location?: string;
  readonly leadTimeDays: number;
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  /** Money per unit. */
  readonly price?: number;
  /** Prices by the quantity of an order, by rising `from`; less than the first pays its price. They hold for all units, or for those above. */
  readonly priceBreaks?: readonly PriceBreak[];
  readonly discount?: "incremental";
  /** The one to use when an item has several; lowest first. */
  readonly rank: number;
  /** Of the item's lots, as parts of the sum of all its shares; lots go by rank where no row of an item has one. */
  readonly share?: number;
  /** First and last day on which it may be ordered from. */
  readonly effectiveFrom?: Day;
  readonly effectiveTo?: Day;
};

/** The safety stock of an item from a day on, until that of its next row; before its first row the item's own holds. */
export type SafetyStock = Sourced & {
  readonly item: string;
  readonly location?: string;
  readonly from: Day;
  /** Units, ≥ 0. */
  readonly quantity: number;
};

/** Units of an item demanded or sold on a day (or in the bucket that begins then). */
export type History = Sourced & {
  readonly item: string;
  readonly location?: string;
  readonly day: Day;
  readonly quantity: number;
  /** What made it unusual, as the planner says: the forecast looks past it. */
  readonly mark?: HistoryMark["kind"];
};

export type Plant = {
  readonly items: readonly Item[];
  readonly bom: readonly BomLine[];
  readonly coProducts: readonly CoProduct[];
  readonly stock: readonly Stock[];
  readonly demands: readonly Demand[];
  readonly history: readonly History[];
  readonly calendars: readonly Calendar[];
  readonly resources: readonly Resource[];
  readonly skills: readonly Skill[];
  readonly routing: readonly RoutingStep[];
  readonly changeovers: readonly Changeover[];
  readonly openOrders: readonly OpenOrder[];
  readonly pins: readonly Pin[];
  readonly progress?: readonly Progress[];
  readonly noReceipts: readonly NoReceipt[];
  readonly overrides?: readonly ForecastOverride[];
  readonly suppliers: readonly SupplierItem[];
  readonly substitutes: readonly Substitute[];
  /** One row an item and day. */
  readonly safetyStocks: readonly SafetyStock[];
};

/** A plant with nothing in it, to build others from. */
export const emptyPlant: Plant = {
  items: [],
  bom: [],
  coProducts: [],
  stock: [],
  demands: [],
  history: [],
  calendars: [],
  resources: [],
  skills: [],
  routing: [],
  changeovers: [],
  openOrders: [],
  pins: [],
  noReceipts: [],
  suppliers: [],
  substitutes: [],
  safetyStocks: [],
};

/** What an item is when only its id is known: bought on the day it is needed, lot for lot, free of cost. */
export const defaultItem: Omit<Item, "id"> = {
  description: "",
  unit: "",
  supply: "buy",
  leadTimeDays: 0,
  cost: 0,
  price: 0,
  safetyStock: 0,
  lotRule: { kind: "lotForLot" },
  orderCost: 0,
  holdingRate: 0,
  yield: 1,
};
