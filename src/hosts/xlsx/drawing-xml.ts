// The drawing part of a sheet of ours: where its charts lie, and what they say to those who cannot see them.

import type { ChartSpec } from "../../grid/chart-spec";
import { xmlAttribute } from "./escape-xml";
import { XML_HEAD } from "./namespaces-xml";
import type { Dialect } from "./namespaces-xml";

/** @param ids relationship ids of the chart parts, in the order of `charts` */
export function drawingXml(charts: readonly ChartSpec[], ids: readonly string[], dialect: Dialect): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index, ids[index] ?? "", dialect));
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">${anchors.join("")}</xdr:wsDr>`;
}

function anchorXml(chart: ChartSpec, index: number, id: string, dialect: Dialect): string {
  const { row, column, rows, columns } = chart.at;
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    `<xdr:from>${cornerXml(row, column)}</xdr:from><xdr:to>${cornerXml(row + rows, column + columns)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${index + 2}" name="${xmlAttribute(chart.name)}" descr="${xmlAttribute(chart.altText)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}">` +
    `<c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${id}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornerXml(row: number, column: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}
