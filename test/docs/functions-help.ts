// docs/help/functions.html, where Excel's "Help on this function" leads: the same comments as docs/functions.md, as a page
// of the deployed add-in.

import path from "node:path";
import { setPlanStore } from "../../src/functions/plan-store";
import { evaluateExample } from "./evaluate-example";
import { examplePlan } from "./example-plan";
import { functionCatalogue, topics, type CatalogueEntry } from "./function-catalogue";
import { cellText } from "./functions-page";

export const helpFile = path.resolve(__dirname, "../../docs/help/functions.html");

export async function functionsHelp(): Promise<string> {
  const catalogue = await functionCatalogue();
  setPlanStore({ lastPlan: () => examplePlan });
  const sections = await Promise.all(
    topics.map(async ({ title }) => {
      const own = await Promise.all(catalogue.filter(({ topic }) => topic === title).map(functionHtml));
      return `      <h2>${escaped(title)}</h2>\n${own.join("\n")}`;
    }),
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Planwright: custom functions</title>
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <main>
      <h1>Planwright: custom functions</h1>
      <p>An argument may be a value or a whole range; the results spill. An empty cell of a column gives an empty result. Wrong
        input gives #VALUE! with a sentence: point at the sign beside the cell to read it.</p>
${sections.join("\n")}
      <p><a href="index.html">Help</a></p>
    </main>
  </body>
</html>
`;
}

async function functionHtml({ id, description, parameters, returns, example }: CatalogueEntry): Promise<string> {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  const rows = parameters.map(
    ({ name, optional, description: meaning = "" }) => `        <dt>${name}${optional === true ? " (may be left out)" : ""}</dt><dd>${escaped(meaning)}</dd>`,
  );
  const result = (await evaluateExample(example, parameters)).map((row) => row.map(cellText).join(" · "));
  return [
    `      <h3 id="${id.toLowerCase()}">${id}</h3>`,
    `      <p>${escaped(description)}</p>`,
    `      <p><code>PLAN.${id}(${names.join(", ")})</code></p>`,
    "      <dl>",
    ...rows,
    "      </dl>",
    `      <p>Gives: ${escaped(returns)}</p>`,
    `      <p><code>${escaped(example)}</code> → ${result.map(escaped).join("<br />")}</p>`,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
