// The workbench in a browser, and what a test does there: select, type, look. Whatever is asked of another machine is noted.

import type { FrameLocator, Page } from "playwright-core";
import { areaFromName, cellName } from "../../../src/grid/address";
import type { CellValue } from "../../../src/grid/sheet-content";
import type { Workbench } from "../../../src/workbench/page/workbench";
import { startBrowser } from "../pane/browser";
import { builtWorkbench } from "../pane/build-bundle";
import { serveFolder } from "../pane/serve-folder";

/** In the page. */
declare const workbench: Workbench;

/** A place within the grid, in pixels of the page. */
const SOME_CELL = [400, 400] as const;

export type WorkbenchAtWork = {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked of other machines. */
  readonly outside: readonly string[];
  /** Errors on the consoles of page, pane and worker. */
  readonly errors: readonly string[];
  readonly sheetNames: () => Promise<string[]>;
  /** The text that the grid shows. */
  readonly shown: (sheet: string, cell: string) => Promise<string>;
  /** What the stand-in's workbook, and so the add-in, has there. */
  readonly valueOf: (sheet: string, cell: string) => Promise<CellValue>;
  /** The same once there is anything. */
  readonly filledValueOf: (sheet: string, cell: string) => Promise<CellValue>;
  readonly select: (sheet: string, cell: string) => Promise<void>;
  readonly type: (sheet: string, cell: string, entry: string) => Promise<void>;
  /** Titles of the charts that are drawn on a sheet. */
  readonly charts: (sheet: string) => Promise<readonly string[]>;
  /** Of the first operation on the sheet of the schedule. */
  readonly firstRow: (sheet: string) => Promise<{ readonly order: string }>;
  /** Address of the first cell below a heading. */
  readonly cellOf: (sheet: string, heading: string) => Promise<string>;
  readonly save: () => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array, name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openWorkbench(): Promise<WorkbenchAtWork> {
  const site = await serveFolder(builtWorkbench());
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  page.setDefaultTimeout(60_000);
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => { if (!request.url().startsWith(site.address) && /^(https?|wss?):/.test(request.url())) outside.push(request.url()); });
  page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
  page.on("pageerror", (fault) => { errors.push(fault.message); });
  await page.goto(`${site.address}index.html`);
  await ready(page);

  const at = (cell: string) => {
    const area = areaFromName(cell);
    if (area === null) throw new Error(`${cell} is no cell.`);
    return area;
  };
  const settled = () => page.evaluate(() => workbench.settled());
  const valueOf: WorkbenchAtWork["valueOf"] = async (sheet, cell) => {
    await settled();
    return page.evaluate(
      ([name, { row, column }]) => workbench.state().opened?.excel.workbook.Worksheets.GetItem(name).grid.at(row, column)?.value ?? null,
      [sheet, at(cell)] as const,
    );
  };
  const select: WorkbenchAtWork["select"] = async (sheet, cell) => {
    // The keyboard goes where the person clicked last, and that may be the pane. Two clicks in a row would edit the cell.
    const isInPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    if (isInPane) await page.mouse.click(...SOME_CELL);
    await page.evaluate(
      ([name, area]) => workbench.grid()?.select(workbench.state().opened?.excel.workbook.Worksheets.GetItem(name).Id ?? "", area),
      [sheet, at(cell)] as const,
    );
  };
  return {
    page,
    pane: page.frameLocator("iframe"),
    outside,
    errors,
    sheetNames: () => page.evaluate(() => workbench.state().opened?.excel.workbook.Worksheets.list.map(({ Name }) => Name) ?? []),
    shown: async (sheet, cell) => {
      await settled();
      return page.evaluate(
        ([name, { row, column }]) => workbench.grid()?.shown(workbench.state().opened?.excel.workbook.Worksheets.GetItem(name).Id ?? "", row, column) ?? "",
        [sheet, at(cell)] as const,
      );
    },
    valueOf,
    filledValueOf: async (sheet, cell) => {
      await page.waitForFunction(
        ([name, { row, column }]) => (workbench.state().opened?.excel.workbook.Worksheets.GetItem(name).grid.at(row, column)?.value ?? null) !== null,
        [sheet, at(cell)] as const,
      );
      return valueOf(sheet, cell);
    },
    select,
    type: async (sheet, cell, entry) => {
      await select(sheet, cell);
      await page.keyboard.type(entry);
      await page.keyboard.press("Enter");
      await page.waitForFunction(
        ([name, { row, column }, typed]) => {
          const found = workbench.state().opened?.excel.workbook.Worksheets.GetItem(name).grid.at(row, column);
          return found?.formula === typed || String(found?.value) === typed;
        },
        [sheet, at(cell), entry] as const,
      );
      await settled();
    },
    charts: async (sheet) => {
      await settled();
      await select(sheet, "A1");
      await settled();
      return page.evaluate(() => workbench.grid()?.drawnCharts() ?? []);
    },
    firstRow: async (sheet) => ({ order: String(await valueOf(sheet, "E5")) }),
    cellOf: (sheet, heading) =>
      page
        .evaluate(
          ([name, wanted]) => {
            const { grid } = workbench.state().opened?.excel.workbook.Worksheets.GetItem(name) ?? {};
            const found = [...(grid?.within({ row: 0, column: 0, rows: 10, columns: 30 }) ?? [])].find(({ cell }) => cell.value === wanted);
            return found === undefined ? null : { row: found.row + 1, column: found.column };
          },
          [sheet, heading] as const,
        )
        .then((found) => {
          if (found === null) throw new Error(`${sheet} has no heading ${heading}.`);
          return cellName(found.row, found.column);
        }),
    save: async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save a copy" }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
      return new Uint8Array(Buffer.concat(chunks));
    },
    open: async (bytes, name) => {
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await page.waitForFunction((wanted) => workbench.state().opened?.name === wanted, name);
      await ready(page);
    },
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}

function ready(page: Page): Promise<unknown> {
  return page.waitForFunction(() => typeof workbench !== "undefined" && workbench.state().stage === "ready" && workbench.state().isPaneReady);
}
