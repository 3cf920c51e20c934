// The bakery planned in German and in English: every text that stands on a written sheet in both is listed, and so is every English word.
// Allowed are what is the baker's own, names of sheets and methods, and what is said of rows that could not be read.

import { readFileSync } from "node:fs";
import path from "node:path";
import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { planFromHeld } from "../../src/app/plan-workbook";
import { changesPart } from "../../src/app/parts/changes-part";
import { outlookPart } from "../../src/app/parts/outlook-part";
import { proposalsPart } from "../../src/app/parts/proposals-part";
import { staffingPart } from "../../src/app/parts/staffing-part";
import { quietRun } from "../../src/base/run";
import type { SheetSpec } from "../../src/grid/sheet-spec";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Language } from "../../src/model/settings";

const content = readWorkbookContent(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")), "bakery.xlsx");

function sheetsIn(language: Language): readonly SheetSpec[] {
  const understood = checkWorkbook(content, { language, searchEffort: 0 });
  if (!canPlan(understood)) throw new Error("The bakery cannot be planned.");
  return planFromHeld(understood, quietRun, null, [], { outlook: outlookPart, changes: changesPart, proposals: proposalsPart, staffing: staffingPart }).made.sheets;
}

/** Every text of a sheet that a planner sees, with the sheet's id before it. */
function textsOf({ id, blocks, tables, charts = [], print }: SheetSpec): readonly string[] {
  const cells = blocks.flatMap((block) => block.cells.flatMap((row) => row.map((cell) => cell?.value)));
  const rows = tables.flatMap((table) => [...table.columns.map(({ heading }) => heading), ...table.rows.flat()]);
  const drawn = charts.flatMap(({ title, series, categoryAxis, valueAxis }) => [title, categoryAxis.title, valueAxis.title, ...series.map(({ name }) => name)]);
  return [...new Set([...cells, ...rows, ...drawn, print.footer])].flatMap((text) => (typeof text === "string" && /\p{L}{3}/u.test(text) ? [`${id}: ${text}`] : []));
}

const ofHers = new Set(content.sheets.flatMap(({ name, values }) => [name, ...values.flat().filter((value) => typeof value === "string")]));
const sheetNames = ["Summary", "Changes", "Schedule", "Gantt", "Gantt chart", "Dispatch list", "Orders to place", "Promises", "Exceptions", "MRP", "Utilisation", "Forecast", "Forecast data", "Inventory", "Products", "Proposal check", "Data check"];
/** Names of methods and measures, and units. */
const names = ["combination", "MASE", "normal", "Gamma"];
const englishWords = / (the|of|and|is|are|by|with|not|for|at|no) /;
/** Columns of the Data check in the reader's words, which are English. */
const readersWords = /^dataCheck: (heading "|not needed|values |Quantity "|Write a|[A-Z][a-z -]+$|[a-z ]+$|\d+ rows are items counted|Nothing to do; where)/;

function isAllowed(line: string): boolean {
  const text = line.slice(line.indexOf(": ") + 2);
  if (ofHers.has(text) || sheetNames.includes(text) || names.includes(text) || readersWords.test(line)) return true;
  const isId = !/[a-z]{3} ?[a-z]/.test(text.replace(/\p{L}*\d\S*/gu, ""));
  // A chart is called by a name of hers and a method; an operation by its number and her words.
  const namesHers = !englishWords.test(text) && [...ofHers].some((own) => own.length > 3 && text.includes(own));
  return isId || namesHers;
}

describe("a workbook planned in German", () => {
  const german = sheetsIn("german").flatMap(textsOf);
  const english = new Set(sheetsIn("english").flatMap(textsOf));

  it("has no text on its sheets that the English one has, too", () => {
    expect(german.filter((line) => english.has(line) && !isAllowed(line))).toEqual([]);
  });

  it("has no English word in its sentences", () => {
    expect(german.filter((line) => englishWords.test(line) && !isAllowed(line))).toEqual([]);
  });
});
