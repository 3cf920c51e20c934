// What other programs say of the files that we write: the schemas, in both dialects, and LibreOffice.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { unzipSync } from "fflate";

import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { openPackage, savePackage } from "../../src/hosts/xlsx/package";
import { writeSheets } from "../../src/hosts/xlsx/write-sheets";
import { preservationFixtures } from "./fixtures/preservation-fixtures";
import { chartKinds, showcaseSheets } from "./showcase-sheets";

const VALIDATOR = path.resolve(__dirname, "../../../shared/tools/validate-xlsx.py");
const canValidate = fs.existsSync(VALIDATOR) && spawnSync("xmllint", ["--version"]).status === 0;
const canOpen = spawnSync("soffice", ["--version"]).status === 0;

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "planwright-write-"));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function save(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

function fixture(name: string): Uint8Array {
  const found = preservationFixtures.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found.bytes;
}

/** A strict workbook under the names of the transitional dialect, whose schemas allow nearly all that strict ones do. */
function asTransitional(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  const text = (name: string): string =>
    pkg
      .text(name)
      // Dates as ISO text, which the user's sheets hold, are of the strict dialect only.
      .replace(/ t="d"/g, ' t="str"')
      .replace(/http:\/\/purl\.oclc\.org\/ooxml\/(officeDocument|spreadsheetml|drawingml)\/(\w+)/g, "http://schemas.openxmlformats.org/$1/2006/$2");
  return savePackage(pkg, new Map(pkg.names.map((name) => [name, text(name)])));
}

(canValidate ? describe : describe.skip)(`the schemas of Office Open XML${canValidate ? "" : " (no validator here)"}`, () => {
  it.each([
    ["a new workbook", (): Uint8Array => newWorkbook(showcaseSheets)],
    ["a workbook with our sheets", (): Uint8Array => writeSheets(newWorkbook(showcaseSheets), showcaseSheets).bytes],
    ["a strict workbook with our sheets", (): Uint8Array => asTransitional(writeSheets(fixture("strict namespaces"), showcaseSheets).bytes)],
    ["a prefixed workbook with our sheets", (): Uint8Array => writeSheets(fixture("prefixed elements"), showcaseSheets).bytes],
    ["a workbook that lost some of our sheets", (): Uint8Array => writeSheets(writeSheets(fixture("1904 dates"), showcaseSheets).bytes, showcaseSheets.slice(1)).bytes],
  ])("find nothing in %s", (name, make) => {
    const file = save(`${name.replace(/ /g, "-")}.xlsx`, make());
    const { stdout } = spawnSync("python3", [VALIDATOR, file], { encoding: "utf8" });
    expect(stdout.trim()).toBe("1 file(s): no findings");
  });
});

(canOpen ? describe : describe.skip)(`LibreOffice${canOpen ? "" : " (not installed here)"}`, () => {
  it("opens a workbook with each kind of chart and keeps them all", () => {
    const file = save("charts.xlsx", newWorkbook(showcaseSheets));
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    spawnSync("soffice", [profile, "--headless", "--convert-to", "ods", "--outdir", folder, file]);
    const parts = unzipSync(fs.readFileSync(path.join(folder, "charts.ods")));
    const charts = Object.entries(parts).filter(([name]) => /^Object \d+\/content\.xml$/.test(name));
    expect(charts).toHaveLength(chartKinds.length);
    const decoder = new TextDecoder();
    const series = charts.map(([, bytes]) => decoder.decode(bytes).match(/<chart:series /g)?.length ?? 0);
    expect(series.sort()).toEqual([1, 2, 3, 3, 3, 3]);
  });
});
