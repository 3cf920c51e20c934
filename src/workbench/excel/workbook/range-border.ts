// One border of a range: a side of its outline, or the lines between its cells.

import type { Area } from "../../../grid/address";
import { asColour, asOneOf } from "../wire-values";
import type { Line, Look, Side } from "./look";
import type { Range } from "./range";

export const SIDE_INDEXES = [
  ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
  ...(["InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const),
] as const;
export type SideIndex = (typeof SIDE_INDEXES)[number];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const NEW_LINE: Line = { style: "Continuous", weight: "Thin", colour: "#000000" };

export class RangeBorder {
  readonly #range: Range;
  readonly SideIndex: SideIndex;

  constructor(range: Range, side: SideIndex) {
    this.#range = range;
    this.SideIndex = side;
  }

  get Id(): SideIndex { return this.SideIndex; }
  get Style(): string | null { return this.#read("style", "None"); }
  set Style(value: unknown) {
    const style = asOneOf(value, STYLES, "border.style");
    this.#write((line) => (style === "None" ? null : { ...(line ?? NEW_LINE), style }));
  }
  get Weight(): string | null { return this.#read("weight", "Thin"); }
  set Weight(value: unknown) {
    const weight = asOneOf(value, WEIGHTS, "border.weight");
    this.#write((line) => ({ ...(line ?? NEW_LINE), weight }));
  }
  get Color(): string | null { return this.#read("colour", "#000000"); }
  set Color(value: unknown) {
    const colour = asColour(value, "border.color");
    this.#write((line) => ({ ...(line ?? NEW_LINE), colour }));
  }

  #read(key: keyof Line, without: string): string | null {
    const found = this.#strips().map(({ area, side }) => this.#range.sheet.grid.common(area, (look) => look[side]?.[key] ?? without));
    const [first = without] = found;
    return found.every((value) => value === first) ? first : null;
  }

  #write(change: (line: Line | null) => Line | null): void {
    this.#range.sheet.requireWritable();
    for (const { area, side } of this.#strips()) {
      this.#range.sheet.grid.restyle(area, (look): Look => ({ ...look, [side]: change(look[side]) }));
    }
  }

  /** The cells and the side of each that make up this border; a line between two cells is kept by the upper or left one. */
  #strips(): { readonly area: Area; readonly side: Side }[] {
    const { area } = this.#range;
    const { row, column, rows, columns } = area;
    switch (this.SideIndex) {
      case "EdgeTop":
        return [{ area: { ...area, rows: 1 }, side: "EdgeTop" }];
      case "EdgeBottom":
        return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: "EdgeBottom" }];
      case "EdgeLeft":
        return [{ area: { ...area, columns: 1 }, side: "EdgeLeft" }];
      case "EdgeRight":
        return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: "EdgeRight" }];
      case "InsideHorizontal":
        return rows === 1 ? [] : [{ area: { ...area, rows: rows - 1 }, side: "EdgeBottom" }];
      case "InsideVertical":
        return columns === 1 ? [] : [{ area: { ...area, columns: columns - 1 }, side: "EdgeRight" }];
      case "DiagonalDown":
      case "DiagonalUp":
        return [];
    }
  }
}
