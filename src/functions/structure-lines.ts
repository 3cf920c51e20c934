// A bill of material in columns: parents, components, quantities per, scrap. Rows without parent and component are empty.

import type { StructureLine } from "../engine/inventory/explode-bom";
import { isCellError, wrongValue } from "./cell-error";
import { cellsOf, isBlank, shown, type Cells } from "./cells";
import { atLeastZero, singleNumber } from "./parameter";

/** The lines of a bill of material, each column checked against the others. */
export function structureLines(parents: unknown, components: unknown, quantityPer: unknown, scrap: unknown): readonly StructureLine[] {
  const parentCells = column("parents", parents);
  const componentCells = column("components", components, parentCells.length);
  const quantityCells = column("quantityPer", quantityPer, parentCells.length);
  const scrapCells = cellsOf(scrap) === null ? [] : column("scrap", scrap, parentCells.length);
  return parentCells.flatMap((parent, row): readonly StructureLine[] => {
    const component = componentCells[row];
    if (isBlank(parent) && isBlank(component)) return [];
    const place = `(row ${String(row + 1)})`;
    return [
      {
        parent: idOf("parents", parent, place),
        component: idOf("components", component, place),
        quantityPer: singleNumber({ ...atLeastZero(`quantityPer ${place}`) }, quantityCells[row]),
        scrap: singleNumber({ name: `scrap ${place}`, from: 0, below: 1, or: 0 }, scrapCells[row]),
      },
    ];
  });
}

/** `Item A is part of itself: A > B > A. …`; a long path loses its middle. */
export function cycleText(path: readonly string[]): string {
  const short = path.map((item) => (item.length > 16 ? `${item.slice(0, 15)}…` : item));
  const shownPath = short.length > 6 ? [...short.slice(0, 3), "…", ...short.slice(-2)] : short;
  return `Item ${short[0] ?? ""} is part of itself: ${shownPath.join(" > ")}. Remove one of these lines.`;
}

function column(name: string, argument: unknown, length?: number): readonly unknown[] {
  const cells: Cells = cellsOf(argument) ?? [];
  if (cells.length === 0) throw wrongValue(`${name} is missing: give a column of the bill of material.`);
  if (cells.some((row) => row.length !== 1)) throw wrongValue(`${name} has several columns: give one column.`);
  if (length !== undefined && cells.length !== length) {
    throw wrongValue(`${name} has ${String(cells.length)} rows and parents has ${String(length)}: give columns of the same length.`);
  }
  return cells.flat();
}

function idOf(name: string, cell: unknown, place: string): string {
  if (isCellError(cell)) throw cell;
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string" && cell.trim() !== "") return cell.trim();
  throw wrongValue(`${name} ${place} is ${isBlank(cell) ? "empty" : shown(cell)}: give an item.`);
}
