// Native tables: their parts, their names among the user's, their formulas.

import { newWorkbook } from "../../../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../../../src/hosts/xlsx/read-workbook";
import { writeSheets } from "../../../../src/hosts/xlsx/write-sheets";
import { partText, sheetSpec, sheetText, tableSpec, valuesAt } from "./write-fixture";

const calculated = tableSpec({
  columns: [
    { heading: "Hours", style: {} },
    { heading: "Double it", style: {}, formula: '[@Hours]*2&"[@Hours]"' },
    { heading: "Share", style: {}, formula: "[@[Double it]]/SUM(Schedule[Hours])" },
  ],
  rows: [[1, 2, 2]],
});

describe("a table of ours", () => {
  it("is a native table with filter, banded rows and its headings", () => {
    const bytes = newWorkbook([sheetSpec({ tables: [tableSpec({ row: 2, column: 1 })] })]);
    const xml = partText(bytes, "xl/tables/table1.xml");
    expect(xml).toContain('id="1" name="Schedule" displayName="Schedule" ref="B3:C4"');
    expect(xml).toContain('<autoFilter ref="B3:C4"/><tableColumns count="2"><tableColumn id="1" name="Order"/>');
    expect(sheetText(bytes, "Schedule")).toContain('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
  });

  it("gets one empty row when it has none, since Excel demands one", () => {
    const bytes = newWorkbook([sheetSpec({ tables: [tableSpec({ rows: [] })] })]);
    expect(partText(bytes, "xl/tables/table1.xml")).toContain('ref="A1:B2"');
    expect(sheetText(bytes, "Schedule")).toMatch(/<row r="2"><c r="A2" s="\d+"\/><c r="B2" s="\d+"\/><\/row>/);
  });

  it("makes headings unique and says the same in the cell as in the table", () => {
    const columns = ["Hours", "hours", "", "Two\nlines & more"].map((heading) => ({ heading, style: {} }));
    const bytes = newWorkbook([sheetSpec({ tables: [tableSpec({ columns, rows: [] })] })]);
    expect(readWorkbookContent(bytes, "x").sheets[0]?.values[0]).toEqual(["Hours", "hours2", "Column3", "Two\nlines & more"]);
    const names = [...partText(bytes, "xl/tables/table1.xml").matchAll(/<tableColumn id="\d" name="([^"]*)"/g)];
    expect(names.map((match) => match[1])).toEqual(["Hours", "hours2", "Column3", "Two_x000A_lines &amp; more"]);
  });

  it("writes the row references that people type in the form that files use", () => {
    const bytes = newWorkbook([sheetSpec({ tables: [calculated] })]);
    expect(partText(bytes, "xl/tables/table1.xml")).toContain(
      '<calculatedColumnFormula>Schedule[[#This Row],[Hours]]*2&amp;"[@Hours]"</calculatedColumnFormula>',
    );
    expect(sheetText(bytes, "Schedule")).toContain("<f>Schedule[[#This Row],[Double it]]/SUM(Schedule[Hours])</f><v>2</v>");
  });

  it("takes another name when the user has a table of its name, in formulas too", () => {
    const user = newWorkbook([sheetSpec({ name: "Mine", tables: [tableSpec({ name: "SCHEDULE" })] })]);
    const { bytes } = writeSheets(user, [sheetSpec({ tables: [calculated] })]);
    expect(partText(bytes, "xl/tables/table1.xml")).toBe(partText(user, "xl/tables/table1.xml"));
    const ours = partText(bytes, "xl/tables/table2.xml");
    expect(ours).toContain('id="2" name="Schedule_2"');
    expect(ours).toContain("SUM(Schedule_2[Hours])");
  });

  it("styles and links single cells", () => {
    const table = tableSpec({
      cellStyles: new Map([["0,1", { fill: "FFC7CE" }]]),
      links: new Map([["0,0", { sheet: "Data", cell: "C7" }]]),
    });
    const bytes = newWorkbook([sheetSpec({ tables: [table] })]);
    expect(sheetText(bytes, "Schedule")).toContain("<hyperlink ref=\"A2\" location=\"'Data'!C7\"");
    expect(partText(bytes, "xl/styles.xml")).toContain("FFFFC7CE");
    expect(partText(bytes, "xl/styles.xml")).toContain("<u/>");
  });

  it("refuses two tables of one name", () => {
    const specs = [sheetSpec({ tables: [tableSpec()] }), sheetSpec({ id: "b", name: "B", tables: [tableSpec()] })];
    expect(() => newWorkbook(specs)).toThrow('"Schedule"');
  });

  it("stands beside a block without disturbing it", () => {
    const bytes = newWorkbook([sheetSpec({ tables: [tableSpec()], blocks: [valuesAt(0, 3, [["note"], [1]])] })]);
    expect(readWorkbookContent(bytes, "x").sheets[0]?.values).toEqual([
      ["Order", "Hours", null, "note"],
      ["WO-1", 2, null, 1],
    ]);
  });
});
