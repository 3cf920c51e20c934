// Types, lint and tests side by side, as `npm run check` and `npm test` run them: fails when one of them does. Its words are the
// test runner's. Only the tests print while they run; what the other two say comes at once when they end.

const { spawn } = require("node:child_process");
const path = require("node:path");

const root = path.resolve(__dirname, "..");

const types = { name: "types", words: ["typescript/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"] };
// No rule here looks beyond its file, so that a file is as right as it was while it stays the same.
const lint = { name: "lint", words: ["eslint/bin/eslint.js", "--cache", "--cache-strategy", "content", "--cache-location", ".cache/eslint", "src", "test", "webpack.config.js", "jest.config.js"] };
const tests = { name: "tests", words: ["jest/bin/jest.js"], isShown: true };

/** Room for what lives shortly: all three make much of it, and take a tenth less time. Workers of the tests inherit it. */
const MEMORY = "--max-semi-space-size=64";

/** Runs a program of node_modules; settles with whether it was content. */
function run({ name, words: [program, ...words], isShown = false }) {
  const began = Date.now();
  const child = spawn(process.execPath, [MEMORY, path.join(root, "node_modules", program), ...words], { cwd: root, stdio: isShown ? "inherit" : ["ignore", "pipe", "pipe"] });
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => parts.push(part));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      if (!isShown) process.stdout.write(`${Buffer.concat(parts).toString("utf8")}${name}: ${code === 0 ? "in order" : "FAILED"} after ${seconds} s\n`);
      done(code === 0);
    });
  });
}

async function main() {
  const programs = [types, lint, { ...tests, words: [...tests.words, ...process.argv.slice(2)] }];
  const results = await Promise.all(programs.map(run));
  const failed = programs.filter((_, at) => !results[at]).map(({ name }) => name);
  if (failed.length === 0) return;
  process.stderr.write(`FAILED: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}

void main();
