// The same specification gives the same sheet in Excel and in a file: values, looks, tables, rules, charts, widths, print.

import type { SheetSpec } from "../../src/grid/sheet-spec";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { writeSheets } from "../../src/hosts/xlsx/write-sheets";
import { contentOf, workbookFromContent } from "../../src/workbench/excel/workbook-content";
import { officeEnvironment } from "../excel/office-environment";
import { picturesOfExcel } from "./contract-excel";
import { picturesOfFile } from "./contract-file";
import { cellTexts } from "./contract-picture";
import type { SheetPicture } from "./contract-picture";
import { bakery, bakeryContent, contracts, neighbours, writtenByAddIn } from "./contract-specs";

/** Both hosts write into the same workbook of a user. */
async function writeBoth(specs: readonly SheetSpec[]): Promise<{ readonly excel: readonly SheetPicture[]; readonly file: readonly SheetPicture[] }> {
  const workbook = await writtenByAddIn(workbookFromContent(bakeryContent), specs);
  return { excel: picturesOfExcel(workbook), file: picturesOfFile(writeSheets(bakery, specs).bytes) };
}

describe.each(contracts)("%s", (_, specs) => {
  let both: Awaited<ReturnType<typeof writeBoth>>;
  beforeAll(async () => {
    both = await writeBoth(specs());
  });

  const compare = (aspect: (sheet: SheetPicture) => unknown): void => {
    const of = (sheets: readonly SheetPicture[]): unknown => sheets.map((sheet) => [sheet.name, aspect(sheet)]);
    expect(both.excel.length).toBe(specs().length);
    expect(of(both.excel)).toEqual(of(both.file));
  };

  it("has the same cells, looks and links in Excel and in a file", () => {
    compare(({ cells }) => cellTexts(cells, neighbours));
  });
  it("has the same merged cells, tables and drop-downs", () => {
    compare(({ merges, tables, validations }) => ({ merges, tables, validations }));
  });
  it("has the same rules in the same order", () => {
    compare(({ rules }) => rules);
  });
  it("has the same charts over the same cells", () => {
    compare(({ charts }) => charts);
  });
  it("has the same frozen panes, widths, heights and print", () => {
    const count = (sheet: SheetPicture): number => (both.file.find(({ name }) => name === sheet.name) ?? sheet).widths.length;
    compare(({ freeze, heights, view, print }) => ({ freeze, heights, view, print }));
    compare((sheet) => sheet.widths.slice(0, count(sheet)));
  });
});

describe("a workbook of a user", () => {
  it("is read from Excel as from its file", async () => {
    const office = await officeEnvironment({ workbook: workbookFromContent(bakeryContent) });
    office.install();
    try {
      const read = await openExcelPort().read();
      const expected = contentOf(office.workbook);
      expect(read.sheets.map(({ name }) => name)).toEqual(bakeryContent.sheets.map(({ name }) => name));
      for (const [index, sheet] of bakeryContent.sheets.entries()) {
        // Merged cells are not asked for in Excel: that would take the user's undo away.
        expect(read.sheets[index]).toEqual({ ...sheet, merges: [], numberKinds: expected.sheets[index]?.numberKinds, names: expected.sheets[index]?.names });
        expect(read.sheets[index]?.numberKinds).toEqual(sheet.numberKinds);
      }
    } finally {
      office.close();
    }
  });
});
