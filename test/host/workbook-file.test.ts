// What opening and saving in the workbench leaves of a user's workbook: everything but the cells that she changed.

import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { openPackage } from "../../src/hosts/xlsx/package";
import type { XlsxPackage } from "../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { readWorkbookPart } from "../../src/hosts/xlsx/workbook-part";
import { contentOf } from "../../src/workbench/excel/workbook-content";
import { openWorkbookFile } from "../../src/workbench/file/open-workbook-file";
import { saveWorkbookFile } from "../../src/workbench/file/save-workbook-file";
import { preservationFixtures } from "./fixtures/preservation-fixtures";
import { firstLoss, parseXmlTree } from "./xml-tree";

const samples = ["bicycles", "bakery"].map((name) => ({
  name: `the sample ${name}`,
  bytes: new Uint8Array(fs.readFileSync(path.resolve(__dirname, `../../assets/samples/${name}.xlsx`))),
}));
const workbooks = [...preservationFixtures, ...samples].map((each) => [each.name, each.bytes] as const);

/** Text of a user that looks like a formula, far from everything else: nothing but this cell may change. */
const FAR = { address: "AZ2000", row: 1999, column: 51, text: "=1+1 & <b>" };

function withFarCell(bytes: Uint8Array): Uint8Array {
  const workbook = openWorkbookFile(bytes, "book.xlsx");
  const cell = workbook.Worksheets.list[0]?.GetRange(FAR.address);
  if (cell !== undefined) cell.Values = [[`'${FAR.text}`]];
  return saveWorkbookFile(bytes, workbook);
}

function compressed(pkg: XlsxPackage): ReadonlyMap<string, string> {
  return new Map(pkg.entries.map(({ name, crc, time, data }) => [name, `${crc} ${time} ${Buffer.from(data).toString("base64")}`]));
}

describe.each(workbooks)("the workbook with: %s", (_name, bytes) => {
  let changedBytes: Uint8Array;
  beforeAll(() => {
    changedBytes = withFarCell(bytes);
  });

  it("reads in the stand-in as it reads from the file", () => {
    const opened = contentOf(openWorkbookFile(bytes, "book.xlsx"));
    const read = readWorkbookContent(bytes, "book.xlsx");
    expect(opened.sheets.map(({ name }) => name)).toEqual(read.sheets.map(({ name }) => name));
    for (const [index, sheet] of read.sheets.entries()) {
      const same = opened.sheets[index];
      const merges = sheet.merges.filter((area) => area.rows * area.columns > 1);
      // Numbers have the same kind; what a format says of empty cells and texts is nobody's business.
      const kinds = (of: typeof sheet | undefined) => of?.values.flatMap((row, down) => row.flatMap((value, across) => (typeof value === "number" ? [of.numberKinds[down * row.length + across]] : [])));
      expect(kinds(same)).toEqual(kinds(sheet));
      expect({ ...same, numberKinds: null, names: null, hiddenRows: null }).toEqual({ ...sheet, merges, numberKinds: null, names: null, hiddenRows: null });
      expect([...sheet.hiddenRows].filter((row) => same?.hiddenRows.has(row) !== true)).toEqual([]);
    }
  });

  it("is saved byte for byte when nothing was changed", () => {
    expect(Buffer.compare(saveWorkbookFile(bytes, openWorkbookFile(bytes, "book.xlsx")), bytes)).toBe(0);
  });

  it("keeps every other part when a cell is changed, down to its compressed bytes", () => {
    const before = openPackage(bytes);
    const now = compressed(openPackage(changedBytes));
    const changed = [...compressed(before)].filter(([name, data]) => now.get(name) !== data).map(([name]) => name);
    const first = readWorkbookPart(before).sheets.find(({ kind }) => kind === "worksheet")?.path ?? "";
    expect(changed).toContain(first);
    expect(changed.filter((name) => name !== first && name !== "xl/workbook.xml")).toEqual([]);
    expect(now.size).toBe(before.names.length);
    const after = openPackage(changedBytes);
    for (const name of changed) expect([name, lossIn(before, after, name)]).toEqual([name, null]);
  });

  it("reads as before but for that cell", () => {
    const [before, now] = [bytes, changedBytes].map((each) => readWorkbookContent(each, "book.xlsx").sheets);
    const [first, ...others] = now ?? [];
    expect(others).toEqual(before?.slice(1));
    expect(first?.values[FAR.row - first.row]?.[FAR.column - first.column]).toBe(FAR.text);
    const [old] = before ?? [];
    old?.values.forEach((row, down) => {
      const left = old.column - (first?.column ?? 0);
      expect(first?.values[old.row + down - first.row]?.slice(left, left + row.length)).toEqual(row);
    });
  });
});

/** What is lost of a part, but for the size of the used range, which grows. */
function lossIn(before: XlsxPackage, now: XlsxPackage, name: string): string | null {
  const tree = (pkg: XlsxPackage) => parseXmlTree(pkg.text(name).replace(/<(?:\w+:)?dimension [^>]*>/, "").replace(/ fullCalcOnLoad="\d"| spans="[^"]*"/g, ""));
  return firstLoss(tree(before), tree(now));
}

const VALIDATOR = path.resolve(__dirname, "../../../shared/tools/validate-xlsx.py");
const canValidate = fs.existsSync(VALIDATOR) && spawnSync("xmllint", ["--version"], { stdio: "ignore" }).error === undefined;
(canValidate ? it : it.skip)(`saved workbooks have nothing new by the schemas${canValidate ? "" : " (skipped: no validator here)"}`, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "planwright-saved-"));
  const findings = (kind: string, change: (bytes: Uint8Array) => Uint8Array): readonly string[] => {
    fs.mkdirSync(path.join(folder, kind));
    const files = workbooks.map(([name, bytes]) => {
      const file = path.join(folder, kind, `${name.replace(/ /g, "-")}.xlsx`);
      fs.writeFileSync(file, change(bytes));
      return file;
    });
    const run = spawnSync("python3", [VALIDATOR, ...files], { encoding: "utf8" });
    expect(run.stdout).not.toBe("");
    return run.status === 0 ? [] : run.stdout.trim().split("\n");
  };
  try {
    const before = new Set(findings("before", (bytes) => bytes).map((line) => line.replace("/before/", "/after/")));
    expect(findings("after", withFarCell).filter((line) => !before.has(line))).toEqual([]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

const hasOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).error === undefined;
(hasOffice ? it : it.skip)(`LibreOffice shows what was typed and what it gave${hasOffice ? "" : " (skipped: no LibreOffice here)"}`, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "planwright-office-"));
  try {
    const { bytes } = samples[1] ?? { bytes: new Uint8Array() };
    const workbook = openWorkbookFile(bytes, "bakery.xlsx");
    const sheet = workbook.Worksheets.list[0];
    workbook.calculator = () => 6;
    const cells = sheet?.GetRange("H1:H3");
    if (cells !== undefined) cells.Formulas = [[2], [3], ["=MAXIFS(H1:H2,H1:H2,\">0\")*2"]];
    const file = path.join(folder, "saved.xlsx");
    fs.writeFileSync(file, saveWorkbookFile(bytes, workbook));
    execFileSync("soffice", [`-env:UserInstallation=file://${path.join(folder, "profile")}`, "--headless", "--convert-to", "csv", "--outdir", folder, file], { stdio: "ignore" });
    const last = fs.readFileSync(path.join(folder, "saved.csv"), "utf8").split("\n").slice(0, 3).map((line) => line.split(",").at(-1));
    expect(last).toEqual(["2", "3", "6"]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
