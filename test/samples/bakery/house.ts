// The look of Lindner's workbook, and the words that several of its sheets show beside an article number.

import type { House } from "../planner-sheet";
import { bakeryPlant } from "./bakery-plant";

export const house: House = { banner: "7A4A21", heading: "F2E6D8", input: "FFFBEA" };

export const DATE = "dd.mm.yyyy";

/** 0 = Monday. */
export const weekdays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"] as const;

const items = new Map(bakeryPlant.items.map((item) => [item.id, item]));

export function nameOf(id: string): string {
  return items.get(id)?.description ?? "";
}

export function unitOf(id: string): string {
  return items.get(id)?.unit ?? "";
}
