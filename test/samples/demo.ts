// `npm run demo`: plans the bicycle maker's workbook as anyone would from the command line.
// Its workbook has honest faults, so rows are refused; here that is part of the show, not a failure.

import { EXIT } from "../../src/cli/exit-codes";
import { runCli } from "../../src/cli/run-cli";
import { processTerminal } from "../../src/cli/terminal";

const code = runCli(["plan", "assets/samples/bicycles.xlsx", "-o", "bicycles.planned.xlsx"], processTerminal);
process.exitCode = code === EXIT.rowsRefused ? EXIT.done : code;
