// A plan that the add-in wrote into the stand-in Excel, saved as a file: it holds what the command line writes for the same plan.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { writeSheets } from "../../src/hosts/xlsx/write-sheets";
import { openWorkbookFile } from "../../src/workbench/file/open-workbook-file";
import { saveWorkbookFile } from "../../src/workbench/file/save-workbook-file";
import { picturesOfExcel } from "./contract-excel";
import { picturesOfFile } from "./contract-file";
import { cellTexts } from "./contract-picture";
import type { SheetPicture } from "./contract-picture";
import { bakery, contracts, neighbours, writtenByAddIn } from "./contract-specs";
import { showcaseSheets } from "./showcase-sheets";

const VALIDATOR = path.resolve(__dirname, "../../../shared/tools/validate-xlsx.py");

describe.each(contracts)("%s", (_, specs) => {
  let saved: Uint8Array;
  let fromStandIn: readonly SheetPicture[];
  let fromSpecs: readonly SheetPicture[];
  beforeAll(async () => {
    const workbook = await writtenByAddIn(openWorkbookFile(bakery, "bakery.xlsx"), specs());
    saved = saveWorkbookFile(bakery, workbook);
    fromStandIn = picturesOfFile(saved);
    fromSpecs = picturesOfFile(writeSheets(bakery, specs()).bytes);
  });

  const compare = (aspect: (sheet: SheetPicture) => unknown): void => {
    const of = (sheets: readonly SheetPicture[]): unknown => sheets.map((sheet) => [sheet.name, aspect(sheet)]);
    expect(fromStandIn).toHaveLength(specs().length);
    expect(of(fromStandIn)).toEqual(of(fromSpecs));
  };

  it("is saved with the same cells, looks and links", () => {
    compare(({ cells }) => cellTexts(cells, neighbours));
  });
  it("is saved with the same merged cells, tables and drop-downs", () => {
    compare(({ merges, tables, validations }) => ({ merges, tables, validations }));
  });
  it("is saved with the same rules in the same order", () => {
    compare(({ rules }) => rules);
  });
  it("is saved with the same charts over the same cells", () => {
    compare(({ charts }) => charts);
  });
  it("is saved with the same frozen panes, widths, heights and print", () => {
    compare(({ freeze, heights, view, print, widths }) => ({ freeze, heights, view, print, widths }));
  });

  it("opens as it was written, with looks, rules, charts and sizes", () => {
    const opened = picturesOfExcel(openWorkbookFile(saved, "saved.xlsx"));
    const told = (index: number): number => fromStandIn[index]?.widths.length ?? 0;
    const aspects = (sheets: readonly SheetPicture[]) =>
      sheets.map(({ cells, widths, ...rest }, index) => ({ ...rest, cells: cellTexts(cells, neighbours), widths: widths.slice(0, told(index)) }));
    expect(aspects(opened)).toEqual(aspects(fromStandIn));
  });

  it("leaves the user's sheets as they were", () => {
    const usersOf = (bytes: Uint8Array) => readWorkbookContent(bytes, "x").sheets.filter(({ stamp }) => stamp === null);
    expect(usersOf(saved)).toEqual(usersOf(bakery));
  });

  it("is the same file again when it is opened and saved", () => {
    expect(Buffer.compare(saveWorkbookFile(saved, openWorkbookFile(saved, "bakery.xlsx")), saved)).toBe(0);
  });

  const canValidate = existsSync(VALIDATOR) && spawnSync("xmllint", ["--version"], { stdio: "ignore" }).error === undefined;
  (canValidate ? it : it.skip)(`is valid by the schemas${canValidate ? "" : " (skipped: no validator here)"}`, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "planwright-saved-"));
    try {
      const file = path.join(folder, "saved.xlsx");
      writeFileSync(file, saved);
      expect(execFileSync("python3", [VALIDATOR, file], { encoding: "utf8" })).toContain("no findings");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it("saves our sheets as they are after a plan was taken away again", async () => {
  const planned = writeSheets(bakery, showcaseSheets).bytes;
  const workbook = await writtenByAddIn(openWorkbookFile(planned, "planned.xlsx"), []);
  const saved = saveWorkbookFile(planned, workbook);
  expect(readWorkbookContent(saved, "x").sheets).toEqual(readWorkbookContent(bakery, "x").sheets);
});

it("gives a sheet to the user once its stamp is taken off", () => {
  const planned = writeSheets(bakery, showcaseSheets).bytes;
  const workbook = openWorkbookFile(planned, "planned.xlsx");
  const ours = workbook.Worksheets.list.filter((sheet) => sheet.Names.GetItemOrNullObject("_planwright") !== null);
  ours[0]?.Names.GetItem("_planwright").Delete();
  const read = readWorkbookContent(saveWorkbookFile(planned, workbook), "x").sheets;
  expect(read.find(({ name }) => name === ours[0]?.Name)?.stamp).toBeNull();
  expect(read.filter(({ stamp }) => stamp !== null)).toHaveLength(ours.length - 1);
});
