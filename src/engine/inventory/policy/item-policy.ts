// The policy of one item: distribution, quantity, service, level, what it costs, and why. Knows the item and the settings.

import type { ItemPolicy, PolicyKind, ServiceTarget } from "../../../model/item-policy";
import { outlook as english } from "../../sentences/english/outlook";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import { chooseDistribution, shown, type ChosenDistribution } from "../demand/choose-distribution";
import { fitDemand } from "../demand/fit-demand";
import { bufferZones } from "../ddmrp-buffer";
import type { ItemClasses } from "./item-classes";
import { orderLots, type OrderLots } from "./order-lots";
import type { BufferFactors, PolicyItem, PolicySettings } from "./policy-item";
import { serviceTarget } from "./service-target";
import { stockPolicy, type StockPolicy } from "./stock-policy";

/** When an item of a group is ordered: on every `multiple`-th joint order, every `reviewPeriod` periods. */
export type GroupTurn = { readonly reviewPeriod: number; readonly multiple: number };

/** An item made ready: any service can be asked of it. */
export type PreparedItem = {
  readonly item: PolicyItem;
  readonly chosen: ChosenDistribution;
  readonly kind: PolicyKind;
  readonly reviewPeriod: number;
  readonly lots: OrderLots;
  readonly policy: StockPolicy;
  /** Money per unit and period. */
  readonly holdingCost: number;
};

export function prepareItem(item: PolicyItem, settings: PolicySettings, turn: GroupTurn | null, say: OutlookSentences = english): PreparedItem {
  const wanted = item.policy ?? settings.policy;
  const kind: PolicyKind = turn !== null ? "orderUpTo" : wanted === "buffer" ? "minMax" : wanted;
  const reviewPeriod = turn?.reviewPeriod ?? item.reviewPeriod ?? settings.reviewPeriod;
  const holdingRate = (item.holdingRate ?? settings.holdingRate) / settings.periodsPerYear;
  const bought = orderLots(item, item.orderCost ?? settings.orderCost, holdingRate, say);
  const lots = wanted === "buffer" && turn === null ? { ...bought, quantity: Math.max(greenOf(item, settings.buffer, bought.quantity), Number.MIN_VALUE) } : bought;
  const chosen =
    item.distribution === undefined
      ? chooseDistribution(item.demand, item.demandDeviation, item.isWholeUnits === true, settings.limits, say)
      : { kind: item.distribution, reason: say.givenDistribution() };
  const policy = stockPolicy({ ...item, kind, distribution: chosen.kind, reviewPeriod, quantity: lots.quantity });
  return { item, chosen, kind, reviewPeriod, lots, policy, holdingCost: holdingRate * lots.unitPrice };
}

/** The policy of an item of which stock is kept; for one that is bought for a season see `season-policy`. */
export function itemPolicy(item: PolicyItem, settings: PolicySettings, classes: ItemClasses, turn: GroupTurn | null, say: OutlookSentences): ItemPolicy {
  const prepared = prepareItem(item, settings, turn, say);
  const typical = prepared.kind === "orderUpTo" ? item.demand * Math.max(1, prepared.reviewPeriod) : prepared.lots.quantity;
  const { target, reason } = serviceTarget(item, settings, classes, typical, prepared.holdingCost, say);
  const isBuffer = (item.policy ?? settings.policy) === "buffer" && turn === null;
  const level = isBuffer ? bufferLevel(item, settings.buffer, prepared.lots.quantity) : levelOf(prepared, target, settings);
  const sentences = isBuffer ? [bufferReason(item, settings.buffer, say)] : [prepared.chosen.reason, reason];
  const quantityReasons = isBuffer ? [] : turn !== null ? [groupReason(item, turn, say)] : prepared.kind === "orderUpTo" ? [everyReview(prepared, say)] : prepared.lots.reasons;
  const clipped = settings.clipSafetyStock && !isBuffer && prepared.policy.levelFor(target.measure, target.level) < level;
  return {
    ...resultOf(prepared, level, settings),
    ...classes,
    policy: isBuffer ? "buffer" : prepared.kind,
    target,
    reasons: [...sentences, ...quantityReasons, ...(clipped ? [say.clipped()] : []), ...lifeReasons(prepared, level, say)],
  };
}

/** The least level that gives the service; never below what lasts on average where the settings clip. */
export function levelOf({ policy }: PreparedItem, { measure, level }: ServiceTarget, { clipSafetyStock }: PolicySettings): number {
  const found = policy.levelFor(measure, level);
  if (!clipSafetyStock) return found;
  return Math.max(found, policy.isCounting ? Math.ceil(policy.lastingDemand) : policy.lastingDemand);
}

function resultOf(prepared: PreparedItem, level: number, settings: PolicySettings): Omit<ItemPolicy, "abc" | "xyz" | "policy" | "target" | "reasons"> {
  const { item, kind, policy, lots, reviewPeriod, chosen } = prepared;
  const { cycleService, fillRate, stock, orderSize } = policy.figures(level);
  const annual = item.demand * settings.periodsPerYear;
  return {
    id: item.id,
    distribution: chosen.kind,
    reviewPeriod,
    reorderPoint: kind === "orderUpTo" ? null : level,
    orderUpTo: kind === "orderUpTo" ? level : level + lots.quantity,
    orderQuantity: kind === "orderUpTo" ? orderSize : lots.quantity,
    safetyStock: item.demand > 0 ? level - policy.lastingDemand : 0,
    expectedStock: stock,
    cycleService,
    fillRate,
    cost: {
      ordering: orderSize > 0 ? (annual / orderSize) * (item.orderCost ?? settings.orderCost) : 0,
      holding: stock * prepared.holdingCost * settings.periodsPerYear,
      goods: annual * lots.unitPrice,
    },
    waste: wasteOf(prepared, level),
  };
}

/** Units of a delivery that are still there when their life ends: all that is in stock as it arrives is used first. */
function wasteOf({ item, policy, kind, lots, chosen }: PreparedItem, level: number): number {
  if (item.shelfLife === undefined || !(item.demand > 0)) return 0;
  const highest = Math.max(0, level - policy.lastingDemand) + (kind === "orderUpTo" ? policy.figures(level).orderSize : lots.quantity);
  const used = fitDemand(chosen.kind, item.demand * item.shelfLife, item.demandDeviation * Math.sqrt(item.shelfLife));
  return highest - used.mean + used.shortage(Math.floor(highest) === highest || !used.isCounting ? highest : Math.round(highest));
}

function lifeReasons(prepared: PreparedItem, level: number, say: OutlookSentences): readonly string[] {
  const waste = wasteOf(prepared, level);
  return waste > 0.01 * prepared.lots.quantity ? [say.outlives(shown(waste))] : [];
}

function factorOf(factors: BufferFactors["leadTime"], value: number): number {
  return (factors.find(({ upTo }) => value <= upTo) ?? factors.at(-1))?.factor ?? 0;
}

function zonesOf(item: PolicyItem, buffer: BufferFactors, minimumOrder: number) {
  return bufferZones({
    dailyUsage: item.demand,
    leadTimeDays: item.leadTime,
    leadTimeFactor: factorOf(buffer.leadTime, item.leadTime),
    variabilityFactor: factorOf(buffer.variation, item.demand > 0 ? item.demandDeviation / item.demand : 0),
    orderCycleDays: item.reviewPeriod ?? 0,
    minimumOrder,
  });
}

function greenOf(item: PolicyItem, buffer: BufferFactors, quantity: number): number {
  const { green } = zonesOf(item, buffer, item.minimumOrder ?? quantity);
  return item.isWholeUnits === true ? Math.max(1, Math.round(green)) : green;
}

/** Top of yellow. */
function bufferLevel(item: PolicyItem, buffer: BufferFactors, green: number): number {
  const { red, yellow } = zonesOf(item, buffer, green);
  return item.isWholeUnits === true ? Math.round(red + yellow) : red + yellow;
}

function bufferReason(item: PolicyItem, buffer: BufferFactors, say: OutlookSentences): string {
  const { red, yellow } = zonesOf(item, buffer, 0);
  return say.buffer(shown(red), shown(yellow));
}

function everyReview({ reviewPeriod }: PreparedItem, say: OutlookSentences): string {
  return reviewPeriod > 0 ? say.everyReview(shown(reviewPeriod)) : say.oneForOne();
}

function groupReason({ group = "" }: PolicyItem, { reviewPeriod, multiple }: GroupTurn, say: OutlookSentences): string {
  return say.withGroup(group.slice(0, 40), multiple, shown(reviewPeriod));
}
