// What a sheet has beside its cells: views, widths, rules, drop-downs, links, print.

import { newWorkbook } from "../../../../src/hosts/xlsx/new-workbook";
import { writeSheets } from "../../../../src/hosts/xlsx/write-sheets";
import type { SheetSpec } from "../../../../src/grid/sheet-spec";
import { partNames, partText, sheetSpec, sheetText, valuesAt } from "./write-fixture";

function xmlOf(parts: Partial<SheetSpec>): string {
  return sheetText(newWorkbook([sheetSpec(parts)]), "Schedule");
}

const area = { row: 1, column: 1, rows: 3, columns: 1 };

describe("a sheet of ours", () => {
  it("has its elements in the order of the schema", () => {
    const xml = xmlOf({
      tabColour: "1F4E79",
      columnWidths: [10],
      blocks: [{ row: 0, column: 0, cells: [[{ value: "go", link: { sheet: "Data", cell: "A1" } }]] }],
      merges: [{ row: 0, column: 1, rows: 1, columns: 2 }],
      rules: [{ kind: "dataBar", area, colour: "00FF00" }],
      validations: [{ kind: "list", area, values: ["a"] }],
      print: { landscape: true, pagesWide: 1, pageBreaks: [5] },
    });
    const order = [
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting",
      "dataValidations", "hyperlinks", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "extLst",
    ];
    const found = order.map((name) => (name === "extLst" ? xml.lastIndexOf("<extLst") : xml.indexOf(`<${name}`)));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBeGreaterThan(0);
  });

  it("freezes rows and columns", () => {
    expect(xmlOf({ freeze: { rows: 3, columns: 2 } })).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    );
    expect(xmlOf({ freeze: { rows: 1, columns: 0 } })).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"');
    expect(xmlOf({ freeze: { rows: 0, columns: 0 } })).not.toContain("<pane");
  });

  it("leaves out merged areas of one cell, which Excel would repair", () => {
    expect(xmlOf({ merges: [{ row: 0, column: 0, rows: 1, columns: 1 }] })).not.toContain("mergeCell");
  });

  it("keeps rows that have a height and no cells", () => {
    expect(xmlOf({ rowHeights: new Map([[2, 30]]) })).toContain('<row r="3" ht="30" customHeight="1"></row>');
  });

  it("quotes text in rules and drop-downs", () => {
    const style = { bold: true, colour: "9C0006", fill: "FFC7CE" };
    const xml = xmlOf({
      rules: [{ kind: "cellIs", area, operator: "equal", value: 'la"te', style }],
      validations: [{ kind: "list", area, values: ["Make", "Buy"] }],
    });
    expect(xml).toContain('operator="equal"><formula>"la""te"</formula>');
    expect(xml).toContain('sqref="B2:B4"><formula1>"Make,Buy"</formula1>');
  });

  it("refuses a drop-down that Excel could not read", () => {
    expect(() => xmlOf({ validations: [{ kind: "list", area, values: ["a,b"] }] })).toThrow("B2:B4");
  });

  it("links to a sheet of ours under its actual name", () => {
    const data = sheetSpec({ id: "data", name: "It's data: all", blocks: [valuesAt(0, 0, [[1]])] });
    const cover = sheetSpec({ blocks: [{ row: 0, column: 0, cells: [[{ value: "go", link: { sheetId: "data", cell: "A1" } }]] }] });
    const xml = sheetText(newWorkbook([cover, data]), "Schedule");
    expect(xml).toContain("<hyperlink ref=\"A1\" location=\"'It''s data- all'!A1\"");
  });

  it("links to the user's sheet of the same name as ours, not to ours", () => {
    const users = newWorkbook([sheetSpec({ id: "own", name: "Schedule", blocks: [valuesAt(0, 0, [["mine"]])] })]);
    const cells = [[{ value: "theirs", link: { sheet: "Schedule", cell: "B2" } }, { value: "ours", link: { sheetId: "schedule", cell: "B2" } }]];
    const xml = sheetText(writeSheets(users, [sheetSpec({ blocks: [{ row: 0, column: 0, cells }] })]).bytes, "Schedule (2)");
    expect(xml).toContain("<hyperlink ref=\"A1\" location=\"'Schedule'!B2\"");
    expect(xml).toContain("<hyperlink ref=\"B1\" location=\"'Schedule (2)'!B2\"");
  });

  it("throws for a link to a sheet that is not written", () => {
    expect(() => xmlOf({ blocks: [{ row: 0, column: 0, cells: [[{ value: "go", link: { sheetId: "gone", cell: "A1" } }]] }] })).toThrow('"gone"');
  });

  it("repeats columns and rows on every page", () => {
    const print = { landscape: true, pagesWide: 2, repeatColumns: { first: 0, last: 1 }, repeatRows: { first: 3, last: 3 } };
    expect(partText(newWorkbook([sheetSpec({ print })]), "xl/workbook.xml")).toContain(">'Schedule'!$A:$B,'Schedule'!$4:$4</definedName>");
  });

  it("writes ampersands of a footer as ampersands, not as codes", () => {
    expect(xmlOf({ print: { landscape: false, pagesWide: 1, footer: "A&B" } })).toContain("&amp;LA&amp;&amp;B&amp;RPage &amp;P of &amp;N");
  });

  it("cannot be larger than a sheet of Excel", () => {
    expect(() => xmlOf({ blocks: [valuesAt(1_048_576, 0, [["beyond"]])] })).toThrow('Sheet "Schedule" would need 1048577 rows');
  });

  it("repeats its heading rows on every page", () => {
    const bytes = newWorkbook([sheetSpec({ print: { landscape: false, pagesWide: 1, repeatRows: { first: 2, last: 3 } } })]);
    expect(partText(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Schedule'!$3:$4</definedName>`,
    );
  });
});

describe("a new workbook", () => {
  it("holds the given sheets only, and none carries our stamp", () => {
    const bytes = newWorkbook([sheetSpec(), sheetSpec({ id: "b", name: "B" })]);
    expect(partNames(bytes).filter((name) => name.includes("worksheets/"))).toHaveLength(2);
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("_planwright");
  });

  it("cannot be without sheets", () => {
    expect(() => newWorkbook([])).toThrow("without a sheet");
  });
});
