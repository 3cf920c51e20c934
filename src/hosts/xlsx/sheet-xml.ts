// The worksheet part of a sheet of ours: its elements in the order that the schema demands. Knows no package.

import { HostError } from "../../base/host-error";
import { absoluteAreaName, areaName, cellName, MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import type { SheetSpec, ValidationSpec } from "../../grid/sheet-spec";
import { usedSize } from "../../grid/table-layout";
import { cellText, numberText } from "./escape-xml";
import { hyperlinksXml } from "./hyperlinks-xml";
import { XML_HEAD } from "./namespaces-xml";
import { ruleExtensionsXml, rulesXml } from "./rules-xml";
import { writeRows } from "./rows-xml";
import type { SheetContext } from "./write-context";
import { openTextSink } from "./write-text";

/** Ids of the sheet's relationships to its drawing and its tables; null without charts. */
export type SheetLinks = { readonly drawing: string | null; readonly tables: readonly string[] };

/** What Excel adds to a width in characters for padding, in characters of the default typeface. */
const WIDTH_PADDING = 0.7109375;
/** A list of a drop-down is one formula text; Excel refuses longer ones. */
const MAX_LIST_LENGTH = 255;
const A4 = 9;

/** More rows or columns than a sheet can have are HostError `too-large`. Cost: linear in the cells; the text is never held whole. */
export function sheetXml(spec: SheetSpec, context: SheetContext, links: SheetLinks): Uint8Array {
  const size = usedSize(spec);
  if (size.rows > MAX_ROWS || size.columns > MAX_COLUMNS) throw tooLargeSheet(spec.name, size);
  const sink = openTextSink();
  const { main, relationships } = context.dialect;
  sink.add(`${XML_HEAD}<worksheet xmlns="${main}" xmlns:r="${relationships}">`);
  sink.add(propertiesXml(spec));
  sink.add(`<dimension ref="${areaName({ row: 0, column: 0, ...size })}"/>`);
  sink.add(viewXml(spec));
  sink.add('<sheetFormatPr defaultRowHeight="15"/>');
  sink.add(columnsXml(spec.columnWidths));
  writeRows(spec, context, sink);
  sink.add(mergesXml(spec.merges ?? []));
  sink.add(rulesXml(spec, context));
  sink.add(validationsXml(spec.validations ?? []));
  sink.add(hyperlinksXml(spec, context));
  sink.add(printXml(spec));
  if (links.drawing !== null) sink.add(`<drawing r:id="${links.drawing}"/>`);
  if (links.tables.length > 0) {
    const parts = links.tables.map((id) => `<tablePart r:id="${id}"/>`);
    sink.add(`<tableParts count="${parts.length}">${parts.join("")}</tableParts>`);
  }
  sink.add(ruleExtensionsXml(spec));
  sink.add("</worksheet>");
  return sink.bytes();
}

function tooLargeSheet(name: string, size: { readonly rows: number; readonly columns: number }): HostError {
  return new HostError(
    "too-large",
    `Sheet "${name}" would need ${size.rows} rows and ${size.columns} columns; Excel holds ${MAX_ROWS} and ${MAX_COLUMNS}.`,
    "Plan a shorter horizon or larger buckets.",
  );
}

function propertiesXml(spec: SheetSpec): string {
  const tab = spec.tabColour === undefined ? "" : `<tabColor rgb="FF${spec.tabColour}"/>`;
  return `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function viewXml(spec: SheetSpec): string {
  const zoom = spec.zoom ?? 100;
  const attributes =
    (spec.showGridlines === false ? ' showGridLines="0"' : "") +
    (zoom === 100 ? "" : ` zoomScale="${zoom}" zoomScaleNormal="${zoom}"`);
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${freezeXml(spec.freeze)}</sheetView></sheetViews>`;
}

function freezeXml(freeze: SheetSpec["freeze"]): string {
  if (freeze === undefined || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const { rows, columns } = freeze;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const first = cellName(rows, columns);
  const splits = (columns === 0 ? "" : ` xSplit="${columns}"`) + (rows === 0 ? "" : ` ySplit="${rows}"`);
  return (
    `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`
  );
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${numberText(width + WIDTH_PADDING)}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

function mergesXml(merges: readonly Area[]): string {
  // A merged area of one cell makes Excel repair the file.
  const areas = merges.filter((area) => area.rows * area.columns > 1);
  if (areas.length === 0) return "";
  return `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join("")}</mergeCells>`;
}

function validationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml(validation: ValidationSpec): string {
  const at = `allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${areaName(validation.area)}"`;
  if (validation.kind === "list") {
    const list = validation.values.join(",");
    if (list.length > MAX_LIST_LENGTH || validation.values.some((value) => value.includes(","))) {
      throw new Error(`The drop-down list at ${areaName(validation.area)} is too long or holds a comma.`);
    }
    const formula = `"${list.replace(/"/g, '""')}"`;
    return `<dataValidation type="list" ${at}><formula1>${cellText(formula)}</formula1></dataValidation>`;
  }
  if (validation.kind === "cells") return `<dataValidation type="list" ${at}><formula1>${absoluteAreaName(validation.source)}</formula1></dataValidation>`;
  return (
    `<dataValidation type="${validation.kind}" operator="between" ${at}>` +
    `<formula1>${numberText(validation.minimum)}</formula1><formula2>${numberText(validation.maximum)}</formula2></dataValidation>`
  );
}

function printXml({ print }: SheetSpec): string {
  const orientation = print.landscape ? "landscape" : "portrait";
  // `&` begins a code in headers and footers.
  const words = print.footer === undefined ? "" : `&L${print.footer.replace(/&/g, "&&")}`;
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="${print.pagesWide}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${cellText(`${words}&RPage &P of &N`)}</oddFooter></headerFooter>` +
    pageBreaksXml(print.pageBreaks ?? [])
  );
}

function pageBreaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}
