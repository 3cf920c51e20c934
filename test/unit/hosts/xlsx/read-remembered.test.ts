// What the add-in kept with a workbook, read from a file that Excel saved.

import { checkWorkbook } from "../../../../src/app/check-workbook";
import { openPackage, savePackage } from "../../../../src/hosts/xlsx/package";
import { readWorkbookContent } from "../../../../src/hosts/xlsx/read-workbook";
import { buildFixture } from "../../../host/fixtures/build-fixture";
import { withAddIns } from "../../../host/fixtures/add-in-fixture";

const choices = '[{"sheet":"Käufe & \\"mehr\\"","role":null}]';
const remembered = (...settings: readonly Readonly<Record<string, string>>[]) => readWorkbookContent(buildFixture(withAddIns(...settings)), "test.xlsx").remembered;

describe("what is remembered with a file", () => {
  it("is the text under our key, which Excel keeps as the JSON of a text", () => {
    expect(remembered({ "Office.AutoShowTaskpaneWithDocument": "true", "planwright.tables": JSON.stringify(choices) })).toBe(choices);
  });

  it("is what the file is planned by, as in the pane", () => {
    const aside = JSON.stringify(JSON.stringify([{ sheet: "Demand", role: null }]));
    const settings = { "planwright.tables": aside };
    const { check } = checkWorkbook(readWorkbookContent(buildFixture(withAddIns(settings)), "test.xlsx"), {});
    expect(check.notUsed).toMatchObject([{ sheet: "Demand", isChosen: true }]);
    expect(check.issues.map(({ code }) => code)).toContain("no-demand");
  });

  it("is read where a tool wrote the list itself", () => {
    expect(remembered({ "planwright.tables": choices })).toBe(choices);
  });

  it("is found among other add-ins", () => {
    expect(remembered({ other: '"x"' }, { "planwright.tables": JSON.stringify(choices) })).toBe(choices);
  });

  it("is handed on as it stands when it is no JSON, for the reader to judge", () => {
    expect(remembered({ "planwright.tables": "{oops" })).toBe("{oops");
  });

  it("is nothing without an add-in, without our key, and where the part is gone", () => {
    expect(readWorkbookContent(buildFixture({}), "test.xlsx").remembered).toBeUndefined();
    expect(remembered({ other: '"planwright.tables"' })).toBeUndefined();
    const pkg = openPackage(buildFixture(withAddIns({ "planwright.tables": choices })));
    expect(readWorkbookContent(savePackage(pkg, new Map([["xl/webextensions/webextension1.xml", null]])), "test.xlsx").remembered).toBeUndefined();
  });
});
