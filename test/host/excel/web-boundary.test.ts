// The genuine office.js in a frame in Chromium, and the stand-in Excel on the web around it.
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />

import type { StandInExcel } from "../../../src/workbench/excel/stand-in-excel";
import { browserPath } from "../../e2e/pane/browser";
import { openWebExcel, type WebExcel } from "../../excel/web/open-web-excel";

declare const excel: StandInExcel;

/** Bundling and a cold browser take their time on a busy machine. */
const STARTING_MILLISECONDS = 120_000;

(browserPath === null ? describe.skip : describe)("office.js on the web (needs Chromium, Chrome or Edge)", () => {
  let web: WebExcel;

  beforeAll(async () => {
    web = await openWebExcel();
    await web.pane.evaluate(() => Office.onReady());
  }, STARTING_MILLISECONDS);

  afterAll(() => web.close());

  it("writes and reads the workbook of the page around it", async () => {
    const read = await web.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Plan");
        sheet.getRange("A1:B2").values = [["Item", "Due"], ["FRAME", 46090]];
        const used = sheet.getUsedRange(true).load("address, values");
        await context.sync();
        return [used.address, used.values];
      }),
    );
    expect(read).toEqual(["Plan!A1:B2", [["Item", "Due"], ["FRAME", 46090]]]);
    expect(await web.page.evaluate(() => excel.workbook.Worksheets.GetItem("Plan").GetRange("A2").Values)).toEqual([["FRAME"]]);
  });

  it("hears of changes and calls functions", async () => {
    await web.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => { document.title = address; });
        await context.sync();
      }),
    );
    await web.page.evaluate(() => { excel.workbook.Worksheets.GetItem("Sheet1").GetRange("C3").Values = 1; });
    await web.pane.waitForFunction(() => document.title === "C3");
    await web.pane.evaluate(() => { CustomFunctions.associate("TWICE", (value: number) => value * 2); });
    expect(await web.page.evaluate(() => excel.functions.call("TWICE", [21]))).toEqual({ value: 42 });
  });

  it("hears of selections", async () => {
    await web.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(async () => { document.title = "selected"; });
        await context.sync();
      }),
    );
    await web.page.evaluate(() => { excel.workbook.Worksheets.GetItem("Sheet1").GetRange("B2").Select(); });
    await web.pane.waitForFunction(() => document.title === "selected");
  });

  it("runs the actions of ribbon buttons", async () => {
    await web.pane.evaluate(() => {
      Office.actions.associate("RENAME", (event: Office.AddinCommands.Event) => {
        document.title = event.source.id;
        event.completed();
      });
    });
    expect(await web.page.evaluate(() => excel.runtime.pressButton("RENAME"))).toBe("completed");
    expect(await web.pane.title()).toBe("RENAME");
  });

  it("refuses a request that is too large, and asks nobody else for anything", async () => {
    const code = await web.pane.evaluate(() =>
      Excel.run(async (context) => {
        const tooMuch = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:A600").values = tooMuch;
        await context.sync();
      }).then(() => "none", (error: { code: string }) => error.code),
    );
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(web.refused).toEqual([]);
  });
});
