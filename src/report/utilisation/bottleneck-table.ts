// The ranking of bottlenecks as a table: how full, how many hours short, which orders wait, what an hour is worth.

import type { Bottleneck } from "../../model/plan";
import { palette } from "../palette";
import type { ReportInput } from "../report-input";
import { styles, withPaddedFormat } from "../styles";
import type { Column } from "../table-of";

export type RankedRow = { readonly rank: number; readonly of: Bottleneck };

/** The scarcest work centres, at most so many. */
export function rankedBottlenecks({ plan }: ReportInput, most: number): readonly RankedRow[] {
  return (plan.bottlenecks ?? []).slice(0, most).map((of, place) => ({ rank: place + 1, of }));
}

/** What the columns mean, below the table. */
export const BOTTLENECK_NOTE =
  "Hours short: work beyond the rated hours of the periods in which it is needed; times over: such periods. Late days/h: late days of the customer orders that wait for it / hours short. Margin/h: (price - cost) of the demand it works for / its hours.";

const bad = { bold: true, colour: palette.late };

export const bottleneckColumns: readonly Column<RankedRow>[] = [
  { heading: "Work centre", width: 0, style: styles.strong, value: ({ of }) => of.resource },
  { heading: "Rank", width: 0, style: withPaddedFormat(styles.whole), value: ({ rank }) => rank },
  { heading: "Load %", width: 0, style: withPaddedFormat(styles.percent), value: ({ of }) => of.loadPercent / 100 },
  { heading: "Hours short", width: 0, style: withPaddedFormat(styles.hours), value: ({ of }) => of.hoursShort, cellStyle: ({ of }) => (of.hoursShort > 0 ? bad : undefined) },
  { heading: "Times over", width: 0, style: withPaddedFormat(styles.faint), value: ({ of }) => of.bucketsOver },
  { heading: "Late orders", width: 0, style: withPaddedFormat(styles.faint), value: ({ of }) => of.lateOrders, cellStyle: ({ of }) => (of.lateOrders > 0 ? bad : undefined) },
  { heading: "Late days", width: 0, style: withPaddedFormat(styles.faint), value: ({ of }) => of.lateDays },
  { heading: "Late days/h", width: 0, style: withPaddedFormat(styles.hours), value: ({ of }) => of.lateDaysPerHour },
  { heading: "Margin/h", width: 0, style: withPaddedFormat(styles.money), value: ({ of }) => of.marginPerHour },
];
