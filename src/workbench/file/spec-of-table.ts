// A table on a sheet of ours as its specification: headings, values, one style for each column and the cells that differ.

import type { CellStyle } from "../../grid/cell-style";
import type { CellLink, SpecValue, TableColumn, TableSpec } from "../../grid/sheet-spec";
import { headingLook } from "../../grid/table-look";
import type { CellLink as WorkbookLink } from "../excel/workbook/cell-grid";
import type { Look } from "../excel/workbook/look";
import type { Table } from "../excel/workbook/table";
import { formulaOfFile } from "./formula-of-file";
import { styleOfLook, tableStyleOfLook } from "./style-of-look";

/** What the cells of a specification share: equal looks give the very same style, by which hosts find it. */
export type SpecWords = {
  readonly value: (value: ReturnType<typeof valueAt>) => SpecValue;
  readonly link: (link: WorkbookLink) => CellLink | null;
};

export function specOfTable(table: Table, words: SpecWords): TableSpec {
  const { area, Worksheet: sheet } = table;
  const styles = new Map<Look, CellStyle>();
  const styleOf = (look: Look): CellStyle => {
    const style = styles.get(look) ?? tableStyleOfLook(look);
    styles.set(look, style);
    return style;
  };
  const cellStyles = new Map<string, CellStyle>();
  const links = new Map<string, CellLink>();
  const rows = Array.from({ length: area.rows - 1 }, (): SpecValue[] => []);
  const columns = Array.from({ length: area.columns }, (_, index): TableColumn => {
    const column = area.column + index;
    const looks = rows.map((_row, row) => sheet.grid.lookAt(area.row + 1 + row, column));
    const style = columnStyle(mostFrequent(looks), sheet.grid.lookAt(area.row, column), styleOf);
    const formulas = new Set<string | null>();
    rows.forEach((values, row) => {
      const cell = sheet.grid.at(area.row + 1 + row, column);
      const own = styleOf(looks[row] ?? sheet.grid.lookAt(area.row + 1 + row, column));
      const link = cell?.link === undefined || cell.link === null ? null : words.link(cell.link);
      values.push(words.value(valueAt(table, row, index)));
      formulas.add(cell?.formula ?? null);
      if (own !== style) cellStyles.set(`${String(row)},${String(index)}`, own);
      if (link !== null) links.set(`${String(row)},${String(index)}`, link);
    });
    const [formula = null] = formulas;
    return { heading: table.headingAt(index), style, ...(formula === null || formulas.size > 1 ? {} : { formula: formulaOfFile(formula, table.Name) }) };
  });
  return {
    name: table.Name,
    row: area.row,
    column: area.column,
    columns,
    rows,
    ...(cellStyles.size === 0 ? {} : { cellStyles }),
    ...(links.size === 0 ? {} : { links }),
  };
}

function valueAt({ area, Worksheet: sheet }: Table, row: number, index: number) {
  return sheet.grid.at(area.row + 1 + row, area.column + index)?.value ?? null;
}

/** The heading's look follows from its column's style, so that this must not lead to another one. */
function columnStyle(look: Look | null, heading: Look, styleOf: (look: Look) => CellStyle): CellStyle {
  const style = look === null ? {} : styleOf(look);
  const wanted = styleOfLook(heading).align;
  return wanted === undefined || headingLook(style).align === wanted ? style : { align: wanted };
}

function mostFrequent(looks: readonly Look[]): Look | null {
  const counts = new Map<Look, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  let found: Look | null = null;
  for (const [look, count] of counts) if (found === null || count > (counts.get(found) ?? 0)) found = look;
  return found;
}
