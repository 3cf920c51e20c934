// Ends a test run with one line that any program can read: `N passed, N failed`.

const { writeSync } = require("node:fs");

module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
    // The runner prints its own summary after the last reporter; this line comes after that.
    process.on("exit", () => writeSync(1, `${results.numPassedTests} passed, ${failed} failed${skipped}\n`));
  }
};
