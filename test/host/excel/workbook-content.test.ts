// A workbook file as the stand-in's content, and the content back: every value, hint and name survives.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookContent } from "../../../src/hosts/xlsx/read-workbook";
import { contentOf, workbookFromContent } from "../../../src/workbench/excel/workbook-content";

const samples = join(__dirname, "../../../assets/samples");
const files = ["bicycles.xlsx", "bakery.xlsx"].filter((name) => existsSync(join(samples, name)));

describe("the content of a file in the stand-in Excel", () => {
  it("finds both samples", () => {
    expect(files).toEqual(["bicycles.xlsx", "bakery.xlsx"]);
  });

  it.each(files)("comes back as it was: %s", (name) => {
    const content = readWorkbookContent(readFileSync(join(samples, name)), name);
    const back = contentOf(workbookFromContent(content));
    expect(back.sheets.map((sheet) => sheet.name)).toEqual(content.sheets.map((sheet) => sheet.name));
    content.sheets.forEach((sheet, index) => {
      const found = back.sheets[index];
      expect({ ...found, numberKinds: [] }).toEqual({ ...sheet, numberKinds: [] });
      expect(Buffer.from(found?.numberKinds ?? []).equals(Buffer.from(sheet.numberKinds))).toBe(true);
    });
  });
});
