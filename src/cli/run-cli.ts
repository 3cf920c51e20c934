// The command line as a function: words in, exit code out. The composition root of the file host.

import { parseArgs } from "node:util";
import { dayFromText, type Day } from "../base/day";
import { HostError } from "../base/host-error";
import { checkCommand } from "./check-command";
import { EXIT, type ExitCode } from "./exit-codes";
import { functionsCommand } from "./functions-command";
import { leversCommand } from "./levers-command";
import { planCommand } from "./plan-command";
import type { Terminal } from "./terminal";
import { USAGE } from "./usage";
import { wishesFromFile, WrongUse } from "./wishes-from-file";

/** Runs one command. Never throws for bad input; a program error does throw. */
export function runCli(words: readonly string[], terminal: Terminal): ExitCode {
  try {
    return dispatch(words, terminal);
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.err(`${error.message}\nRun planwright --help for the options.\n`);
      return EXIT.wrongUse;
    }
    if (error instanceof HostError) {
      terminal.err(`${error.message}\n${error.hint}\n`);
      return EXIT.cannotPlan;
    }
    throw error;
  }
}

function dispatch(words: readonly string[], terminal: Terminal): ExitCode {
  // Its --json prints and takes no file, unlike that of the other commands.
  if (words[0] === "functions" && !words.includes("--help") && !words.includes("-h")) return functionsCommand(words.slice(1), terminal);
  const { values, positionals } = parse(words);
  if (values.help === true) {
    terminal.out(USAGE);
    return EXIT.done;
  }
  const [command, input, ...more] = positionals;
  if (command !== "plan" && command !== "check" && command !== "levers") {
    throw new WrongUse(command === undefined ? "No command given: plan, check, levers or functions." : `Unknown command "${command}".`);
  }
  if (input === undefined) throw new WrongUse(`planwright ${command} needs a workbook, such as orders.xlsx.`);
  if (more.length > 0) throw new WrongUse(`One workbook at a time; "${more.join(" ")}" is too much.`);

  const wishes = {
    ...(values.settings === undefined ? {} : wishesFromFile(values.settings)),
    ...(values.start === undefined ? {} : { start: dayFrom("--start", values.start) }),
  };
  for (const option of ["work-centre", "order", "week"] as const) {
    if (values[option] !== undefined && command !== "levers") throw new WrongUse(`--${option} is for levers, not for ${command}.`);
  }
  if (command !== "plan") {
    if (values.output !== undefined || values["in-place"] === true) {
      throw new WrongUse(`planwright ${command} writes no workbook: leave out -o and --in-place.`);
    }
    if (command === "levers") {
      const { order, week } = values;
      if (order !== undefined && (week !== undefined || values["work-centre"] !== undefined)) throw new WrongUse("--order stands alone: no --work-centre, no --week.");
      const asked = { resource: values["work-centre"], order, week: week === undefined ? undefined : dayFrom("--week", week) };
      return leversCommand({ input, wishes, json: values.json, ...asked }, terminal);
    }
    return checkCommand({ input, wishes, json: values.json }, terminal);
  }
  if (values.output !== undefined && values["in-place"] === true) {
    throw new WrongUse("Either -o or --in-place, not both.");
  }
  return planCommand(
    { input, wishes, json: values.json, output: values.output, inPlace: values["in-place"] === true },
    terminal,
  );
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        output: { type: "string", short: "o" },
        json: { type: "string" },
        settings: { type: "string" },
        start: { type: "string" },
        "work-centre": { type: "string" },
        order: { type: "string" },
        week: { type: "string" },
        "in-place": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function dayFrom(option: string, text: string): Day {
  const day = dayFromText(text);
  if (day === null) throw new WrongUse(`${option} "${text}" is no date; write it as 2026-11-30.`);
  return day;
}
