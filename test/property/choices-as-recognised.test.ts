// A planner who chooses what was recognised anyway changes nothing: whichever tables and columns she confirms.

import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { ColumnCheck, TableCheck } from "../../src/model/data-check";
import type { Plant } from "../../src/model/plant";
import type { ColumnChoice, TableChoice } from "../../src/model/table-choice";
import { choicesFromText } from "../../src/read/choices/choices-from-json";
import { understandWorkbook, type Understanding } from "../../src/read/understand-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";

const SEED = 20_261_123;

const samples = ["bakery", "bicycles"].map((name) => {
  const content = readWorkbookContent(readFileSync(path.resolve(__dirname, `../../assets/samples/${name}.xlsx`)), name);
  return { name, content, found: understandWorkbook(content, {}) };
});

/** Each column as it was understood, used or not. */
function columnChoices(table: TableCheck): readonly ColumnChoice[] {
  return table.columns.flatMap(({ heading, key }: ColumnCheck) => (heading === "" ? [] : [{ heading, role: table.role, field: key ?? null }]));
}

/** Choices that repeat what was recognised, of some tables and some of their columns. */
function repeated({ check }: Understanding): fc.Arbitrary<readonly TableChoice[]> {
  const perTable = check.tables.map((table) =>
    fc.tuple(fc.boolean(), fc.boolean(), fc.subarray([...columnChoices(table)])).map(([isChosen, hasRole, columns]): readonly TableChoice[] =>
      isChosen && (hasRole || columns.length > 0)
        ? [{ sheet: table.sheet, headings: table.columns.map(({ heading }) => heading).filter((heading) => heading !== ""), ...(hasRole ? { role: table.role } : {}), columns }]
        : [],
    ),
  );
  return fc.tuple(...perTable).map((choices) => choices.flat());
}

/** A record is at home in its row; which cell of it stands for the row hangs on how surely its column was recognised. */
const byRow = (plant: Plant): unknown =>
  JSON.parse(JSON.stringify(plant, (key, value: unknown) => (key === "source" ? JSON.stringify(value).replace(/"[A-Z]+(\d+)"/, "row $1") : value)));

const fieldsOf = ({ check }: Understanding) => check.tables.map(({ sheet, role, rowsUsed, columns }) => [sheet, role, rowsUsed, columns.map(({ key }) => key)]);
const withoutDoubts = ({ check }: Understanding) => check.issues.filter(({ code }) => code !== "unsure-column" && code !== "column-by-form");

describe.each(samples)("choices that repeat what was recognised in $name", ({ content, found }) => {
  it("change neither the plant nor the settings, nor what is said of the rows", () => {
    fc.assert(
      fc.property(repeated(found), (choices) => {
        const again = understandWorkbook({ ...content, remembered: JSON.stringify(choices) }, {});
        expect(byRow(again.plant)).toEqual(byRow(found.plant));
        expect(again.settings).toEqual(found.settings);
        expect(fieldsOf(again)).toEqual(fieldsOf(found));
        expect(withoutDoubts(again)).toEqual(withoutDoubts(found));
        expect(again.check.choices).toEqual(choices);
      }),
      { numRuns: 5, seed: SEED },
    );
  });
});

describe("any text that a workbook may remember", () => {
  it("is read without a fault, and what is kept of it is read again as it is", () => {
    const texts = fc.oneof(fc.string(), fc.json(), fc.array(fc.record({ sheet: fc.string(), role: fc.constantFrom(null, "demand", "x", 5), columns: fc.array(fc.record({ heading: fc.string(), field: fc.constantFrom(null, "due", "__proto__", "toString", 1), role: fc.constantFrom("demand", "bom", "y") })) })).map((json) => JSON.stringify(json)));
    fc.assert(
      fc.property(texts, (text) => {
        const { choices } = choicesFromText(text);
        expect(choicesFromText(JSON.stringify(choices))).toEqual({ choices, problems: [] });
      }),
      { numRuns: 400, seed: SEED },
    );
  });
});
