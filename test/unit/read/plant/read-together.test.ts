// Tools, people, skills, groups, ovens and steps without wait or break, as planners write them in English and German.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const items: Rows = [["Item", "Make/Buy", "Lead time (days)"], ["CAKE", "make", 2], ["BUN", "make", 2]];
const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "CAKE", 5, "2026-03-16", "Miller"]];

function read(sheets: { readonly [name: string]: Rows }): Understanding {
  return understandWorkbook(workbookOf(Object.entries({ Items: items, Demand: demand, ...sheets }).map(([name, rows]) => sheetOf(name, rows))), {});
}

const codes = (found: Understanding): readonly string[] => found.check.issues.map(({ code }) => code);

describe("Reading what operations need together", () => {
  const centres: Rows = [
    ["Work center", "Machines", "Efficiency", "Group", "Skills", "Batch size"],
    ["OVEN", 1, 1, null, null, 40],
    ["MIXER 1", 1, 1, "MIXERS", null, null],
    ["MIXER 2", 1, 1, "MIXERS", null, null],
    ["BOWL", 3, 1, null, null, null],
    ["ANN", 1, 1, null, "baking; icing", null],
    ["BOB", 1, 1, null, "Baking", null],
  ];

  it("in English: tools, groups, skills, batches, no wait and no break", () => {
    const found = read({
      "Work centers": centres,
      Routing: [
        ["Item", "Operation", "Work center", "Run time (min)", "Also needed", "Skill", "No wait", "No break"],
        ["CAKE", 10, "MIXERS", 5, "2 x BOWL", null, null, "yes"],
        ["CAKE", 20, "OVEN", 60, "2 x baking", null, "yes", null],
        ["CAKE", 30, null, 3, null, "icing", null, null],
        ["BUN", 10, "OVEN", 5, "LADLE; 5 x BOWL", null, null, null],
      ],
    });
    expect(found.plant.resources.map(({ batchSize }) => batchSize)).toEqual([40, undefined, undefined, undefined, undefined, undefined]);
    expect(found.plant.skills.map(({ resource, skill }) => [resource, skill])).toEqual([["ANN", "baking"], ["ANN", "icing"], ["BOB", "Baking"]]);
    const bakers = { resources: ["ANN", "BOB"], units: 1, skill: "baking" };
    expect(found.plant.routing).toMatchObject([
      { resource: "MIXER 1", alternates: ["MIXER 2"], also: [{ resources: ["BOWL"], units: 2 }], noBreak: true },
      { resource: "OVEN", also: [bakers, bakers], noWait: true },
      { resource: "ANN", alternates: [], skill: "icing" },
      { resource: "OVEN", also: [{ resources: ["BOWL"], units: 3 }] },
    ]);
    expect(codes(found)).toEqual(expect.arrayContaining(["unknown-need", "too-few-units"]));
  });

  it("in German, skills in a table of their own", () => {
    const { plant } = read({
      "Work centers": centres.map((row) => row.slice(0, 3)),
      Qualifikationen: [["Arbeitsplatz", "Qualifikation", "Priorität", "gültig bis"], ["BOB", "Backen", 1, "2026-04-30"], ["ANN", "Backen", 2, null]],
      Arbeitsplan: [["Artikel", "Vorgang", "Arbeitsplatz", "Stückzeit (min)", "Werkzeug", "Qualifikation", "ohne Wartezeit"], ["CAKE", 10, "OVEN", 5, "BOWL", "Backen", "ja"]],
    });
    expect(plant.skills).toMatchObject([{ resource: "BOB", skill: "Backen", rank: 1, effectiveTo: expect.any(Number) as number }, { resource: "ANN", rank: 2 }]);
    expect(plant.routing[0]).toMatchObject({ resource: "OVEN", noWait: true, also: [{ resources: ["BOWL"], units: 1 }, { resources: ["BOB", "ANN"], units: 1, skill: "Backen" }] });
  });
});
