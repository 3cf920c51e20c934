// docs/functions.md and the command line's list, made from the functions' own comments (write-functions-pages.ts).

import { readFileSync } from "node:fs";
import path from "node:path";
import { setPlanStore } from "../../src/functions/plan-store";
import { evaluateExample } from "./evaluate-example";
import { examplePlan } from "./example-plan";
import { functionCatalogue, topics, type CatalogueEntry } from "./function-catalogue";

const root = path.resolve(__dirname, "../..");

export const pageFile = path.join(root, "docs/functions.md");
export const listFile = path.join(root, "src/cli/functions.json");

const introduction = readFileSync(path.join(__dirname, "functions-introduction.md"), "utf8").trim();

/** The page, every example's result calculated by the function itself. */
export async function functionsPage(): Promise<string> {
  const catalogue = await functionCatalogue();
  setPlanStore({ lastPlan: () => examplePlan });
  const contents = topics.map(({ title }) => {
    const ids = catalogue.filter(({ topic }) => topic === title).map(({ id }) => `[${id}](#${id.toLowerCase()})`);
    return `- **${title}**: ${ids.join(", ")}`;
  });
  const sections = await Promise.all(
    topics.map(async ({ title }) => {
      const own = await Promise.all(catalogue.filter(({ topic }) => topic === title).map(functionSection));
      return [`## ${title}`, ...own].join("\n\n");
    }),
  );
  return `${[introduction, contents.join("\n"), ...sections].join("\n\n")}\n`;
}

/** What `planwright functions` prints. */
export async function functionsList(): Promise<string> {
  const rows = (await functionCatalogue()).map(({ id, topic, description, parameters, returns, example }) => ({
    id,
    topic,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      type: parameter.type,
      range: parameter.dimensionality === "matrix",
      optional: parameter.optional === true,
    })),
    returns,
    example,
  }));
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

async function functionSection(entry: CatalogueEntry): Promise<string> {
  const { id, description, parameters, returns, equation, example } = entry;
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  const rows = parameters.map((parameter) => `| ${parameter.name} | ${parameter.optional === true ? "no" : "yes"} | ${parameter.description ?? ""} |`);
  const equationName = path.basename(equation, ".ts").replaceAll("-", " ");
  return [
    `### ${id}`,
    description,
    `\`PLAN.${id}(${names.join(", ")})\``,
    ["| argument | needed | meaning and unit |", "|---|---|---|", ...rows].join("\n"),
    `Gives: ${returns} Equation and source: [${equationName}](../${equation}).`,
    exampleText(example, await evaluateExample(example, parameters)),
  ].join("\n\n");
}

function exampleText(example: string, result: readonly (readonly unknown[])[]): string {
  const rows = result.map((row) => row.map(cellText));
  if (rows.length === 1) return `\`${example}\` → ${rows[0]?.join(" · ") ?? ""}`;
  const width = rows[0]?.length ?? 0;
  return [`\`${example}\``, "", `|${"   |".repeat(width)}`, `|${"---|".repeat(width)}`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

/** A value as the pages show it: seven digits are enough to recognise it. */
export function cellText(cell: unknown): string {
  return typeof cell === "number" ? String(Number(cell.toPrecision(7))) : String(cell);
}
