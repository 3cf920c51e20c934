// The manifest as Excel and the store read it: order and names by Microsoft's schema where it is present, the rest here.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const { DEVELOPMENT, PRODUCTION, NO_ADDRESS, productionManifest } = createRequire(__filename)("../../webpack.config.js");

const root = path.resolve(__dirname, "../..");
const schema = path.resolve(root, "../shared/schemas/manifest/OfficeAppManifestV1_1.xsd");
const development = readFileSync(path.join(root, "manifest.xml"), "utf8");
const production: string = productionManifest(development, "https://plans.example.com/");
/** On a host that serves other things too, with a port of its own. */
const FOLDER = "https://intranet.example.com:8443/tools/planwright/";
const productionInFolder: string = productionManifest(development, FOLDER);

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
const value = (text: string, element: string) => all(text, new RegExp(`<${element} DefaultValue="([^"]*)"`, "g"))[0] ?? "";

/** Width and height of a PNG: two numbers in the header chunk. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  return `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`;
}

describe.each([
  ["for development", development, DEVELOPMENT],
  ["for production", production, PRODUCTION],
  ["for production in a folder", productionInFolder, PRODUCTION],
])("the manifest %s", (_, manifest: string, environment: { id: string; name: string; namespace: string }) => {
  it("has an id, a name and a namespace of its own", () => {
    expect(all(manifest, /<Id>([^<]*)</g)).toEqual([environment.id]);
    expect(environment.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(value(manifest, "DisplayName")).toBe(environment.name);
    expect(all(manifest, /id="Functions.Namespace" DefaultValue="([^"]*)"/g)).toEqual([environment.namespace]);
  });

  it("calls the product by a name that the store takes", () => {
    const name = value(manifest, "DisplayName");
    expect(name.length).toBeLessThanOrEqual(30);
    expect(name).not.toMatch(/add-?in|microsoft|excel|office/i);
  });

  it("resolves every resource that it names, and names every resource that it has", () => {
    const wanted = new Set(all(manifest, /resid="([^"]*)"/g));
    const given = all(manifest, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
    expect(new Set(given).size).toBe(given.length);
    expect([...wanted].sort()).toEqual([...given].sort());
  });

  it("keeps names, labels and descriptions within their bounds", () => {
    const texts = (kind: string) => all((new RegExp(`<bt:${kind}>([\\s\\S]*)</bt:${kind}>`).exec(manifest) ?? [""])[0], /DefaultValue="([^"]*)"/g);
    expect(all(manifest, /id="([^"]*)"/g).filter((id) => id.length > 32)).toEqual([]);
    expect(texts("ShortStrings").filter((text) => text.length > 125)).toEqual([]);
    expect(texts("LongStrings").filter((text) => text.length > 250)).toEqual([]);
    expect(value(manifest, "Description").length).toBeLessThanOrEqual(250);
  });

  it("reaches only https addresses", () => {
    const addresses = all(manifest, /DefaultValue="(\w+:\/\/[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  });

  it("runs pane, ribbon and functions in one long-lived runtime", () => {
    expect(all(manifest, /<Runtime resid="([^"]*)" lifetime="long"/g)).toEqual(["Taskpane.Url"]);
    expect(all(manifest, /<FunctionFile resid="([^"]*)"/g)).toEqual(["Taskpane.Url"]);
    expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />');
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.13" />');
    expect(all(manifest, /<Permissions>([^<]*)</g)).toEqual(["ReadWriteDocument"]);
  });

  it("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(all(manifest, /<Version>([^<]*)</g)).toEqual([`${String(version)}.0`]);
  });
});

describe("the manifest's surroundings", () => {
  it("names nothing of this machine in production", () => {
    for (const manifest of [production, productionInFolder]) expect(manifest).not.toMatch(/localhost|127\.0\.0\.1|development|PLANDEV/i);
    expect(NO_ADDRESS).toMatch(/\.example\/$/);
  });

  it("has every address below that of the deployment, and differs by the address alone", () => {
    const addresses = all(productionInFolder, /DefaultValue="(\w+:\/\/[^"]*)"/g);
    expect(addresses.filter((address) => !address.startsWith(FOLDER))).toEqual([]);
    expect(addresses.map((address) => address.slice(FOLDER.length)).filter((name) => name === "" || name.startsWith("/"))).toEqual([]);
    expect(productionInFolder.replaceAll(FOLDER, "https://plans.example.com/")).toBe(production);
  });

  it("has ribbon buttons whose commands the pane associates", () => {
    const main = readFileSync(path.join(root, "src/taskpane/main.tsx"), "utf8");
    const commands = all(development, /<FunctionName>([^<]*)</g);
    expect(commands).toEqual(["plan", "replan", "restore"]);
    for (const command of commands) expect(main).toMatch(new RegExp(`^    ${command}: `, "m"));
  });

  it("has icons of exactly the sizes that their names say", () => {
    const icons = readdirSync(path.join(root, "assets/icons")).filter((name) => name.endsWith(".png"));
    expect(icons.length).toBe(20);
    for (const icon of icons) {
      const size = /-(\d+)\.png$/.exec(icon)?.[1] ?? "";
      expect(`${icon} ${sizeOf(path.join(root, "assets/icons", icon))}`).toBe(`${icon} ${size}x${size}`);
    }
    for (const size of [16, 32, 64, 80, 128]) expect(icons).toContain(`icon-${String(size)}.png`);
  });

  it("shows icons of the size that each place asks for", () => {
    for (const [, size, resource] of development.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)) {
      expect(development).toMatch(new RegExp(`id="${resource ?? ""}" DefaultValue="[^"]*-${size ?? ""}\\.png"`));
    }
    expect(value(development, "IconUrl")).toMatch(/icon-32\.png$/);
    expect(value(development, "HighResolutionIconUrl")).toMatch(/icon-64\.png$/);
  });

  it("names only files that the repository has or the build makes", () => {
    const made = ["taskpane.html", "functions.js", "functions.json"];
    const files = all(development, /DefaultValue="https:\/\/localhost:3000\/([^"]*)"/g).filter((file) => !made.includes(file));
    const source = (file: string) => path.join(root, file.replace(/^assets\//, "assets/icons/").replace(/^help\//, "docs/help/"));
    expect(files.filter((file) => !existsSync(source(file)))).toEqual([]);
  });

  const hasSchema = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
  (hasSchema ? it : it.skip)("follows Microsoft's schema", () => {
    for (const manifest of [development, production, productionInFolder]) {
      expect(() => execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, "-"], { input: manifest, stdio: ["pipe", "ignore", "pipe"] })).not.toThrow();
    }
  });
});
