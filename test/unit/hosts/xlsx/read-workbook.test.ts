// Reading cells, tables, names and visibility from workbooks built part by part.

import { dayFromSerial, dayText } from "../../../../src/base/day";
import { NUMBER_KIND } from "../../../../src/grid/sheet-content";
import type { SheetContent } from "../../../../src/grid/sheet-content";
import { readWorkbookContent } from "../../../../src/hosts/xlsx/read-workbook";
import { buildFixture, worksheet } from "../../../host/fixtures/build-fixture";
import type { FixtureSpec } from "../../../host/fixtures/build-fixture";
import { definedNames, tableWithSlicer } from "../../../host/fixtures/data-fixtures";
import { strict, unusualXml } from "../../../host/fixtures/container-fixtures";
import { preservationFixtures } from "../../../host/fixtures/preservation-fixtures";

/** The fourth sheet of a workbook, which holds this XML. */
function readSheetOf(inner: string, spec: FixtureSpec = {}): SheetContent {
  const file = buildFixture({ ...spec, sheets: [{ name: "Sheet", part: "sheet4.xml", xml: worksheet({}, inner) }] });
  const sheet = readWorkbookContent(file, "test.xlsx").sheets[3];
  if (sheet === undefined) throw new Error("no fourth sheet");
  return sheet;
}

function readRows(rows: string): SheetContent {
  return readSheetOf(`<sheetData>${rows}</sheetData>`);
}

describe("cells", () => {
  it("reads numbers, texts, booleans and errors as they are stored", () => {
    const { values } = readRows(
      '<row r="1"><c r="A1"><v>1.5E-3</v></c><c r="B1" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c></row>',
    );
    expect(values).toEqual([[0.0015, "a & b", true, false, { error: "#N/A" }]]);
  });

  it("reads what a formula last gave, and nothing for one that was never calculated", () => {
    const { values } = readRows(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>5</v></c></row>',
    );
    expect(values).toEqual([[2, "x", null, null, 5]]);
  });

  it("joins the runs of rich text and leaves phonetic readings out", () => {
    const sheet = readWorkbookContent(buildFixture(unusualXml), "x").sheets[3];
    expect(sheet?.name).toBe("It's <odd>");
    expect(sheet?.values).toEqual([["Run <one>", 7], [8, null]]);
  });

  it("counts on where rows and cells carry no address", () => {
    const { row, column, values } = readRows('<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    expect({ row, column, values }).toEqual({ row: 2, column: 0, values: [[null, null, 1, 2], [3, null, null, null]] });
  });

  it("leaves formatted but empty cells at the edges out of the used range", () => {
    const { row, column, values } = readRows('<row r="1"><c r="A1" s="2"/></row><row r="4"><c r="B4"><v>9</v></c><c r="ZZ4" s="1"/></row><row r="90000"><c r="A90000" t="str"><v></v></c></row>');
    expect({ row, column, values }).toEqual({ row: 3, column: 1, values: [[9]] });
  });

  it("turns escaped characters into characters, and escaped escapes into text", () => {
    const { values } = readRows('<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x000A_</v></c></row>');
    expect(values).toEqual([["a\rb_x000A_"]]);
  });

  it("keeps as text what is stored as a number but is none", () => {
    expect(readRows('<row r="1"><c r="A1"><v>12,5</v></c></row>').values).toEqual([["12,5"]]);
  });

  it("reads an empty sheet as no rows", () => {
    expect(readSheetOf("<sheetData/>")).toMatchObject({ row: 0, column: 0, values: [] });
  });

  it("ignores cells of extension lists", () => {
    const { values } = readSheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst><ext uri="{x}"><c r="B9"><v>2</v></c></ext></extLst>');
    expect(values).toEqual([[1]]);
  });

  it("refuses a used range that no memory holds, and names the sheet and its last cell", () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(() => readRows(far)).toThrow(expect.objectContaining({ code: "too-large", message: expect.stringContaining('"Sheet" is used as far as XFD1048576') }));
  });

  it("reads a lone cell in the last corner without the rest of the sheet", () => {
    expect(readRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toMatchObject({ row: 1_048_575, column: 16_383, values: [[1]] });
  });

  it.each(["A0", "1", "A", "XFE1", "A1048577", "A-1", ""])("calls a workbook damaged that has a cell at %p", (address) => {
    expect(() => readRows(`<row r="1"><c r="${address}"><v>1</v></c></row>`)).toThrow(expect.objectContaining({ code: "damaged" }));
  });

  it("calls a workbook damaged whose cell refers to a text that is not there", () => {
    expect(() => readRows('<row r="7"><c r="A7" t="s"><v>999</v></c></row>')).toThrow(/row 7 of sheet "Sheet" is missing/);
  });
});

describe("dates", () => {
  const dueDates = (name: string): readonly string[] => {
    const fixture = preservationFixtures.find((each) => each.name === name);
    const { sheets, dateSystem } = readWorkbookContent(fixture?.bytes ?? new Uint8Array(), name);
    const demand = sheets.find((sheet) => sheet.name === "Demand");
    return (demand?.values ?? []).slice(1).map((row, index) => {
      expect(demand?.numberKinds[(index + 1) * 4 + 3]).toBe(NUMBER_KIND.date);
      return dayText(dayFromSerial(Number(row[3]), dateSystem));
    });
  };

  it.each(["ordinary", "1904 dates", "strict namespaces", "prefixed elements", "workbook part in UTF-16"])("are the same days in: %s", (name) => {
    expect(dueDates(name)).toEqual(["2026-12-18", "2027-01-08", "2027-01-22", "2027-02-05"]);
  });

  it("stored as ISO text become serials, with the time of day as the fraction", () => {
    const { values, numberKinds } = readRows('<row r="1"><c r="A1" t="d"><v>2026-03-09T06:00:00Z</v></c><c r="B1" t="d"><v>soon</v></c></row>');
    expect(values).toEqual([[46_090.25, "soon"]]);
    expect([...numberKinds]).toEqual([NUMBER_KIND.date, NUMBER_KIND.plain]);
  });

  it("are told from numbers by the format of cells without a style too", () => {
    const { numberKinds } = readSheetOf('<sheetData><row r="1"><c r="A1"><v>46090</v></c><c r="B1" s="2"><v>46090</v></c><c r="C1" t="b"><v>1</v></c></row></sheetData>', {
      defaultFormatId: 14,
    });
    expect([...numberKinds]).toEqual([NUMBER_KIND.date, NUMBER_KIND.plain, NUMBER_KIND.plain]);
  });

  it("in a strict workbook are read from its 1900 system", () => {
    expect(readWorkbookContent(buildFixture(strict), "x").dateSystem).toBe(1900);
  });
});

describe("what surrounds the cells", () => {
  it("lists hidden rows within the used range", () => {
    const { hiddenRows } = readRows('<row r="2"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row r="4" ht="0" customHeight="1"/><row r="5"><c r="A5"><v>1</v></c></row><row r="900" hidden="1"/>');
    expect([...hiddenRows]).toEqual([2, 3]);
  });

  it("takes rows that are not listed for hidden where rows are hidden by default", () => {
    const { hiddenRows } = readSheetOf('<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>');
    expect([...hiddenRows]).toEqual([1]);
  });

  it("reads merged cells", () => {
    const { merges } = readSheetOf('<sheetData/><mergeCells count="1"><mergeCell ref="B2:D2"/></mergeCells>');
    expect(merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 3 }]);
  });

  it("reads a table's name and area with its headings and without its totals", () => {
    const sheet = readWorkbookContent(buildFixture(tableWithSlicer), "x").sheets[3];
    expect(sheet?.tables).toEqual([{ name: "VendorPrices", area: { row: 1, column: 1, rows: 2, columns: 2 } }]);
  });

  it("reads names of areas, but no print areas, constants, formulas or broken names", () => {
    const { sheets } = readWorkbookContent(buildFixture(definedNames), "x");
    expect(sheets.map(({ name, names }) => [name, names])).toEqual([
      ["Products", []],
      ["Inventory", [{ name: "OnHand", area: { row: 0, column: 0, rows: 5, columns: 2 } }]],
      ["Demand", []],
    ]);
  });

  it("tells hidden sheets from visible ones and leaves chart sheets out", () => {
    const visible = (name: string) => {
      const fixture = preservationFixtures.find((each) => each.name === name);
      return readWorkbookContent(fixture?.bytes ?? new Uint8Array(), name).sheets.map((sheet) => [sheet.name, sheet.visible]);
    };
    expect(visible("hidden sheets").slice(2)).toEqual([["Demand", true], ["Schedule", false], ["SUMMARY", false]]);
    expect(visible("chartsheet").slice(2)).toEqual([["Demand", true], ["Notes", true]]);
  });

  it("knows a sheet of ours by its stamp", () => {
    const stamp = (text: string) => `<definedNames><definedName name="_planwright" localSheetId="3" hidden="1">${text}</definedName></definedNames>`;
    expect(readSheetOf("<sheetData/>", { afterSheets: stamp('"schedule"') })).toMatchObject({ stamp: "schedule", names: [] });
    expect(readSheetOf("<sheetData/>", { afterSheets: stamp("Products!$A$1") })).toMatchObject({ stamp: null, names: [] });
    expect(readSheetOf("<sheetData/>").stamp).toBeNull();
  });
});
