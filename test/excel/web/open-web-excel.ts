// Opens the stand-in Excel on the web in Chromium: the host's page, a pane in its frame, and the genuine office.js in it.
// Every page and script is answered from this machine; whatever else is asked for is refused and counted.

import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Frame, Page, Route } from "playwright-core";
import type { WorkbookContent } from "../../../src/grid/sheet-content";
import { startBrowser } from "../../e2e/pane/browser";
import { builtHostPage } from "../../e2e/pane/build-bundle";
import { contentText } from "./content-text";

const LIBRARY = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");
/** Where the add-in, and so the library, says that the library is. */
const LIBRARY_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const HOST = "https://excel.example/";
const HOST_PAGE = `<!doctype html><title>Excel</title><style>body{margin:0}iframe{border:0;display:block;width:100vw;height:100vh}</style><body><script src="host.js"></script>`;
const PANE_PAGE = `<!doctype html><title>Pane</title><script src="office/office.js"></script>`;
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json", ".png": "image/png", ".css": "text/css" };

export type WebExcel = {
  readonly page: Page;
  readonly pane: Frame;
  /** What was asked of anybody else. */
  readonly refused: readonly string[];
  /** Errors on the consoles of host, pane and worker. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

export type WebExcelOptions = {
  /** What stands in the workbook; one empty sheet when absent. */
  readonly content?: WorkbookContent;
  /** Folder of a built add-in whose `taskpane.html` is the pane; an empty page with office.js when absent. */
  readonly addIn?: string;
  /** Cores that the browser says the machine has; its own when absent. */
  readonly cores?: number;
};

export async function openWebExcel({ content, addIn, cores }: WebExcelOptions = {}): Promise<WebExcel> {
  const script = readFileSync(join(builtHostPage(), "host.js"), "utf8");
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 350, height: 700 }, deviceScaleFactor: 2 });
  const refused: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (fault) => complaints.push(fault.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => { reportError(new Error(`content policy: ${effectiveDirective} ${blockedURI}`)); });
  });
  if (cores !== undefined) await page.addInitScript((value) => { Object.defineProperty(navigator, "hardwareConcurrency", { value }); }, cores);
  await page.context().route("**/*", (route) => {
    const { href, pathname } = new URL(route.request().url());
    if (href.startsWith(LIBRARY_ADDRESS)) return fulfil(route, LIBRARY, pathname.slice("/lib/1/hosted/".length));
    if (!href.startsWith(HOST)) {
      refused.push(href);
      return route.abort();
    }
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: HOST_PAGE });
    if (pathname === "/pane.html") return route.fulfill({ contentType: "text/html", body: PANE_PAGE });
    if (pathname === "/host.js") return route.fulfill({ contentType: "text/javascript", body: script });
    if (pathname.startsWith("/office/")) return fulfil(route, LIBRARY, pathname.slice("/office/".length));
    return addIn !== undefined && pathname.startsWith("/addin/") ? fulfil(route, addIn, pathname.slice("/addin/".length)) : route.fulfill({ status: 404 });
  });
  await page.goto(HOST);
  const address = addIn === undefined ? "pane.html" : "addin/taskpane.html";
  await page.evaluate(([given, text]) => { openPane(given, text); }, [address, content === undefined ? null : contentText(content)] as const);
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (pane === null) throw new Error("The pane's frame did not open.");
  await pane.waitForURL(`${HOST}${address}**`);
  return { page, pane, refused, complaints, close: () => browser.close() };
}

/** In the host's page. */
declare function openPane(address: string, content: string | null): void;

function fulfil(route: Route, folder: string, name: string): Promise<void> {
  const file = join(folder, name);
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
}
