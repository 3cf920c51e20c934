// What Lindner's merchandise system proposes to buy: carried out as it stands, three orders are wrong.

import type { ProposedOrder } from "../../../src/model/proposal";
import type { LaidOutList } from "../planner-sheet";
import { layOutList } from "../planner-sheet";
import { DATE, house, nameOf, unitOf } from "./house";
import { ingredients } from "./recipes";
import { BAKERY_START } from "./standing-orders";

/** Item, quantity, and how many days after the first day of the plan it is to be there. */
const run: readonly (readonly [item: string, quantity: number, day: number])[] = [
  ["Z-010", 70, 3], ["Z-011", 150, 3], ["Z-023", 20, 3], ["Z-006", 20, 4], ["Z-022", 10, 4],
  ["Z-003", 275, 7], ["Z-004", 225, 7], ["Z-006", 70, 7], ["Z-007", 50, 7], ["Z-008", 75, 7], ["Z-010", 110, 7], ["Z-011", 450, 7],
  ["Z-017", 1800, 7], ["Z-020", 12, 7], ["Z-001", 1225, 8], ["Z-002", 450, 8], ["Z-019", 10, 8], ["Z-022", 30, 8], ["Z-023", 30, 8],
  ["Z-009", 120, 9], ["Z-012", 25, 9], ["Z-013", 10, 10], ["Z-016", 45, 10], ["Z-018", 25, 10], ["Z-014", 5, 11], ["Z-015", 5, 11],
  ["Z-021", 10, 11], ["V-002", 500, 13],
  // Proposed twice.
  ["V-002", 500, 13],
  ["Z-001", 1325, 14], ["Z-002", 525, 14], ["Z-003", 250, 14], ["Z-004", 200, 14],
  // No number of packs.
  ["Z-006", 63, 14],
  ["Z-008", 75, 14], ["Z-009", 150, 14], ["Z-010", 110, 14], ["Z-011", 420, 14], ["Z-016", 85, 14], ["Z-017", 1500, 14],
  ["Z-018", 62.5, 14], ["Z-022", 30, 14], ["Z-023", 30, 14], ["Z-007", 50, 15], ["Z-013", 10, 15], ["Z-014", 5, 15], ["Z-020", 12, 15],
  ["Z-019", 5, 17], ["Z-021", 10, 17], ["V-001", 100, 18], ["V-002", 500, 18], ["Z-012", 25, 18], ["Z-015", 5, 18],
];

/** Ordered on the day before it is to be there, whatever the supplier needs. */
const HASTY = run.findIndex(([item]) => item === "Z-013");

export const purchaseProposals: readonly ProposedOrder[] = run.map(([item, quantity, day], index) => {
  const due = BAKERY_START + day;
  const ingredient = ingredients.find(({ id }) => id === item);
  const leadTimeDays = index === HASTY ? 1 : (ingredient?.leadTimeDays ?? 0);
  return { id: `BV-${String(3001 + index)}`, item, kind: "buy", quantity, start: due - leadTimeDays, due, ...(ingredient && { supplier: ingredient.supplier }) };
});

export function proposalSheet(): LaidOutList {
  return layOutList<ProposedOrder>(house, {
    id: "bestellvorschlaege",
    name: "Bestellvorschläge",
    title: "Bestellvorschläge der Warenwirtschaft",
    notes: ["Dispositionslauf vom Sonntagabend, noch nicht freigegeben."],
    rows: purchaseProposals,
    columns: [
      { heading: "Vorschlags-Nr.", width: 13, value: (row) => row.id },
      { heading: "Lieferant", width: 24, value: (row) => row.supplier ?? "" },
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Bezeichnung", width: 34, value: (row) => nameOf(row.item) },
      { heading: "Vorschlagsmenge", width: 17, value: (row) => row.quantity, format: "#,##0.##" },
      { heading: "Einheit", width: 8, value: (row) => unitOf(row.item), indent: 1 },
      { heading: "Bestelltermin", width: 12, value: (row) => (row.start === null ? null : { day: row.start }), format: DATE },
      { heading: "Liefertermin", width: 12, value: (row) => ({ day: row.due }), format: DATE },
    ],
  });
}
