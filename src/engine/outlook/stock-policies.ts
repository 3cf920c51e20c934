// Stock policies of a plant: the demand of each item, its own and that of what it goes into, and the policy that follows.
// Knows forecasts and structures; what a policy is, is in inventory/policy.

import { countingRun, type Run } from "../../base/run";
import type { ForecastOfItem, PolicyOfItem } from "../../model/outlook";
import type { Item, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { isRareDemand, knownDemand } from "../demand/forecast/demand-class";
import { commonDispersion, demandSpread } from "../demand/forecast/intermittent-spread";
import { shown } from "../inventory/demand/choose-distribution";
import { inventoryPolicies } from "../inventory/policy/inventory-policies";
import { defaultPolicySettings, type PolicyItem, type PolicySettings } from "../inventory/policy/policy-item";
import { supplyTerms, type SupplyTerms } from "../requirements/supply-terms";
import { outlookSentencesOf, type OutlookSentences } from "../sentences/outlook-sentences";
import { parentsFirst } from "./parents-first";

/** Periods from one look at the stock to the next. */
const REVIEW = defaultPolicySettings.reviewPeriod;

/** Standard deviation of normal errors for their mean absolute deviation. */
const DEVIATION_OF_MAD = 1.2533;

/** Mean and variance of demand, units a period. */
type Demand = { mean: number; variance: number; isWhole: boolean; isDependent: boolean; reason?: string };

export type StockPolicies = { readonly asItems: readonly PolicyItem[]; readonly policySettings: PolicySettings; readonly policies: readonly PolicyOfItem[] };

/**
 * The policies of all items that demand reaches.
 *
 *   own demand: mean of the forecast, deviation of its errors on the past (1.2533 · MAD, at least that of Poisson demand)
 *   own rare demand in pieces: its variance steadied by all such items, for the periods until an order of the next review is there (`demandSpread`)
 *   of a component: μ = Σ q·μ(parent), σ² = Σ q²·σ²(parent), with q = quantity per / yield / (1 − scrap)
 *
 * Parents are taken as independent of each other; lines per order count nothing. Phantoms pass demand on and keep none.
 *
 * Cost O(items + lines) beside that of the policies.
 */
export function stockPolicies(plant: Plant, settings: Settings, bucket: "week" | "month", forecasts: readonly ForecastOfItem[], run: Run): StockPolicies {
  const periodDays = bucket === "month" ? 365.25 / 12 : 7;
  const termsOf = supplyTerms(plant);
  const say = outlookSentencesOf(settings);
  const leadTimeOf = (item: Item): number => (termsOf(item).leadTimeDays + (item.safetyTimeDays ?? 0)) / periodDays;
  const demands = demandsOf(plant, forecasts, leadTimeOf, say);
  const policySettings = settingsOf(settings, bucket);
  const asItems = plant.items.flatMap((item): PolicyItem[] => {
    const demand = demands.get(item.id);
    if (demand === undefined || item.supply === "phantom" || !(demand.mean > 0)) return [];
    return [policyItem(item, demand, termsOf(item), leadTimeOf(item), periodDays)];
  });
  const { policies } = inventoryPolicies(asItems, policySettings, countingRun(run, "Stock policies", asItems.length), say);
  return {
    asItems,
    policySettings,
    policies: policies.map((policy, place): PolicyOfItem => {
      const { demand = 0, demandDeviation = 0, leadTime = 0 } = asItems[place] ?? {};
      const { isDependent = false, reason } = demands.get(policy.id) ?? {};
      const reasons = reason === undefined ? policy.reasons : [reason, ...policy.reasons];
      return { ...policy, reasons, demand, demandDeviation, leadTime, isDependent };
    }),
  };
}

function settingsOf({ serviceLevelA, serviceLevelB, serviceLevelC }: Settings, bucket: "week" | "month"): PolicySettings {
  const [A, B, C] = [serviceLevelA, serviceLevelB, serviceLevelC].map((percent) => percent / 100);
  if (A === undefined || B === undefined || C === undefined) throw new Error("Three classes have three levels");
  const levels = { AX: A, AY: A, AZ: A, BX: B, BY: B, BZ: B, CX: C, CY: C, CZ: C };
  return { ...defaultPolicySettings, periodsPerYear: bucket === "month" ? 12 : 52, levels };
}

function policyItem(item: Item, { mean, variance, isWhole }: Demand, terms: SupplyTerms, leadTime: number, periodDays: number): PolicyItem {
  const { id, cost, orderCost, holdingRate, shelfLifeDays } = item;
  const { minimumOrder, maximumOrder, multipleOrder, incrementalBreaks, priceBreaks = incrementalBreaks } = terms;
  return {
    id,
    demand: mean,
    demandDeviation: Math.sqrt(variance),
    leadTime,
    leadTimeDeviation: 0,
    unitCost: cost,
    isWholeUnits: isWhole,
    ...(orderCost > 0 ? { orderCost } : {}),
    ...(holdingRate > 0 ? { holdingRate } : {}),
    ...(minimumOrder === undefined ? {} : { minimumOrder }),
    ...(maximumOrder === undefined ? {} : { maximumOrder }),
    ...(multipleOrder === undefined ? {} : { multipleOrder }),
    ...(priceBreaks === undefined ? {} : { priceBreaks: priceBreaks.map((step, tier) => (tier === 0 ? { ...step, from: 0 } : step)) }),
    ...(incrementalBreaks === undefined ? {} : { discount: "incremental" as const }),
    ...(shelfLifeDays === undefined ? {} : { shelfLife: shelfLifeDays / periodDays }),
    ...(item.lotRule.kind === "fixed" ? { orderQuantity: item.lotRule.quantity } : {}),
  };
}

function demandsOf(plant: Plant, forecasts: readonly ForecastOfItem[], leadTimeOf: (item: Item) => number, say: OutlookSentences): ReadonlyMap<string, Demand> {
  const demands = new Map<string, Demand>();
  const items = new Map(plant.items.map((item) => [item.id, item]));
  // Chance alone makes whole units vary by their mean; kilograms or tonnes have no such measure.
  const isRare = ({ demandClass, cleaned }: ForecastOfItem): boolean => isRareDemand(demandClass, cleaned) && cleaned.every(Number.isInteger);
  const rare = new Map(forecasts.flatMap((each) => (isRare(each) ? [[each.item, knownDemand(each.cleaned)] as const] : [])));
  const dispersion = commonDispersion([...rare.values()]);
  for (const { item, forecast, errors, cleaned } of forecasts) {
    const mean = forecast.reduce((sum, units) => sum + units, 0) / Math.max(1, forecast.length);
    const isWhole = cleaned.every(Number.isInteger);
    const atLeast = isWhole ? mean : 0;
    const past = rare.get(item);
    const given = items.get(item);
    if (past === undefined || given === undefined || !(mean > 0)) {
      const ofErrors = errors.meanAbsoluteDeviation === null ? 0 : (DEVIATION_OF_MAD * errors.meanAbsoluteDeviation) ** 2;
      demands.set(item, { mean, variance: Math.max(ofErrors, atLeast), isWhole, isDependent: false });
      continue;
    }
    const periods = leadTimeOf(given) + REVIEW;
    const { deviation } = demandSpread(past, mean, periods, dispersion);
    const reason = say.rareSpread(past.length, rare.size, shown(dispersion));
    demands.set(item, { mean, variance: Math.max(deviation ** 2 / periods, atLeast), isWhole, isDependent: false, reason });
  }
  const { order, linesOf } = parentsFirst(plant);
  for (const parent of order) {
    const own = demands.get(parent.id);
    if (own === undefined || own.mean === 0 || parent.supply === "buy") continue;
    for (const { component, quantityPer, perOrder, scrap } of linesOf(parent.id)) {
      if (perOrder) continue;
      const units = quantityPer / parent.yield / (1 - scrap);
      const below = demands.get(component) ?? { mean: 0, variance: 0, isWhole: true, isDependent: true };
      demands.set(component, {
        mean: below.mean + units * own.mean,
        variance: below.variance + units ** 2 * own.variance,
        isWhole: below.isWhole && own.isWhole && Number.isInteger(units),
        isDependent: below.isDependent,
        ...(below.reason === undefined ? {} : { reason: below.reason }),
      });
    }
  }
  return demands;
}
