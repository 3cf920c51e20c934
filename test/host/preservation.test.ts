// What planning adds to a user's workbook, and that it takes nothing away: every fixture, part by part.

import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { unzipSync } from "fflate";

import { readKeptTexts, writeKeptTexts } from "../../src/hosts/xlsx/kept-texts";
import { openPackage } from "../../src/hosts/xlsx/package";
import type { XlsxPackage } from "../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { writeSheets } from "../../src/hosts/xlsx/write-sheets";
import { preservationFixtures } from "./fixtures/preservation-fixtures";
import { sheetsOfOurs } from "./preservation-sheets";
import { firstLoss, parseXmlTree } from "./xml-tree";

/** The only parts of the user's to which lines are added. */
const PATCHED = ["[content_types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

const NAMESPACE = "urn:example:kept";
const keptTexts = [`<kept xmlns="${NAMESPACE}">one</kept>`, `<kept xmlns="${NAMESPACE}">two</kept>`];

function plannedAs(bytes: Uint8Array) {
  const written = writeSheets(bytes, sheetsOfOurs);
  return { ...written, bytes: writeKeptTexts(written.bytes, NAMESPACE, keptTexts) };
}

const planned = preservationFixtures.map((fixture) => ({ ...fixture, after: plannedAs(fixture.bytes) }));
const plannedFixtures = planned.map((fixture) => [fixture.name, fixture] as const);

function partsBesides(pkg: XlsxPackage, names: readonly string[]) {
  return pkg.entries.filter(({ name }) => !names.includes(name.toLowerCase()));
}

/** A part as a tree; a declaration may name an encoding that the text no longer has. */
function treeOf(pkg: XlsxPackage, name: string) {
  return parseXmlTree(pkg.text(name));
}

it("the comparison of parts notices what is lost, changed or out of order, and allows what is added", () => {
  const before = parseXmlTree('<a count="1"><b x="1">t</b><c/></a>');
  const lossIn = (xml: string): string | null => firstLoss(before, parseXmlTree(xml));
  expect(lossIn('<a count="2" new="1"><n/><b x="1" y="2">t</b><c><d/></c></a>')).toBeNull();
  expect(lossIn('<a count="1"><b x="1">t</b></a>')).toBe("a/c");
  expect(lossIn('<a count="1"><b x="2">t</b><c/></a>')).toBe("a/b");
  expect(lossIn('<a count="1"><b x="1">u</b><c/></a>')).toBe("a/b");
  expect(lossIn('<a count="1"><c/><b x="1">t</b></a>')).toBe("a/c");
  expect(lossIn("<a><b/></a>")).not.toBeNull();
});

describe.each(plannedFixtures)("planning the workbook with: %s", (_name, { bytes, after }) => {
  const before = openPackage(bytes);
  const now = openPackage(after.bytes);

  it("keeps every other part, down to its compressed bytes", () => {
    const kept = new Map(now.entries.map((entry) => [entry.name, entry]));
    const untouched = partsBesides(before, PATCHED);
    expect(untouched.length).toBeGreaterThanOrEqual(4);
    for (const entry of untouched) {
      const same = kept.get(entry.name);
      expect([entry.name, same?.method, same?.crc, same?.time]).toEqual([entry.name, entry.method, entry.crc, entry.time]);
      expect(Buffer.compare(same?.data ?? new Uint8Array(), entry.data)).toBe(0);
    }
  });

  it("loses no element, attribute or text of the parts it adds lines to", () => {
    for (const name of before.names.filter((each) => PATCHED.includes(each.toLowerCase()))) {
      expect([name, firstLoss(treeOf(before, name), treeOf(now, name))]).toEqual([name, null]);
    }
  });

  it("leaves the user's sheets reading as they did", () => {
    const sheetsBefore = readWorkbookContent(bytes, "before").sheets;
    const sheetsNow = readWorkbookContent(after.bytes, "now").sheets;
    expect(sheetsNow.filter(({ stamp }) => stamp === null)).toEqual(sheetsBefore);
    expect(sheetsNow.flatMap(({ stamp }) => stamp ?? [])).toEqual(["schedule", "summary"]);
  });

  it("replaces its own sheets when planned again", () => {
    const again = plannedAs(after.bytes);
    expect([...again.names]).toEqual([...after.names]);
    expect(Object.keys(unzipSync(again.bytes)).sort()).toEqual(Object.keys(unzipSync(after.bytes)).sort());
    expect(readWorkbookContent(again.bytes, "x").sheets).toEqual(readWorkbookContent(after.bytes, "x").sheets);
    expect(readKeptTexts(again.bytes, NAMESPACE)).toEqual(readKeptTexts(after.bytes, NAMESPACE));
  });
});

it("gives its sheet another name where the user has one of that name, hidden or not", () => {
  const { after } = planned.find(({ name }) => name === "hidden sheets") ?? { after: null };
  expect([...(after?.names ?? [])]).toEqual([
    ["schedule", "Schedule (2)"],
    ["summary", "Summary (2)"],
  ]);
});

describe("other programs", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "planwright-preservation-"));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  function writeAll(name: string, pick: (fixture: (typeof planned)[number]) => Uint8Array): readonly string[] {
    const target = path.join(folder, name);
    fs.mkdirSync(target);
    return planned.map((fixture) => {
      const file = path.join(target, `${fixture.name.replace(/ /g, "-")}.xlsx`);
      fs.writeFileSync(file, pick(fixture));
      return file;
    });
  }

  const validator = path.resolve(__dirname, "../../../shared/tools/validate-xlsx.py");
  const canValidate = fs.existsSync(validator) && isInstalled("xmllint") && isInstalled("python3");
  (canValidate ? it : it.skip)(`find nothing new by the schemas${canValidate ? "" : " (skipped: no validator here)"}`, () => {
    const validate = (files: readonly string[]): readonly string[] => {
      const run = spawnSync("python3", [validator, ...files], { encoding: "utf8" });
      expect(run.stdout).not.toBe("");
      return run.status === 0 ? [] : run.stdout.trim().split("\n");
    };
    const before = new Set(validate(writeAll("before", ({ bytes }) => bytes)));
    expect(validate(writeAll("after", ({ after }) => after.bytes)).filter((finding) => !before.has(finding))).toEqual([]);
  });

  const hasOffice = isInstalled("soffice");
  (hasOffice ? it : it.skip)(`open every workbook with both our sheets and the user's${hasOffice ? "" : " (skipped: no LibreOffice here)"}`, () => {
    const files = writeAll("office", ({ after }) => after.bytes);
    const output = path.join(folder, "csv");
    // The last field, -1, asks for one file a sheet.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", output, ...files], { stdio: "ignore" });
    for (const { name, after } of planned) {
      const read = (sheet: string): string => fs.readFileSync(path.join(output, `${name.replace(/ /g, "-")}-${sheet}.csv`), "utf8");
      expect(read("Products")).toContain("CHAIR");
      expect(read(after.names.get("schedule") ?? "")).toContain("P-2");
    }
  });
});

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}
