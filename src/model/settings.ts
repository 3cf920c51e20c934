// What the planner decides about the plan itself: names, defaults, ranges and units of every setting.

import type { Day } from "../base/day";
import type { PlanEdit } from "./plan-edit";
import type { Shift } from "./plant";

/** `period`: one of the planner's own calendar, such as 4-4-5 weeks; weeks where that has none. */
export type BucketSize = "day" | "week" | "month" | "period";

/** Monday first: a weekday's number counts from 0. */
export const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdayNames)[number];

/** A period of the planner's own calendar. */
export type Period = {
  /** As she calls it; `` when she gives no name. */
  readonly name: string;
  readonly start: Day;
  /** The first day after it. */
  readonly end: Day;
};

export const languages = ["english", "german"] as const;
export type Language = (typeof languages)[number];

export type Settings = {
  /** First day of the plan. Always an input, never the clock. */
  readonly start: Day;
  readonly horizonDays: number;
  readonly bucket: BucketSize;
  /** The day on which a week begins; Monday when absent. */
  readonly weekStart?: Weekday;
  /** Of buckets by period: in order of time, without a gap. */
  readonly periods?: readonly Period[];
  /** `together`, as when absent: stock, demand and orders of all locations are one. `apart`: each location is netted for itself. */
  readonly locations?: "together" | "apart";
  /** `requirements`: unlimited capacity, lead times as given. `constrained`: dates that real capacity and material allow. */
  readonly plan: "requirements" | "constrained";
  /** `backward`: as late as the due date allows, else as early as possible. `forward`: as early as possible. */
  readonly direction: "backward" | "forward";
  /** Days from the start within which forecast is ignored. */
  readonly demandFenceDays: number;
  /** Days from the start within which the engine creates and moves nothing by itself. */
  readonly planningFenceDays: number;
  /** How far an order may consume forecast of earlier and of later buckets. */
  readonly consumeBackwardDays: number;
  readonly consumeForwardDays: number;
  /** `given`: the planner's own forecast. `history`: forecasts of the history stand beside it in periods where she has none. */
  readonly forecast: "given" | "history";
  /** `given`: safety stock as the sheets have it. `calculated`: that of the stock policies. */
  readonly stockPolicy: "given" | "calculated";
  /** Fill rate by class of annual value, percent. */
  readonly serviceLevelA: number;
  readonly serviceLevelB: number;
  readonly serviceLevelC: number;
  /** When a product is to be made more of, less of, or no more: change of demand a year, least margin, most cover, age, idle time. */
  readonly verdictTrendPercent: number;
  readonly verdictMarginPercent: number;
  readonly verdictCoverDays: number;
  readonly verdictNewDays: number;
  readonly verdictIdleDays: number;
  /** Stock below safety stock: asked for at once, or from the first day on which an order released at the start is there. */
  readonly rebuildSafetyStock: "now" | "leadTime";
  /** Smaller differences give no action message. */
  readonly messageToleranceDays: number;
  readonly messageToleranceQuantity: number;
  /** Working time of a resource without a calendar. */
  readonly defaultShifts: readonly Shift[];
  readonly seed: number;
  /** Of the sentences that explain the plan; English when absent. No date and no quantity depends on it. */
  readonly language?: Language;
  /** Named changes with which the plant is planned, such as overtime at a work centre; absent without any. */
  readonly edits?: readonly PlanEdit[];
} & Partial<SearchSettings>;

/** How the constrained plan is improved, and what counts in it; `searchDefaults` where absent. */
export type SearchSettings = {
  /** How long a better sequence is looked for; 0: not at all. The same effort gives the same plan on every machine. */
  readonly searchEffort: number;
  /** How often the search begins, each time with the next seed and the whole effort; the best schedule counts. */
  readonly searchStarts: number;
  /** What each is worth to the planner, ≥ 0: a day that a customer waits (divided by the priority), … */
  readonly tardinessWeight: number;
  /** … a day until all is done, … */
  readonly makespanWeight: number;
  /** … an hour of setup, … */
  readonly setupWeight: number;
  /** … a day that something is ready before its customer wants it, … */
  readonly earlinessWeight: number;
  /** … a day that an order is in work, … */
  readonly workInProcessWeight: number;
  /** … and an operation at another minute than in the plan before; 0: as many as `mostMovedPercent` may move. */
  readonly changesWeight: number;
  /** Of the operations of the plan before, in percent, those that may move when it is planned again (ten may always); 100: it is planned freely. */
  readonly mostMovedPercent: number;
};

export const searchDefaults: SearchSettings = {
  searchEffort: 1,
  searchStarts: 1,
  tardinessWeight: 1,
  makespanWeight: 0,
  setupWeight: 0,
  earlinessWeight: 0,
  workInProcessWeight: 0,
  changesWeight: 0,
  mostMovedPercent: 10,
};

/** What of the settings says where a bucket begins. */
export type BucketCalendar = Pick<Settings, "bucket" | "weekStart" | "periods">;

/** Monday to Friday 08:00–16:00: the hours of a work centre whose calendar nobody gave. The Data check says so. */
export const standardShifts: readonly Shift[] = [0, 1, 2, 3, 4].map((weekday) => ({
  weekday,
  startMinute: 480,
  endMinute: 960,
}));

/** All settings but the start, which has no sensible default. */
export const defaultSettings: Omit<Settings, "start"> = {
  horizonDays: 182,
  bucket: "week",
  plan: "constrained",
  direction: "backward",
  demandFenceDays: 0,
  planningFenceDays: 0,
  consumeBackwardDays: 14,
  consumeForwardDays: 14,
  forecast: "given",
  stockPolicy: "given",
  serviceLevelA: 98,
  serviceLevelB: 95,
  serviceLevelC: 93,
  verdictTrendPercent: 10,
  verdictMarginPercent: 10,
  verdictCoverDays: 120,
  verdictNewDays: 180,
  verdictIdleDays: 180,
  rebuildSafetyStock: "now",
  messageToleranceDays: 2,
  messageToleranceQuantity: 0,
  defaultShifts: standardShifts,
  seed: 1,
};

/** How a setting is asked for: its words, unit and range. One entry for each setting that a planner can type. */
export type SettingField =
  | { readonly key: "start"; readonly label: string; readonly kind: "day" }
  | {
      readonly key: NumberSetting;
      readonly label: string;
      readonly kind: "number";
      readonly unit: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly whole: boolean;
    }
  | {
      readonly key: "bucket" | "weekStart" | "plan" | "direction" | "forecast" | "stockPolicy" | "rebuildSafetyStock" | "locations" | "language";
      readonly label: string;
      readonly kind: "choice";
      readonly choices: readonly string[];
    };

type NumberSetting =
  | keyof SearchSettings
  | "horizonDays"
  | "demandFenceDays"
  | "planningFenceDays"
  | "consumeBackwardDays"
  | "consumeForwardDays"
  | "serviceLevelA"
  | "serviceLevelB"
  | "serviceLevelC"
  | "verdictTrendPercent"
  | "verdictMarginPercent"
  | "verdictCoverDays"
  | "verdictNewDays"
  | "verdictIdleDays"
  | "messageToleranceDays"
  | "messageToleranceQuantity"
  | "seed";

function days(key: NumberSetting, label: string, minimum: number, maximum: number): SettingField {
  return { key, label, kind: "number", unit: "days", minimum, maximum, whole: true };
}

function percent(key: NumberSetting, label: string, minimum: number, maximum: number): SettingField {
  return { key, label, kind: "number", unit: "%", minimum, maximum, whole: false };
}

function weight(key: keyof SearchSettings, label: string): SettingField {
  return { key, label, kind: "number", unit: "", minimum: 0, maximum: 1e6, whole: false };
}

export const settingFields: readonly SettingField[] = [
  { key: "start", label: "Start date", kind: "day" },
  days("horizonDays", "Horizon", 1, 3650),
  { key: "bucket", label: "Bucket", kind: "choice", choices: ["day", "week", "month", "period"] },
  { key: "weekStart", label: "Week start", kind: "choice", choices: weekdayNames },
  { key: "plan", label: "Plan", kind: "choice", choices: ["requirements", "constrained"] },
  { key: "direction", label: "Direction", kind: "choice", choices: ["backward", "forward"] },
  { key: "locations", label: "Locations", kind: "choice", choices: ["together", "apart"] },
  days("demandFenceDays", "Demand time fence", 0, 3650),
  days("planningFenceDays", "Planning time fence", 0, 3650),
  days("consumeBackwardDays", "Forecast consumption backward", 0, 365),
  days("consumeForwardDays", "Forecast consumption forward", 0, 365),
  { key: "forecast", label: "Forecast", kind: "choice", choices: ["given", "history"] },
  { key: "stockPolicy", label: "Stock policy", kind: "choice", choices: ["given", "calculated"] },
  percent("serviceLevelA", "Service level A", 50, 99.99),
  percent("serviceLevelB", "Service level B", 50, 99.99),
  percent("serviceLevelC", "Service level C", 50, 99.99),
  percent("verdictTrendPercent", "Verdict: trend a year", 0, 1000),
  percent("verdictMarginPercent", "Verdict: least margin", 0, 100),
  days("verdictCoverDays", "Verdict: most cover", 1, 3650),
  days("verdictNewDays", "Verdict: new product", 0, 3650),
  days("verdictIdleDays", "Verdict: without demand", 1, 3650),
  { key: "rebuildSafetyStock", label: "Safety stock rebuild", kind: "choice", choices: ["now", "leadTime"] },
  days("messageToleranceDays", "Message tolerance", 0, 365),
  {
    key: "messageToleranceQuantity",
    label: "Message tolerance",
    kind: "number",
    unit: "units",
    minimum: 0,
    maximum: 1e9,
    whole: false,
  },
  { key: "searchEffort", label: "Search effort", kind: "number", unit: "", minimum: 0, maximum: 1000, whole: false },
  { key: "searchStarts", label: "Search starts", kind: "number", unit: "", minimum: 1, maximum: 16, whole: true },
  weight("tardinessWeight", "Weight of late days"),
  weight("makespanWeight", "Weight of the whole length"),
  weight("setupWeight", "Weight of setup hours"),
  weight("earlinessWeight", "Weight of early days"),
  weight("workInProcessWeight", "Weight of days in work"),
  percent("mostMovedPercent", "Operations that may move", 1, 100),
  weight("changesWeight", "Weight of changes"),
  { key: "seed", label: "Seed", kind: "number", unit: "", minimum: 0, maximum: 2 ** 31, whole: true },
  { key: "language", label: "Language", kind: "choice", choices: languages },
];
