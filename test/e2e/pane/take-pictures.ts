// Pictures of every page and state, in light, dark and contrast, at 320, 350 and 450 px. Run by hand: tsx … FOLDER [NAME…].

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sampleStates } from "../../unit/taskpane/sample-states";
import { startBrowser } from "./browser";
import { buildScriptedPane } from "./build-bundle";
import { serveFolder } from "./serve-folder";
import { loadStates, showState } from "./show-state";

const [folder = "pictures", ...wanted] = process.argv.slice(2);

const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "contrast", colorScheme: "dark", forcedColors: "active" },
] as const;

async function takePictures(): Promise<void> {
  const kept = process.env["PLANWRIGHT_PANE_BUILD"];
  const build = kept ?? mkdtempSync(path.join(tmpdir(), "planwright-pane-"));
  mkdirSync(folder, { recursive: true });
  if (kept === undefined) buildScriptedPane(build);
  const server = await serveFolder(build);
  const browser = await startBrowser();
  const states = sampleStates("bicycles");
  for (const { name: look, ...media } of LOOKS) {
    for (const width of [320, 350, 450]) {
      const page = await browser.newPage({ viewport: { width, height: width === 350 ? 700 : 640 }, ...media });
      page.on("console", (message) => process.stdout.write(`${message.type()}: ${message.text()}\n`));
      page.on("pageerror", (fault) => process.stdout.write(`error: ${fault.message}\n`));
      await page.goto(`${server.address}taskpane.html`);
      await loadStates(page, states);
      for (const name of Object.keys(states)) {
        const picture = `${name}-${look}-${String(width)}`;
        if (wanted.length > 0 && !wanted.some((part) => picture.includes(part))) continue;
        await showState(page, name);
        // Charts are drawn, and parts loaded, a little later.
        await page.waitForTimeout(/^(data|results|why)/.test(name) ? 900 : 150);
        await page.screenshot({ path: path.join(folder, `${picture}.png`), caret: "initial" });
        const isLong = await page.evaluate(() => {
          const body = document.getElementById("page");
          body?.scrollTo(0, body.scrollHeight);
          return (body?.scrollTop ?? 0) > 0;
        });
        if (isLong) await page.screenshot({ path: path.join(folder, `${picture}-end.png`), caret: "initial" });
      }
      await page.close();
    }
  }
  await browser.close();
  server.close();
  if (kept === undefined) rmSync(build, { recursive: true });
}

void takePictures();
