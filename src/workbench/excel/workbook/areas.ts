// Rectangles of cells as Excel's addresses name them, whole rows and columns included, and what they have in common.

import { areaFromName, areaName, columnName, MAX_COLUMNS, MAX_ROWS, quotedSheet, type Area } from "../../../grid/address";

/** Reads `B3:D9`, `B3`, `B:D`, `3:9`, with or without a sheet's name; null when it is no address. */
export function areaFromAddress(address: string): { readonly sheet: string | null; readonly area: Area } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address.trim().replace(/^=/, ""));
  if (match === null) return null;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  const name = (match[3] ?? "").replace(/\$/g, "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(name);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(name);
  const wholeColumns = columns === null ? name : `${columns[1] ?? ""}1:${columns[2] ?? ""}${String(MAX_ROWS)}`;
  const area = areaFromName(rows === null ? wholeColumns : `A${rows[1] ?? ""}:XFD${rows[2] ?? ""}`);
  return area === null ? null : { sheet, area };
}

/** `Sheet1!B3:D9`, `'My sheet'!B:D`: as Excel writes the address of a range. */
export function fullAddress(sheet: string, area: Area): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && areaFromName(sheet) === null;
  return `${plain ? sheet : quotedSheet(sheet)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns === MAX_COLUMNS) return `${String(area.row + 1)}:${String(area.row + area.rows)}`;
  return areaName(area);
}

export function isInside(inner: Area, outer: Area): boolean {
  const common = intersection(inner, outer);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** What is left of an area without a part of it: at most four rectangles. */
export function areaWithout(area: Area, part: Area): Area[] {
  const cut = intersection(area, part);
  if (cut === null) return [area];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: after, columns: area.column + area.columns - after },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function isInGrid(area: Area): boolean {
  return (
    area.row >= 0 && area.column >= 0 && area.rows >= 1 && area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS
  );
}
