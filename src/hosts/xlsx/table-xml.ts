// A native table: its part, its headings, and the form of its formulas that files use.

import { areaName } from "../../grid/address";
import type { TableSpec } from "../../grid/sheet-spec";
import { cellText, cellTextAttribute, cut, xmlAttribute } from "./escape-xml";
import { XML_HEAD } from "./namespaces-xml";
import type { SheetContext } from "./write-context";

/** What a heading may hold, in UTF-16 units. */
const MAX_HEADING_LENGTH = 255;

/** A table needs a row below its headings, be it empty. */
export function bodyRows(table: TableSpec): number {
  return Math.max(1, table.rows.length);
}

/** The headings as the file needs them: not empty, not too long, and unique without regard to case. */
export function tableHeadings(table: TableSpec): readonly string[] {
  const taken = new Set<string>();
  return table.columns.map(({ heading }, index) => {
    const wanted = cut(heading === "" ? `Column${index + 1}` : heading, MAX_HEADING_LENGTH);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = cut(wanted, MAX_HEADING_LENGTH - String(number).length) + String(number);
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A calculated column's formula: `[@Hours]`, which only people type, becomes `Load[[#This Row],[Hours]]`. */
export function tableFormula(table: TableSpec, context: SheetContext, formula: string): string {
  const name = context.tableNames.get(table.name) ?? table.name;
  return context.mapFormula(formula).replace(
    /"(?:[^"]|"")*"|\[@(?:\[((?:[^\]']|'.)*)\]|([^\]]*))\]/g,
    (whole: string, bracketed: string | undefined, bare: string | undefined) =>
      whole.startsWith('"') ? whole : `${name}[[#This Row],[${bracketed ?? bare ?? ""}]]`,
  );
}

/** The table part. @param id unique among the tables of the workbook, ≥ 1 */
export function tableXml(table: TableSpec, id: number, context: SheetContext): string {
  const area = areaName({ row: table.row, column: table.column, rows: 1 + bodyRows(table), columns: table.columns.length });
  const name = xmlAttribute(context.tableNames.get(table.name) ?? table.name);
  const headings = tableHeadings(table);
  const columns = table.columns.map(({ formula }, index) => {
    const start = `<tableColumn id="${index + 1}" name="${cellTextAttribute(headings[index] ?? "")}"`;
    if (formula === undefined) return `${start}/>`;
    const text = cellText(tableFormula(table, context, formula));
    return `${start}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML_HEAD}<table xmlns="${context.dialect.main}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    "</table>"
  );
}
