// Runs the bundler as a process of its own, as a release does; fails with its output.

import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");

function build(folder: string, ...words: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, "--mode", "production", "--output-path", folder, ...words], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The bundler failed.\n${stdout}${stderr}`);
}

/** The add-in as it is deployed. */
export function buildAddIn(folder: string): void {
  build(folder, "--config-name", "add-in");
}

/** The real pane with a scripted session; its page is `taskpane.html`. */
export function buildScriptedPane(folder: string): void {
  build(folder, "--config", path.join(__dirname, "scripted-pane.webpack.cjs"));
}
