// The time fences on our sheets: which periods lie inside, by letter and tint, and in words what the fences cost.

import type { Day } from "../base/day";
import type { CellStyle, Colour } from "../grid/cell-style";
import type { BlockSpec, SpecCell } from "../grid/sheet-spec";
import type { Bucket, Plan } from "../model/plan";
import type { Settings } from "../model/settings";
import { palette } from "./palette";
import { reportSentencesOf } from "./sentences/report-sentences";

/** Stand beside the tints. */
export const DEMAND_FENCE_SIGN = "D";
export const PLANNING_FENCE_SIGN = "P";

export type FenceMark = { readonly sign: string; readonly fill: Colour };

/** The mark of a day, or of a period that begins on it; null outside of both fences. */
export function fenceMark({ start, demandFenceDays, planningFenceDays }: Settings, day: Day): FenceMark | null {
  const inDemand = demandFenceDays > 0 && day < start + demandFenceDays;
  const inPlanning = planningFenceDays > 0 && day < start + planningFenceDays;
  if (!inDemand && !inPlanning) return null;
  const sign = `${inDemand ? DEMAND_FENCE_SIGN : ""}${inPlanning ? PLANNING_FENCE_SIGN : ""}`;
  return { sign, fill: inDemand ? palette.demandFence : palette.planningFence };
}

/** What the letters mean, with a space before; `` without fences. */
export function fenceLegend(settings: Settings): string {
  const { start, demandFenceDays, planningFenceDays } = settings;
  const say = reportSentencesOf(settings);
  const demand = ` ${say.insideDemandFence(DEMAND_FENCE_SIGN, start + demandFenceDays - 1)}`;
  const planning = ` ${say.insidePlanningFence(PLANNING_FENCE_SIGN, start + planningFenceDays - 1)}`;
  return `${demandFenceDays > 0 ? demand : ""}${planningFenceDays > 0 ? planning : ""}`;
}

const markStyle: CellStyle = { size: 9, bold: true, align: "center", colour: palette.ink };

/** A row of marks over columns of periods; null without fences. */
export function fenceMarks(settings: Settings, buckets: readonly Bucket[], row: number, column: number): BlockSpec | null {
  const cells = buckets.map(({ start }): SpecCell | null => {
    const mark = fenceMark(settings, start);
    return mark === null ? null : { value: mark.sign, style: { ...markStyle, fill: mark.fill } };
  });
  const inside = cells.filter((cell) => cell !== null).length;
  return inside === 0 ? null : { row, column, cells: [cells.slice(0, inside)] };
}

/** What the fences of a plan cost, in one line; null without fences. */
export function fenceLine({ settings, kpis: { fences } }: Plan): string | null {
  if (fences === undefined) return null;
  const { start, planningFenceDays, demandFenceDays } = settings;
  const { lateOrders, lateUnits, lateValue, movedOrders, ignoredForecastUnits, ignoredForecastValue } = fences;
  const say = reportSentencesOf(settings);
  const planning = say.planningFenceCosts(start + planningFenceDays - 1, lateOrders, lateUnits, lateValue, movedOrders);
  const demand = say.demandFenceCosts(start + demandFenceDays - 1, ignoredForecastUnits, ignoredForecastValue);
  return [...(planningFenceDays > 0 ? [planning] : []), ...(demandFenceDays > 0 ? [demand] : [])].join(" ");
}
