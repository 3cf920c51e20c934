// Runs the bundler as a process of its own, as a release does; fails with its output. A bundle is kept for as long as
// what it is made of stays the same, so that many tests cost one build.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
const kept = path.join(root, ".cache/bundles");

const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json", "docs/help"];
const SAMPLES = ["test/samples"];
const SCRIPT = ["test/e2e/pane", "test/unit/taskpane"];

function build(folder: string, words: readonly string[], settings: Readonly<Record<string, string>> = {}): void {
  runBundler(["--mode", "production", "--output-path", folder, ...words], settings);
}

function runBundler(words: readonly string[], settings: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...settings },
  });
  if (status !== 0) throw new Error(`The bundler failed.\n${stdout}${stderr}`);
}

/** The add-in as it is deployed. */
export function buildAddIn(folder: string): void {
  build(folder, ["--config-name", "add-in"]);
}

/** The same for one address. */
export function buildAddInFor(address: string, folder: string): void {
  build(folder, ["--config-name", "add-in"], { PLANWRIGHT_ADDRESS: address });
}

/** The real pane with a scripted session; its page is `taskpane.html`. */
export function buildScriptedPane(folder: string): void {
  build(folder, ["--config", path.join(__dirname, "scripted-pane.webpack.cjs")]);
}

/** The page around a pane, in which the stand-in Excel is; `host.js` is all of it. */
function buildHostPage(folder: string): void {
  runBundler(["--mode", "development", "--config", path.join(root, "test/excel/web/host-page.webpack.cjs"), "--output-path", folder]);
}

/** The workbench as `npm start` serves it. */
function buildWorkbench(folder: string): void {
  runBundler(["--mode", "development", "--config", path.join(root, "src/workbench/workbench.webpack.cjs"), "--env", `folder=${folder}`]);
}

/** @returns the folder of the add-in as it is deployed; not to be changed */
export function builtAddIn(): string {
  return builtOnce("add-in", [...SOURCES, ...SAMPLES], buildAddIn);
}

/** @returns the folder of the scripted pane; not to be changed */
export function builtScriptedPane(): string {
  return builtOnce("scripted-pane", [...SOURCES, ...SCRIPT], buildScriptedPane);
}

/** @returns the folder of the stand-in's page; not to be changed */
export function builtHostPage(): string {
  return builtOnce("host-page", [...SOURCES, "test/excel/web"], buildHostPage);
}

/** @returns the folder of the workbench, whose page is `index.html`; not to be changed */
export function builtWorkbench(): string {
  return builtOnce("workbench", [...SOURCES, ...SAMPLES], buildWorkbench);
}

function builtOnce(name: string, inputs: readonly string[], make: (folder: string) => void): string {
  const folder = path.join(kept, `${name}-${digestOf(inputs)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  // Made aside and renamed: another test may build the same at the same time, and none may see half of it.
  const aside = `${folder}.${String(process.pid)}`;
  make(aside);
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
  removeOld(name, folder);
  return folder;
}

const HOUR_MS = 3_600_000;

/** Others may still be in use by a test that runs now. */
function removeOld(name: string, current: string): void {
  for (const each of readdirSync(kept)) {
    const folder = path.join(kept, each);
    if (each.startsWith(`${name}-`) && folder !== current && Date.now() - statSync(folder).mtimeMs > HOUR_MS) rmSync(folder, { recursive: true, force: true });
  }
}

function digestOf(inputs: readonly string[]): string {
  const digest = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesIn(path.join(root, input)))) {
    digest.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return digest.digest("hex").slice(0, 16);
}

function filesIn(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
