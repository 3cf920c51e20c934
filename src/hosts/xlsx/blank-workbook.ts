// The smallest workbook that is one: a single empty sheet, a person's own or stamped as ours, so that writing sheets takes its place.

import { XML_HEAD } from "./namespaces-xml";
import { CONTENT_TYPE } from "./package-parts-xml";
import { packEntry, writeZip } from "./zip-archive";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const STAMP = '<definedNames><definedName name="_planwright" localSheetId="0" hidden="1">"blank"</definedName></definedNames>';

const parts = (names: string): readonly (readonly [name: string, xml: string])[] => [
  [
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT_TYPE.worksheet}"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
  ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
];

/**
 * Bytes of a valid .xlsx file with one empty sheet.
 * @param owner `us`: the first sheets that are written replace it; `user`: it stays, as any sheet of hers
 */
export function blankWorkbook(owner: "us" | "user"): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(parts(owner === "us" ? STAMP : "").map(([name, xml]) => packEntry(name, encoder.encode(XML_HEAD + xml))));
}
