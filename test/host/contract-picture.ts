// What a reader sees of a sheet of ours, in one form for both hosts, so that a file and a workbook in Excel can be compared.

import type { CellShown } from "../../src/app/ports";

export type LookPicture = {
  readonly format: string;
  readonly font: string;
  readonly fill: string;
  readonly alignment: string;
  /** Colours of the lines: top, bottom, left, right; `` for none. */
  readonly lines: readonly [string, string, string, string];
};

export type CellPicture = { readonly value: CellShown; readonly formula: string; readonly link: string; readonly look: LookPicture };

export type SeriesPicture = { readonly name: string; readonly values: string; readonly categories: string; readonly look: string };

export type ChartPicture = {
  readonly name: string;
  readonly title: string;
  readonly at: string;
  readonly kind: string;
  readonly series: readonly SeriesPicture[];
  readonly categoryAxis: string;
  readonly valueAxis: string;
  readonly legend: string;
};

export type SheetPicture = {
  readonly name: string;
  /** By address. */
  readonly cells: ReadonlyMap<string, CellPicture>;
  readonly merges: readonly string[];
  readonly tables: readonly string[];
  readonly rules: readonly string[];
  readonly validations: readonly string[];
  readonly charts: readonly ChartPicture[];
  readonly widths: readonly number[];
  readonly heights: readonly string[];
  readonly freeze: string;
  readonly view: string;
  readonly print: string;
};

/** A look as text, with the lines that cells share told of both. */
export function lookText({ format, font, fill, alignment, lines }: LookPicture): string {
  return [format, font, fill, alignment, lines.join("/")].join(" | ");
}

/**
 * Cells as one line of text each. A line between two cells may be kept by either of them, so that it is counted for both;
 * a cell that nobody can tell from an empty one is left out.
 */
export function cellTexts(cells: ReadonlyMap<string, CellPicture>, neighbours: (address: string) => readonly [string, string, string, string]): readonly string[] {
  return [...cells]
    .map(([address, { value, formula, link, look }]) => {
      const [above, below, before, after] = neighbours(address).map((each) => cells.get(each)?.look.lines ?? ["", "", "", ""]);
      const lines: LookPicture["lines"] = [
        look.lines[0] || (above?.[1] ?? ""),
        look.lines[1] || (below?.[0] ?? ""),
        look.lines[2] || (before?.[3] ?? ""),
        look.lines[3] || (after?.[2] ?? ""),
      ];
      return `${address}: ${formula === "" ? JSON.stringify(value) : formula} ${link} ${lookText({ ...look, lines })}`;
    })
    .sort();
}
