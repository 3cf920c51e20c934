// A live pane for a test: the built add-in, genuine office.js, and the stand-in Excel around them, with a planner's hands.

import type { StandInExcel } from "../../../src/workbench/excel/stand-in-excel";
import type { WorkbookContent } from "../../../src/grid/sheet-content";
import { openWebExcel, type WebExcel } from "../../excel/web/open-web-excel";
import type { sheetTexts as readSheetTexts } from "../../excel/web/sheet-texts";
import { builtAddIn } from "./build-bundle";

/** In the page of the stand-in. */
declare global {
  var excel: StandInExcel;
  var sheetTexts: typeof readSheetTexts;
}

/** What a plan with finite capacity adds, in the order of the tabs; the sample has a sheet Forecast of its own. */
export const OUR_SHEETS = ["Summary", "Schedule", "Gantt", "Gantt chart", "Dispatch list", "Orders to place", "Promises", "Exceptions", "MRP", "Utilisation", "Forecast (2)", "Inventory", "Products", "Forecast data", "Data check"];

/** What is said before they are written, and the button that writes them. */
export const READY_TO_WRITE = `Ready to write ${String(OUR_SHEETS.length)} sheets`;
export const WRITE_ALL = `Write ${String(OUR_SHEETS.length)} sheets`;

export type Journey = WebExcel & {
  /** Clicks a button of the shown page. */
  readonly click: (name: string) => Promise<void>;
  readonly openTab: (name: string) => Promise<void>;
  readonly seeText: (text: string) => Promise<void>;
  /** Waits until the live region says so. */
  readonly hear: (words: string) => Promise<void>;
  /** Every sheet with all that is in it. */
  readonly sheets: () => Promise<[string, string][]>;
  readonly sheetNames: () => Promise<readonly string[]>;
  /** Everything that ought not to have happened so far: empty lists for a sound journey. */
  readonly faults: () => Promise<Faultless>;
};

export type Faultless = { readonly unknownMembers: readonly string[]; readonly complaints: readonly string[]; readonly calls: readonly string[] };

/** Complaints hold whatever the content policy refused, too. */
export const NO_FAULTS: Faultless = { unknownMembers: [], complaints: [], calls: [] };

const PATIENCE_MS = 30_000;

/** @param content what stands in the workbook; one empty sheet when absent */
export async function openJourney(content?: WorkbookContent): Promise<Journey> {
  const web = await openWebExcel({ addIn: builtAddIn(), ...(content === undefined ? {} : { content }) });
  const { page, pane } = web;
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    ...web,
    click: (name) => pane.locator("#page").getByRole("button", { name, exact: true }).click(),
    openTab: (name) => pane.getByRole("tab", { name, exact: true }).click(),
    seeText: (text) => pane.getByText(text).first().waitFor(),
    hear: (words) => pane.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" }),
    sheets: () => page.evaluate(() => sheetTexts(excel.workbook)),
    sheetNames: () => page.evaluate(() => excel.workbook.Worksheets.list.map(({ Name }) => Name)),
    faults: async () => ({ unknownMembers: await page.evaluate(() => excel.unknownMembers), complaints: web.complaints, calls: web.refused }),
  };
}
