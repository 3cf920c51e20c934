// The columns of the sheet Inventory: the policy of an item beside what the planner keeps now, its stock in the weeks to come by the MRP
// record, and why. Knows policies and records, no place on the sheet.

import type { Day } from "../../base/day";
import type { ExchangePoint } from "../../model/item-policy";
import type { PolicyOfItem } from "../../model/outlook";
import type { Bucket, MrpRecord } from "../../model/plan";
import type { ReportInput } from "../report-input";
import { styles } from "../styles";
import { quantityColumn, type Column } from "../table-of";
import { finite } from "./finite";

/** Weeks from the plan's start at whose end stock is shown. */
const WEEKS_AHEAD = [4, 8, 13] as const;

export type PolicyRow = PolicyOfItem & {
  readonly annualValue: number;
  readonly onHand: number;
  /** On hand by the MRP record after so many weeks; null behind the horizon or without a record. */
  readonly ahead: readonly (number | null)[];
  /** The least of them in the plan, and the first day of its period. */
  readonly lowest: { readonly units: number; readonly day: Day } | null;
};

/** What the record of an item says of its stock in the weeks to come. */
export function stockAhead(record: MrpRecord | undefined, buckets: readonly Bucket[], start: Day): Pick<PolicyRow, "ahead" | "lowest"> {
  if (record === undefined) return { ahead: WEEKS_AHEAD.map(() => null), lowest: null };
  const at = (day: Day): number | null => record.onHand[buckets.findIndex((bucket) => bucket.start <= day && day < bucket.end)] ?? null;
  const units = record.onHand.reduce((least, each) => Math.min(least, each), Infinity);
  const lowest = buckets[record.onHand.indexOf(units)];
  return { ahead: WEEKS_AHEAD.map((weeks) => at(start + 7 * weeks - 1)), lowest: lowest === undefined ? null : { units, day: Math.max(lowest.start, start) } };
}

const policyWords: Readonly<Record<PolicyOfItem["policy"], string>> = {
  reorderQuantity: "Q at s",
  minMax: "up to S at s",
  orderUpTo: "up to S",
  buffer: "buffer",
  season: "season",
};

/** Figures first, as many as a page of paper takes in readable type; the words are on the page after it. */
export function policyColumns({ itemOf }: ReportInput, bucket: string, width: number): readonly Column<PolicyRow>[] {
  const units = (heading: string, value: (row: PolicyRow) => number | null, room = 9): Column<PolicyRow> => quantityColumn(heading, room, (row) => rounded(value(row)));
  const percent = (heading: string, value: (row: PolicyRow) => number | null): Column<PolicyRow> => ({ heading, width: 10, style: { ...styles.percent, format: "0.0%" }, value: (row) => finite(value(row)) });
  const late = (value: number | null): typeof styles.late | undefined => (value !== null && value < 0 ? styles.late : undefined);
  return [
    { heading: "Item", width, style: styles.text, value: ({ id }) => id, link: ({ id }) => itemOf(id).source },
    { heading: "Description", width: 24, style: styles.text, value: ({ id }) => itemOf(id).description },
    { heading: "Class", width: 11, style: styles.centre, value: ({ abc, xyz }) => `${abc}${xyz}` },
    { heading: "Policy", width: 13, style: styles.text, value: ({ policy }) => policyWords[policy] },
    units(`Demand a ${bucket}`, ({ demand }) => demand, 10),
    units("Reorder point", ({ reorderPoint }) => reorderPoint, 11),
    units("Order quantity", ({ orderQuantity }) => orderQuantity, 11),
    units("Order up to", ({ orderUpTo }) => orderUpTo),
    units("Safety stock", ({ safetyStock }) => safetyStock),
    units("Yours now", ({ id }) => itemOf(id).safetyStock),
    percent("Fill rate", ({ fillRate }) => fillRate),
    units("Mean stock", ({ expectedStock }) => expectedStock),
    units("On hand", ({ onHand }) => onHand),
    ...WEEKS_AHEAD.map((weeks, place): Column<PolicyRow> => ({
      ...units(`In ${String(weeks)} weeks`, ({ ahead }) => ahead[place] ?? null),
      cellStyle: ({ ahead }) => late(ahead[place] ?? null),
    })),
    { ...units("Lowest", ({ lowest }) => lowest?.units ?? null), cellStyle: ({ lowest }) => late(lowest?.units ?? null) },
    { heading: "Lowest from", width: 12, style: styles.day, value: ({ lowest }) => (lowest === null ? null : { day: lowest.day }) },
    { heading: `Cover (${bucket}s)`, width: 12, style: styles.hours, value: ({ onHand, demand }) => finite(onHand / demand) },
    { heading: "Annual value", width: 13, style: { ...styles.money, format: "#,##0" }, value: ({ annualValue }) => finite(annualValue) },
    { heading: "Demand is", width: 11, style: styles.text, value: ({ isDependent }) => (isDependent ? "dependent" : "own") },
    units("Deviation", ({ demandDeviation }) => demandDeviation, 13),
    { heading: "Distribution", width: 17, style: styles.text, value: ({ distribution }) => (distribution === "negativeBinomial" ? "negative binomial" : distribution) },
    percent("Cycle service", ({ cycleService }) => cycleService),
    { heading: "Cost a year", width: 11, style: styles.money, value: ({ cost }) => finite(cost.ordering + cost.holding) },
    { heading: "Why", width: 130, style: styles.text, value: ({ reasons }) => reasons.join(" ") },
  ];
}

/** Stock is kept in units; more decimals than two would feign what nobody knows. */
function rounded(value: number | null): number | null {
  return finite(value === null ? null : Math.round(100 * value) / 100);
}

export const curveColumns: readonly Column<ExchangePoint>[] = [
  { heading: "Fill rate", width: 0, style: { ...styles.percent, format: "0.0%" }, value: ({ level }) => finite(level) },
  { heading: "Stock value", width: 0, style: styles.money, value: ({ stockValue }) => finite(stockValue) },
  { heading: "Reached", width: 0, style: { ...styles.percent, format: "0.0%" }, value: ({ fillRate }) => finite(fillRate) },
  { heading: "Safety stock value", width: 0, style: { ...styles.money, format: "#,##0" }, value: ({ safetyStockValue }) => finite(safetyStockValue) },
  { heading: "Money a point", width: 0, style: { ...styles.money, format: "#,##0" }, value: ({ moneyPerPoint }) => finite(moneyPerPoint) },
  { heading: "Cycle service", width: 0, style: { ...styles.percent, format: "0.0%" }, value: ({ cycleService }) => finite(cycleService) },
];
