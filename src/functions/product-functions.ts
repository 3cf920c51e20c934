// Custom functions on products: whether demand has a trend, and whether to make more, less or none. Thin.

import { mannKendall } from "../engine/products/mann-kendall";
import { defaultVerdictSettings } from "../engine/products/product-facts";
import { productVerdicts } from "../engine/products/product-verdicts";
import { liftRows, type Series } from "./lift-rows";
import { atLeastZero, count, number, optional, positive, singleNumber } from "./parameter";

const sold: Series = { ...number("history"), empty: "zero" };

/**
 * Whether a history rises or falls, and how sure that is (Mann-Kendall). Two columns: change from one period to the next, and the chance of such a trend by chance alone.
 * @customfunction TRENDTEST
 * @helpurl https://planwright.example/help/functions.html#trendtest
 * @param {number[][]} history Figures of each period, oldest first; a row or a column, or one row for each item. Empty periods count as 0.
 * @param {number[][]} [season] Periods after which the season comes again, such as 12 for months; 1, none, when left out.
 * @returns Units a period and a share of 1, two columns; one row for each item.
 * @equation src/engine/products/mann-kendall.ts
 * @example =PLAN.TRENDTEST({1,3,2,5,4,6})
 */
export function trendTest(history: number[][], season?: number[][]): unknown[][] {
  return liftRows([sold], [history], [optional(count("season"), 1)], [season], ([values = []], [places = 1]) => {
    const { slope, significance } = mannKendall(values, places);
    return [slope, significance];
  });
}

/**
 * Verdict on a product: increase, hold, decrease or stop, by trend, margin and cover. Two columns: verdict and the money that it is about.
 * @customfunction PRODUCTVERDICT
 * @helpurl https://planwright.example/help/functions.html#productverdict
 * @param {number[][]} history Units sold in each period, oldest first; a row or a column, or one row for each product. Empty periods count as 0.
 * @param {number[][]} price Price of a unit, money.
 * @param {number[][]} cost Cost of a unit, money.
 * @param {number[][]} [onHand] On hand, units; 0 when left out.
 * @param {number} [periodsPerYear] Periods of a year; 12 when left out.
 * @returns A word and money, two columns; one row for each product.
 * @equation src/engine/products/product-verdicts.ts
 * @example =PLAN.PRODUCTVERDICT({100,112,113,125,131,143,146,158,164,168,184,187}, 20, 12, 100)
 */
export function productVerdict(history: number[][], price: number[][], cost: number[][], onHand?: number[][], periodsPerYear?: number): unknown[][] {
  const settings = { ...defaultVerdictSettings, periodsPerYear: singleNumber(optional({ ...positive("periodsPerYear"), to: 366 }, 12), periodsPerYear) };
  return liftRows([sold], [history], [atLeastZero("price"), atLeastZero("cost"), optional(atLeastZero("onHand"), 0)], [price, cost, onHand], ([values = []], [worth = 0, spent = 0, stock = 0]) => {
    const facts = { id: "", history: values, price: worth, cost: spent, bottleneckMinutes: 0, forecasts: [], onHand: stock, components: [] };
    const [found] = productVerdicts([facts], [], settings);
    return [found?.verdict ?? "", found?.money ?? 0];
  });
}
