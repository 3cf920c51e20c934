// The built folder on a plain static host, in a folder of its own there: every address that Excel, a page or a script asks for
// is a file of the build, below that folder.

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { browserPath, startBrowser } from "./pane/browser";
import { buildAddInFor } from "./pane/build-bundle";
import { serveFolder } from "./pane/serve-folder";

const LIBRARY = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");
const LIBRARY_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ADDRESS = "https://plans.example/tools/planwright/";

// A build on a busy machine.
jest.setTimeout(180_000);

describe("the built add-in in a folder of a static host", () => {
  const site = mkdtempSync(path.join(tmpdir(), "planwright-site-"));
  const folder = path.join(site, "tools/planwright");
  const text = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

  beforeAll(() => {
    // Without the slash at its end, as people type it.
    buildAddInFor(ADDRESS.slice(0, -1), folder);
  });
  afterAll(() => {
    rmSync(site, { recursive: true, force: true });
  });

  it("has a manifest that names files of the build below its address, and nothing else", () => {
    const named = [...text("manifest.xml").matchAll(/DefaultValue="(\w+:\/\/[^"]*)"/g)].map(([, address = ""]) => address);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((address) => !address.startsWith(ADDRESS) || !existsSync(path.join(folder, address.slice(ADDRESS.length))))).toEqual([]);
    expect(text("manifest.xml")).toContain('id="Functions.Namespace" DefaultValue="PLAN"');
  });

  it("leads from every function to its place on the help page of the same deployment", () => {
    const { functions } = JSON.parse(text("functions.json")) as { readonly functions: readonly { readonly helpUrl: string }[] };
    const help = text("help/functions.html");
    const lost = functions.filter(({ helpUrl }) => {
      const [page, anchor = ""] = helpUrl.split("#");
      return page !== `${ADDRESS}help/functions.html` || !new RegExp(`<h3 id="?${anchor}"?>`).test(help);
    });
    expect(functions.length).toBeGreaterThan(70);
    expect(lost.map(({ helpUrl }) => helpUrl)).toEqual([]);
  });

  it("has pages whose links are all relative and lead to files", () => {
    const pages = files().filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(3);
    const links = pages.flatMap((page) => [...text(page).matchAll(/\b(?:src|href)="?([^"#>\s]+)/g)].map(([, link = ""]) => ({ page, link })));
    const foreign = links.filter(({ link }) => /^\w+:|^\//.test(link));
    expect([...new Set(foreign.map(({ link }) => link))]).toEqual([`${LIBRARY_ADDRESS}office.js`]);
    const dead = links.filter((each) => !foreign.includes(each) && !existsSync(path.join(folder, path.dirname(each.page), each.link)));
    expect(dead).toEqual([]);
  });

  it("names no machine of a developer, and gives every file that may be kept for ever a name that changes with its content", () => {
    const scripts = files().filter((name) => name.endsWith(".js"));
    expect(files().filter((name) => /\.(js|json|html|css|xml)$/.test(name) && /localhost|127\.0\.0\.1|planwright\.example/.test(text(name)))).toEqual([]);
    expect(scripts.filter((name) => !/\.[0-9a-f]{8}\.js$/.test(name))).toEqual(["functions.js"]);
  });

  (browserPath === null ? it.skip : it)("opens in a browser with every request answered from its folder (needs Chromium, Chrome or Edge)", async () => {
    const host = await serveFolder(site);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const failed: string[] = [];
      const strayed: string[] = [];
      page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
      page.on("console", (message) => message.type() === "error" && failed.push(message.text()));
      await page.context().route("**/*", (route) => {
        const address = route.request().url();
        if (address.startsWith(`${host.address}tools/planwright/`)) return route.continue();
        const library = address.startsWith(LIBRARY_ADDRESS) ? path.join(LIBRARY, new URL(address).pathname.slice("/lib/1/hosted/".length)) : "";
        if (library !== "" && existsSync(library)) return route.fulfill({ contentType: "text/javascript", body: readFileSync(library) });
        strayed.push(address);
        return route.abort();
      });
      await page.goto(`${host.address}tools/planwright/taskpane.html`);
      // No Excel is around it: the pane says so, which it can only where its scripts and styles came.
      await page.getByRole("button", { name: "Try again" }).waitFor({ timeout: 30_000 });
      expect({ failed, strayed }).toEqual({ failed: [], strayed: [] });
    } finally {
      await browser.close();
      host.close();
    }
  });
});
