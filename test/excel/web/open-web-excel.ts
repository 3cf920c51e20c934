// Opens the stand-in Excel on the web in Chromium: the host's page, a pane in its frame, and the genuine office.js in it.
// Every page and script is answered from this machine; whatever else is asked for is refused and counted.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import webpack from "webpack";
import { startBrowser } from "../../e2e/pane/browser";

const LIBRARY = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");
const HOST_PAGE = `<!doctype html><title>Excel</title><body><script src="host.js"></script>`;
const PANE_PAGE = `<!doctype html><title>Pane</title><script src="office/office.js"></script>`;

export type WebExcel = {
  readonly page: Page;
  readonly pane: Frame;
  /** What was asked of anybody else. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openWebExcel(): Promise<WebExcel> {
  const folder = mkdtempSync(join(tmpdir(), "web-excel-"));
  await bundle(join(__dirname, "host-page.ts"), folder);
  const script = readFileSync(join(folder, "host.js"), "utf8");
  rmSync(folder, { recursive: true });
  const browser = await startBrowser();
  const page = await browser.newPage();
  const refused: string[] = [];
  await page.context().route("**/*", (route) => {
    const { href, pathname, hostname } = new URL(route.request().url());
    if (hostname !== "excel.example") {
      refused.push(href);
      return route.abort();
    }
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: HOST_PAGE });
    if (pathname === "/pane.html") return route.fulfill({ contentType: "text/html", body: PANE_PAGE });
    if (pathname === "/host.js") return route.fulfill({ contentType: "text/javascript", body: script });
    if (!/^\/office\/[\w./-]+\.js$/.test(pathname)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(LIBRARY, pathname.slice("/office/".length))) });
  });
  await page.goto("https://excel.example/");
  const pane = page.frames().find((frame) => frame.url().endsWith("pane.html"));
  if (pane === undefined) throw new Error("The pane's frame did not open.");
  return { page, pane, refused, close: () => browser.close() };
}

function bundle(entry: string, folder: string): Promise<void> {
  return new Promise((done, failed) => {
    webpack(
      {
        mode: "development",
        devtool: false,
        entry,
        output: { path: folder, filename: "host.js" },
        resolve: { extensions: [".ts", ".js"] },
        module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } }] },
      },
      (fault, stats) => {
        if (fault) failed(fault);
        else if (stats?.hasErrors() === true) failed(new Error(stats.toString({ all: false, errors: true })));
        else done();
      },
    );
  });
}
