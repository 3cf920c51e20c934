// What a saved file holds: the person's edits and our sheets; the rest as it was, to the byte.

import { KEPT_PLAN_NAMESPACE } from "../../../../src/app/kept-plan";
import { readKeptTexts } from "../../../../src/hosts/xlsx/kept-texts";
import { openPackage } from "../../../../src/hosts/xlsx/package";
import type { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import type { Worksheet } from "../../../../src/workbench/excel/workbook/worksheet";
import { openWorkbookFile } from "../../../../src/workbench/file/open-workbook-file";
import { saveWorkbookFile } from "../../../../src/workbench/file/save-workbook-file";
import { fileWorkbook } from "./file-workbook";

function opened(): { readonly workbook: Workbook; readonly book: Worksheet } {
  const workbook = openWorkbookFile(fileWorkbook, "book.xlsx");
  return { workbook, book: workbook.Worksheets.GetItem("Book") };
}

/** The sheet's rows and other parts after a change. */
function saved(change: (book: Worksheet, workbook: Workbook) => void) {
  const { workbook, book } = opened();
  change(book, workbook);
  const pkg = openPackage(saveWorkbookFile(fileWorkbook, workbook));
  const text = (name: string): string => (pkg.has(name) ? pkg.text(name) : "");
  return { rows: /<sheetData>(.*)<\/sheetData>/s.exec(text("xl/worksheets/book.xml"))?.[1] ?? "", text };
}

const before = saved(() => undefined);

describe("saving", () => {
  it("writes what was typed as what it is: text stays text, formulas get the form of files", () => {
    const { rows } = saved((book) => {
      book.GetRange("A2:B2").Values = [["'=1+1", "=XLOOKUP(1,A1,B1)+[@Hours]"]];
    });
    expect(rows).toContain('<c r="A2" t="inlineStr"><is><t>=1+1</t></is></c>');
    expect(rows).toContain('<f>_xlfn.XLOOKUP(1,A1,B1)+Book_Table[[#This Row],[Hours]]</f>');
  });

  it("has Excel calculate anew, and drops the calculation chain only when a formula goes", () => {
    const typed = saved((book) => { book.GetRange("A2").Values = [["x"]]; });
    expect(typed.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(typed.text("xl/calcChain.xml")).toBe(before.text("xl/calcChain.xml"));
    const gone = saved((book) => { book.GetRange("A5").Values = [[7]]; });
    expect([gone.text("xl/calcChain.xml"), gone.text("[Content_Types].xml").includes("calcChain"), gone.text("xl/_rels/workbook.xml.rels").includes("calcChain")]).toEqual(["", false, false]);
    expect(gone.rows).toContain('<c r="A5"><v>7</v></c>');
    expect(gone.rows).toContain("<c r=\"A6\"><f>B3*$B$3</f><v>4</v></c>");
  });

  it("keeps a formula as it stands when only its result changes, and results that are the same but for the last digits", () => {
    const { rows } = saved(({ grid }) => {
      grid.edit(4, 0).value = 3;
      grid.edit(5, 0).value = 4 + 1e-14;
    });
    expect(rows).toBe(before.rows.replace('si="0">B2*$B$3</f><v>2</v>', 'si="0">B2*$B$3</f><v>3</v>'));
  });

  it("writes a date with the format that the entry brought", () => {
    const { rows, text } = saved((book) => { book.GetRange("A9").Values = [["2026-03-04"]]; });
    const style = /<c r="A9" s="(\d+)"><v>46085<\/v>/.exec(rows)?.[1];
    expect(text("xl/styles.xml")).toContain('formatCode="yyyy-mm-dd"');
    expect(Number(style)).toBeGreaterThan(2);
  });

  it("writes what a formula fills as its array", () => {
    const { rows } = saved(({ grid }) => {
      Object.assign(grid.edit(9, 0), { formula: "=PLAN.DATES(A1)", value: 1 });
      for (const row of [10, 11]) Object.assign(grid.edit(row, 0), { value: row, isSpilled: true });
    });
    expect(rows).toContain('<c r="A10"><f t="array" ref="A10:A12">_xldudf_PLAN_DATES(A1)</f><v>1</v></c>');
    expect(rows).toContain('<row r="12"><c r="A12"><v>11</v></c></row>');
  });

  it("brings a table along that grew or has another heading", () => {
    const { text } = saved((book) => {
      book.GetRange("A4:B4").Values = [["c", 5]];
      book.Tables.GetItem("Book_Table").Resize(book.GetRange("A1:B4"));
      book.GetRange("B1").Values = [["Hours & days"]];
    });
    expect(text("xl/tables/table1.xml")).toBe(
      before.text("xl/tables/table1.xml").replace(/A1:B3/g, "A1:B4").replace('name="Hours"', 'name="Hours &amp; days"'),
    );
  });

  it("adds a sheet that the file does not have", () => {
    const { workbook, book } = opened();
    const added = workbook.Worksheets.Add("Notes");
    added.GetRange("A1:B1").Values = [["Total", "=XOR(Book!B2)"]];
    const bytes = saveWorkbookFile(fileWorkbook, workbook);
    const pkg = openPackage(bytes);
    expect(pkg.names.filter((name) => /worksheets\/.*\.xml$/.test(name)).filter((name) => pkg.text(name).includes("<f>_xlfn.XOR(Book!B2)</f>"))).toHaveLength(1);
    const again = openWorkbookFile(bytes, "book.xlsx");
    expect(again.Worksheets.list.map(({ Name }) => Name)).toEqual(workbook.Worksheets.list.map(({ Name }) => Name));
    expect(again.Worksheets.GetItem("Notes").grid.at(0, 1)?.formula).toBe("=XOR(Book!B2)");
    expect(again.Worksheets.GetItem("Notes").Names.list).toEqual([]);
    expect(book.Name).toBe("Book");
  });

  it("carries what the workbook remembers of its plan from file to file, and forgets what was taken away", () => {
    const text = `<plan xmlns="${KEPT_PLAN_NAMESPACE}">one</plan>`;
    const { workbook } = opened();
    workbook.CustomXmlParts.Add(text);
    const file = saveWorkbookFile(fileWorkbook, workbook);
    expect(readKeptTexts(file, KEPT_PLAN_NAMESPACE)).toEqual([expect.stringContaining(text)]);
    const again = openWorkbookFile(file, "book.xlsx");
    expect(Buffer.compare(saveWorkbookFile(file, again), file)).toBe(0);
    again.CustomXmlParts.list[0]?.Delete();
    expect(readKeptTexts(saveWorkbookFile(file, again), KEPT_PLAN_NAMESPACE)).toEqual([]);
  });

  it.each([
    ["deleted", (book: Worksheet) => book.Delete()],
    ["renamed", (book: Worksheet) => { book.Name = "Other"; }],
  ])("refuses a sheet that was %s, by its name", (word, change) => {
    const { workbook, book } = opened();
    change(book);
    expect(() => saveWorkbookFile(fileWorkbook, workbook)).toThrow(new RegExp(`"Book" was ${word}`));
  });
});
