// Every page and state of the pane before axe: WCAG 2.2 A and AA and good practice, at each width and in each theme.

import type { Browser, Page } from "playwright-core";
import { sampleStates } from "../unit/taskpane/sample-states";
import { browserPath, startBrowser } from "./pane/browser";
import { builtScriptedPane } from "./pane/build-bundle";
import { findViolations, loadAxe } from "./pane/find-violations";
import { serveFolder } from "./pane/serve-folder";
import { loadStates, showState } from "./pane/show-state";

const WIDTHS = [320, 350, 450];

/** Room for the longest page: a control that the bar at the bottom half hides until one scrolls is no small target. */
const HEIGHT = 2800;

/** Of contrast themes those with dark and with light grounds. */
const THEMES = [
  { theme: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: "all" },
  { theme: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: "colours" },
  { theme: "dark contrast", media: { colorScheme: "dark", forcedColors: "active" }, rules: "colours" },
  { theme: "light contrast", media: { colorScheme: "light", forcedColors: "active" }, rules: "colours" },
] as const;

jest.setTimeout(240_000);

if (browserPath === null) process.stdout.write("No browser was found: accessibility is not tested.\n");
(browserPath === null ? describe.skip : describe)("the pane before axe (needs Chromium, Chrome or Edge)", () => {
  const states = sampleStates("bakery");
  let browser: Browser;
  let page: Page;
  let close: () => void = () => undefined;

  beforeAll(async () => {
    const server = await serveFolder(builtScriptedPane());
    browser = await startBrowser();
    close = server.close;
    page = await browser.newPage({ reducedMotion: "reduce" });
    await page.goto(`${server.address}taskpane.html`);
    await loadStates(page, states);
    await loadAxe(page);
  });
  afterAll(async () => {
    await browser?.close();
    close();
  });

  /** With all that can be opened open. */
  const show = async (name: string) => {
    await showState(page, name);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>("details:not([open]) > summary").forEach((summary) => { summary.click(); }));
    if (await page.locator("#page svg[role=img]").count() > 0) await page.waitForSelector("text=Rated capacity");
  };

  /** A change is on the screen in the second frame after it, and when no colour is on its way to another any more. */
  const drawn = () =>
    page.evaluate(async () => {
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
      await Promise.allSettled(document.getAnimations().map((animation) => animation instanceof CSSTransition && animation.finished));
    });

  it.each(Object.keys(states))("finds nothing wrong with %s", async (name) => {
    const found: string[] = [];
    await show(name);
    for (const { theme, media, rules } of THEMES) {
      await page.emulateMedia(media);
      await drawn();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        found.push(...(await findViolations(page, rules)).map((words) => `${theme}, ${String(width)} px: ${words}`));
      }
    }
    expect(found).toEqual([]);
  });

  it("would find a text that nobody can read and a button without a name", async () => {
    await page.emulateMedia(THEMES[0].media);
    await show("welcome");
    await page.evaluate(() => {
      document.getElementById("page")?.insertAdjacentHTML("beforeend", "<p>pale</p><button></button>");
      document.querySelector<HTMLElement>("#page > p")?.style.setProperty("color", "#ccc");
    });
    expect((await findViolations(page, "colours")).map((words) => words.split(" ")[0])).toEqual(["color-contrast"]);
    expect((await findViolations(page, "all")).map((words) => words.split(" ")[0])).toContain("button-name");
  });
});
