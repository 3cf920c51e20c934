// Units of measure by meaning: `pcs`, `Stk`, `EA` and `Stück` are one unit. Converts nothing.

const meanings: ReadonlyMap<string, string> = new Map(
  [
    "piece: pc pcs piece pieces ea each unit units st stk stck stueck szt sztuka sztuk nos",
    "kilogram: kg kgs kilo kilos kilogram kilograms kilogramm",
    "gram: g gr gram grams gramm",
    "tonne: t ton tons tonne tonnes tonnen",
    "metre: m mtr meter meters metre metres lfm laufmeter",
    "centimetre: cm centimeter centimetre zentimeter",
    "millimetre: mm millimeter millimetre",
    "litre: l lt ltr liter liters litre litres",
    "millilitre: ml milliliter millilitre",
    "square metre: m2 sqm qm",
    "cubic metre: m3 cbm",
    "pair: pr pair pairs paar",
    "set: set sets satz",
    "box: bx box boxes kiste kisten",
    "carton: ctn carton cartons karton kartons",
    "pack: pk pkg pck pack packs package packung packungen",
    "roll: rl roll rolls rolle rollen",
  ].flatMap((line) => {
    const [meaning = "", words = ""] = line.split(": ");
    return words.split(" ").map((word) => [word, meaning] as const);
  }),
);

/** What is ordered whole. */
const counted: ReadonlySet<string> = new Set(["piece", "pair", "set", "box", "carton", "pack", "roll"]);

function meaningOf(unit: string): string {
  const plain = unit.trim().toLowerCase().replace(/ü/g, "ue").replace(/²/g, "2").replace(/³/g, "3").replace(/[.\s]/g, "");
  return meanings.get(plain) ?? plain;
}

/** True for units of which nobody orders a part, such as pieces and boxes; a blank unit may be anything. */
export function isCounted(unit: string): boolean {
  return counted.has(meaningOf(unit));
}

/**
 * True when quantities given in `unit` must not be taken as quantities of the item.
 * A blank unit is the item's own; an item that names none is counted in pieces.
 */
export function isOtherUnit(unit: string, itemUnit: string): boolean {
  return unit.trim() !== "" && meaningOf(unit) !== meaningOf(itemUnit.trim() === "" ? "pcs" : itemUnit);
}
