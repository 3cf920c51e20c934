// Custom functions that answer from the last plan. Without a plan they give #N/A and say so.

import { whyOrder } from "../engine/explain/why-order";
import { cellError } from "./cell-error";
import { shown, textOf } from "./cells";
import { mapText } from "./map-text";
import { lastPlan } from "./plan-store";
import { pegTable } from "./peg-tables";
import { loadTable, mrpTable, scheduleTable } from "./plan-tables";
import { promiseTable } from "./promise-tables";

/**
 * Why an order is what it is, from the last plan: what it is needed for, how its lot came about, what makes it late; of an operation, why it starts when it does.
 * @customfunction WHY
 * @helpurl https://planwright.example/help/functions.html#why
 * @param {string[][]} order Order, customer order or operation (M-001/20) as it stands in the plan; a value or a column.
 * @returns Fixed sentences, one for each order.
 * @equation src/engine/explain/why-order.ts
 * @example =PLAN.WHY("SO-1")
 */
export async function why(order: string[][]): Promise<unknown[][]> {
  const { plan } = await lastPlan();
  return mapText("order", order, (id) => whyOrder(plan, id) ?? cellError("#N/A", `order ${shown(id)} is not in the last plan: look at the Orders sheet.`));
}

/**
 * Pegging from the last plan: what supply is for, or what a need is covered from, level by level or in full. Seven columns with a heading row.
 * @customfunction PEG
 * @helpurl https://planwright.example/help/functions.html#peg
 * @param {string} item Item, order or customer order as it stands in the plan.
 * @param {number} [date] A day of the period whose supply is followed; all periods when left out.
 * @param {string} [direction] One of up (to the customer orders, as when left out), down (to stock and purchases), demands and supplies (the same in full).
 * @param {number} [levels] Count of levels to follow, whole: 1 is the next one only; all when left out.
 * @returns Up and down: level, item, units, supply, its date, what it is for, date needed.
 * @equation src/engine/explain/peg-chain.ts
 * @example =PLAN.PEG("FRAME")
 */
export async function peg(item: string, date?: number, direction?: string, levels?: number): Promise<unknown[][]> {
  return pegTable(await lastPlan(), textOf("item", item), { date, direction, levels });
}

/**
 * First day on which a quantity can be there, from the last plan: from stock, from the plan, else from a new order on the capacity left. Two columns: date and limiting reason.
 * @customfunction PROMISE
 * @helpurl https://planwright.example/help/functions.html#promise
 * @param {string[][]} item Item as your sheets write it; a value or a column.
 * @param {number[][]} quantity Units wanted; a value or a column.
 * @param {number[][]} [date] Date wanted; as soon as possible when left out.
 * @returns Date and reason; one row for each quantity.
 * @equation src/engine/explain/promise-quantity.ts
 * @example =PLAN.PROMISE("BIKE", 5)
 */
export async function promise(item: string[][], quantity: number[][], date?: number[][]): Promise<unknown[][]> {
  return promiseTable(await lastPlan(), item, quantity, date);
}

/**
 * Operations of a work centre in order of time, from the last plan. Eight columns with a heading row.
 * @customfunction SCHEDULE
 * @helpurl https://planwright.example/help/functions.html#schedule
 * @param {string} resource Work centre as your sheets write it.
 * @param {number} [days] Days from the start of the plan, whole; the whole plan when left out.
 * @returns Start, end, order, item, operation, units, setup hours, run hours.
 * @equation src/functions/plan-tables.ts
 * @example =PLAN.SCHEDULE("PAINT", 14)
 */
export async function schedule(resource: string, days?: number): Promise<unknown[][]> {
  return scheduleTable(await lastPlan(), textOf("resource", resource), days);
}

/**
 * MRP record of an item, from the last plan: a heading row of period starts, then gross requirements, scheduled receipts, projected on hand, net requirements, planned order receipts and releases.
 * @customfunction MRP
 * @helpurl https://planwright.example/help/functions.html#mrp
 * @param {string} item Item as your sheets write it.
 * @returns Units by period, seven rows, names in the first column.
 * @equation src/functions/plan-tables.ts
 * @example =PLAN.MRP("BIKE")
 */
export async function mrp(item: string): Promise<unknown[][]> {
  return mrpTable(await lastPlan(), textOf("item", item));
}

/**
 * Load of a work centre by period, from the last plan. Six columns with a heading row.
 * @customfunction LOAD
 * @helpurl https://planwright.example/help/functions.html#load
 * @param {string} resource Work centre as your sheets write it.
 * @returns Period start, available, rated, setup and run hours, load in percent.
 * @equation src/functions/plan-tables.ts
 * @example =PLAN.LOAD("PAINT")
 */
export async function load(resource: string): Promise<unknown[][]> {
  return loadTable(await lastPlan(), textOf("resource", resource));
}
