// Whole stock policies and verdicts on products by the engine: by service, by cost, for groups and for chains of stages.

import { quietRun } from "../../../src/base/run";
import { groupShares, reconcile, type ForecastNode } from "../../../src/engine/demand/forecast/reconcile";
import { bestJointReplenishment } from "../../../src/engine/inventory/cost/joint-replenishment";
import { exactLevels } from "../../../src/engine/inventory/cost/min-max-levels";
import { newsvendorDiscrete } from "../../../src/engine/inventory/cost/newsvendor-any";
import { byExpectedInventory } from "../../../src/engine/inventory/cost/reorder-quantity";
import { chooseDistribution, defaultLimits } from "../../../src/engine/inventory/demand/choose-distribution";
import { fitDemand } from "../../../src/engine/inventory/demand/fit-demand";
import { placeSafetyStock } from "../../../src/engine/inventory/placement/guaranteed-service";
import { exchangeCurve } from "../../../src/engine/inventory/policy/exchange-curve";
import { defaultPolicySettings } from "../../../src/engine/inventory/policy/policy-item";
import { stockPolicy } from "../../../src/engine/inventory/policy/stock-policy";
import { mannKendall } from "../../../src/engine/products/mann-kendall";
import { defaultVerdictSettings } from "../../../src/engine/products/product-facts";
import { productVerdicts } from "../../../src/engine/products/product-verdicts";
import { itemCase, wholeCase, type EngineCell, type FunctionCase } from "./function-case";

const column = (of: (index: number) => number) => Array.from({ length: 100 }, (_, index) => [of(index)]);

function policy(demand: number, demandDeviation: number, leadTime: number, service: number, quantity: number): EngineCell[] {
  const { kind: distribution } = chooseDistribution(demand, demandDeviation, false, defaultLimits);
  const found = stockPolicy({ demand, demandDeviation, leadTime, leadTimeDeviation: 0, reviewPeriod: 1, kind: "reorderQuantity", distribution, quantity });
  const level = found.levelFor("fillRate", service);
  const { stock, cycleService, fillRate } = found.figures(level);
  return [level, level - found.lastingDemand, stock, cycleService, fillRate, distribution];
}

function joint(sharedCost: number, orderCosts: number[][], holdingCosts: number[][], demands: number[][]): number[][] {
  const items = orderCosts.map(([orderCost = NaN], row) => ({ orderCost, holdingCost: holdingCosts[row]?.[0] ?? NaN, demand: demands[row]?.[0] ?? NaN }));
  const { cycle, multiples, quantities } = bestJointReplenishment(sharedCost, items);
  return multiples.map((multiple, row) => [multiple, multiple * cycle, quantities[row] ?? NaN]);
}

function placement(stages: string[][], times: number[][], costs: number[][], deviations: number[][], longest: (number | string)[][], from: string[][], to: string[][], factor: number): EngineCell[][] {
  const advice = placeSafetyStock(
    stages.map(([id = ""], row) => {
      const wait = longest[row]?.[0];
      return { id, processingTime: times[row]?.[0] ?? NaN, holdingCost: costs[row]?.[0] ?? NaN, demandDeviation: deviations[row]?.[0] ?? NaN, ...(typeof wait === "number" && { longestService: wait }) };
    }),
    from.map(([supplier = ""], row) => ({ from: supplier, to: to[row]?.[0] ?? "", quantityPer: 1 })),
    factor,
  );
  return advice.kind === "ring" ? [] : advice.placements.map(({ id, serviceTime, inboundTime, coveredTime, safetyStock }) => [id, serviceTime, inboundTime, coveredTime, safetyStock]);
}

/** A chain of stages as long as this, the last one with customers. */
const STAGES = 12;
const stageColumn = <T>(of: (stage: number) => T) => Array.from({ length: STAGES }, (_, stage) => [of(stage)]);

function curve(...[demands, deviations, times, costs, quantities, wanted]: readonly (number[][] | undefined)[]): EngineCell[][] {
  const items = (demands ?? []).map(([demand = NaN], row) => ({
    id: String(row),
    demand,
    demandDeviation: deviations?.[row]?.[0] ?? NaN,
    leadTime: times?.[row]?.[0] ?? NaN,
    leadTimeDeviation: 0,
    unitCost: costs?.[row]?.[0] ?? NaN,
    orderQuantity: quantities?.[row]?.[0] ?? NaN,
  }));
  const levels = wanted?.flat() ?? [0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995];
  return exchangeCurve(items, defaultPolicySettings, "fillRate", levels, quietRun).map((point) => [point.level, point.stockValue, point.safetyStockValue, point.fillRate, point.cycleService, point.moneyPerPoint]);
}

/** A tree in which each node has three below it. */
const NODES = 40;
const nodeColumn = <T>(of: (node: number) => T) => Array.from({ length: NODES }, (_, node) => [of(node)]);

function reconciled(names: string[][], groups: string[][], forecasts: number[][], _: unknown, weights: "structure" | "equal" = "structure"): EngineCell[][] {
  const nodeOf = (place: number): ForecastNode => ({
    id: names[place]?.[0] ?? "",
    forecast: forecasts[place]?.[0] ?? NaN,
    variance: 0,
    children: groups.flatMap(([group], child) => (child > 0 && group === names[place]?.[0] ? [nodeOf(child)] : [])),
  });
  const found = reconcile(nodeOf(0), weights);
  return names.map(([name = ""]) => [found.get(name) ?? NaN]);
}

export const policyCases: readonly FunctionCase[] = [
  itemCase("STOCKPOLICY", policy),
  itemCase("REORDERQUANTITY", (demand: number, demandDeviation: number, leadTime: number, orderCost: number, holdingCost: number, shortageCost: number) => {
    const found = byExpectedInventory({ demand, demandDeviation, leadTime, orderCost, holdingCost, shortageCost });
    return found === null ? [NaN, NaN] : [found.reorderPoint, found.quantity];
  }),
  itemCase("MINMAXLEVELS", (demand: number, demandDeviation: number, leadTime: number, orderCost: number, holdingCost: number, shortageCost: number) => {
    const found = exactLevels({ demand, demandDeviation, leadTime, orderCost, holdingCost, shortageCost });
    return found === null ? [NaN, NaN] : [found.minimum, found.maximum];
  }),
  wholeCase("JOINTREPLENISHMENT", joint, [40, column((row) => 10 + (row % 9)), column((row) => 0.2 + (row % 4) / 8), column((row) => 100 * (1 + (row % 23)))]),
  wholeCase("NEWSVENDORDISCRETE", (holding: number, shortage: number, quantities: number[][], chances: number[][]) => [[newsvendorDiscrete(holding, shortage, quantities.flat(), chances.flat()).quantity]], [1, 3, column((row) => row), column((row) => 1 + (row % 5))]),
  itemCase("MEANSHORTAGE", (_: string, stock: number, mean: number, deviation: number) => fitDemand("gamma", mean, deviation).shortage(stock)),
  wholeCase("STOCKPLACEMENT", placement, [
    stageColumn((stage) => `stage ${String(stage)}`),
    stageColumn((stage) => 1 + (stage % 3)),
    stageColumn((stage) => 1 + stage),
    stageColumn((stage) => (stage === STAGES - 1 ? 4 : 0)),
    stageColumn((stage) => (stage === STAGES - 1 ? 1 : "")),
    stageColumn((stage) => `stage ${String(stage)}`).slice(0, -1),
    stageColumn((stage) => `stage ${String(stage)}`).slice(1),
    1.645,
  ]),
  wholeCase("EXCHANGECURVE", curve, [column((row) => 20 + row), column((row) => 5 + (row % 11)), column((row) => 1 + (row % 4)), column((row) => 2 + (row % 7)), column((row) => 60 + row)]),
  wholeCase("GROUPSHARE", (group: number, histories: number[][], periods = 1e6) => groupShares(group, histories, periods).map((units) => [units]), [1000, Array.from({ length: 100 }, (_, row) => [row, 2 * row + 1, row % 5])]),
  wholeCase("RECONCILE", reconciled, [nodeColumn((node) => `node ${String(node)}`), nodeColumn((node) => (node === 0 ? "" : `node ${String(Math.floor((node - 1) / 3))}`)), nodeColumn((node) => 100 - node)]),
  itemCase("TRENDTEST", (history: number[], season = 1) => {
    const { slope, significance } = mannKendall(history, season);
    return [slope, significance];
  }),
  itemCase("PRODUCTVERDICT", (history: number[], price: number, cost: number, onHand = 0) => {
    const [found] = productVerdicts([{ id: "", history, price, cost, bottleneckMinutes: 0, forecasts: [], onHand, components: [] }], [], { ...defaultVerdictSettings, periodsPerYear: 12 });
    return [found?.verdict ?? "", found?.money ?? 0];
  }),
];
