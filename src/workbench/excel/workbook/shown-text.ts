// The text that a cell shows, for the number formats that our sheets use; other formats show the bare number.

import { dayFromSerial, dayText } from "../../../base/day";
import type { CellValue } from "../../../grid/sheet-content";
import { isCellError } from "../../../grid/sheet-content";

export function shownText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return value;
  if (/^yyyy-mm-dd/i.test(format)) return dayText(dayFromSerial(value, 1900));
  const match = /^(#,##0|0)(?:\.(0+))?(%?)$/.exec(format);
  if (match === null) return String(value);
  const digits = match[2]?.length ?? 0;
  const amount = (match[3] === "%" ? value * 100 : value).toFixed(digits);
  const grouped = match[1] === "0" ? amount : amount.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
  return grouped + (match[3] ?? "");
}
