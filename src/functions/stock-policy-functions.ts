// Custom functions on whole stock policies: by service, by cost, for groups of items and for chains of stages. Thin.

import { bestJointReplenishment, powerOfTwoReplenishment, silverJointReplenishment } from "../engine/inventory/cost/joint-replenishment";
import { correctedPowerApproximation, exactLevels } from "../engine/inventory/cost/min-max-levels";
import { newsvendorDiscrete } from "../engine/inventory/cost/newsvendor-any";
import { byBackorderQuantity, byCriticalRatio, byExpectedInventory, byLossFunctions } from "../engine/inventory/cost/reorder-quantity";
import { poissonReorderQuantity } from "../engine/inventory/cost/reorder-quantity-poisson";
import { chooseDistribution, defaultLimits } from "../engine/inventory/demand/choose-distribution";
import { fitDemand } from "../engine/inventory/demand/fit-demand";
import { placeSafetyStock } from "../engine/inventory/placement/guaranteed-service";
import { stockPolicy } from "../engine/inventory/policy/stock-policy";
import { wrongValue } from "./cell-error";
import { cellsOf, choiceOf, isBlank, type Cell } from "./cells";
import { lift } from "./lift";
import { liftRows, sameLength, seriesOf } from "./lift-rows";
import { atLeastZero, number, optional, positive, share, singleNumber } from "./parameter";

const distributions = ["normal", "gamma", "Poisson", "negative binomial"] as const;
const measures = ["fill rate", "cycle service"] as const;
const policies = ["lots", "min-max", "up to level"] as const;
const kinds = { lots: "reorderQuantity", "min-max": "minMax", "up to level": "orderUpTo" } as const;
const measureKeys = { "fill rate": "fillRate", "cycle service": "cycleService" } as const;

/** A word that may be left out. */
function wordOr<T extends string>(name: string, argument: unknown, choices: readonly [T, ...T[]]): T {
  return isBlank(cellsOf(argument)?.[0]?.[0]) ? choices[0] : choiceOf(name, argument, choices);
}

/**
 * Stock policy for a wanted service, with what it gives. Six columns: level, safety stock, mean stock, cycle service, fill rate, distribution. The level is the reorder point, or for "up to level" the level.
 * @customfunction STOCKPOLICY
 * @helpurl https://planwright.example/help/functions.html#stockpolicy
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units.
 * @param {number[][]} leadTime Mean lead time, in the same periods.
 * @param {number[][]} service Wanted service, share of 1 such as 0.95.
 * @param {number[][]} orderQuantity Order quantity, or maximum less minimum, units.
 * @param {number[][]} [leadTimeDeviation] Standard deviation of the lead time, in the same periods; 0 when left out.
 * @param {number[][]} [reviewPeriod] Periods between two looks at the stock; 1 when left out, 0: watched all the time.
 * @param {number[][]} [wholeUnits] A count of 1 where demand comes in whole units; 0 when left out.
 * @param {string} [measure] Measure of service: "fill rate", as when left out, or "cycle service".
 * @param {string} [policy] Kind of policy: "lots", as when left out, "min-max" or "up to level".
 * @returns Units, shares of 1 and a word, six columns; one row for each item.
 * @equation src/engine/inventory/policy/stock-policy.ts
 * @example =PLAN.STOCKPOLICY(100, 40, 4, 0.95, 500)
 */
export function stockPolicyOf(
  demand: number[][],
  demandDeviation: number[][],
  leadTime: number[][],
  service: number[][],
  orderQuantity: number[][],
  leadTimeDeviation?: number[][],
  reviewPeriod?: number[][],
  wholeUnits?: number[][],
  measure?: string,
  policy?: string,
): unknown[][] {
  const asked = measureKeys[wordOr("measure", measure, measures)];
  const kind = kinds[wordOr("policy", policy, policies)];
  return liftRows(
    [],
    [],
    [positive("demand"), atLeastZero("demandDeviation"), { ...atLeastZero("leadTime"), to: 10_000 }, share("service"), positive("orderQuantity"), optional(atLeastZero("leadTimeDeviation"), 0), optional({ ...atLeastZero("reviewPeriod"), to: 10_000 }, 1), optional({ ...atLeastZero("wholeUnits"), to: 1 }, 0)],
    [demand, demandDeviation, leadTime, service, orderQuantity, leadTimeDeviation, reviewPeriod, wholeUnits],
    (_, [mean = 0, deviation = 0, time = 0, target = 0, quantity = 1, timeDeviation = 0, review = 1, pieces = 0]): Cell[] => {
      const { kind: distribution } = chooseDistribution(mean, deviation, pieces > 0, defaultLimits);
      const terms = { demand: mean, demandDeviation: deviation, leadTime: time, leadTimeDeviation: timeDeviation, reviewPeriod: review };
      const found = stockPolicy({ ...terms, kind, distribution, quantity });
      const level = found.levelFor(asked, target);
      const { stock, cycleService, fillRate } = found.figures(level);
      return [level, level - found.lastingDemand, stock, cycleService, fillRate, distribution === "negativeBinomial" ? "negative binomial" : distribution];
    },
  );
}

/**
 * Cheapest reorder point and order quantity, stock watched all the time. Two columns: reorder point, order quantity.
 * @customfunction REORDERQUANTITY
 * @helpurl https://planwright.example/help/functions.html#reorderquantity
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units; not used by "Poisson".
 * @param {number[][]} leadTime Lead time, in the same periods.
 * @param {number[][]} orderCost Cost of an order, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @param {number[][]} shortageCost Cost of a unit short, money: once for "expected inventory", per period for the others.
 * @param {string} [method] Method: "expected inventory", as when left out, "backorder quantity", "critical ratio", "loss functions" or "Poisson", which is exact.
 * @returns Units, two columns; one row for each item.
 * @equation src/engine/inventory/cost/reorder-quantity.ts
 * @example =PLAN.REORDERQUANTITY(1300, 150, 0.0833333333, 8, 0.225, 7.5)
 */
export function reorderQuantity(
  demand: number[][],
  demandDeviation: number[][],
  leadTime: number[][],
  orderCost: number[][],
  holdingCost: number[][],
  shortageCost: number[][],
  method?: string,
): unknown[][] {
  const chosen = wordOr("method", method, ["expected inventory", "backorder quantity", "critical ratio", "loss functions", "Poisson"] as const);
  const calculate = { "expected inventory": byExpectedInventory, "backorder quantity": byBackorderQuantity, "critical ratio": byCriticalRatio, "loss functions": byLossFunctions, Poisson: poissonReorderQuantity }[chosen];
  return liftRows(
    [],
    [],
    [{ ...positive("demand"), to: 1e6 }, positive("demandDeviation"), { ...positive("leadTime"), to: 1000 }, positive("orderCost"), positive("holdingCost"), positive("shortageCost")],
    [demand, demandDeviation, leadTime, orderCost, holdingCost, shortageCost],
    (_, [mean = 0, deviation = 0, time = 0, order = 0, holding = 0, shortage = 0]): Cell[] => {
      const found = calculate({ demand: mean, demandDeviation: deviation, leadTime: time, orderCost: order, holdingCost: holding, shortageCost: shortage });
      if (found !== null) return [found.reorderPoint, found.quantity];
      if (chosen === "Poisson") return [wrongValue("The order would exceed a million units: use another method.")];
      return [wrongValue(`shortageCost is ${String(shortage)}: a shortage costs less than stock, so none is worth holding.`)];
    },
  );
}

/**
 * Cheapest minimum and maximum, stock looked at once a period: ordered up to the maximum at or below the minimum. Two columns: minimum, maximum.
 * @customfunction MINMAXLEVELS
 * @helpurl https://planwright.example/help/functions.html#minmaxlevels
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units.
 * @param {number[][]} leadTime Lead time, whole periods.
 * @param {number[][]} orderCost Cost of an order, money.
 * @param {number[][]} holdingCost Cost of holding a unit for a period, money.
 * @param {number[][]} shortageCost Cost of a unit short for a period, money.
 * @param {string} [method] Method: "exact", as when left out, for demand in whole units, or "power", an approximation for normal demand.
 * @returns Units, two columns; one row for each item.
 * @equation src/engine/inventory/cost/min-max-levels.ts
 * @example =PLAN.MINMAXLEVELS(6, 2.4494897, 0, 5, 1, 4)
 */
export function minMaxLevels(
  demand: number[][],
  demandDeviation: number[][],
  leadTime: number[][],
  orderCost: number[][],
  holdingCost: number[][],
  shortageCost: number[][],
  method?: string,
): unknown[][] {
  const isExact = wordOr("method", method, ["exact", "power"] as const) === "exact";
  return liftRows(
    [],
    [],
    [{ ...positive("demand"), ...(isExact && { to: 1000 }) }, positive("demandDeviation"), { ...atLeastZero("leadTime"), to: 1000, whole: true }, positive("orderCost"), positive("holdingCost"), positive("shortageCost")],
    [demand, demandDeviation, leadTime, orderCost, holdingCost, shortageCost],
    (_, [mean = 0, deviation = 0, time = 0, order = 0, holding = 0, shortage = 0]): Cell[] => {
      const found = (isExact ? exactLevels : correctedPowerApproximation)({ demand: mean, demandDeviation: deviation, leadTime: time, orderCost: order, holdingCost: holding, shortageCost: shortage });
      return found === null ? [wrongValue('The levels would lie more than 2000 units apart: use the method "power".')] : [found.minimum, found.maximum];
    },
  );
}

/**
 * Items that are ordered together: which goes on every order, which on every second or third. Three columns: multiple, periods between its orders, order quantity.
 * @customfunction JOINTREPLENISHMENT
 * @helpurl https://planwright.example/help/functions.html#jointreplenishment
 * @param {number} sharedCost Cost of the joint order, money.
 * @param {number[][]} orderCosts Cost of each item on an order, money; a row or a column.
 * @param {number[][]} holdingCosts Cost of holding a unit of each item for a period, money.
 * @param {number[][]} demands Demand of each item per period, units.
 * @param {string} [method] Method: "best", as when left out, "Silver" or "power of two", of which the multiples are 1, 2, 4 and so on.
 * @returns A number, periods and units, three columns; one row for each item.
 * @equation src/engine/inventory/cost/joint-replenishment.ts
 * @example =PLAN.JOINTREPLENISHMENT(40, {15;15;15;15}, {0.24;0.24;0.24;0.24}, {86000;12500;1400;3000})
 */
export function jointReplenishment(sharedCost: number, orderCosts: number[][], holdingCosts: number[][], demands: number[][], method?: string): unknown[][] {
  const chosen = wordOr("method", method, ["best", "Silver", "power of two"] as const);
  const calculate = { best: bestJointReplenishment, Silver: silverJointReplenishment, "power of two": powerOfTwoReplenishment }[chosen];
  const costs = seriesOf({ ...atLeastZero("orderCosts"), empty: "refuse" }, orderCosts);
  const holding = seriesOf({ ...positive("holdingCosts"), empty: "refuse" }, holdingCosts);
  const units = seriesOf({ ...positive("demands"), empty: "refuse" }, demands);
  sameLength("holdingCosts", holding, "orderCosts", costs);
  sameLength("demands", units, "orderCosts", costs);
  const items = costs.map((orderCost, place) => ({ orderCost, holdingCost: holding[place] ?? 0, demand: units[place] ?? 0 }));
  const { cycle, multiples, quantities } = calculate(singleNumber(positive("sharedCost"), sharedCost), items);
  return multiples.map((multiple, place) => [multiple, multiple * cycle, quantities[place] ?? 0]);
}

/**
 * How much to have for one selling period of which the possible demands and their chances are known.
 * @customfunction NEWSVENDORDISCRETE
 * @helpurl https://planwright.example/help/functions.html#newsvendordiscrete
 * @param {number} holdingCost Cost of a unit left over, money.
 * @param {number} shortageCost Cost of a unit short, money.
 * @param {number[][]} quantities Possible demands, units; a row or a column.
 * @param {number[][]} probabilities Chance of each, a share of 1; taken as shares of their sum.
 * @returns Units.
 * @equation src/engine/inventory/cost/newsvendor-any.ts
 * @example =PLAN.NEWSVENDORDISCRETE(1, 2, {1,2,3,4,5,6,7,8}, {0.25,0.05,0.1,0.2,0.15,0.1,0.1,0.05})
 */
export function newsvendorDiscreteOrder(holdingCost: number, shortageCost: number, quantities: number[][], probabilities: number[][]): unknown[][] {
  const units = seriesOf({ ...number("quantities"), empty: "refuse" }, quantities);
  const chances = seriesOf({ ...atLeastZero("probabilities"), empty: "refuse" }, probabilities);
  sameLength("probabilities", chances, "quantities", units);
  if (!chances.some((chance) => chance > 0)) throw wrongValue("probabilities are all 0: give one above 0.");
  const order = newsvendorDiscrete(singleNumber(positive("holdingCost"), holdingCost), singleNumber(positive("shortageCost"), shortageCost), units, chances);
  return [[order.quantity]];
}

/**
 * Mean shortage of a stock against demand of any distribution: the loss function.
 * @customfunction MEANSHORTAGE
 * @helpurl https://planwright.example/help/functions.html#meanshortage
 * @param {string} distribution Name: "normal", "gamma", "Poisson" or "negative binomial".
 * @param {number[][]} stock Stock, units.
 * @param {number[][]} mean Mean demand, units.
 * @param {number[][]} deviation Standard deviation of demand, units; not used by "Poisson".
 * @returns Units.
 * @equation src/engine/inventory/demand/fit-demand.ts
 * @example =PLAN.MEANSHORTAGE("gamma", 60, 46, 17)
 */
export function meanShortage(distribution: string, stock: number[][], mean: number[][], deviation: number[][]): unknown[][] {
  const chosen = choiceOf("distribution", distribution, distributions);
  const kind = ({ normal: "normal", gamma: "gamma", Poisson: "poisson", "negative binomial": "negativeBinomial" } as const)[chosen];
  return lift([number("stock"), { ...positive("mean"), to: 1e6 }, atLeastZero("deviation")], [stock, mean, deviation], (units, demand, spread) =>
    fitDemand(kind, demand, kind === "poisson" ? Math.sqrt(demand) : spread).shortage(units),
  );
}

/**
 * Where safety stock should lie in a chain of stages that promise each other fixed service times. Five columns: stage, service time, time waited, time covered by stock, safety stock.
 * @customfunction STOCKPLACEMENT
 * @helpurl https://planwright.example/help/functions.html#stockplacement
 * @param {string[][]} stages Name of each stage; a column.
 * @param {number[][]} processingTimes Time from having everything to being able to serve, whole periods.
 * @param {number[][]} holdingCosts Cost of holding a unit there for a period, money.
 * @param {number[][]} deviations Standard deviation of the stage's own outside demand per period, units; 0 or empty for none.
 * @param {number[][]} longestService The longest that outside customers of the stage wait, whole periods; empty for none.
 * @param {string[][]} from Supplying stage of each link; a column.
 * @param {string[][]} to Stage that it supplies.
 * @param {number} safetyFactor Factor z: demand is covered up to its mean and so many standard deviations, such as 1.645.
 * @returns Names, periods and units, five columns; one row for each stage.
 * @equation src/engine/inventory/placement/guaranteed-service.ts
 * @example =PLAN.STOCKPLACEMENT({"raw";"part";"left";"right"}, {3;1;1;1}, {1;2;3;3}, {0;0;1;1}, {"";"";0;1}, {"raw";"part";"part"}, {"part";"left";"right"}, 1)
 */
export function stockPlacement(
  stages: string[][],
  processingTimes: number[][],
  holdingCosts: number[][],
  deviations: number[][],
  longestService: number[][],
  from: string[][],
  to: string[][],
  safetyFactor: number,
): unknown[][] {
  const names = namesOf("stages", stages);
  const times = seriesOf({ ...atLeastZero("processingTimes"), to: 500, whole: true, empty: "refuse" }, processingTimes);
  const costs = seriesOf({ ...atLeastZero("holdingCosts"), empty: "refuse" }, holdingCosts);
  const own = seriesOf({ ...atLeastZero("deviations"), empty: "zero" }, deviations);
  // −1 stands for a stage without customers of its own.
  const longest = cellsOf(longestService)?.flat().map((cell) => (isBlank(cell) ? -1 : singleNumber({ ...atLeastZero("longestService"), whole: true }, cell))) ?? [];
  const rows = { processingTimes: times, holdingCosts: costs, deviations: own, longestService: longest };
  for (const [name, row] of Object.entries(rows)) sameLength(name, row, "stages", names.map(() => 0));
  const [suppliers, customers] = [namesOf("from", from), namesOf("to", to)];
  if (suppliers.length !== customers.length) throw wrongValue("from and to differ in length: give both ends of each link.");
  const unknown = [...suppliers, ...customers].find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrongValue(`stage "${unknown.slice(0, 40)}" of a link is not among the stages: add it there.`);
  const advice = placeSafetyStock(
    names.map((id, place) => {
      const wait = longest[place] ?? -1;
      return { id, processingTime: times[place] ?? 0, holdingCost: costs[place] ?? 0, demandDeviation: own[place] ?? 0, ...(wait >= 0 && { longestService: wait }) };
    }),
    suppliers.map((supplier, place) => ({ from: supplier, to: customers[place] ?? "", quantityPer: 1 })),
    singleNumber(positive("safetyFactor"), safetyFactor),
  );
  if (advice.kind === "ring") throw wrongValue(`stages ${advice.stages.join(", ").slice(0, 60)} form a ring: leave out one of its links.`);
  return advice.placements.map(({ id, serviceTime, inboundTime, coveredTime, safetyStock }) => [id, serviceTime, inboundTime, coveredTime, safetyStock]);
}

function namesOf(name: string, argument: unknown): readonly string[] {
  const cells = cellsOf(argument)?.flat() ?? [];
  if (cells.length === 0 || cells.some(isBlank)) throw wrongValue(`${name} has an empty cell: give a name in each.`);
  return cells.map((cell) => String(cell).trim());
}
