// `npx tsx test/docs/write-functions-pages.ts` writes every page that is made from the functions' comments; a test compares
// them with what is in the project.

import { writeFileSync } from "node:fs";
import { functionsHelp, helpFile } from "./functions-help";
import { functionsList, functionsPage, listFile, pageFile } from "./functions-page";

void (async () => {
  writeFileSync(pageFile, await functionsPage());
  writeFileSync(listFile, await functionsList());
  writeFileSync(helpFile, await functionsHelp());
})();
