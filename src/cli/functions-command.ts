// `planwright functions`: the custom functions with what they take and give, for people or, with --json, for programs.
// The list is made from the functions' own comments (test/docs/write-functions-pages.ts).

import { EXIT, type ExitCode } from "./exit-codes";
import functions from "./functions.json";
import type { Terminal } from "./terminal";
import { WrongUse } from "./wishes-from-file";

/** Prints the list; the only option is `--json`. */
export function functionsCommand(words: readonly string[], terminal: Terminal): ExitCode {
  const strange = words.find((word) => word !== "--json");
  if (strange !== undefined) throw new WrongUse(`planwright functions takes --json only, not "${strange}".`);
  terminal.out(words.length > 0 ? JSON.stringify(functions, null, 1) : listText());
  return EXIT.done;
}

function listText(): string {
  const topics = [...new Set(functions.map(({ topic }) => topic))];
  return topics.map(topicText).join("\n\n");
}

function topicText(title: string): string {
  const own = functions.filter(({ topic }) => topic === title);
  const lines = own.flatMap(({ id, parameters, description }) => {
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    return [`  PLAN.${id}(${names.join(", ")})`, `      ${description}`];
  });
  return [title, ...lines].join("\n");
}
