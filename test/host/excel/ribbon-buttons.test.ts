// Ribbon buttons and the pane of a shared runtime, through the library's own dispatch.
/// <reference types="office-js" />

import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";

let office: OfficeEnvironment;

beforeAll(async () => {
  office = await officeEnvironment();
});

afterAll(() => {
  office.close();
});

describe("a ribbon button", () => {
  it("runs its action and is done when the action says so", async () => {
    const run: string[] = [];
    office.Office.actions.associate("PLAN", (event: Office.AddinCommands.Event) => {
      run.push(event.source.id);
      event.completed();
    });
    expect(await office.excel.runtime.pressButton("PLAN")).toBe("completed");
    expect(run).toEqual(["PLAN"]);
  });

  it("of an action that nobody associated is refused", async () => {
    expect(await office.excel.runtime.pressButton("NOTHING")).toBe("unknown");
  });

  it("may show and hide the pane", async () => {
    await office.Office.addin.hide();
    expect(office.excel.pane.GetAppRuntimeState()).toBe("Background");
    await office.Office.addin.showAsTaskpane();
    expect(office.excel.pane.GetAppRuntimeState()).toBe("Visible");
  });
});
