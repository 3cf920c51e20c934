// A native table: its part, its headings, and the form of its formulas that files use.

import { areaName } from "../../grid/address";
import type { TableSpec } from "../../grid/sheet-spec";
import { bodyRows, tableHeadings } from "../../grid/table-layout";
import { cellText, cellTextAttribute, xmlAttribute } from "./escape-xml";
import { XML_HEAD } from "./namespaces-xml";
import type { SheetContext } from "./write-context";

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
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>' +
    "</table>"
  );
}
