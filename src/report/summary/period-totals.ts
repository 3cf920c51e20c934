// What the Summary shows by bucket: hours of all work centres, customer orders on time and late, value of stock.

import type { Bucket } from "../../model/plan";
import { periodLabel } from "../period-label";
import type { ReportInput } from "../report-input";
import { styles } from "../styles";
import type { Column } from "../table-of";
import { stackedHours, totalHours } from "../utilisation/load-hours";

export type PeriodTotals = {
  /** Position of the bucket in the plan. */
  readonly index: number;
  readonly label: string;
  readonly bucket: Bucket;
  readonly runHours: number;
  readonly setupHours: number;
  readonly ratedHours: number;
  /** Beyond the capacity of single work centres; the run and setup hours are those within it. */
  readonly overHours: number;
  readonly ordersOnTime: number;
  /** By the day requested: late or without a date in the horizon. */
  readonly ordersLate: number;
  /** Projected on hand × cost at the end of the bucket; what is short is worth nothing. Its mean is the inventory value. */
  readonly stockValue: number;
};

/** One entry a bucket. Orders requested before the start count in the first, orders beyond the horizon not at all. */
export function periodTotals(input: ReportInput): PeriodTotals[] {
  const { buckets, promises, records, settings } = input.plan;
  const hours = totalHours(input);
  const customerOrders = promises.filter((promise) => promise.kind === "order");
  const costs = records.map((record) => ({ record, cost: input.itemOf(record.item).cost }));
  return buckets.map((bucket, index) => {
    const from = index === 0 ? -Infinity : bucket.start;
    const requested = customerOrders.filter((order) => order.requested >= from && order.requested < bucket.end);
    const stacked = stackedHours(hours, index);
    const late = requested.filter((order) => order.promised === null || order.lateDays > 0).length;
    return {
      index,
      label: periodLabel(bucket, settings),
      bucket,
      runHours: stacked.run,
      setupHours: stacked.setup,
      overHours: stacked.over,
      ratedHours: hours.rated[index] ?? 0,
      ordersOnTime: requested.length - late,
      ordersLate: late,
      stockValue: costs.reduce((sum, { record, cost }) => sum + Math.max(0, record.onHand[index] ?? 0) * cost, 0),
    };
  });
}

/** The table by period; the charts find their figures by `periodColumn`. */
export const periodColumns: readonly Column<PeriodTotals>[] = [
  { heading: "Period", width: 0, style: styles.text, value: (totals) => totals.label },
  { heading: "From", width: 0, style: styles.day, value: ({ bucket }) => ({ day: bucket.start }) },
  { heading: "Run (h)", width: 0, style: styles.hours, value: (totals) => totals.runHours },
  { heading: "Setup (h)", width: 0, style: styles.hours, value: (totals) => totals.setupHours },
  { heading: "Beyond (h)", width: 0, style: styles.hours, value: (totals) => totals.overHours },
  { heading: "Rated (h)", width: 0, style: styles.hours, value: (totals) => totals.ratedHours },
  { heading: "On time", width: 0, style: styles.whole, value: (totals) => totals.ordersOnTime },
  { heading: "Late", width: 0, style: styles.whole, value: (totals) => totals.ordersLate },
  { heading: "Stock value", width: 0, style: styles.whole, value: (totals) => totals.stockValue },
];

export const periodColumn = { label: 0, run: 2, setup: 3, over: 4, rated: 5, onTime: 6, late: 7, stock: 8 } as const;
