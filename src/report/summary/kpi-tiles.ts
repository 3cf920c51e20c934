// The figures at the top of the Summary: seven tiles, each a label, a number and a remark that says good or bad in words.

import type { Area } from "../../grid/address";
import type { CellStyle } from "../../grid/cell-style";
import type { BlockSpec, SpecCell } from "../../grid/sheet-spec";
import type { Plan } from "../../model/plan";
import { palette } from "../palette";
import { wholeText } from "../sentences/counted";
import { reportSentencesOf } from "../sentences/report-sentences";

/** Columns of the sheet that one tile covers. */
export const TILE_COLUMNS = 2;

type Tile = {
  readonly label: string;
  readonly value: number;
  readonly format: string;
  readonly remark: string;
  readonly isBad: boolean;
  /** The sheet of ours that shows it. */
  readonly sheetId: string;
};

/** Above this share of rated hours no day may go wrong. */
const NEARLY_FULL = 0.95;

function tilesOf({ kpis, settings }: Plan): Tile[] {
  const say = reportSentencesOf(settings);
  const bottleneck = kpis.bottleneckPercent / 100;
  return [
    {
      label: "On time",
      value: kpis.onTimePercent / 100,
      format: "0.0%",
      remark: kpis.customerOrders === 0 ? "no customer orders" : say.ofOrders(kpis.customerOrders),
      isBad: kpis.lateOrders > 0,
      sheetId: "promises",
    },
    {
      label: "Late orders",
      value: kpis.lateOrders,
      format: "#,##0",
      remark: kpis.lateOrders > 0 ? "! see Promises" : "✓ none late",
      isBad: kpis.lateOrders > 0,
      sheetId: "promises",
    },
    {
      label: "Fill rate",
      value: kpis.fillRate,
      format: "0.0%",
      remark: "units on time",
      isBad: false,
      sheetId: "promises",
    },
    {
      label: "Utilisation",
      value: kpis.utilisationPercent / 100,
      format: "0.0%",
      remark: kpis.bottleneck === null ? "no work centres" : `${bottleneck > NEARLY_FULL ? "! " : ""}${kpis.bottleneck} ${wholeText(kpis.bottleneckPercent)} %`,
      isBad: bottleneck > NEARLY_FULL,
      sheetId: "utilisation",
    },
    {
      label: "Inventory value",
      value: kpis.inventoryValue,
      format: "#,##0",
      remark: say.onAverageNow(kpis.openingInventoryValue),
      isBad: false,
      sheetId: "mrp",
    },
    {
      label: "Purchases",
      value: kpis.purchaseValue,
      format: "#,##0",
      remark: "value to order",
      isBad: false,
      sheetId: "orders",
    },
    {
      label: "Past-due releases",
      value: kpis.pastDueReleases,
      format: "#,##0",
      remark: kpis.pastDueReleases > 0 ? `! ${say.ofOrders(kpis.plannedOrders)}` : "✓ none",
      isBad: kpis.pastDueReleases > 0,
      sheetId: "exceptions",
    },
  ];
}

/** The tiles as cells and the merges that make each as wide as TILE_COLUMNS. */
export function kpiTiles(plan: Plan, row: number): { readonly block: BlockSpec; readonly merges: readonly Area[]; readonly columns: number } {
  const tiles = tilesOf(plan);
  const lines: ((tile: Tile) => SpecCell)[] = [
    (tile) => ({ value: tile.label, style: { ...base, size: 10, colour: palette.note } }),
    (tile) => ({
      value: tile.value,
      style: { ...base, size: 20, bold: true, format: tile.format, align: "left", colour: tile.isBad ? palette.late : palette.accent },
    }),
    (tile) => ({
      value: tile.remark,
      style: { ...base, size: 9, colour: tile.isBad ? palette.late : palette.note },
      link: { sheetId: tile.sheetId, cell: "A1" },
    }),
  ];
  const cells = lines.map((line) =>
    tiles.flatMap((tile) => {
      const cell = line(tile);
      return [{ ...cell, style: { ...cell.style, border: edge } }, ...Array<SpecCell>(TILE_COLUMNS - 1).fill({ value: null, style: base })];
    }),
  );
  const merges = lines.flatMap((_, line) =>
    tiles.map((_tile, index) => ({ row: row + line, column: index * TILE_COLUMNS, rows: 1, columns: TILE_COLUMNS })),
  );
  return { block: { row, column: 0, cells }, merges, columns: tiles.length * TILE_COLUMNS };
}

const base: CellStyle = { fill: palette.tile, valign: "middle", indent: 1 };
const edge: NonNullable<CellStyle["border"]> = { colour: palette.accent, sides: ["left"] };
