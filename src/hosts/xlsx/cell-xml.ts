// One cell as XML. Text is always text: whatever it begins with, it never becomes a formula.

import type { DateSystem } from "../../base/day";
import { columnName } from "../../grid/address";
import type { SpecValue } from "../../grid/sheet-spec";
import { cellText, numberText } from "./escape-xml";
import { serialOf } from "../../grid/serial-of";

/** Names of the columns that sheets mostly have; made once, since two million cells ask for them. */
const columnNames: readonly string[] = Array.from({ length: 256 }, (_, column) => columnName(column));

/**
 * A `<c>` element.
 * @param format number of its cell format
 * @param formula without `=`; `value` is what it last gave
 */
export function cellXml(
  row: number,
  column: number,
  format: number,
  value: SpecValue,
  system: DateSystem,
  formula?: string,
): string {
  const start = `<c r="${columnNames[column] ?? columnName(column)}${row + 1}" s="${format}"`;
  const rule = formula === undefined ? "" : `<f>${cellText(formula)}</f>`;
  switch (typeof value) {
    case "number":
      return `${start}>${rule}<v>${numberText(value)}</v></c>`;
    case "string":
      if (formula !== undefined) return `${start} t="str">${rule}<v>${cellText(value)}</v></c>`;
      // No `xml:space`, which the schema does not know here: Excel may drop blanks at the ends, which nobody sees in a report.
      return `${start} t="inlineStr"><is><t>${cellText(value)}</t></is></c>`;
    case "boolean":
      return `${start} t="b">${rule}<v>${value ? 1 : 0}</v></c>`;
    default:
      if (value === null) return rule === "" ? `${start}/>` : `${start}>${rule}</c>`;
      return `${start}>${rule}<v>${numberText(serialOf(value, system))}</v></c>`;
  }
}
