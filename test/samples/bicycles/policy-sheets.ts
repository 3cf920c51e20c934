// Two short lists of Morgenrad's planners: what may stand in for what, and safety stock by season.

import type { SafetyStock, Substitute } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { layOutList } from "../planner-sheet";
import { bicyclePlant } from "./bicycle-plant";
import { house } from "./house";
import { descriptions } from "./order-sheets";

const remarks: Readonly<Record<string, string>> = {
  "SA-110": "Use up the old shape before buying the new one",
  "KS-28E": "Heavier, fits as well; only what e-bikes leave over",
};

export function replacementSheet(): LaidOutList {
  return layOutList<Substitute>(house, {
    id: "replacements",
    name: "Replacements",
    tabColour: "4F81BD",
    title: "Replacements: what may stand in for what",
    notes: ["Only from the shelf, and only what its own needs leave over. Ask Ms Okafor before adding a line."],
    rows: bicyclePlant.substitutes,
    columns: [
      { heading: "Item", width: 14, value: (row) => row.component },
      { heading: "Description", width: 40, value: (row) => descriptions.get(row.component) ?? "" },
      { heading: "Substitute", width: 14, value: (row) => row.substitute },
      { heading: "Ratio", width: 8, value: (row) => row.ratio, align: "center", input: true },
      { heading: "Remark", width: 50, value: (row) => remarks[row.substitute] ?? null },
    ],
  });
}

export function seasonStockSheet(): LaidOutList {
  return layOutList<SafetyStock>(house, {
    id: "season-stock",
    name: "Season stock",
    tabColour: "9BBB59",
    title: "Safety stock by season",
    notes: ["From this day on, instead of the figure in the item list."],
    rows: bicyclePlant.safetyStocks,
    columns: [
      { heading: "Item", width: 14, value: (row) => row.item },
      { heading: "Description", width: 40, value: (row) => descriptions.get(row.item) ?? "" },
      { heading: "From", width: 12, value: (row) => ({ day: row.from }), format: "dd.mm.yyyy", align: "center", input: true },
      { heading: "Safety stock", width: 10, value: (row) => row.quantity, format: "#,##0", input: true },
    ],
  });
}
