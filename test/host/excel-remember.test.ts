// What the pane remembers with a workbook, through the genuine office.js: kept, read again, forgotten, and failing in words.

import type { WorkbookPort } from "../../src/app/ports";
import { HostError } from "../../src/base/host-error";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import { contentOf, workbookFromContent } from "../../src/workbench/excel/workbook-content";
import { officeEnvironment, type OfficeEnvironment } from "../excel/office-environment";
import { withAddIns } from "./fixtures/add-in-fixture";
import { buildFixture } from "./fixtures/build-fixture";

const TEXT = '[{"sheet":"Demand","headings":["Größe \\"M\\" & <L>"],"role":null,"columns":[]}]';

let office: OfficeEnvironment;
let port: WorkbookPort;

beforeEach(async () => {
  office = await officeEnvironment({ workbook: workbookFromContent(readWorkbookContent(buildFixture({}), "fixture.xlsx")) });
  office.install();
  port = openExcelPort({ retryAfterMilliseconds: 1, timeoutSeconds: 0.3 });
});
afterEach(() => {
  expect(office.excel.unknownMembers).toEqual([]);
  office.close();
});

const remembered = async () => (await port.read()).remembered;

describe("what the workbook remembers", () => {
  it("is nothing at first, then what was kept last, and nothing again", async () => {
    expect(await remembered()).toBeUndefined();
    await port.remember("first");
    await port.remember(TEXT);
    expect(await remembered()).toBe(TEXT);
    await port.remember(null);
    await port.remember(null);
    expect(await remembered()).toBeUndefined();
    expect(office.workbook.Settings.list).toEqual([]);
  });

  it("touches no cell, name or format of the user, and no setting of anybody else", async () => {
    office.workbook.Settings.Add("theirs", 5);
    const before = JSON.stringify(contentOf(office.workbook));
    await port.remember(TEXT);
    await port.remember(null);
    expect(JSON.stringify(contentOf(office.workbook))).toBe(before);
    expect(office.workbook.meter.cellsWritten).toBe(0);
    expect(office.workbook.Settings.list.map(({ Key, Value }) => [Key, Value])).toEqual([["theirs", 5]]);
  });

  it("is the same as in a file of the workbook", async () => {
    await port.remember(TEXT);
    const file = readWorkbookContent(buildFixture(withAddIns({ "planwright.tables": JSON.stringify(TEXT) })), "fixture.xlsx");
    expect((await port.read()).remembered).toBe(file.remembered);
  });

  it("shows a value that is no text as the reader of a file would", async () => {
    office.workbook.Settings.Add("planwright.tables", [{ sheet: "Demand" }]);
    expect(await remembered()).toBe('[{"sheet":"Demand"}]');
  });

  it("fails in words when the workbook is protected, and when Excel never answers", async () => {
    office.faults.reset();
    office.faults.add({ kind: "request", request: 0, code: "AccessDenied" });
    const refused = await port.remember(TEXT).then(() => null, (fault: unknown) => fault);
    expect(refused).toMatchObject({ code: "protected" });
    office.faults.reset();
    office.faults.add({ kind: "silent", request: 0, carriedOut: false });
    const silent = await port.remember(TEXT).then(() => null, (fault: unknown) => fault);
    expect(silent).toBeInstanceOf(HostError);
    expect(silent).toMatchObject({ code: "no-answer", canRetry: true });
    office.faults.reset();
    await port.remember(TEXT);
    expect(await remembered()).toBe(TEXT);
  });
});
