// Custom functions on groups: forecasts of items and groups that agree, and what service costs over all items. Thin.

import { quietRun } from "../base/run";
import { groupShares, reconcile, type ForecastNode } from "../engine/demand/forecast/reconcile";
import { exchangeCurve } from "../engine/inventory/policy/exchange-curve";
import { defaultPolicySettings } from "../engine/inventory/policy/policy-item";
import { wrongValue } from "./cell-error";
import { cellsOf, choiceOf, isBlank } from "./cells";
import { sameLength, seriesOf, type Series } from "./lift-rows";
import { atLeastZero, count, number, optional, positive, share, singleNumber } from "./parameter";

/** Services of an exchange curve where none are given. */
const LEVELS: readonly number[] = [0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995];

/**
 * Forecast of a group divided among its items by the shares that they had. One value for each item.
 * @customfunction GROUPSHARE
 * @helpurl https://planwright.example/help/functions.html#groupshare
 * @param {number} groupForecast Forecast of the group, units.
 * @param {number[][]} histories Figures of each item by period, the oldest first, units; one row for each item. Empty periods count as 0.
 * @param {number} [periods] Last periods that count, whole; all when left out.
 * @returns Units, one row for each item.
 * @equation src/engine/demand/forecast/reconcile.ts
 * @example =PLAN.GROUPSHARE(120, {10,20;30,40}, 1)
 */
export function groupShare(groupForecast: number, histories: number[][], periods?: number): unknown[][] {
  const history: Series = { ...atLeastZero("histories"), empty: "zero" };
  const rows = (cellsOf(histories) ?? []).map((row) => seriesOf(history, [row]));
  if (rows.length === 0) throw wrongValue("histories is empty: give a row for each item.");
  const total = singleNumber(number("groupForecast"), groupForecast);
  return groupShares(total, rows, singleNumber(optional(count("periods"), 1_000_000), periods)).map((units) => [units]);
}

/**
 * Forecasts of items, groups and the whole made to agree: those that add up and are nearest to the given ones, by how sure each is.
 * @customfunction RECONCILE
 * @helpurl https://planwright.example/help/functions.html#reconcile
 * @param {string[][]} names Name of each item and group; a column.
 * @param {string[][]} groups Group that each belongs to; empty for the whole.
 * @param {number[][]} forecasts Forecast of each for itself, units.
 * @param {number[][]} [variances] Variance of the error of each, units squared, at least 0; needed by "variance".
 * @param {string} [weights] What sureness is: "variance", "structure", the count of items, or "equal"; structure when left out, variance where variances are given.
 * @returns Units, one row for each name.
 * @equation src/engine/demand/forecast/reconcile.ts
 * @example =PLAN.RECONCILE({"all";"left";"right"}, {"";"all";"all"}, {10;5;3}, , "equal")
 */
export function reconcileForecasts(names: string[][], groups: string[][], forecasts: number[][], variances?: number[][], weights?: string): unknown[][] {
  const ids = (cellsOf(names)?.flat() ?? []).map((cell) => (isBlank(cell) ? "" : String(cell).trim()));
  const parents = (cellsOf(groups)?.flat() ?? []).map((cell) => (isBlank(cell) ? "" : String(cell).trim()));
  const units = seriesOf({ ...number("forecasts"), empty: "refuse" }, forecasts);
  if (ids.length === 0 || ids.includes("")) throw wrongValue("names has an empty cell: give a name in each.");
  if (new Set(ids).size < ids.length) throw wrongValue("names has a name twice: give each its own.");
  const row = ids.map(() => 0);
  sameLength("groups", parents.map(() => 0), "names", row);
  sameLength("forecasts", units, "names", row);
  const isGiven = cellsOf(variances) !== null;
  const spread = isGiven ? seriesOf({ ...atLeastZero("variances"), empty: "refuse" }, variances) : row;
  sameLength("variances", spread, "names", row);
  const usual = isGiven ? "variance" : "structure";
  const chosen = isBlank(cellsOf(weights)?.[0]?.[0]) ? usual : choiceOf("weights", weights, ["variance", "structure", "equal"] as const);
  if (chosen === "variance" && !isGiven) throw wrongValue("variances is empty: give one for each, or choose structure or equal.");
  const found = reconcile(treeOf(ids, parents, units, spread), chosen);
  return ids.map((id) => [found.get(id) ?? 0]);
}

function treeOf(ids: readonly string[], parents: readonly string[], units: readonly number[], spread: readonly number[]): ForecastNode {
  const places = new Map(ids.map((id, place) => [id, place]));
  const unknown = parents.find((parent) => parent !== "" && !places.has(parent));
  if (unknown !== undefined) throw wrongValue(`group "${unknown.slice(0, 40)}" is not among the names: add it there.`);
  const [root = -1, ...others] = parents.flatMap((parent, place) => (parent === "" ? [place] : []));
  if (root < 0 || others.length > 0) throw wrongValue(`groups is empty for ${String(root < 0 ? 0 : others.length + 1)} names: leave it empty for the whole alone.`);
  const below = new Map<string, number[]>();
  parents.forEach((parent, place) => below.set(parent, [...(below.get(parent) ?? []), place]));
  let reached = 0;
  const nodeOf = (place: number): ForecastNode => {
    reached += 1;
    const id = ids[place] ?? "";
    return { id, forecast: units[place] ?? 0, variance: spread[place] ?? 0, children: (below.get(id) ?? []).map(nodeOf) };
  };
  const tree = nodeOf(root);
  if (reached < ids.length) throw wrongValue("groups has a ring: a group belongs to itself by its own groups.");
  return tree;
}

/**
 * Exchange curve: the stock that each service takes, all items at the same one. Six columns: service, stock value, value of safety stock, fill rate, cycle service, and money for one more point of service.
 * @customfunction EXCHANGECURVE
 * @helpurl https://planwright.example/help/functions.html#exchangecurve
 * @param {number[][]} demand Mean demand of each item per period, units; a column.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units.
 * @param {number[][]} leadTime Lead time, in the same periods.
 * @param {number[][]} unitCost Cost of a unit, money.
 * @param {number[][]} orderQuantity Order quantity, units.
 * @param {number[][]} [levels] Services, each a share of 1, rising; eleven from 0.8 to 0.995 when left out.
 * @param {string} [measure] Measure of service: "fill rate", as when left out, or "cycle service".
 * @returns Shares of 1 and money, six columns; one row for each service.
 * @equation src/engine/inventory/policy/exchange-curve.ts
 * @example =PLAN.EXCHANGECURVE({100;20}, {40;15}, {4;2}, {5;12}, {500;60}, {0.9;0.95;0.98})
 */
export function exchangeCurveOf(demand: number[][], demandDeviation: number[][], leadTime: number[][], unitCost: number[][], orderQuantity: number[][], levels?: number[][], measure?: string): unknown[][] {
  const series = (parameter: ReturnType<typeof number>, argument: unknown): readonly number[] => seriesOf({ ...parameter, empty: "refuse" }, argument);
  const units = series(positive("demand"), demand);
  const rows = {
    demandDeviation: series(atLeastZero("demandDeviation"), demandDeviation),
    leadTime: series({ ...atLeastZero("leadTime"), to: 10_000 }, leadTime),
    unitCost: series(atLeastZero("unitCost"), unitCost),
    orderQuantity: series(positive("orderQuantity"), orderQuantity),
  };
  for (const [name, row] of Object.entries(rows)) sameLength(name, row, "demand", units);
  const asked = cellsOf(levels) === null ? LEVELS : series(share("levels"), levels);
  if (asked.some((level, place) => level <= (asked[place - 1] ?? 0))) throw wrongValue("levels do not rise: give them from the least to the highest.");
  const isCycle = !isBlank(cellsOf(measure)?.[0]?.[0]) && choiceOf("measure", measure, ["fill rate", "cycle service"] as const) === "cycle service";
  const items = units.map((mean, place) => ({
    id: String(place),
    demand: mean,
    demandDeviation: rows.demandDeviation[place] ?? 0,
    leadTime: rows.leadTime[place] ?? 0,
    leadTimeDeviation: 0,
    unitCost: rows.unitCost[place] ?? 0,
    orderQuantity: rows.orderQuantity[place] ?? 0,
  }));
  return exchangeCurve(items, defaultPolicySettings, isCycle ? "cycleService" : "fillRate", asked, quietRun).map(({ level, stockValue, safetyStockValue, fillRate, cycleService, moneyPerPoint }) => [level, stockValue, safetyStockValue, fillRate, cycleService, moneyPerPoint]);
}
