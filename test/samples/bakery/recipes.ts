// What the invented bakery Backhaus Lindner bakes, from which dough, and what goes into it.
// Quantities are for one piece: doughs and ingredients in kg unless their unit says otherwise.

export type Line = "BROT" | "FEIN";

export type Product = {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
  /** Allergen family: what the line is cleaned of. */
  readonly family: string;
  readonly shelfLifeDays: number;
  /** € in the shop. */
  readonly price: number;
  readonly safetyStock: number;
  /** Seconds on the line for each piece. */
  readonly seconds: number;
  /** Pieces that a shop of ordinary size orders on a weekday. */
  readonly pieces: number;
  readonly recipe: readonly (readonly [item: string, quantity: number])[];
};

type Row = readonly [
  id: string, name: string, line: Line, family: string, shelfLifeDays: number, price: number, safetyStock: number,
  seconds: number, pieces: number, recipe: readonly (readonly [string, number])[],
];

const rows: readonly Row[] = [
  ["B-101", "Roggenmischbrot 1 kg", "BROT", "Roggen", 5, 4.6, 0, 20, 14, [["T-01", 1.15]]],
  ["B-102", "Weizenmischbrot 750 g", "BROT", "Weizen", 4, 3.9, 0, 18, 12, [["T-02", 0.86]]],
  ["B-103", "Dinkelbrot 750 g", "BROT", "Dinkel", 4, 4.9, 0, 18, 9, [["T-03", 0.86]]],
  ["B-104", "Vollkornbrot 1 kg", "BROT", "Roggen", 6, 4.8, 0, 22, 8, [["T-04", 1.12]]],
  ["B-105", "Sonnenblumenbrot 750 g", "BROT", "Saaten", 5, 4.7, 0, 20, 8, [["T-04", 0.8], ["Z-012", 0.06]]],
  ["B-106", "Kürbiskernbrot 750 g", "BROT", "Saaten", 5, 4.9, 0, 20, 6, [["T-01", 0.8], ["Z-013", 0.06]]],
  ["B-107", "Bauernlaib 1,5 kg", "BROT", "Roggen", 6, 6.4, 0, 26, 6, [["T-01", 1.72]]],
  ["B-108", "Toastbrot 500 g", "BROT", "Weizen", 7, 3.2, 10, 14, 5, [["T-02", 0.58], ["Z-009", 0.02], ["V-002", 1]]],
  ["B-109", "Baguette 250 g", "BROT", "Weizen", 1, 2.2, 0, 9, 16, [["T-02", 0.3]]],
  ["B-110", "Kaiserbrötchen", "BROT", "Weizen", 1, 0.45, 0, 1.3, 150, [["T-02", 0.06]]],
  ["B-111", "Mohnbrötchen", "BROT", "Saaten", 1, 0.55, 0, 1.6, 50, [["T-02", 0.06], ["Z-014", 0.004]]],
  ["B-112", "Sesambrötchen", "BROT", "Sesam", 1, 0.55, 0, 1.6, 40, [["T-02", 0.06], ["Z-015", 0.004]]],
  ["B-113", "Roggenbrötchen", "BROT", "Roggen", 1, 0.6, 0, 1.6, 45, [["T-01", 0.07]]],
  ["B-114", "Dinkelbrötchen", "BROT", "Dinkel", 1, 0.7, 0, 1.6, 40, [["T-03", 0.07]]],
  ["B-115", "Laugenbrezel", "BROT", "Lauge", 1, 0.85, 0, 1.8, 55, [["K-02", 1], ["Z-021", 0.005]]],
  ["F-201", "Croissant", "FEIN", "Butter", 1, 1.5, 0, 5, 40, [["K-01", 1]]],
  ["F-202", "Schokocroissant", "FEIN", "Schoko", 1, 1.9, 0, 6, 22, [["K-01", 1], ["Z-017", 2]]],
  ["F-203", "Nussschnecke", "FEIN", "Nuss", 2, 2.1, 0, 9, 18, [["T-05", 0.09], ["Z-016", 0.03]]],
  ["F-204", "Rosinenschnecke", "FEIN", "Butter", 2, 2.1, 0, 9, 16, [["T-05", 0.09], ["Z-018", 0.025]]],
  ["F-205", "Puddingteilchen", "FEIN", "Ei", 1, 2.2, 0, 10, 16, [["T-05", 0.08], ["Z-019", 0.012], ["Z-010", 0.05]]],
  ["F-206", "Berliner", "FEIN", "Ei", 1, 1.6, 0, 7, 20, [["T-06", 0.055], ["Z-020", 0.015]]],
  ["F-207", "Apfelstrudel, Stück", "FEIN", "Butter", 2, 2.8, 0, 14, 10, [["T-07", 0.06], ["Z-022", 0.12]]],
  ["F-208", "Käsekuchen, ganz", "FEIN", "Ei", 3, 24.5, 0, 150, 1.2, [["T-07", 0.45], ["Z-023", 0.9], ["Z-011", 4]]],
  ["F-209", "Christstollen 750 g", "FEIN", "Nuss", 60, 16.9, 60, 55, 7, [["T-08", 0.7], ["Z-018", 0.12], ["Z-016", 0.06], ["V-001", 1]]],
  ["F-210", "Zimtsterne 200 g", "FEIN", "Nuss", 45, 6.9, 40, 20, 9, [["Z-016", 0.11], ["Z-008", 0.09], ["Z-011", 0.5], ["V-002", 1]]],
];

export const products: readonly Product[] = rows.map(
  ([id, name, line, family, shelfLifeDays, price, safetyStock, seconds, pieces, recipe]) => ({
    id, name, line, family, shelfLifeDays, price, safetyStock, seconds, pieces, recipe,
  }),
);

/** Doughs that are mixed at the line and used at once: 1 kg of each. */
export const doughs: readonly (readonly [id: string, name: string, recipe: readonly (readonly [string, number])[]])[] = [
  ["T-01", "Roggenmischteig", [["Z-002", 0.4], ["Z-001", 0.18], ["Z-006", 0.01], ["Z-007", 0.012]]],
  ["T-02", "Weizenteig", [["Z-001", 0.6], ["Z-006", 0.018], ["Z-007", 0.012]]],
  ["T-03", "Dinkelteig", [["Z-003", 0.59], ["Z-006", 0.016], ["Z-007", 0.012]]],
  ["T-04", "Vollkornteig", [["Z-004", 0.42], ["Z-002", 0.14], ["Z-006", 0.008], ["Z-007", 0.012]]],
  ["T-05", "Plunderteig", [["Z-001", 0.46], ["Z-009", 0.26], ["Z-010", 0.16], ["Z-008", 0.06], ["Z-006", 0.02]]],
  ["T-06", "Hefeteig süß", [["Z-001", 0.52], ["Z-010", 0.2], ["Z-009", 0.08], ["Z-008", 0.08], ["Z-011", 1.5], ["Z-006", 0.03]]],
  ["T-07", "Mürbteig", [["Z-001", 0.5], ["Z-009", 0.3], ["Z-008", 0.15], ["Z-011", 1]]],
  ["T-08", "Stollenteig", [["Z-001", 0.45], ["Z-009", 0.24], ["Z-008", 0.07], ["Z-010", 0.12], ["Z-006", 0.03]]],
];

/** Frozen pieces, made in advance and kept between a minimum and a maximum. */
export const frozenPieces: readonly {
  readonly id: string;
  readonly name: string;
  readonly minimumStock: number;
  readonly maximumStock: number;
  readonly seconds: number;
  readonly family: string;
  readonly recipe: readonly (readonly [string, number])[];
}[] = [
  { id: "K-01", name: "Croissant-Teigling TK", minimumStock: 900, maximumStock: 2400, seconds: 2.5, family: "Butter", recipe: [["T-05", 0.065]] },
  { id: "K-02", name: "Brezel-Teigling TK", minimumStock: 600, maximumStock: 1800, seconds: 1.5, family: "Butter", recipe: [["T-02", 0.085], ["Z-009", 0.003]] },
];

/** Ingredients and packaging: unit, € a unit, lead time in days, sack or case, shelf life in days, supplier. */
export type Ingredient = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly cost: number;
  readonly leadTimeDays: number;
  readonly pack: number;
  /** 0: keeps for ever. */
  readonly shelfLifeDays: number;
  readonly supplier: string;
};

type IngredientRow = readonly [
  id: string, name: string, unit: string, cost: number, leadTimeDays: number, pack: number, shelfLifeDays: number, supplier: string,
];

const ingredientRows: readonly IngredientRow[] = [
  ["Z-001", "Weizenmehl Type 550, Sack 25 kg", "kg", 0.58, 3, 25, 240, "Aumühle Hartwig"],
  ["Z-002", "Roggenmehl Type 1150, Sack 25 kg", "kg", 0.54, 3, 25, 240, "Aumühle Hartwig"],
  ["Z-003", "Dinkelmehl Type 630, Sack 25 kg", "kg", 1.12, 4, 25, 240, "Aumühle Hartwig"],
  ["Z-004", "Roggenvollkornschrot, Sack 25 kg", "kg", 0.62, 4, 25, 150, "Aumühle Hartwig"],
  ["Z-006", "Backhefe, Block", "kg", 1.95, 2, 10, 21, "Bäko Altmark"],
  ["Z-007", "Salz, Sack 25 kg", "kg", 0.31, 5, 25, 1000, "Bäko Altmark"],
  ["Z-008", "Zucker, Sack 25 kg", "kg", 0.92, 3, 25, 700, "Bäko Altmark"],
  ["Z-009", "Butter, Karton 10 kg", "kg", 6.8, 2, 10, 30, "Molkerei Wiesengrund"],
  ["Z-010", "Vollmilch, Kanne 10 l", "l", 0.95, 1, 10, 6, "Molkerei Wiesengrund"],
  ["Z-011", "Eier, Lage 30 Stück", "Stk", 0.19, 2, 30, 20, "Geflügelhof Rieck"],
  ["Z-012", "Sonnenblumenkerne, Sack 25 kg", "kg", 1.75, 5, 25, 300, "Bäko Altmark"],
  ["Z-013", "Kürbiskerne, Beutel 10 kg", "kg", 5.9, 7, 10, 300, "Bäko Altmark"],
  ["Z-014", "Blaumohn, Beutel 5 kg", "kg", 5.2, 7, 5, 300, "Bäko Altmark"],
  ["Z-015", "Sesam, Beutel 5 kg", "kg", 3.9, 7, 5, 300, "Bäko Altmark"],
  ["Z-016", "Haselnüsse gemahlen, Beutel 5 kg", "kg", 9.8, 5, 5, 120, "Nusskontor Lübeck"],
  ["Z-017", "Schokostangen, Karton 300", "Stk", 0.07, 5, 300, 300, "Bäko Altmark"],
  ["Z-018", "Rosinen, Karton 12,5 kg", "kg", 3.4, 5, 12.5, 300, "Nusskontor Lübeck"],
  ["Z-019", "Puddingpulver, Sack 5 kg", "kg", 3.1, 5, 5, 400, "Bäko Altmark"],
  ["Z-020", "Himbeerkonfitüre, Eimer 12 kg", "kg", 3.6, 5, 12, 200, "Bäko Altmark"],
  ["Z-021", "Brezellauge, Kanister 10 l", "l", 1.4, 7, 10, 365, "Bäko Altmark"],
  ["Z-022", "Äpfel geschält, Eimer 10 kg", "kg", 2.3, 2, 10, 8, "Obsthof Altes Land"],
  ["Z-023", "Speisequark, Eimer 10 kg", "kg", 2.6, 1, 10, 14, "Molkerei Wiesengrund"],
  ["V-001", "Stollenkarton", "Stk", 0.62, 10, 100, 0, "Druck & Pack Stendal"],
  ["V-002", "Beutel mit Clip", "Stk", 0.06, 10, 500, 0, "Druck & Pack Stendal"],
];

export const ingredients: readonly Ingredient[] = ingredientRows.map(
  ([id, name, unit, cost, leadTimeDays, pack, shelfLifeDays, supplier]) => ({
    id, name, unit, cost, leadTimeDays, pack, shelfLifeDays, supplier,
  }),
);
