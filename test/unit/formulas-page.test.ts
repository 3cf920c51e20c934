// The page of formulas: every number that it shows in a formula of a cell is what the function gives, and no formula is missing.

import { readFileSync } from "node:fs";
import path from "node:path";
import { evaluateExample } from "../docs/evaluate-example";
import { functionCatalogue, type CatalogueEntry } from "../docs/function-catalogue";

const page = readFileSync(path.resolve(__dirname, "../../docs/formulas.md"), "utf8");
const worked = [...page.matchAll(/`(=PLAN\.(\w+)\([^`]*\))`\s+→\s+(-?[\d.]*\d)/g)].map(([, formula = "", id = "", shown = ""]) => ({ formula, id, shown }));

let catalogue: readonly CatalogueEntry[] = [];

beforeAll(async () => {
  catalogue = await functionCatalogue();
});

describe("the page of formulas", () => {
  it("has worked numbers of every section on single figures", () => {
    expect(worked.length).toBeGreaterThan(25);
  });

  it.each(worked)("$formula is $shown, as far as it is shown", async ({ formula, id, shown }) => {
    const parameters = catalogue.find((each) => each.id === id)?.parameters ?? [];
    const [[value] = []] = await evaluateExample(formula, parameters);
    const decimals = shown.split(".")[1]?.length ?? 0;
    expect(Number(value).toFixed(decimals)).toBe(shown);
  });

  it("links to the code of every equation that a function stands for", () => {
    const missing = catalogue.filter(({ equation }) => equation.startsWith("src/engine/") && !page.includes(`(../${equation})`));
    expect(missing.map(({ id, equation }) => `${id}: ${equation}`)).toEqual([]);
  });

  it("numbers its sections as the code cites them", () => {
    const sections = [...page.matchAll(/^## (\d)\. (.*)$/gm)].map(([, number = "", title = ""]) => `${number} ${title}`);
    expect(sections.map((each) => each.slice(0, 8))).toEqual(["1 The MR", "2 Demand", "3 Lot si", "4 Safety", "5 Foreca", "6 Capaci", "7 Action", "8 Schedu", "9 Key fi"]);
  });
});
