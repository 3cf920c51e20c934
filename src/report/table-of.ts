// Turns rows of anything into a native table: one description a column, from heading and width to value and link.

import type { CellStyle } from "../grid/cell-style";
import type { CellLink, SpecValue, TableSpec } from "../grid/sheet-spec";
import { fractionStyle, styles } from "./styles";

export type Column<Row> = {
  /** With its unit: `Run (h)`. */
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (row: Row) => SpecValue;
  /** Added to the column's style where a cell stands out. */
  readonly cellStyle?: (row: Row) => CellStyle | undefined;
  readonly link?: (row: Row) => CellLink | undefined;
};

/** A table with its heading row at `at`. Cost: one call a cell. */
export function tableOf<Row>(
  name: string,
  at: { readonly row: number; readonly column: number },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TableSpec {
  const cellStyles = new Map<string, CellStyle>();
  const links = new Map<string, CellLink>();
  columns.forEach(({ style, cellStyle, link }, column) => {
    if (cellStyle === undefined && link === undefined) return;
    // Cells that stand out alike share one style: the host finds formats by it.
    const merged = new Map<CellStyle, CellStyle>();
    rows.forEach((row, index) => {
      const key = `${String(index)},${String(column)}`;
      const special = cellStyle?.(row);
      const target = link?.(row);
      if (special !== undefined) {
        const look = merged.get(special) ?? { ...style, ...special };
        merged.set(special, look);
        cellStyles.set(key, look);
      }
      if (target !== undefined) links.set(key, target);
    });
  });
  return {
    name,
    ...at,
    columns: columns.map(({ heading, style }) => ({ heading, style })),
    rows: rows.map((row) => columns.map((column) => emptyAsNull(column.value(row)))),
    ...(cellStyles.size > 0 ? { cellStyles } : {}),
    ...(links.size > 0 ? { links } : {}),
  };
}

/** A cell with an empty text is not empty to Excel: it would stop the text beside it and be counted. */
export function emptyAsNull(value: SpecValue): SpecValue {
  return value === "" ? null : value;
}

/** A heading needs room for its filter button; over numbers it stands away from it by an indent as wide. */
const BUTTON_WIDTH = 3;
const INDENTED_BUTTON_WIDTH = 5;

/** A column of quantities: whole numbers without decimals, others with those that they have. */
export function quantityColumn<Row>(
  heading: string,
  width: number,
  value: (row: Row) => number | null,
): Column<Row> {
  return { heading, width, style: styles.whole, value, cellStyle: (row) => fractionStyle(value(row)) };
}

export function widthsOf<Row>(columns: readonly Column<Row>[]): number[] {
  return columns.map(({ width, heading, style }) =>
    Math.max(width, heading.length + (style.align === "right" ? INDENTED_BUTTON_WIDTH : BUTTON_WIDTH)),
  );
}
