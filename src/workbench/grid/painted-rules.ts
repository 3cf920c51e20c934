// Rules by formula over many cells, painted by ourselves. Univer calculates such a rule cell by cell as it does formulas:
// the 200,000 cells of an MRP sheet would keep every other result waiting for half a minute.

import type { Area } from "../../grid/address";
import type { ConditionalFormat } from "../excel/workbook/conditional-format";
import { isInside } from "../excel/workbook/areas";
import type { Look } from "../excel/workbook/look";
import type { Worksheet } from "../excel/workbook/worksheet";
import { conditionOf, type Condition } from "./rule-conditions";

/** Fewer are Univer's, whose rules follow each change by themselves. */
const MOST_CELLS = 2_000;

/** A cell's look with the rules that hold for it. */
export type Painter = (row: number, column: number, look: Look) => Look;

type PaintedRule = { readonly areas: readonly Area[]; readonly holds: Condition; readonly style: Partial<Look>; readonly stops: boolean };

export function isPainted(sheet: Worksheet, format: ConditionalFormat): boolean {
  return paintedRule(sheet, format) !== null;
}

/** Null for a sheet without such rules. */
export function rulePainter(sheet: Worksheet): Painter | null {
  const rules = sheet.rules.flatMap((format) => paintedRule(sheet, format) ?? []);
  if (rules.length === 0) return null;
  const looks = rules.map(() => new Map<Look, Look>());
  return (row, column, look) => {
    const cell = { row, column, rows: 1, columns: 1 };
    const holding: number[] = [];
    for (const [index, { areas, holds, stops }] of rules.entries()) {
      if (!areas.some((area) => isInside(cell, area)) || !holds(row, column)) continue;
      holding.unshift(index);
      if (stops) break;
    }
    // The first rule wins, so that it comes last.
    return holding.reduce((before, index) => {
      const known = looks[index]?.get(before);
      if (known !== undefined) return known;
      const painted = { ...before, ...rules[index]?.style };
      looks[index]?.set(before, painted);
      return painted;
    }, look);
  };
}

function paintedRule(sheet: Worksheet, format: ConditionalFormat): PaintedRule | null {
  const [origin] = format.areas;
  const cells = format.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (format.Type !== "Custom" || origin === undefined || cells <= MOST_CELLS) return null;
  const holds = conditionOf(format.Custom.Rule.Formula, origin, (row, column) => sheet.grid.at(row, column)?.value ?? null);
  if (holds === null) return null;
  const { Font: font, Fill: fill } = format.Custom.Format;
  const style: Partial<Look> = {
    ...(fill.Color === null ? {} : { fill: fill.Color }),
    ...(font.Color === null ? {} : { fontColour: font.Color }),
    ...(font.Bold === null ? {} : { bold: font.Bold }),
    ...(font.Italic === null ? {} : { italic: font.Italic }),
  };
  return { areas: format.areas, holds, style, stops: format.StopIfTrue === true };
}
