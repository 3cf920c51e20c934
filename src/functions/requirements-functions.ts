// Custom functions on material requirements: the record of a row, available to promise, the exploded bill of material.

import { explodeBom } from "../engine/inventory/explode-bom";
import { periodRecord } from "../engine/inventory/period-record";
import {
  cumulativeAvailableToPromise as cumulativeAvailableToPromiseOf,
  discreteAvailableToPromise,
  projectedAvailable as projectedAvailableOf,
  withLookAhead,
} from "../engine/demand/master-schedule";
import { cellError, wrongValue } from "./cell-error";
import { shown, textOf } from "./cells";
import { laidAs, liftRows, sameLength, seriesOf, type Series } from "./lift-rows";
import { netTerms } from "./lot-methods";
import { atLeastZero, number, optional, singleNumber } from "./parameter";
import { cycleText, structureLines } from "./structure-lines";

const receiptSeries: Series = { ...atLeastZero("receipts"), empty: "zero" };
const orderSeries: Series = { ...atLeastZero("orders"), empty: "zero" };

/** Discrete ATP of each item, made into what the function shows. */
function promisable(
  onHand: unknown,
  receipts: unknown,
  orders: unknown,
  show: (discrete: readonly number[]) => readonly number[],
): unknown[][] {
  return liftRows([receiptSeries, orderSeries], [receipts, orders], [number("onHand")], [onHand], ([received = [], ordered = []], [opening = 0]) => {
    sameLength("orders", ordered, "receipts", received);
    return show(discreteAvailableToPromise(opening, received, ordered));
  });
}

/**
 * The whole MRP record of a row of periods. Six rows (six columns for a column): gross requirements, scheduled receipts, projected on hand, net requirements, planned order receipts, planned order releases. A release that would lie before the first period is in the first.
 * @customfunction NETREQUIREMENTS
 * @helpurl https://planwright.example/help/functions.html#netrequirements
 * @param {number[][]} gross Gross requirements of each period, units; a row or a column. Empty periods count as 0.
 * @param {number[][]} [scheduled] Scheduled receipts of each period, units; none when left out.
 * @param {number[][]} [onHand] On hand at the start, units; 0 when left out.
 * @param {number[][]} [safetyStock] Safety stock, units; 0 when left out.
 * @param {number[][]} [leadTime] Lead time, whole periods; 0 when left out.
 * @param {number[][]} [minimum] Least order, units; none when left out.
 * @param {number[][]} [multiple] Order multiple, units; none when left out.
 * @param {number[][]} [maximum] Largest order, units; none when left out.
 * @param {string} [method] Lot rule as in LOTSIZE; lot for lot when left out.
 * @param {number[][]} [orderCost] Cost of an order, money; for the rules by cost.
 * @param {number[][]} [holdingCost] Cost of holding a unit for a period, money; for the rules by cost.
 * @param {number[][]} [size] Units of a fixed lot, or periods of one that covers periods.
 * @returns Units by period, six rows or columns.
 * @equation src/engine/inventory/period-record.ts
 * @example =PLAN.NETREQUIREMENTS({0,80,0,120,60,0,90,70}, {50}, 40, 10, 2, , 100)
 */
export function netRequirements(
  gross: number[][],
  scheduled?: number[][],
  onHand?: number[][],
  safetyStock?: number[][],
  leadTime?: number[][],
  minimum?: number[][],
  multiple?: number[][],
  maximum?: number[][],
  method?: string,
  orderCost?: number[][],
  holdingCost?: number[][],
  size?: number[][],
): unknown[][] {
  const values = netTerms({ onHand, safetyStock, leadTime, minimum, multiple, maximum, method, orderCost, holdingCost, size });
  const needs = seriesOf({ ...atLeastZero("gross"), empty: "zero" }, gross);
  const due = seriesOf({ ...atLeastZero("scheduled"), empty: "zero", isOptional: true }, scheduled);
  if (due.length > needs.length) sameLength("scheduled", due, "gross", needs);
  const record = periodRecord(needs, due, values);
  return laidAs(gross, [record.gross, record.scheduled, record.onHand, record.net, record.receipts, record.releases]);
}

/**
 * Projected available balance of a master schedule: before the demand time fence orders count, after it the larger of forecast and orders.
 * @customfunction PROJECTEDAVAILABLE
 * @helpurl https://planwright.example/help/functions.html#projectedavailable
 * @param {number[][]} onHand On hand at the start, units.
 * @param {number[][]} receipts Master schedule: receipts of each period, units. Empty periods count as 0.
 * @param {number[][]} orders Customer orders due in each period, units.
 * @param {number[][]} forecast Forecast of each period, units.
 * @param {number[][]} [fencePeriods] Periods before the demand time fence, in which forecast does not count; 0 when left out.
 * @returns Units by period; the shape of the receipts.
 * @equation src/engine/demand/master-schedule.ts
 * @example =PLAN.PROJECTEDAVAILABLE(15, {40,0,40,0,40,0,40,0}, {18,15,27,22,10,8,6,5}, {20,20,20,20,20,20,20,20}, 2)
 */
export function projectedAvailable(
  onHand: number[][],
  receipts: number[][],
  orders: number[][],
  forecast: number[][],
  fencePeriods?: number[][],
): unknown[][] {
  return liftRows(
    [receiptSeries, orderSeries, { ...atLeastZero("forecast"), empty: "zero" }],
    [receipts, orders, forecast],
    [number("onHand"), optional({ ...atLeastZero("fencePeriods"), whole: true }, 0)],
    [onHand, fencePeriods],
    ([received = [], ordered = [], expected = []], [opening = 0, fence = 0]) => {
      sameLength("orders", ordered, "receipts", received);
      sameLength("forecast", expected, "receipts", received);
      return projectedAvailableOf(opening, received, ordered, expected, fence);
    },
  );
}

/**
 * Discrete available to promise: what can still be promised from stock and from each receipt until the next one.
 * @customfunction ATP
 * @helpurl https://planwright.example/help/functions.html#atp
 * @param {number[][]} onHand On hand at the start, units.
 * @param {number[][]} receipts Master schedule: receipts of each period, units. Empty periods count as 0.
 * @param {number[][]} orders Customer orders due in each period, units.
 * @param {boolean} [lookAhead] TRUE takes a negative value back from the nearest earlier receipt, FALSE shows it; TRUE when left out.
 * @returns Units by period, 0 in periods that have no receipt; the shape of the receipts.
 * @equation src/engine/demand/master-schedule.ts
 * @example =PLAN.ATP(15, {40,0,40,0,40,0,40,0}, {18,15,27,22,10,8,6,5})
 */
export function availableToPromise(
  onHand: number[][],
  receipts: number[][],
  orders: number[][],
  lookAhead?: boolean,
): unknown[][] {
  return promisable(onHand, receipts, orders, (discrete) => (lookAhead === false ? discrete : withLookAhead(discrete)));
}

/**
 * Cumulative available to promise, with look-ahead: what can be promised up to the end of each period.
 * @customfunction CUMULATIVEATP
 * @helpurl https://planwright.example/help/functions.html#cumulativeatp
 * @param {number[][]} onHand On hand at the start, units.
 * @param {number[][]} receipts Master schedule: receipts of each period, units. Empty periods count as 0.
 * @param {number[][]} orders Customer orders due in each period, units.
 * @returns Units by period; the shape of the receipts.
 * @equation src/engine/demand/master-schedule.ts
 * @example =PLAN.CUMULATIVEATP(15, {40,0,40,0,40,0,40,0}, {18,15,27,22,10,8,6,5})
 */
export function cumulativeAvailableToPromise(
  onHand: number[][],
  receipts: number[][],
  orders: number[][],
): unknown[][] {
  return promisable(onHand, receipts, orders, (discrete) => cumulativeAvailableToPromiseOf(withLookAhead(discrete)));
}

/**
 * Everything that a quantity of an item takes, each component once with its total. Three columns: level below the item, component, units. A bill that contains itself is refused with its path.
 * @customfunction BOMEXPLODE
 * @helpurl https://planwright.example/help/functions.html#bomexplode
 * @param {string} item Item to explode.
 * @param {number} quantity Units of the item.
 * @param {string[][]} parents Parent column of the bill of material.
 * @param {string[][]} components Component column, one for each parent.
 * @param {number[][]} quantityPer Quantity-per column: component units per unit of parent.
 * @param {number[][]} [scrap] Scrap column: share of 1 of the component lost, such as 0.05; 0 when left out.
 * @returns Level, component, units; one row for each component.
 * @equation src/engine/inventory/explode-bom.ts
 * @example =PLAN.BOMEXPLODE("BIKE", 10, {"BIKE";"BIKE";"WHEEL"}, {"WHEEL";"FRAME";"SPOKE"}, {2;1;32})
 */
export function bomExplode(
  item: string,
  quantity: number,
  parents: string[][],
  components: string[][],
  quantityPer: number[][],
  scrap?: number[][],
): unknown[][] {
  const lines = structureLines(parents, components, quantityPer, scrap);
  const top = textOf("item", item);
  const explosion = explodeBom(top, singleNumber(atLeastZero("quantity"), quantity), lines);
  if (explosion.kind === "cycle") throw wrongValue(cycleText(explosion.path));
  if (explosion.totals.length === 0) throw cellError("#N/A", `item ${shown(top)} has no line among the parents: look at how it is written.`);
  return explosion.totals.map((total) => [total.level, total.component, total.quantity]);
}
