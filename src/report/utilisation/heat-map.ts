// The heat map: load % of every work centre in every bucket, as numbers on colours; over 100 % stands out in bold.

import type { Area } from "../../grid/address";
import type { CellStyle } from "../../grid/cell-style";
import type { BlockSpec, ConditionalRule, SpecCell } from "../../grid/sheet-spec";
import { palette } from "../palette";
import { styles } from "../styles";
import { loadShare, type LoadHours } from "./load-hours";

/** From here on a work centre has little room left for what goes wrong. */
const NEARLY_FULL = 0.85;

/** What a cell says of work without any rated hours. */
const NO_HOURS = "no hours";

export type HeatMap = { readonly block: BlockSpec; readonly rules: readonly ConditionalRule[]; readonly rows: number };

/** A heading row and one row a work centre, from column A on; the last column but the buckets is the whole horizon. */
export function heatMap(row: number, work: readonly LoadHours[], labels: readonly string[]): HeatMap {
  const cells: SpecCell[][] = [
    [
      { value: "Load %", style: styles.heading },
      ...labels.map((label) => ({ value: label, style: styles.headingRight })),
      { value: "Horizon", style: styles.headingRight },
    ],
    ...work.map((hours): SpecCell[] => [
      { value: hours.resource, style: styles.strong, isName: true },
      ...labels.map((_, bucket) => shareCell(loadShare(hours, bucket))),
      shareCell(hours.load),
    ]),
  ];
  const area: Area = { row: row + 1, column: 1, rows: work.length, columns: labels.length + 1 };
  return { block: { row, column: 0, cells }, rules: heatRules(area), rows: cells.length };
}

/** Idle periods are a dash, so that the numbers stand out. */
const shareStyle: CellStyle = { ...styles.percent, format: "0%;-0%;–" };

function shareCell(share: number | null): SpecCell {
  if (share === null) return { value: "–", style: { ...styles.percent, colour: palette.note } };
  return share === Infinity
    ? { value: NO_HOURS, style: { ...styles.percent, ...styles.late } }
    : { value: share, style: shareStyle };
}

function heatRules(area: Area): ConditionalRule[] {
  return [
    {
      kind: "cellIs",
      area,
      operator: "greaterThan",
      value: 1.0005,
      style: { bold: true, colour: palette.white, fill: palette.late },
    },
    {
      kind: "colourScale",
      area,
      stops: [
        { at: 0, colour: palette.white },
        { at: NEARLY_FULL, colour: palette.fair },
        { at: 1, colour: palette.full },
      ],
    },
  ];
}
