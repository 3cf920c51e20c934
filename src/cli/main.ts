// The process around the command line: arguments in, exit code out. Everything else is in run-cli.

import { runCli } from "./run-cli";
import { processTerminal } from "./terminal";

// A reader such as `head` may stop listening before we end: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = runCli(process.argv.slice(2), processTerminal);
