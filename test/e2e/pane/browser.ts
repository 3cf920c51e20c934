// A Chromium for tests, found on this machine; headless, without a profile, without calls of its own.

import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PLACES = [
  process.env["PLANWRIGHT_BROWSER"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Null where there is none. */
export const browserPath: string | null = PLACES.find((place) => place !== "" && existsSync(place)) ?? null;

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function startBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error("No Chromium, Chrome or Edge was found; set PLANWRIGHT_BROWSER to its path.");
  return chromium.launch({ executablePath: browserPath, headless: true, args: FLAGS });
}
