// Custom functions on what lies in stock: its classes, its cover, its turns, and DDMRP buffers.

import { bufferOrder, bufferZones, netFlow, qualifiedDemand } from "../engine/inventory/ddmrp-buffer";
import { coefficientOfVariation, valueClasses, variationClass } from "../engine/inventory/value-classes";
import {
  daysOfSupply as daysOfSupplyOf,
  daysOnHand as daysOnHandOf,
  excessStock,
  inventoryTurns,
  periodsOfSupply as periodsOfSupplyOf,
} from "../engine/finance/stock-cover";
import { wrongValue } from "./cell-error";
import { classesOf } from "./classes-of";
import { lift } from "./lift";
import { liftRows, type Series } from "./lift-rows";
import { atLeastZero, number, optional, positive, share, singleNumber, type Parameter } from "./parameter";

const steadySeries: Series = { ...atLeastZero("demand"), empty: "zero" };

function factor(name: string): Parameter {
  return { name, from: 0, to: 1 };
}

function rising(lowName: string, low: number, highName: string, high: number): void {
  if (high < low) throw wrongValue(`${highName} is ${String(high)} and ${lowName} ${String(low)}: give cuts that rise.`);
}

/**
 * ABC classes by annual value: A up to the first cut of the cumulated value, B up to the second, C the rest. An item that crosses a cut belongs to the better class.
 * @customfunction ABC
 * @helpurl https://planwright.example/help/functions.html#abc
 * @param {number[][]} values Annual value of each item, money; a row or a column.
 * @param {number} [firstCut] Share of the value that class A holds, share of 1; 0.8 when left out.
 * @param {number} [secondCut] Share that A and B hold together, share of 1; 0.95 when left out.
 * @returns A, B or C for each item; the shape of the values.
 * @equation src/engine/inventory/value-classes.ts
 * @example =PLAN.ABC({700;150;90;40;20})
 */
export function abcClass(values: number[][], firstCut?: number, secondCut?: number): unknown[][] {
  const first = singleNumber(optional(share("firstCut"), 0.8), firstCut);
  const second = singleNumber(optional({ ...share("secondCut"), to: 1 }, 0.95), secondCut);
  rising("firstCut", first, "secondCut", second);
  return classesOf(values, (worth) => valueClasses(worth, first, second));
}

/**
 * XYZ classes by the coefficient of variation of demand: X steady, Y changing, Z erratic or without demand.
 * @customfunction XYZ
 * @helpurl https://planwright.example/help/functions.html#xyz
 * @param {number[][]} demand Demand of each period, units; a row or a column for one item, or one row for each item. Empty periods count as 0.
 * @param {number[][]} [firstCut] Coefficient of variation up to which an item is X; 0.5 when left out.
 * @param {number[][]} [secondCut] Coefficient of variation up to which it is Y; 1 when left out.
 * @returns X, Y or Z; one for each item.
 * @equation src/engine/inventory/value-classes.ts
 * @example =PLAN.XYZ({20,22,19,21})
 */
export function xyzClass(demand: number[][], firstCut?: number[][], secondCut?: number[][]): unknown[][] {
  return liftRows([steadySeries], [demand], [optional(positive("firstCut"), 0.5), optional(positive("secondCut"), 1)], [firstCut, secondCut], ([units = []], [first = 0.5, second = 1]) => {
    rising("firstCut", first, "secondCut", second);
    return [variationClass(units, first, second)];
  });
}

/**
 * Coefficient of variation of demand: standard deviation by mean, over all periods given.
 * @customfunction VARIATION
 * @helpurl https://planwright.example/help/functions.html#variation
 * @param {number[][]} demand Demand of each period, units; a row or a column for one item, or one row for each item. Empty periods count as 0.
 * @returns A number without unit; one for each item.
 * @equation src/engine/inventory/value-classes.ts
 * @example =PLAN.VARIATION({20,22,19,21})
 */
export function variation(demand: number[][]): unknown[][] {
  return liftRows([steadySeries], [demand], [], [], ([units = []]) => [
    units.some((each) => each > 0)
      ? coefficientOfVariation(units)
      : wrongValue("demand is 0 in every period: there is no mean to compare with. Give some demand."),
  ]);
}

/**
 * Days that stock lasts at a steady demand.
 * @customfunction DAYSOFSUPPLY
 * @helpurl https://planwright.example/help/functions.html#daysofsupply
 * @param {number[][]} onHand On hand, units.
 * @param {number[][]} demandPerDay Mean demand, units a day.
 * @returns Days.
 * @equation src/engine/finance/stock-cover.ts
 * @example =PLAN.DAYSOFSUPPLY(120, 8)
 */
export function daysOfSupply(onHand: number[][], demandPerDay: number[][]): unknown[][] {
  return lift([atLeastZero("onHand"), positive("demandPerDay")], [onHand, demandPerDay], daysOfSupplyOf);
}

/**
 * Periods that stock lasts against a row of demand, the last one in part; all of them when stock outlasts the row.
 * @customfunction PERIODSOFSUPPLY
 * @helpurl https://planwright.example/help/functions.html#periodsofsupply
 * @param {number[][]} onHand On hand, units.
 * @param {number[][]} demand Demand of each period to come, units; a row or a column, or one row for each item. Empty periods count as 0.
 * @returns Periods.
 * @equation src/engine/finance/stock-cover.ts
 * @example =PLAN.PERIODSOFSUPPLY(100, {40,40,40})
 */
export function periodsOfSupply(onHand: number[][], demand: number[][]): unknown[][] {
  return liftRows([steadySeries], [demand], [atLeastZero("onHand")], [onHand], ([units = []], [stock = 0]) => [periodsOfSupplyOf(stock, units)]);
}

/**
 * Inventory turns a year.
 * @customfunction TURNS
 * @helpurl https://planwright.example/help/functions.html#turns
 * @param {number[][]} costOfGoods Cost of goods sold in a year, money.
 * @param {number[][]} averageInventory Average inventory at cost, money.
 * @returns Turns a year.
 * @equation src/engine/finance/stock-cover.ts
 * @example =PLAN.TURNS(850000, 100000)
 */
export function turns(costOfGoods: number[][], averageInventory: number[][]): unknown[][] {
  return lift(
    [atLeastZero("costOfGoods"), positive("averageInventory")],
    [costOfGoods, averageInventory],
    inventoryTurns,
  );
}

/**
 * Days on hand that a number of turns means.
 * @customfunction DAYSONHAND
 * @helpurl https://planwright.example/help/functions.html#daysonhand
 * @param {number[][]} turns Inventory turns a year.
 * @param {number[][]} [daysPerYear] Days of a year; 365 when left out.
 * @returns Days.
 * @equation src/engine/finance/stock-cover.ts
 * @example =PLAN.DAYSONHAND(8.5)
 */
export function daysOnHand(turns: number[][], daysPerYear?: number[][]): unknown[][] {
  return lift([positive("turns"), optional(positive("daysPerYear"), 365)], [turns, daysPerYear], daysOnHandOf);
}

/**
 * Excess stock: what lies above the days that are to be covered.
 * @customfunction EXCESS
 * @helpurl https://planwright.example/help/functions.html#excess
 * @param {number[][]} onHand On hand, units.
 * @param {number[][]} demandPerDay Mean demand, units a day.
 * @param {number[][]} coverDays Days of demand that stock may cover.
 * @returns Units.
 * @equation src/engine/finance/stock-cover.ts
 * @example =PLAN.EXCESS(500, 8, 30)
 */
export function excess(onHand: number[][], demandPerDay: number[][], coverDays: number[][]): unknown[][] {
  return lift(
    [atLeastZero("onHand"), atLeastZero("demandPerDay"), atLeastZero("coverDays")],
    [onHand, demandPerDay, coverDays],
    excessStock,
  );
}

/**
 * Zones of a DDMRP buffer. Six columns: red, yellow, green, top of red, top of yellow, top of green.
 * @customfunction DDMRPZONES
 * @helpurl https://planwright.example/help/functions.html#ddmrpzones
 * @param {number[][]} dailyUsage Average daily usage, units a day.
 * @param {number[][]} leadTime Decoupled lead time, days.
 * @param {number[][]} leadTimeFactor Lead time factor, share of 1: small for long lead times.
 * @param {number[][]} variabilityFactor Variability factor, share of 1: large for variable demand.
 * @param {number[][]} [orderCycle] Days between orders; 0 when left out.
 * @param {number[][]} [minimumOrder] Least order, units; none when left out.
 * @returns Units, six columns; one row for each item.
 * @equation src/engine/inventory/ddmrp-buffer.ts
 * @example =PLAN.DDMRPZONES(100, 10, 0.4, 0.5, 5, 250)
 */
export function ddmrpZones(
  dailyUsage: number[][],
  leadTime: number[][],
  leadTimeFactor: number[][],
  variabilityFactor: number[][],
  orderCycle?: number[][],
  minimumOrder?: number[][],
): unknown[][] {
  return liftRows(
    [],
    [],
    [atLeastZero("dailyUsage"), atLeastZero("leadTime"), factor("leadTimeFactor"), factor("variabilityFactor"), optional(atLeastZero("orderCycle"), 0), optional(atLeastZero("minimumOrder"), 0)],
    [dailyUsage, leadTime, leadTimeFactor, variabilityFactor, orderCycle, minimumOrder],
    (_, [usage = 0, days = 0, timeFactor = 0, spread = 0, cycle = 0, least = 0]) => {
      const { red, yellow, green } = bufferZones({
        dailyUsage: usage,
        leadTimeDays: days,
        leadTimeFactor: timeFactor,
        variabilityFactor: spread,
        orderCycleDays: cycle,
        minimumOrder: least,
      });
      return [red, yellow, green, red, red + yellow, red + yellow + green];
    },
  );
}

/**
 * What a DDMRP buffer orders: nothing while the net flow is above the yellow zone, else up to the top of green.
 * @customfunction DDMRPORDER
 * @helpurl https://planwright.example/help/functions.html#ddmrporder
 * @param {number[][]} onHand On hand, units.
 * @param {number[][]} onOrder Open supply orders, units.
 * @param {number[][]} qualifiedDemand Demand past due, of today and of spikes, units.
 * @param {number[][]} topOfYellow Top of the yellow zone, units (see DDMRPZONES).
 * @param {number[][]} topOfGreen Top of the green zone, units.
 * @returns Units.
 * @equation src/engine/inventory/ddmrp-buffer.ts
 * @example =PLAN.DDMRPORDER(900, 800, 300, 1600, 2100)
 */
export function ddmrpOrder(
  onHand: number[][],
  onOrder: number[][],
  qualifiedDemand: number[][],
  topOfYellow: number[][],
  topOfGreen: number[][],
): unknown[][] {
  return lift(
    [number("onHand"), atLeastZero("onOrder"), atLeastZero("qualifiedDemand"), atLeastZero("topOfYellow"), atLeastZero("topOfGreen")],
    [onHand, onOrder, qualifiedDemand, topOfYellow, topOfGreen],
    (stock, open, wanted, yellow, green) =>
      green < yellow
        ? wrongValue(`topOfGreen is ${String(green)} and topOfYellow ${String(yellow)}: give a green that stands on the yellow.`)
        : bufferOrder(stock, open, wanted, yellow, green),
  );
}

/**
 * Net flow of a DDMRP buffer: on hand and on order less past due, today's and spikes of demand to come. Two columns: qualified demand and net flow.
 * @customfunction DDMRPNETFLOW
 * @helpurl https://planwright.example/help/functions.html#ddmrpnetflow
 * @param {number[][]} demand Orders of each day from today on, units; a row or a column, or one row for each item. Empty days count as 0.
 * @param {number[][]} onHand On hand, units.
 * @param {number[][]} onOrder On order, units.
 * @param {number[][]} threshold Order spike threshold, units: a day above it counts with all of its quantity, such as half of the red zone.
 * @param {number[][]} [horizon] Order spike horizon, whole days from tomorrow on; all that are given when left out.
 * @param {number[][]} [pastDue] Orders that are past due, units; 0 when left out.
 * @returns Units, two columns; one row for each item.
 * @equation src/engine/inventory/ddmrp-buffer.ts
 * @example =PLAN.DDMRPNETFLOW({100,30,150,120}, 900, 800, 120, 3, 50)
 */
export function ddmrpNetFlow(demand: number[][], onHand: number[][], onOrder: number[][], threshold: number[][], horizon?: number[][], pastDue?: number[][]): unknown[][] {
  const numbers = [atLeastZero("onHand"), atLeastZero("onOrder"), atLeastZero("threshold"), optional({ ...atLeastZero("horizon"), to: 10_000, whole: true }, 10_000), optional(atLeastZero("pastDue"), 0)];
  return liftRows([steadySeries], [demand], numbers, [onHand, onOrder, threshold, horizon, pastDue], ([orders = []], [stock = 0, coming = 0, limit = 0, days = 0, late = 0]) => {
    const qualified = qualifiedDemand(late, orders, limit, days);
    return [qualified, netFlow(stock, coming, qualified)];
  });
}
