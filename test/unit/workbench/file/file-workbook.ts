// A small workbook with what opening and saving must understand, part by part. Its only sheet beside the planning ones is "Book".

import { buildFixture, MAIN, worksheet } from "../../../host/fixtures/build-fixture";
import type { FixtureSpec } from "../../../host/fixtures/build-fixture";

const STYLES =
  '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

const VIEW =
  '<sheetPr><tabColor theme="4"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
  '<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
  '<cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="3" max="3" width="0" hidden="1"/><col min="4" max="5" style="2"/></cols>';

const CELLS =
  '<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Hours</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" s="2"><v>1</v></c></row>' +
  '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>b</t></is></c><c r="B3"><f>_xlfn.MAXIFS(B2:B2,B2:B2,"&gt;0")+Book_Table[[#This Row],[Name]]</f><v>2</v></c></row>' +
  '<row r="5"><c r="A5"><f t="shared" ref="A5:A6" si="0">B2*$B$3</f><v>2</v></c><c r="B5"><f t="array" ref="B5:B6">B2:B3*2</f><v>2</v></c></row>' +
  '<row r="6"><c r="A6"><f t="shared" si="0"/><v>4</v></c><c r="B6"><v>4</v></c></row>';

const RULES =
  '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>' +
  '<conditionalFormatting sqref="B2:B3 B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="A2"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' +
  '<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A2:A3"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

const TABLE =
  `<table xmlns="${MAIN}" id="1" name="Book_Table" displayName="Book_Table" ref="A1:B3"><autoFilter ref="A1:B3"/>` +
  '<tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Hours"/></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium4" showRowStripes="1"/></table>';

const CHAIN = `<calcChain xmlns="${MAIN}"><c r="A5" i="5"/><c r="A6" i="5"/></calcChain>`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const spec: FixtureSpec = {
  stylesTail: STYLES,
  sheets: [{ name: "Book", part: "book.xml", xml: worksheet({}, `${VIEW}<sheetData>${CELLS}</sheetData>${RULES}`) }],
  parts: [
    { path: "xl/tables/table1.xml", content: TABLE, contentType: `${TYPE}.table+xml` },
    { path: "xl/calcChain.xml", content: CHAIN, contentType: `${TYPE}.calcChain+xml` },
  ],
  links: [
    { from: "xl/worksheets/book.xml", id: "rId1", type: "table", target: "../tables/table1.xml" },
    { from: "xl/workbook.xml", id: "rIdChain", type: "calcChain", target: "calcChain.xml" },
  ],
};

export const fileWorkbook: Uint8Array = buildFixture(spec);
