// What single cells become: text stays text, dates follow the workbook, nothing Excel refuses is written.

import { newWorkbook } from "../../../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../../../src/hosts/xlsx/read-workbook";
import type { SpecCell } from "../../../../src/grid/sheet-spec";
import { sheetSpec, sheetText, tableSpec, valuesAt } from "./write-fixture";

function written(cell: SpecCell): string {
  return sheetText(newWorkbook([sheetSpec({ blocks: [{ row: 0, column: 0, cells: [[cell]] }] })]), "Schedule");
}

describe("a cell of ours", () => {
  it.each(['=HYPERLINK("http://example.com","x")', "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])(
    "keeps %j as text, never as a formula",
    (text) => {
      const bytes = newWorkbook([sheetSpec({ blocks: [valuesAt(0, 0, [[text]])] })]);
      expect(sheetText(bytes, "Schedule")).not.toContain("<f>");
      expect(readWorkbookContent(bytes, "x").sheets[0]?.values).toEqual([[text]]);
    },
  );

  it.each(["a\u0001b", "_x0041_", "two\r\nlines", " spaces ", " _x0041_", "\ud83d half", "\ud83d\ude00 & <whole>", "\uffff"])(
    "gives %j back to a reader as it was",
    (text) => {
      const bytes = newWorkbook([sheetSpec({ blocks: [valuesAt(0, 0, [[text]])] })]);
      expect(readWorkbookContent(bytes, "x").sheets[0]?.values).toEqual([[text]]);
    },
  );

  it("writes blanks at the ends plainly, without the attribute that the schema does not know", () => {
    expect(written({ value: "  two blanks " })).toContain("<is><t>  two blanks </t></is>");
  });

  it("cuts text that is longer than a cell can hold, without halving a character", () => {
    const xml = written({ value: "x".repeat(32_766) + "\ud83d\ude00" });
    expect(xml).toContain(`<t>${"x".repeat(32_766)}</t>`);
  });

  it("writes numbers, truth values, days and minutes as Excel stores them", () => {
    expect(written({ value: 1.5e-7 })).toMatch(/<c r="A1" s="\d+"><v>1\.5e-7<\/v><\/c>/);
    expect(written({ value: true })).toContain(' t="b"><v>1</v></c>');
    expect(written({ value: { day: 20_521 } })).toContain("<v>46090</v>");
    expect(written({ value: { minute: 20_521 * 1440 + 360 } })).toContain("<v>46090.25</v>");
  });

  it("writes a formula with the value that it last gave", () => {
    expect(written({ value: 3, formula: "1+2" })).toContain("<f>1+2</f><v>3</v>");
    expect(written({ value: "a&b", formula: '"a&b"' })).toContain(' t="str"><f>"a&amp;b"</f><v>a&amp;b</v>');
    expect(written({ value: null, formula: "NOW()" })).toContain("<f>NOW()</f></c>");
  });

  it("never uses style 0, which a user's workbook may have made a date", () => {
    const xml = sheetText(newWorkbook([sheetSpec({ blocks: [valuesAt(0, 0, [["a", 1, null]])], tables: [tableSpec({ row: 3 })] })]), "Schedule");
    expect(xml).toMatch(/ s="[1-9]/);
    expect(xml).not.toContain(' s="0"');
  });

  it.each([NaN, Infinity, -Infinity])("throws for %p, which no sheet can hold", (value) => {
    expect(() => written({ value })).toThrow("cannot be written");
  });

  it("throws when two blocks claim it", () => {
    const blocks = [valuesAt(0, 0, [["a", "b"]]), valuesAt(0, 1, [["c"]])];
    expect(() => newWorkbook([sheetSpec({ blocks })])).toThrow("B1");
  });

  it("stands in column order when blocks lie within each other", () => {
    const outer = { row: 0, column: 0, cells: [[{ value: "a" }, null, { value: "c" }]] };
    const xml = sheetText(newWorkbook([sheetSpec({ blocks: [outer, valuesAt(0, 1, [["b"]])] })]), "Schedule");
    expect([...xml.matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual(["A1", "B1", "C1"]);
  });
});
