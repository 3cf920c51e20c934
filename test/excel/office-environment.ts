// Loads Microsoft's own office.js, unchanged from node_modules, into a window whose host is the stand-in Excel.
// Knows the library's folder and jsdom; what a test writes is the add-in's own `Excel.run(…)` code.

/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { FLOOR_SETS } from "../../src/workbench/excel/host-information";
import { StandInExcel, type StandInOptions } from "../../src/workbench/excel/stand-in-excel";
import { desktopBoundary } from "../../src/workbench/excel/transports/desktop-boundary";
import type { Workbook } from "../../src/workbench/excel/workbook/workbook";

const LIBRARY = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const ORIGIN = "https://pane.example/";

export type OfficeEnvironment = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly excel: StandInExcel;
  readonly workbook: Workbook;
  readonly faults: StandInExcel["faults"];
  readonly meter: StandInExcel["meter"];
  /** Milliseconds from an empty window to Office.onReady. */
  readonly readyAfter: number;
  /** Puts the library's globals where add-in code expects them. */
  readonly install: () => void;
  /** Takes them away and ends the window with its timers. */
  readonly close: () => void;
};

type OfficeWindow = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly CustomFunctions: typeof CustomFunctions;
};

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/** Reads the library's files from its folder, and nothing from anywhere else. */
class LibraryLoader extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const file = url.startsWith(ORIGIN) ? url.slice(ORIGIN.length) : null;
    if (file === null || !/^[\w./-]+\.js$/.test(file)) return null;
    const read = Promise.resolve(readFileSync(join(LIBRARY, file))) as NonNullable<ReturnType<ResourceLoader["fetch"]>>;
    read.abort = () => undefined;
    return read;
  }
}

export type EnvironmentOptions = StandInOptions & {
  readonly workbook?: Workbook;
  /** Requirement sets that this Excel meets; the manifest's floor when absent. */
  readonly sets?: Readonly<Record<string, string>>;
};

/**
 * An Excel on the desktop with our pane open in it. A call beyond the requirement sets fails with ApiNotFound.
 * Call `close` when done, else the library's timers keep the process alive.
 */
export async function officeEnvironment({ workbook, sets = FLOOR_SETS, ...options }: EnvironmentOptions = {}): Promise<OfficeEnvironment> {
  const excel = new StandInExcel(workbook, options);
  const started = performance.now();
  const console = new VirtualConsole();
  const failures: unknown[] = [];
  console.on("jsdomError", (error) => failures.push(error));
  const dom = new JSDOM(`<!doctype html><script src="${ORIGIN}office.js"></script>`, {
    url: `${ORIGIN}taskpane.html`,
    runScripts: "dangerously",
    resources: new LibraryLoader(),
    virtualConsole: console,
    beforeParse: (window) => {
      Object.defineProperty(window, "external", { value: desktopBoundary(excel, { sets }) });
      Object.assign(window, { TextEncoder, TextDecoder });
    },
  });
  const window = dom.window as unknown as OfficeWindow;
  await until(() => window.Office !== undefined, failures);
  await new Promise<void>((resolve) => void window.Office.onReady(() => { resolve(); }));
  const readyAfter = performance.now() - started;
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  await until(() => excel.isPaneReady, failures);
  excel.faults.reset();
  excel.meter.reset();
  const before = new Map<string, unknown>();
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    excel,
    workbook: excel.workbook,
    faults: excel.faults,
    meter: excel.meter,
    readyAfter,
    install: () => {
      for (const name of GLOBALS) {
        before.set(name, Reflect.get(globalThis, name));
        Reflect.set(globalThis, name, window[name]);
      }
    },
    close: () => {
      for (const [name, value] of before) Reflect.set(globalThis, name, value);
      dom.window.close();
    },
  };
}

async function until(isTrue: () => boolean, failures: readonly unknown[]): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (isTrue()) return;
    if (failures.length > 0) throw failures[0];
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("office.js did not load.");
}
