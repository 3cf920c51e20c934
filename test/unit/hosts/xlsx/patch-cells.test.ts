// Cells changed within a sheet's XML: only they differ, every other byte stays.

import type { CellPatch } from "../../../../src/hosts/xlsx/cell-patch";
import { patchCells } from "../../../../src/hosts/xlsx/patch-cells";

const sheet = (data: string, before = ""): string => `<worksheet>${before}<sheetData>${data}</sheetData><pageMargins left="1"/></worksheet>`;
const put = (row: number, column: number, value: CellPatch["value"], more: Partial<CellPatch> = {}): CellPatch => ({
  row,
  column,
  value,
  formula: null,
  format: null,
  ...more,
});
const formula = (text: string): Pick<CellPatch, "formula"> => ({ formula: { text, area: null } });
const patched = (xml: string, ...patches: readonly CellPatch[]): string => patchCells(xml, "sheet", patches, (style, format) => style + format.length).xml;

describe("a cell that is there", () => {
  const before = sheet('<row r="1" spans="1:2"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>');
  it.each([
    ["a number", put(0, 0, 1.5), '<c r="A1" s="3"><v>1.5</v></c>'],
    ["true", put(0, 0, true), '<c r="A1" s="3" t="b"><v>1</v></c>'],
    ["text, whatever it begins with", put(0, 0, "=1+1 & <x>"), '<c r="A1" s="3" t="inlineStr"><is><t>=1+1 &amp; &lt;x&gt;</t></is></c>'],
    ["text with blanks at its ends", put(0, 0, " a"), '<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>'],
    ["an error", put(0, 0, { error: "#N/A" }), '<c r="A1" s="3" t="e"><v>#N/A</v></c>'],
    ["nothing, in its look", put(0, 0, null), '<c r="A1" s="3"/>'],
    ["a formula with its last number", put(0, 0, 2, formula("B1<2")), '<c r="A1" s="3"><f>B1&lt;2</f><v>2</v></c>'],
    ["a formula with its last text", put(0, 0, "x", formula("B1")), '<c r="A1" s="3" t="str"><f>B1</f><v>x</v></c>'],
    ["a formula without a value", put(0, 0, null, formula("B1")), '<c r="A1" s="3"><f>B1</f></c>'],
    ["another number format", put(0, 0, 1, { format: "0%" }), '<c r="A1" s="5"><v>1</v></c>'],
  ])("takes %s, and nothing else changes", (_, patch, cell) => {
    expect(patched(before, patch)).toBe(before.replace('<c r="A1" s="3" t="s"><v>0</v></c>', cell));
  });
});

describe("a cell that is not there", () => {
  it("comes between its neighbours in its row", () => {
    const before = sheet('<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row>', '<dimension ref="A2:C2"/>');
    expect(patched(before, put(1, 1, 2), put(1, 4, 5))).toBe(
      sheet('<row r="2" spans="1:5"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c><c r="E2"><v>5</v></c></row>', '<dimension ref="A2:E2"/>'),
    );
  });
  it("comes in a new row before the next one, or at the end", () => {
    const before = sheet('<row r="2"><c r="A2"><v>1</v></c></row>');
    expect(patched(before, put(4, 0, 5), put(0, 0, 0))).toBe(
      sheet('<row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>'),
    );
  });
  it("opens an empty row and an empty sheet, in their own prefix", () => {
    expect(patched(sheet('<row r="1" ht="30"/>'), put(0, 1, 1))).toBe(sheet('<row r="1" ht="30"><c r="B1"><v>1</v></c></row>'));
    expect(patched("<x:worksheet><x:sheetData/></x:worksheet>", put(0, 0, 1))).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });
  it("has the look of its row, else of its column", () => {
    const before = sheet('<row r="1" s="7" customFormat="1"><c r="A1"/></row><row r="2"><c r="A2"/></row>', '<cols><col min="2" max="3" style="4"/></cols>');
    expect(patched(before, put(0, 1, 1), put(1, 1, 1))).toContain('<c r="B1" s="7"><v>1</v></c></row><row r="2"><c r="A2"/><c r="B2" s="4"><v>1</v></c>');
  });
  it("gives an address to those that only followed the one before", () => {
    const before = sheet('<row><c><v>1</v></c></row><row><c r="A2"><v>2</v></c><c><v>3</v></c></row><row r="9"/>');
    expect(patched(before, put(1, 2, 4), put(4, 0, 5))).toBe(
      sheet('<row r="1"><c><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c><v>3</v></c><c r="C2"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="9"/>').replace(
        "</v></c><c><v>3",
        '</v></c><c r="B2"><v>3',
      ),
    );
  });
  it("is not made for nothing", () => {
    const before = sheet('<row r="1"><c r="A1"/></row>');
    expect(patched(before, put(0, 5, null), put(7, 0, null))).toBe(before);
  });
});

describe("formulas that go for several cells", () => {
  const shared = sheet(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1&amp;"x"</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
  );
  it("are spelled out for the others when the first of a shared one goes", () => {
    expect(patched(shared, put(0, 1, 9), put(2, 1, 4, { formula: "kept" }))).toBe(
      sheet('<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2&amp;"x"</f><v>2</v></c></row><row r="3"><c r="B3"><f>A3&amp;"x"</f><v>4</v></c></row>'),
    );
  });
  it("stay shared when one of the others goes, or only values change", () => {
    expect(patched(shared, put(1, 1, 9))).toBe(shared.replace('<f t="shared" si="0"/><v>2</v>', "<v>9</v>"));
    expect(patched(shared, put(0, 1, 7, { formula: "kept" }))).toBe(shared.replace("<v>1</v>", "<v>7</v>"));
  });
  const array = sheet('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
  it("shrink to the first cell of an array when something else is put into it", () => {
    expect(patched(array, put(1, 0, 9))).toBe(array.replace('ref="A1:A2"', 'ref="A1"').replace("<v>2</v>", "<v>9</v>"));
  });
  it("stay whole as arrays when only their results change", () => {
    const results = [put(0, 0, 3, { formula: "kept" }), put(1, 0, 4, { formula: "kept" })];
    expect(patched(array, ...results)).toBe(array.replace("<v>1</v>", "<v>3</v>").replace("<v>2</v>", "<v>4</v>"));
  });
  it("are written with the cells that they fill", () => {
    const area = { row: 0, column: 0, rows: 3, columns: 1 };
    expect(patched(array, put(0, 0, 1, { formula: { text: "C1:C3", area } }))).toContain('<c r="A1"><f t="array" ref="A1:A3">C1:C3</f><v>1</v></c>');
  });
});

it("is told when a cell may have lost its formula", () => {
  const xml = sheet('<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><v>1</v></c></row>');
  const loses = (patch: CellPatch): boolean => patchCells(xml, "sheet", [patch], (style) => style).losesFormulas;
  expect([loses(put(0, 0, 2)), loses(put(0, 1, 2)), loses(put(0, 0, 2, { formula: "kept" }))]).toEqual([true, false, false]);
});

it("looks past comments and unparsed text", () => {
  const before = sheet('<!-- <row r="1"> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c></row>]]></t></is></c><c r="B1"><v>1</v></c></row>');
  expect(patched(before, put(0, 1, 2))).toBe(before.replace("<v>1</v>", "<v>2</v>"));
});
