// What ships: the bundle, built as for a release and run as a user runs it, with every way to a network closed.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";

const root = resolve(__dirname, "../..");
const guard = join(__dirname, "count-network-calls.cjs");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planwright-bundle-"));
  const built = spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "command-line", "--mode", "production", "--output-path", folder], {
    cwd: root,
    encoding: "utf8",
  });
  expect({ status: built.status, output: built.status === 0 ? "" : built.stdout + built.stderr }).toEqual({ status: 0, output: "" });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function node(...words: string[]) {
  return spawnSync(process.execPath, ["--require", guard, ...words], { cwd: folder, encoding: "utf8" });
}

describe("the bundled command line", () => {
  it("plans a sample with no call to a network, and says so with its exit code", () => {
    const output = join(folder, "bakery.planned.xlsx");
    const run = node("planwright.js", "plan", join(root, "assets/samples/bakery.xlsx"), "-o", output);
    expect({ status: run.status, err: run.stderr }).toEqual({ status: 1, err: "" });
    expect(existsSync(output)).toBe(true);
    const sheets = readWorkbookContent(readFileSync(output), "bakery").sheets.map((sheet) => sheet.stamp);
    expect(sheets).toContain("schedule");
  });

  it("would have been stopped by the guard at the first call", () => {
    const run = node("-e", "require('node:http').get('http://127.0.0.1:9/')");
    expect(run.status).toBe(97);
    expect(run.stderr).toContain("network call");
  });

  it("begins with the line that makes it a command", () => {
    expect(readFileSync(join(folder, "planwright.js"), "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  });
});
