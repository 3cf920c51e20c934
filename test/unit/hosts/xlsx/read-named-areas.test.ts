// Which defined names stand for a rectangle of a sheet.

import { namedAreasOf } from "../../../../src/hosts/xlsx/read-named-areas";

function areaOf(sheet: string, text: string) {
  return namedAreasOf(sheet, [{ name: "N", hidden: false, text }])[0]?.area ?? null;
}

it.each([
  ["Sheet1", "Sheet1!$B$2:$D$9", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["Sheet1", "SHEET1!$A$1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["Sheet1", "=Sheet1!A1:B2", { row: 0, column: 0, rows: 2, columns: 2 }],
  ["My Sheet", "'My Sheet'!$A$1:$C$9", { row: 0, column: 0, rows: 9, columns: 3 }],
  ["Bob's", "'Bob''s'!$A$1:$A$2", { row: 0, column: 0, rows: 2, columns: 1 }],
  ["Aufträge", "Aufträge!$A:$C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
  ["S", "S!$2:$4", { row: 1, column: 0, rows: 3, columns: 16_384 }],
])("on sheet %p the text %p is an area", (sheet, text, area) => {
  expect(areaOf(sheet, text)).toEqual(area);
});

it.each([
  "Sheet1!#REF!",
  "#REF!",
  "0.2",
  '"Sheet1!A1"',
  "OFFSET(Sheet1!$A$1,0,0,5,2)",
  "Sheet1!$A$1:$B$2,Sheet1!$D$1:$E$2",
  "[1]Sheet1!$A$1",
  "'[1]Sheet1'!$A$1",
  "Sheet1:Sheet3!$A$1",
  "Sheet1!$A$1:Sheet1!$B$2",
  "Other!$A$1",
  "Sheet1!Name",
  "Sheet1!XFE1",
])("the text %p is no area of Sheet1", (text) => {
  expect(areaOf("Sheet1", text)).toBeNull();
});

it("names that programs keep for themselves are left out", () => {
  const text = "S!$A$1:$B$2";
  const names = [
    { name: "_xlnm.Print_Area", hidden: false, text },
    { name: "_xlnm._FilterDatabase", hidden: true, text },
    { name: "Secret", hidden: true, text },
    { name: "Orders", hidden: false, localSheetId: 4, text },
  ];
  expect(namedAreasOf("S", names).map(({ name }) => name)).toEqual(["Orders"]);
});
