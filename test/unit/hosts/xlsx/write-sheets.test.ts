// Our sheets among the user's: found by their stamp, replaced in place, named apart, removed without a trace.

import { newWorkbook } from "../../../../src/hosts/xlsx/new-workbook";
import { openPackage, savePackage } from "../../../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../../../src/hosts/xlsx/read-workbook";
import { readWorkbookPart } from "../../../../src/hosts/xlsx/workbook-part";
import { writeSheets } from "../../../../src/hosts/xlsx/write-sheets";
import type { SheetSpec } from "../../../../src/grid/sheet-spec";
import { partNames, partText, sheetNames, sheetSpec, tableSpec, valuesAt } from "./write-fixture";

const user = newWorkbook([sheetSpec({ name: "Data", blocks: [valuesAt(0, 0, [["mine"]])] })]);
const chart = {
  name: "c",
  title: "t",
  altText: "a",
  kind: "column",
  at: { row: 5, column: 0, rows: 5, columns: 5 },
  categories: { row: 1, column: 0, rows: 1, columns: 1 },
  series: [{ name: "s", values: { row: 1, column: 1, rows: 1, columns: 1 }, colour: "2F75B5" }],
  categoryAxis: { title: "" },
  valueAxis: { title: "h" },
  legend: "none",
} as const;
const repeatRows = { first: 0, last: 0 };
const schedule = sheetSpec({ tables: [tableSpec()], charts: [chart], print: { landscape: true, pagesWide: 1, repeatRows } });
const summary = sheetSpec({ id: "summary", name: "Summary", blocks: [valuesAt(0, 0, [["sum"]])] });

function patched(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const pkg = openPackage(bytes);
  return savePackage(pkg, new Map([[part, change(pkg.text(part))]]));
}

function stamps(bytes: Uint8Array): readonly (string | null)[] {
  return readWorkbookContent(bytes, "x").sheets.map((sheet) => sheet.stamp);
}

function dataPath(bytes: Uint8Array): string {
  return readWorkbookPart(openPackage(bytes)).sheets[0]?.path ?? "";
}

describe("writing our sheets", () => {
  it("adds them at the end in order, stamped, and says their names", () => {
    const { bytes, names } = writeSheets(user, [schedule, summary]);
    expect(sheetNames(bytes)).toEqual(["Data", "Schedule", "Summary"]);
    expect(stamps(bytes)).toEqual([null, "schedule", "summary"]);
    expect([...names]).toEqual([["schedule", "Schedule"], ["summary", "Summary"]]);
  });

  it("gives the same bytes when the same is written again", () => {
    const first = writeSheets(user, [schedule, summary]).bytes;
    expect(Buffer.compare(writeSheets(first, [schedule, summary]).bytes, first)).toBe(0);
  });

  it("replaces a sheet where it stands, under the name that the user gave it", () => {
    const first = writeSheets(user, [schedule, summary]).bytes;
    const renamed = patched(first, "xl/workbook.xml", (xml) => xml.replace('name="Schedule"', 'name="My plan"'));
    const second = writeSheets(renamed, [summary, { ...schedule, tables: [], blocks: [valuesAt(0, 0, [["new"]])] }]);
    expect(sheetNames(second.bytes)).toEqual(["Data", "My plan", "Summary"]);
    expect(second.names.get("schedule")).toBe("My plan");
    expect(readWorkbookContent(second.bytes, "x").sheets[1]?.values).toEqual([["new"]]);
  });

  it("removes a sheet that is not wanted any more, with all of its parts and names", () => {
    const first = writeSheets(user, [schedule, summary]).bytes;
    const { bytes } = writeSheets(first, [summary]);
    expect(sheetNames(bytes)).toEqual(["Data", "Summary"]);
    expect(stamps(bytes)).toEqual([null, "summary"]);
    expect(partNames(bytes).filter((name) => /chart|drawing|table/.test(name))).toEqual([]);
    expect(partText(bytes, "[Content_Types].xml")).not.toMatch(/chart|drawing|table/);
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("Print_Titles");
    expect(partText(bytes, "xl/_rels/workbook.xml.rels").match(/worksheets/g)).toHaveLength(2);
  });

  it("never touches a user's sheet of the same name", () => {
    const own = newWorkbook([sheetSpec({ name: "SCHEDULE", blocks: [valuesAt(0, 0, [["mine"]])] })]);
    const { bytes, names } = writeSheets(own, [schedule]);
    expect(sheetNames(bytes)).toEqual(["SCHEDULE", "Schedule (2)"]);
    expect(names.get("schedule")).toBe("Schedule (2)");
    expect(partText(bytes, "xl/charts/chart1.xml")).toContain("'Schedule (2)'!$B$2");
    expect(readWorkbookContent(bytes, "x").sheets[0]?.values).toEqual([["mine"]]);
  });

  it("leaves a copy that the user made of our sheet to her", () => {
    const first = writeSheets(user, [schedule]).bytes;
    const copied = patched(first, "xl/workbook.xml", (xml) =>
      xml
        .replace("</sheets>", `<sheet name="Kept" sheetId="9" r:id="${/r:id="(\w+)"/.exec(xml)?.[1]}"/></sheets>`)
        .replace("</definedNames>", '<definedName name="_planwright" localSheetId="2" hidden="1">"schedule"</definedName></definedNames>'),
    );
    const { bytes } = writeSheets(copied, [summary]);
    expect(sheetNames(bytes)).toEqual(["Data", "Kept", "Summary"]);
    expect(stamps(bytes)).toEqual([null, null, "summary"]);
  });

  it("keeps the active tab and the names of later sheets true when an earlier sheet goes", () => {
    const first = writeSheets(user, [schedule, summary]).bytes;
    const used = patched(first, "xl/workbook.xml", (xml) =>
      xml
        .replace("<workbookView/>", '<workbookView activeTab="2"/>')
        .replace("<definedNames>", "<definedNames><definedName name=\"Mine\" localSheetId=\"2\">Summary!$A$1</definedName>"),
    );
    const xml = partText(writeSheets(used, [summary]).bytes, "xl/workbook.xml");
    expect(xml).toContain('activeTab="1"');
    expect(xml).toContain('<definedName name="Mine" localSheetId="1">Summary!$A$1</definedName>');
  });

  it.each([
    ["a name", (): string => "xl/workbook.xml", "<definedNames>", '<definedNames><definedName name="Total">Schedule!$B$2</definedName>'],
    ["a formula", dataPath, "</sheetData>", "<row r=\"9\"><c r=\"A9\"><f>SUM('Schedule'!B:B)</f></c></row></sheetData>"],
  ])("empties a sheet that is not wanted any more when %s of the user refers to it", (_, part, before, after) => {
    const first = writeSheets(user, [schedule, summary]).bytes;
    const { bytes } = writeSheets(patched(first, part(first), (xml) => xml.replace(before, after)), [summary]);
    expect(sheetNames(bytes)).toEqual(["Data", "Schedule", "Summary"]);
    expect(readWorkbookContent(bytes, "x").sheets[1]?.values).toEqual([[expect.stringContaining("not part of the plan")]]);
    expect(partNames(bytes).filter((name) => /chart|drawing|table/.test(name))).toEqual([]);
  });

  it("takes the cells of its sheets out of the calculation chain and leaves the user's in", () => {
    const first = writeSheets(user, [schedule]).bytes;
    const pkg = openPackage(first);
    const withChain = savePackage(pkg, new Map([
      ["xl/calcChain.xml", '<calcChain xmlns="m"><c r="A1" i="2"/><c r="A2"/><c r="B1" i="3"/><c r="B2"/></calcChain>'],
      ["xl/_rels/workbook.xml.rels", pkg.text("xl/_rels/workbook.xml.rels").replace("</Relationships>", '<Relationship Id="rIdC" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>')],
    ]));
    const ids = [...pkg.text("xl/workbook.xml").matchAll(/sheetId="(\d+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(["2", "3"]);
    expect(partText(writeSheets(withChain, [schedule]).bytes, "xl/calcChain.xml")).toBe(
      '<calcChain xmlns="m"><c r="A1" i="2"/><c r="A2"/></calcChain>',
    );
  });

  it.each([
    ["a/b:c?", "a-b-c-"],
    ["'quoted'", "quoted"],
    ["", "Sheet"],
    ["History", "History (2)"],
    ["x".repeat(40), "x".repeat(31)],
  ])("gives a sheet wanted as %j the name %j, which Excel accepts", (wanted, name) => {
    expect(writeSheets(user, [{ ...summary, name: wanted } satisfies SheetSpec]).names.get("summary")).toBe(name);
  });
});
