// What a plan is: orders, operations, promises, loads, records and the reasons for them. Plain readonly data.
// Ids are text; days and minutes are local plan time (see base/day). Knows nothing of sheets or hosts.

import type { Day, Minute } from "../base/day";
import type { CellRef, Issue } from "../base/issue";
import type { SupplyKind } from "./plant";
import type { Settings } from "./settings";

/** A span of days: `start` included, `end` excluded. */
export type Bucket = { readonly start: Day; readonly end: Day };

/** A share of a demand that an order serves, in units of the order's item. */
export type Peg = { readonly demand: string; readonly quantity: number };

/**
 * An order to make or buy: planned by the engine, or open in the planner's own sheets.
 * Firm and open orders are never changed.
 */
export type Order = {
  readonly id: string;
  readonly item: string;
  readonly kind: SupplyKind;
  readonly status: "planned" | "firm" | "open";
  /** Good units still to be received. */
  readonly quantity: number;
  /** Units to start: quantity / yield. */
  readonly startQuantity: number;
  /** Release: the day on which it is started or ordered. */
  readonly start: Day;
  /** The day on which it is received: in the constrained plan the date that can be kept. */
  readonly due: Day;
  /** The day on which netting needs it. */
  readonly needed: Day;
  /** The day on which lead time alone would have it released; before the plan's start when it is past due. */
  readonly releaseByLeadTime: Day;
  readonly supplier?: string;
  /** Which of its item's sources it uses, from 0 by rank and then as in the plant; only where the item has a choice. */
  readonly sourcePlace?: number;
  /** The bill of material that it is made by, where its item has several and this one has a name. */
  readonly alternate?: string;
  /** The item whose free stock it is taken from: it is neither made nor bought, and takes that item as its only component. */
  readonly substitute?: string;
  /** Of a co-product: the order that it comes with. It has that one's kind, status and due day; nobody places it. */
  readonly from?: string;
  /** The demands it serves in the end, through all levels; what serves none is safety stock or lot-size excess. */
  readonly pegs: readonly Peg[];
  /** Fixed sentences, most important first. */
  readonly reasons: readonly string[];
  readonly source?: CellRef;
};

/** An order without what explains it: as much as scheduling reads of it. */
export type UnpeggedOrder = Omit<Order, "pegs" | "reasons">;

/** Where a quantity comes from. */
export type SupplyRef =
  | { readonly kind: "stock" }
  | { readonly kind: "order"; readonly order: string };

/** What a quantity is for. */
export type NeedRef =
  | { readonly kind: "demand"; readonly demand: string }
  | { readonly kind: "component"; readonly order: string }
  | { readonly kind: "safetyStock" };

/** One level of pegging: `quantity` units of `item` go from a supply to a need. For each need these add up to what it gets. */
export type PegLink = {
  readonly item: string;
  readonly quantity: number;
  readonly supply: SupplyRef;
  readonly need: NeedRef;
};

/** A unit of a resource that an operation occupies besides its own. */
export type OccupiedUnit = { readonly resource: string; readonly unit: number };

/** That it begins as the operation before ends, or that no break interrupts it. */
export type UnkeptWish = "noWait" | "noBreak";

/** An operation of an order on one unit of a resource. It occupies the unit from `start` to `end`, closed hours included. */
export type Operation = {
  readonly id: string;
  readonly order: string;
  readonly item: string;
  readonly number: number;
  readonly description: string;
  /** `` for subcontracted work. */
  readonly resource: string;
  /** Which of the resource's equal units, from 0. */
  readonly unit: number;
  readonly quantity: number;
  /** Standard minutes, setup first. On the calendar they take (setup + run) / (efficiency × utilisation), rounded up. */
  readonly setupMinutes: number;
  readonly runMinutes: number;
  readonly start: Minute;
  readonly end: Minute;
  /** Its start, or its resource, is the planner's own: see Pin. */
  readonly pinned: boolean;
  readonly setupFamily?: string;
  /** The subcontractor who does it. */
  readonly supplier?: string;
  /** Tools and people that it occupies as long; only where it needs any. */
  readonly also?: readonly OccupiedUnit[];
  /**
   * Of work at a machine that runs several lots together: the id of the operation that leads the run. Those that share it have
   * its start and end; its setup and run time stand with the leader alone.
   */
  readonly batch?: string;
  /** Wishes of its routing step that cannot be kept, since the hours of what it needs do not allow it; only where there are any. */
  readonly unkept?: readonly UnkeptWish[];
  /** Ids of the operations (of this order and of component orders) that must end first. */
  readonly after: readonly string[];
  /** A fixed sentence: why it starts when it does. */
  readonly reason?: string;
};

/** Work that is bought: an operation done by a subcontractor. */
export type Subcontract = {
  /** Id of the operation. */
  readonly operation: string;
  readonly order: string;
  readonly item: string;
  readonly description: string;
  readonly supplier?: string;
  /** Units sent. */
  readonly quantity: number;
  /** The days on which they leave and are back. */
  readonly send: Day;
  readonly back: Day;
  /** Money per unit, and in all. */
  readonly price: number;
  readonly value: number;
  readonly source?: CellRef;
};

export type LimitKind = "none" | "stock" | "purchase" | "material" | "capacity" | "leadTime" | "fence" | "effectivity" | "pin" | "stability" | "unplanned";

/** The date a customer gets. */
export type DemandPromise = {
  readonly demand: string;
  readonly item: string;
  readonly customer?: string;
  readonly kind: "order" | "forecast";
  /** Open units. */
  readonly quantity: number;
  readonly requested: Day;
  /** The day on which all open units are there; null when the horizon ends before. */
  readonly promised: Day | null;
  /** Calendar days after the requested day, ≥ 0; counted to the end of the horizon when not promised. */
  readonly lateDays: number;
  readonly limit: LimitKind;
  /** A sentence: why not earlier. `` when on time. */
  readonly reason: string;
  /** Of a late one: demands that are served before it, though by their days they would come after it; absent where there are none. */
  readonly servedFirst?: readonly string[];
  /** A sentence: who goes first, and why. */
  readonly turn?: string;
  readonly source?: CellRef;
};

/** Load of a resource in one bucket, in minutes over all its units. */
export type Load = {
  readonly resource: string;
  readonly start: Day;
  readonly end: Day;
  /** Calendar time × units. */
  readonly availableMinutes: number;
  /** Available × utilisation × efficiency: standard minutes that can be planned on. */
  readonly ratedMinutes: number;
  /** Standard minutes required. */
  readonly setupMinutes: number;
  readonly runMinutes: number;
  readonly overtimeMinutes: number;
};

/** The MRP record of an item, one number a bucket, in units (section 1 of docs/formulas.md). */
export type MrpRecord = {
  readonly item: string;
  readonly lowLevelCode: number;
  readonly gross: readonly number[];
  readonly scheduled: readonly number[];
  readonly onHand: readonly number[];
  readonly net: readonly number[];
  readonly receipts: readonly number[];
  readonly releases: readonly number[];
  /** Discrete available to promise; only for items with demand of their own. */
  readonly availableToPromise?: readonly number[];
  /** Stock that leaves on the day after its expiry, since nothing needed it by then; only where there is any. */
  readonly expired?: readonly number[];
  /** What orders of other items bring; only for items that are a co-product of some. */
  readonly coProducts?: readonly number[];
  /** Safety stock that is asked for at the bucket's end; only where it is not the same in all. */
  readonly safetyStock?: readonly number[];
  /** On hand less allocated at the start. */
  readonly opening: number;
};

export type MessageKind =
  | "expedite"
  | "defer"
  | "cancel"
  | "increase"
  | "decrease"
  | "release due"
  | "use substitute"
  | "release past due"
  | "past due"
  | "time-fence conflict"
  | "below minimum"
  | "above maximum"
  | "negative on hand"
  | "expires unused"
  | "overload"
  | "pin conflict";

/** What the planner should do, with the order, the dates and the reason. */
export type ActionMessage = {
  readonly kind: MessageKind;
  readonly item: string;
  readonly order?: string;
  readonly resource?: string;
  /** The date now and the date needed. */
  readonly from?: Day;
  readonly to?: Day;
  readonly quantity?: number;
  readonly text: string;
  readonly source?: CellRef;
};

/** What time fences cost; section 2 of docs/formulas.md. */
export type FenceCosts = {
  /** Customer orders that are late because of the planning time fence, their units, and those at sales price (else cost). */
  readonly lateOrders: number;
  readonly lateUnits: number;
  readonly lateValue: number;
  /** Planned orders that are needed inside the planning time fence and come after it. */
  readonly movedOrders: number;
  /** Forecast that the demand time fence leaves out. */
  readonly ignoredForecastUnits: number;
  readonly ignoredForecastValue: number;
};

/** What looking for a better schedule brought; section 8 of docs/formulas.md. */
export type SearchFigures = {
  /** The weighted objective of the plan, and of the plan without the search. */
  readonly objective: number;
  readonly before: number;
  /** No schedule of these orders and pegs has a lower one. */
  readonly bound: number;
  /** Changes of sequence that were tried; of several starts, those of the best. */
  readonly moves: number;
  /** How often the search began, and which start, from 0, found this schedule: the first of the best. Absent where it began once. */
  readonly starts?: number;
  readonly bestStart?: number;
};

/** How much a work centre holds the plan back. Worked out from when work is needed, not from where scheduling put it. */
export type Bottleneck = {
  readonly resource: string;
  /** Required / rated over the horizon. */
  readonly loadPercent: number;
  /** Standard hours that are missing: work beyond what is rated, over the buckets in which it is needed. */
  readonly hoursShort: number;
  /** Buckets in which more work is needed than is rated. */
  readonly bucketsOver: number;
  /** Late customer orders that wait for its capacity, in themselves or in a component, and their late days. */
  readonly lateOrders: number;
  readonly lateDays: number;
  /** Late days ÷ hours short: what one more hour there saves on average; null where no hour is short or no order late. */
  readonly lateDaysPerHour: number | null;
  /** Margin (price less cost) of the customer demand that it works for ÷ its hours; null where it has no work for any. */
  readonly marginPerHour: number | null;
};

/** What the master schedule alone asks of a work centre in a bucket, in standard minutes, by three rough-cut methods. */
export type RoughCut = {
  readonly resource: string;
  readonly start: Day;
  /** All hours, by the share that the work centre has of the plan's own. */
  readonly factorMinutes: number;
  /** The hours of each product there, in the bucket in which it is due. */
  readonly billMinutes: number;
  /** The same, earlier by the lead times above. */
  readonly profileMinutes: number;
};

export type Kpis = {
  /** Customer orders promised by their requested day, of all customer orders due in the horizon. */
  readonly onTimePercent: number;
  /** Units promised by their requested day, of all units: 0…1. */
  readonly fillRate: number;
  /** Required / rated minutes over all resources and the horizon. */
  readonly utilisationPercent: number;
  /** Of the busiest resource. */
  readonly bottleneck: string | null;
  readonly bottleneckPercent: number;
  /** Projected on hand × cost, mean over the buckets, and at the start. */
  readonly inventoryValue: number;
  readonly openingInventoryValue: number;
  readonly lateOrders: number;
  readonly customerOrders: number;
  readonly plannedOrders: number;
  readonly operations: number;
  /** Release date before the start of the plan. */
  readonly pastDueReleases: number;
  readonly purchaseValue: number;
  /** Absent without fences. */
  readonly fences?: FenceCosts;
  /** Absent where there was nothing to improve or no search was wanted. */
  readonly search?: SearchFigures;
};

/** Where an operation stood in the plan before: its id in this plan, its resource (empty when subcontracted) and unit, its first minute, and its work. */
export type FormerPlace = readonly [operation: string, resource: string, unit: number, start: Minute, runMinutes: number];

/** The days on which the plan before needed the lots of an item that cover several periods. */
export type FormerLots = readonly [item: string, days: readonly Day[]];

/** The day on which the plan before had a purchase received, by its id in this plan. */
export type FormerReceipt = readonly [order: string, day: Day];

/** What a plan stays near to of the plan before. */
export type FormerPlan = { readonly lots: readonly FormerLots[]; readonly places: readonly FormerPlace[]; readonly receipts: readonly FormerReceipt[] };

export type Plan = {
  readonly version: 1;
  readonly settings: Settings;
  readonly buckets: readonly Bucket[];
  readonly orders: readonly Order[];
  readonly links: readonly PegLink[];
  readonly operations: readonly Operation[];
  readonly subcontracts: readonly Subcontract[];
  readonly promises: readonly DemandPromise[];
  readonly loads: readonly Load[];
  /** Of work centres with work, the scarcest first. */
  readonly bottlenecks?: readonly Bottleneck[];
  /** Of work centres and buckets as in `loads`. */
  readonly roughCut?: readonly RoughCut[];
  readonly records: readonly MrpRecord[];
  readonly messages: readonly ActionMessage[];
  readonly kpis: Kpis;
  /** What this plan was to stay near to; absent without a plan before and where changes cost nothing. */
  readonly former?: FormerPlan;
  /** What is wrong with the plant as far as planning met it; the reader's issues are kept apart. */
  readonly issues: readonly Issue[];
};
