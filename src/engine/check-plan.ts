// The independent validator: recomputes what a plan claims and says which rules of planning it breaks.
// Shares no code with the planners, so that an error of theirs cannot hide itself.

import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { componentsStayAtTheirPlace, ownSupplyServesItsOrder, transfersBringOneForOne } from "./checking/apart";
import { bucketsCoverHorizon } from "./checking/buckets-cover";
import { coProductsAreBrought, coProductsComeWithOrders } from "./checking/co-products";
import { expiredIsLeft } from "./checking/expiry";
import { fenceCostsTie } from "./checking/fence-costs";
import { numbersAreFinite } from "./checking/finite-numbers";
import { helpIsThere, nothingIsBroken, nothingWaits, runsAreShared, skillsAreThere } from "./checking/needed-together";
import { closedDaysAreKept } from "./checking/no-receipts";
import { openOrdersStand } from "./checking/fixed-orders";
import { substitutesAreFree } from "./checking/free-stock";
import { kpisTie, searchTies } from "./checking/kpis-tie";
import { capacityIsOpenTime, loadsAreOperations } from "./checking/loads-tie";
import { lotForLotIsExact, lotsKeep, lotsObeyModifiers, ordersHaveReason, receiptsCoverNet } from "./checking/lot-rules";
import { operationsAreEffective, routingsAreComplete, workFollowsRouting } from "./checking/operation-work";
import { fenceIsKept, ordersKeepEffectivity, ordersStartInPlan, releasesLieLeadTimeBefore, startsFollowYield } from "./checking/order-dates";
import { overridesAreDemanded } from "./checking/overrides";
import { needsGetWhatTheyAsk, noNeedIsForgotten, pegsFollowLinks, safetyStockIsServedLast, suppliesGiveWhatTheyHave } from "./checking/pegging";
import { pinsAreKept, pinsAreMarked } from "./checking/pins";
import { indexPlan } from "./checking/plan-index";
import { breaksAreUsed } from "./checking/price-breaks";
import { begunWorkGoesFirst, finishedWorkIsLeftOut } from "./checking/progress";
import { componentsArriveFirst, operationsFollow } from "./checking/precedence";
import {
  consumptionIsBounded,
  demandsAreAnswered,
  dueFollowsOperations,
  lateDaysAreCounted,
  promisesCanBeKept,
} from "./checking/promises-hold";
import { componentsLieLower, netFollowsGross, onHandBalances, openingIsStock } from "./checking/record-balance";
import { grossIsDemandAndComponents, receiptsAreOrders, scheduledAreOpenOrders } from "./checking/record-rows";
import { referencesExist } from "./checking/references";
import { safetyStockIsGiven } from "./checking/safety-levels";
import {
  durationsFitWork,
  operationsKeepHours,
  operationsStartInPlan,
  setupsFollowSequence,
  unitsDoOneThing,
} from "./checking/resource-rules";
import { servingPays } from "./checking/serving";
import { sourcesAreChosen, sourcesExist } from "./checking/sources";
import { outsideWorkIsBought } from "./checking/subcontracts";
import type { Rule, Violation } from "./checking/violation";

/** Rules of every plan, in the order in which the plan is built. */
const rules: readonly Rule[] = [
  numbersAreFinite,
  referencesExist,
  bucketsCoverHorizon,
  openingIsStock,
  expiredIsLeft,
  safetyStockIsGiven,
  onHandBalances,
  netFollowsGross,
  componentsLieLower,
  grossIsDemandAndComponents,
  scheduledAreOpenOrders,
  overridesAreDemanded,
  receiptsAreOrders,
  sourcesExist,
  sourcesAreChosen,
  substitutesAreFree,
  lotsObeyModifiers,
  receiptsCoverNet,
  ordersHaveReason,
  lotForLotIsExact,
  lotsKeep,
  breaksAreUsed,
  ordersStartInPlan,
  fenceIsKept,
  closedDaysAreKept,
  ordersKeepEffectivity,
  releasesLieLeadTimeBefore,
  startsFollowYield,
  openOrdersStand,
  coProductsComeWithOrders,
  coProductsAreBrought,
  needsGetWhatTheyAsk,
  suppliesGiveWhatTheyHave,
  noNeedIsForgotten,
  safetyStockIsServedLast,
  pegsFollowLinks,
  ownSupplyServesItsOrder,
  componentsStayAtTheirPlace,
  transfersBringOneForOne,
  routingsAreComplete,
  workFollowsRouting,
  helpIsThere,
  pinsAreMarked,
  finishedWorkIsLeftOut,
  begunWorkGoesFirst,
  outsideWorkIsBought,
  demandsAreAnswered,
  consumptionIsBounded,
  promisesCanBeKept,
  lateDaysAreCounted,
  capacityIsOpenTime,
  loadsAreOperations,
  kpisTie,
  searchTies,
  fenceCostsTie,
];

/** Rules of a plan whose dates real capacity and material must allow. */
const constrainedRules: readonly Rule[] = [
  operationsStartInPlan,
  unitsDoOneThing,
  operationsKeepHours,
  durationsFitWork,
  setupsFollowSequence,
  operationsAreEffective,
  skillsAreThere,
  runsAreShared,
  nothingIsBroken,
  operationsFollow,
  nothingWaits,
  pinsAreKept,
  componentsArriveFirst,
  dueFollowsOperations,
  servingPays,
];

/**
 * What a plan gets wrong, by rules that are worked out anew from the plant.
 *
 * @param plant the plant that was planned, without fatal issues
 * @param plan  any plan for it, also one changed by hand
 * @returns violations in the order of the rules; none for a plan that can be trusted
 * Cost O(n log n) in orders, operations and links, and items × buckets for the records.
 */
export function checkPlan(plant: Plant, plan: Plan): Violation[] {
  const index = indexPlan(plant, plan);
  const applied = plan.settings.plan === "constrained" ? [...rules, ...constrainedRules] : rules;
  return applied.flatMap((rule) => [...rule(index)]);
}
