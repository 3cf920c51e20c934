// The lot rule that a planner names, in English or German, with the quantities that it needs.

import type { LotRule } from "../../model/plant";

export type LotFigures = {
  readonly lotSize?: number;
  readonly periods?: number;
  readonly minimumStock?: number;
  readonly maximumStock?: number;
};

/** Choices as the planner may write them, for messages. */
export const lotRuleChoices = "lot-for-lot, fixed, periods, min-max, EOQ, POQ, Silver-Meal, Wagner-Whitin";

const words: readonly (readonly [LotRule["kind"], RegExp])[] = [
  ["lotForLot", /^(l4l|lfl|ex|lot ?for ?lot|exact|bedarfsgenau|losgroessefuerlosgroesse|exakte?losgroesse|order|auftrag|discrete)$/],
  ["fixed", /^(foq|fx|fix(ed)?(lot(size)?|(re)?order(qty|quantity)|qty|quantity)?|feste?losgroesse|festemenge|fixelosgroesse)$/],
  ["minMax", /^(minmax|ss|maximum(qty|quantity)|hb|auffuellen(biszumhoechstbestand)?|orderup ?to(level)?|hoechstbestand)$/],
  ["periodOrderQuantity", /^(poq|periodorder(qty|quantity))$/],
  ["periods", /^(periods?(ofsupply)?|pos|fixedperiods?|perioden|periodenlosgroesse|feste?perioden)$/],
  ["eoq", /^(eoq|economicorder(qty|quantity)|andler|wirtschaftlichelosgroesse|optimalelosgroesse)$/],
  ["leastUnitCost", /^(luc|leastunitcost|gleitende(wirtschaftliche)?losgroesse)$/],
  ["silverMeal", /^(silvermeal|leastperiodcost|sm)$/],
  ["partPeriod", /^(ppb|partperiod(balancing)?|stueckperiodenausgleich)$/],
  ["wagnerWhitin", /^(ww|wagnerwhitin)$/],
];

/**
 * The rule; without a name, figures speak: a fixed lot size means fixed lots, a maximum stock means min-max.
 * @returns null when the name is not known or its figure is missing
 */
export function lotRuleOf(name: string, figures: LotFigures): LotRule | null {
  const plain = name.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").replace(/[^a-z0-9]/g, "");
  const kind = plain === "" ? impliedKind(figures) : words.find(([, pattern]) => pattern.test(plain))?.[0];
  switch (kind) {
    case undefined:
      return null;
    case "fixed":
      return figures.lotSize === undefined ? null : { kind, quantity: figures.lotSize };
    case "periods":
      return figures.periods === undefined ? null : { kind, periods: figures.periods };
    case "minMax": {
      const { minimumStock = 0, maximumStock } = figures;
      return maximumStock === undefined || maximumStock < minimumStock ? null : { kind, minimumStock, maximumStock };
    }
    default:
      return { kind };
  }
}

function impliedKind(figures: LotFigures): LotRule["kind"] {
  if (figures.maximumStock !== undefined && figures.maximumStock > 0) return "minMax";
  return figures.lotSize === undefined ? "lotForLot" : "fixed";
}
