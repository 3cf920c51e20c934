// The pane in a real browser: content policy, widths, the keyboard alone, no call to the outside; the built add-in and its worker.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { sampleStates } from "../unit/taskpane/sample-states";
import { contentOfSample } from "../unit/taskpane/sample-content";
import { browserPath, startBrowser } from "./pane/browser";
import { builtAddIn, builtScriptedPane } from "./pane/build-bundle";
import { serveFolder } from "./pane/serve-folder";
import { loadStates, showState } from "./pane/show-state";

// Two builds and a browser.
jest.setTimeout(240_000);

let addIn = "";

beforeAll(() => {
  addIn = builtAddIn();
});

const kilobytes = (name: RegExp) =>
  readdirSync(addIn)
    .filter((file) => name.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(addIn, file)), { level: 9 }).length / 1024, 0);

describe("the built add-in", () => {
  it("stays within its budgets of bytes on the wire", () => {
    const sizes = { pane: kilobytes(/^(taskpane.*\.(js|html)|skeleton\.css)$/), functions: kilobytes(/^functions\.js$/), worker: kilobytes(/^planner\..*\.js$/) };
    expect(sizes.pane).toBeGreaterThan(100);
    expect(sizes.pane).toBeLessThanOrEqual(220);
    expect(sizes.functions).toBeLessThanOrEqual(25);
    expect(sizes.worker).toBeLessThanOrEqual(104);
  });

  it("has every file that its manifest names, and no address of this machine", () => {
    const manifest = readFileSync(path.join(addIn, "manifest.xml"), "utf8");
    const files = [...manifest.matchAll(/DefaultValue="https:\/\/planwright\.example\/([^"]+)"/g)].map((match) => match[1] ?? "");
    const there = new Set(readdirSync(addIn, { recursive: true }).map((file) => String(file).split(path.sep).join("/")));
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !there.has(file))).toEqual([]);
    expect(manifest).not.toMatch(/localhost|PLANDEV/);
  });

  it("describes exactly the functions that it registers", () => {
    const described = (JSON.parse(readFileSync(path.join(addIn, "functions.json"), "utf8")) as { functions: { id: string }[] }).functions.map(({ id }) => id);
    const code = readFileSync(path.join(addIn, "functions.js"), "utf8");
    const registered: string[] = [];
    new Function("CustomFunctions", code)(Object.assign(() => undefined, { associate: (id: string) => registered.push(id), ErrorCode: {} }));
    expect(described.length).toBeGreaterThanOrEqual(40);
    expect([...registered].sort()).toEqual([...described].sort());
  });
});

if (browserPath === null) process.stdout.write("No browser was found: the tests of the pane in a browser are skipped.\n");
(browserPath === null ? describe.skip : describe)("the pane in a browser", () => {
  let browser: Browser;
  let page: Page;
  /** Of the scripted pane and of the add-in. */
  let scripted = "";
  let built = "";
  let closeAll: () => void = () => undefined;
  const complaints: string[] = [];
  const calls: string[] = [];
  const states = sampleStates("bakery");

  const open = async (url: string, options: Parameters<Browser["newPage"]>[0] = {}) => {
    page = await browser.newPage({ viewport: { width: 350, height: 600 }, ...options });
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (fault) => complaints.push(fault.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(scripted) && !request.url().startsWith(built)) calls.push(request.url());
    });
    await page.goto(url);
    if (url.startsWith(scripted)) await loadStates(page, states);
  };
  const show = async (name: string, language: "english" | "pseudo" = "english") => {
    await showState(page, name, language);
    await page.waitForTimeout(100);
  };

  beforeAll(async () => {
    browser = await startBrowser();
    const sites = await Promise.all([builtScriptedPane(), addIn].map(serveFolder));
    [scripted = "", built = ""] = sites.map(({ address }) => address);
    closeAll = () => {
      for (const { close } of sites) close();
    };
  });
  beforeEach(() => {
    complaints.length = 0;
    calls.length = 0;
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await browser.close();
    closeAll();
  });

  it.each([320, 350, 450])("shows every state at %i px without a fault, a call, or anything wider than the pane", async (width) => {
    await open(`${scripted}taskpane.html`, { viewport: { width, height: 600 } });
    const wide: string[] = [];
    for (const name of Object.keys(states)) {
      await show(name);
      const over = await page.evaluate(() => (document.getElementById("page")?.scrollWidth ?? 0) - (document.getElementById("page")?.clientWidth ?? 0));
      if (over > 0) wide.push(`${name} by ${String(over)} px`);
    }
    expect({ wide, complaints, calls }).toEqual({ wide: [], complaints: [], calls: [] });
  });

  it("fits a language that is a third longer", async () => {
    await open(`${scripted}taskpane.html`, { viewport: { width: 350, height: 600 } });
    for (const name of ["welcome", "data", "plan", "results", "restore"]) {
      await show(name, "pseudo");
      expect(await page.evaluate(() => (document.getElementById("page")?.scrollWidth ?? 0) - (document.getElementById("page")?.clientWidth ?? 0))).toBe(0);
    }
  });

  it("draws the chart of a work centre when Results is shown, by its keyboard too", async () => {
    await open(`${scripted}taskpane.html`);
    await show("results");
    await page.waitForSelector("#page svg rect[role], #page svg g rect", { timeout: 10_000 });
    await page.waitForSelector("text=Rated capacity", { timeout: 10_000 });
    expect(complaints).toEqual([]);
  });

  it("walks the whole journey by keyboard alone, with the focus always in sight", async () => {
    await open(`${scripted}taskpane.html`);
    await show("welcome");
    const focused = () => page.evaluate(() => (document.activeElement?.textContent ?? "") || (document.activeElement?.getAttribute("aria-label") ?? ""));
    const tabTo = async (words: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        if ((await focused()).startsWith(words)) return;
      }
      throw new Error(`"${words}" is not reached by Tab`);
    };
    await tabTo("Use my sheets");
    await page.keyboard.press("Enter");
    await show("data");
    await tabTo("Set up the plan");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle + getComputedStyle(document.activeElement ?? document.body).boxShadow);
    expect(outline).not.toBe("nonenone");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent)).toContain("Plan");
    await tabTo("Plan");
    await show("plan-preview");
    await tabTo(`Write ${String(states["plan-preview"]?.preview?.length)} sheets`);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => globalThis.asked)).toEqual(["write"]);
    await show("results");
    await tabTo("Filialbestellungen!");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => globalThis.asked[0])).toMatch(/^goTo Filialbestellungen!/);
    await show("restore");
    await tabTo("Remove all sheets of the plan");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("Remove");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => globalThis.asked)).toEqual(["clear"]);
  });

  it("has targets of at least 24 px", async () => {
    await open(`${scripted}taskpane.html`);
    for (const name of ["welcome", "data", "plan-preview", "results", "why", "restore"]) {
      await show(name);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("button, [role=tab], summary, select")]
          .map((element) => ({ words: element.textContent ?? "", height: element.getBoundingClientRect().height }))
          // Links within a sentence are as high as its lines.
          .filter(({ height }) => height > 0 && height < 24)
          .map(({ words, height }) => `${words}: ${String(height)}`),
      );
      expect({ name, small }).toEqual({ name, small: [] });
    }
  });

  it("says that Excel did not answer when there is none, with the skeleton until then", async () => {
    await open(`${built}help/index.html`);
    await page.route(/appsforoffice/, (route) => route.abort());
    await page.goto(`${built}taskpane.html`);
    await page.waitForSelector("text=Excel did not answer", { timeout: 15_000 });
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(1);
    expect(readFileSync(path.join(addIn, "taskpane.html"), "utf8").indexOf("skeleton")).toBeLessThan(readFileSync(path.join(addIn, "taskpane.html"), "utf8").indexOf("<script"));
    expect(calls.every((call) => call.startsWith("https://appsforoffice.microsoft.com/"))).toBe(true);
  });

  it("plans in a worker of the built bundle while the page stays alive, and ends it within 200 ms", async () => {
    await open(`${built}help/index.html`);
    const file = readdirSync(addIn).find((name) => /^planner\..*\.js$/.test(name)) ?? "";
    const content = contentOfSample("bicycles");
    const plain = { ...content, sheets: content.sheets.map((sheet) => ({ ...sheet, numberKinds: [...sheet.numberKinds], hiddenRows: [...sheet.hiddenRows] })) };
    await page.goto(`${built}skeleton.css`);
    const result = await page.evaluate(
      async ([name, given]) => {
        const sheets = given.sheets.map((sheet) => ({ ...sheet, numberKinds: new Uint8Array(sheet.numberKinds), hiddenRows: new Set(sheet.hiddenRows) }));
        const kinds: string[] = [];
        let longestPause = 0;
        let last = performance.now();
        const beat = setInterval(() => {
          longestPause = Math.max(longestPause, performance.now() - last);
          last = performance.now();
        }, 10);
        const worker = new Worker(`/${name}`);
        const request = (job: number) => ({ kind: "frame", pieces: 0, value: { job, kind: "plan", content: { ...given, sheets }, wishes: {}, keptTexts: [] } });
        await new Promise<void>((done) => {
          worker.onmessage = ({ data }) => {
            if (data.kind !== "frame") return;
            if (data.value.job === 1) kinds.push(data.value.kind);
            if (data.value.kind !== "progress") done();
          };
          worker.postMessage(request(1));
        });
        worker.postMessage(request(2));
        await new Promise((done) => setTimeout(done, 100));
        const asked = performance.now();
        worker.terminate();
        const endedAfter = performance.now() - asked;
        clearInterval(beat);
        return { kinds, longestPause, endedAfter };
      },
      [file, plain] as const,
    );
    expect(result.kinds.at(-1)).toBe("planned");
    expect(result.kinds.filter((kind) => kind === "progress").length).toBeGreaterThan(2);
    expect(result.endedAfter).toBeLessThan(200);
  });
});
