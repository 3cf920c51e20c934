// Alternate bills and substitutes as planners write them, in English and German.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const items: Rows = [["Item", "Make/Buy", "Lead time (days)"], ["CAKE", "make", 2], ["BUN", "make", 2], ["BUTTER", "buy", 3], ["OIL", "buy", 3], ["FAT", "buy", 3]];
const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "CAKE", 5, "2026-03-16", "Miller"]];
const bomRows: Rows = [["Parent", "Component", "Quantity per"], ["CAKE", "BUTTER", 2], ["BUN", "BUTTER", 1]];

function read(sheets: { readonly [name: string]: Rows }): Understanding {
  return understandWorkbook(workbookOf(Object.entries({ Items: items, Demand: demand, BOM: bomRows, ...sheets }).map(([name, rows]) => sheetOf(name, rows))), {});
}

const codes = (found: Understanding): readonly string[] => found.check.issues.map(({ code }) => code);

describe("Reading alternate bills", () => {
  it("keeps all versions that a priority tells apart, and the steps of each", () => {
    const found = read({
      BOM: [["Parent", "Component", "Quantity per", "Version", "Priority"], ["CAKE", "BUTTER", 2, "B", 1], ["CAKE", "OIL", 3, "O", 2]],
      "Work centers": [["Work center", "Machines", "Efficiency"], ["OVEN", 1, 1]],
      Routing: [["Item", "Operation", "Work center", "Run time (min)", "Version"], ["CAKE", 10, "OVEN", 5, "B"], ["CAKE", 10, "OVEN", 6, "O"], ["BUN", 10, "OVEN", 5, "X"]],
    });
    expect(found.plant.bom).toMatchObject([{ component: "BUTTER", alternate: "B", alternateRank: 1 }, { component: "OIL", alternate: "O", alternateRank: 2 }]);
    expect(found.plant.routing.map(({ item, runMinutes, alternate }) => [item, runMinutes, alternate])).toEqual([["CAKE", 5, "B"], ["CAKE", 6, "O"], ["BUN", 5, undefined]]);
    expect(codes(found)).not.toContain("bom-versions");
  });

  it("in German, by share", () => {
    const { plant } = read({ Stückliste: [["Oberteil", "Komponente", "Menge je", "Stücklistenvariante", "Anteil"], ["CAKE", "BUTTER", 2, null, 70], ["CAKE", "OIL", 3, "O", 30]], BOM: [["Note"]] });
    expect(plant.bom).toMatchObject([{ component: "BUTTER", alternateRank: 1, alternateShare: 70 }, { component: "OIL", alternate: "O", alternateRank: 2, alternateShare: 30 }]);
  });

  it("keeps one version where nothing tells them apart, and says so", () => {
    const found = read({ BOM: [["Parent", "Component", "Quantity per", "Version"], ["CAKE", "BUTTER", 2, "B"], ["CAKE", "OIL", 3, "O"]] });
    expect(found.plant.bom).toHaveLength(1);
    expect(found.plant.bom[0]?.alternate).toBeUndefined();
    expect(codes(found)).toContain("bom-versions");
  });
});

describe("Reading substitutes", () => {
  it("from a table of their own", () => {
    const { plant } = read({ Substitutes: [["Component", "Substitute", "Ratio", "Priority"], ["BUTTER", "OIL", 1.5, 2], ["BUTTER", "FAT", null, 1]] });
    expect(plant.substitutes).toMatchObject([{ component: "BUTTER", substitute: "OIL", ratio: 1.5, rank: 2 }, { component: "BUTTER", substitute: "FAT", ratio: 1, rank: 1 }]);
  });

  it("in German", () => {
    const { plant } = read({ Ersatz: [["Komponente", "Ersatzartikel", "Ersatzfaktor"], ["BUTTER", "OIL", 2]] });
    expect(plant.substitutes).toMatchObject([{ component: "BUTTER", substitute: "OIL", ratio: 2, rank: 1 }]);
  });

  it("from lines of a bill, where all parents of the component name it", () => {
    const all = read({ BOM: [["Parent", "Component", "Quantity per", "Substitute"], ["CAKE", "BUTTER", 2, "OIL"], ["BUN", "BUTTER", 1, "OIL"]] });
    expect(all.plant.substitutes).toMatchObject([{ component: "BUTTER", substitute: "OIL", ratio: 1 }]);
    const one = read({ BOM: [["Parent", "Component", "Quantity per", "Substitute"], ["CAKE", "BUTTER", 2, "OIL"], ["BUN", "BUTTER", 1, null]] });
    expect(one.plant.substitutes).toEqual([]);
    expect(one.check.issues.find(({ code }) => code === "substitute-for-one-parent")?.text).toBe('"OIL" stands in for "BUTTER" in some parents, but not in "BUN"; it was left aside.');
  });
});
