// A1 addresses and rectangles; rows and columns are zero-based everywhere in the code and only here become A1 text.

/** A rectangle of cells: zero-based top-left corner and size. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `A`, `Z`, `AA` … for column 0, 25, 26 …. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `C17` for row 16, column 2. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `B3:D9`, or `B3` for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `$B$3:$D$9`, or `$B$3` for a single cell. */
export function absoluteAreaName(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A sheet name as a formula needs it: always quoted, apostrophes doubled. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** Reads `C17`, `$C$17`, `B3:D9`; null when the text is no address within a sheet. */
export function areaFromName(name: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(name);
  if (match === null) return null;
  const [, columnA = "", rowA = "", columnB = columnA, rowB = rowA] = match;
  const columns = [columnIndex(columnA), columnIndex(columnB)].sort((a, b) => a - b);
  const rows = [Number(rowA) - 1, Number(rowB) - 1].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
