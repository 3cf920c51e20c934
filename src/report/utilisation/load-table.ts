// The hours of every work centre in every bucket as rows of a table, for filters and pivots.

import type { Bucket, RoughCut } from "../../model/plan";
import { palette } from "../palette";
import { styles } from "../styles";
import type { Column } from "../table-of";
import { idleHours, loadShare, type LoadHours } from "./load-hours";

type Row = { readonly hours: LoadHours; readonly bucket: Bucket; readonly index: number; readonly rough?: RoughCut };

export function loadRows(work: readonly LoadHours[], buckets: readonly Bucket[], roughCut: readonly RoughCut[]): Row[] {
  const rough = new Map(roughCut.map((each) => [`${each.resource}\n${String(each.start)}`, each]));
  return work.flatMap((hours) =>
    buckets.map((bucket, index) => {
      const own = rough.get(`${hours.resource}\n${String(bucket.start)}`);
      return { hours, bucket, index, ...(own === undefined ? {} : { rough: own }) };
    }),
  );
}

function roughColumn(heading: string, of: (rough: RoughCut) => number): Column<Row> {
  return { heading, width: 0, style: styles.hours, value: ({ rough }) => (rough === undefined ? null : of(rough) / 60) };
}

function hoursColumn(heading: string, of: (hours: LoadHours) => readonly number[]): Column<Row> {
  return { heading, width: 0, style: styles.hours, value: ({ hours, index }) => of(hours)[index] ?? 0 };
}

export const loadColumns: readonly Column<Row>[] = [
  { heading: "Work centre", width: 0, style: styles.strong, value: ({ hours }) => hours.resource },
  { heading: "From", width: 0, style: styles.day, value: ({ bucket }) => ({ day: bucket.start }) },
  hoursColumn("Available (h)", (hours) => hours.available),
  hoursColumn("Rated (h)", (hours) => hours.rated),
  hoursColumn("Setup (h)", (hours) => hours.setup),
  hoursColumn("Run (h)", (hours) => hours.run),
  { heading: "Idle (h)", width: 0, style: styles.hours, value: ({ hours, index }) => idleHours(hours, index) },
  hoursColumn("Overtime (h)", (hours) => hours.overtime),
  {
    heading: "Load %",
    width: 0,
    style: styles.percent,
    value: ({ hours, index }) => {
      const share = loadShare(hours, index);
      return share === Infinity ? "no hours" : share;
    },
    cellStyle: ({ hours, index }) =>
      (loadShare(hours, index) ?? 0) > 1 ? { bold: true, colour: palette.late } : undefined,
  },
];

/** What the master schedule alone asks for, beside the load of the plan's orders. */
export const roughColumns: readonly Column<Row>[] = [
  roughColumn("RCCP overall (h)", ({ factorMinutes }) => factorMinutes),
  roughColumn("RCCP bill (h)", ({ billMinutes }) => billMinutes),
  roughColumn("RCCP profile (h)", ({ profileMinutes }) => profileMinutes),
];
