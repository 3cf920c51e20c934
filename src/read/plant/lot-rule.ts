// The lot rule that a planner names, in English or German, with the quantities that it needs.

import type { LotRule } from "../../model/plant";

export type LotFigures = {
  readonly lotSize?: number;
  /** Buckets that a lot covers; or days, where the planner names a stretch of the calendar. */
  readonly periods?: number;
  readonly coverDays?: number;
  readonly minimumStock?: number;
  readonly maximumStock?: number;
};

/** Choices as the planner may write them, for messages. */
export const lotRuleChoices = "lot-for-lot, fixed, periods, min-max, EOQ, POQ, Silver-Meal, Wagner-Whitin";

const words: readonly (readonly [LotRule["kind"], RegExp])[] = [
  ["lotForLot", /^(l4l|lfl|ex|lotforlot|exact|exakt|(nach|je|genau)?bedarf|bedarfsgenau|asneeded|asrequired|onetoone|losfuerlos|losgroessefuerlosgroesse|exakte?losgroesse|(per|to|make ?to)?order|auftrag|auftragsbezogen|jeauftrag|discrete|none|keine?)$/],
  ["fixed", /^(foq|fx|fix(ed)?(lot(size)?|(re)?order(qty|quantity)|qty|quantity|batch(size)?)?|feste?(losgroesse|menge)?|fixe(losgroesse|menge)|fixlos(groesse)?|fixmenge|batch|standardlos(groesse)?)$/],
  ["minMax", /^((min|minimum)max(imum)?|ss|max|maximum(qty|quantity|stock)?|hb|auffuellen(bis(zum)?hoechstbestand)?|orderupto(level|max(imum)?)?|replenishto(level|max(imum)?)?|(bis)?hoechstbestand)$/],
  ["periodOrderQuantity", /^(poq|periodorder(qty|quantity))$/],
  ["periods", /^(periods?(ofsupply)?|pos|fpr?|pk|fixedperiods?(requirements?)?|perioden?|periodenlos(groesse)?|feste?perioden?)$/],
  ["eoq", /^(eoq|economicorder(qty|quantity)|andler|wirtschaftlichelosgroesse|optimalelosgroesse)$/],
  ["leastUnitCost", /^(luc|leastunitcost|gleitende(wirtschaftliche)?losgroesse)$/],
  ["silverMeal", /^(silvermeal|leastperiodcost|sm)$/],
  ["partPeriod", /^(ppb|partperiod(balancing)?|stueckperiodenausgleich)$/],
  ["wagnerWhitin", /^(ww|wagnerwhitin)$/],
];

/** Lots that cover a stretch of the calendar: `Wochenlos`, in days. */
const calendarLots: readonly (readonly [number, RegExp])[] = [
  [1, /^(tb|tageslos(groesse)?|daily(lot)?|taeglich|tag|day)$/],
  [7, /^(wb|wochenlos(groesse)?|weekly(lot)?|woechentlich|woche|week)$/],
  [30, /^(mb|monatslos(groesse)?|monthly(lot)?|monatlich|monat|month)$/],
];

/** Whole buckets of the plan in a stretch of days, at least one. */
export function bucketsIn(days: number, bucketDays: number): number {
  return Math.max(1, Math.round(days / bucketDays));
}

/**
 * The rule; without a name, figures speak: a fixed lot size means fixed lots, a maximum stock means min-max.
 * @param bucketDays length of the plan's buckets, in which a lot of a week or a month is counted; at least one
 * @returns `lacks` names the figure that the rule needs and does not have; null when the name is not known
 */
export function lotRuleOf(name: string, figures: LotFigures, bucketDays: number): LotRule | { readonly lacks: string } | null {
  const plain = name.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").replace(/[^a-z0-9]/g, "");
  const days = calendarLots.find(([, pattern]) => pattern.test(plain))?.[0];
  if (days !== undefined) return { kind: "periods", periods: bucketsIn(figures.coverDays ?? (figures.periods ?? 1) * days, bucketDays) };
  const periods = figures.coverDays === undefined ? figures.periods : bucketsIn(figures.coverDays, bucketDays);
  const kind = plain === "" ? impliedKind(figures) : words.find(([, pattern]) => pattern.test(plain))?.[0];
  switch (kind) {
    case undefined:
      return null;
    case "fixed":
      return figures.lotSize === undefined ? { lacks: "a lot size" } : { kind, quantity: figures.lotSize };
    case "periods":
      return periods === undefined ? { lacks: "periods of supply" } : { kind, periods };
    case "minMax": {
      const { minimumStock = 0, maximumStock } = figures;
      return maximumStock === undefined || maximumStock < minimumStock ? { lacks: "a maximum stock above the minimum" } : { kind, minimumStock, maximumStock };
    }
    default:
      return { kind };
  }
}

function impliedKind(figures: LotFigures): LotRule["kind"] {
  if (figures.maximumStock !== undefined && figures.maximumStock > 0) return "minMax";
  return figures.lotSize === undefined ? "lotForLot" : "fixed";
}
