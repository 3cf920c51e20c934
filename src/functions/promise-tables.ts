// Promises from the last plan as spilled cells. Dates are serial numbers.

import { dayFromSerial, serialFromDay, type Day } from "../base/day";
import type { LastPlan } from "../engine/explain/last-plan";
import { plannedApart } from "./planned-apart";
import { promises } from "../engine/explain/promise-quantity";
import type { Plan } from "../model/plan";
import { cellError, isCellError, wrongValue, type CellError } from "./cell-error";
import { cellsOf, isBlank, shown, type Cell } from "./cells";
import { dateSerial, numberIn, positive } from "./parameter";

/** What is looked up once for a plan serves every cell that asks of it. */
const promisesOf = new WeakMap<Plan, ReturnType<typeof promises>>();

function promisesFrom(lastPlan: LastPlan): ReturnType<typeof promises> {
  const known = promisesOf.get(lastPlan.plan) ?? promises(lastPlan);
  promisesOf.set(lastPlan.plan, known);
  return known;
}

/** Date and reason for each item and quantity; single values go with every row. */
export function promiseTable(lastPlan: LastPlan, items: unknown, quantities: unknown, days: unknown): Cell[][] {
  const { dateSystem = 1900 } = lastPlan;
  const promised = promisesFrom(lastPlan);
  const columns = { item: column(items), quantity: column(quantities), date: column(days) };
  const rows = Math.max(...Object.values(columns).map(({ length }) => length));
  for (const [name, cells] of Object.entries(columns)) {
    if (cells.length === 1 || cells.length === rows) continue;
    throw wrongValue(`${name} has ${String(cells.length)} rows and another argument ${String(rows)}: give columns of the same length.`);
  }
  const answerTo = (item: string, quantity: number, wanted: Day | null): Cell[] => {
    const answer = promised(item, quantity);
    if (answer === null) return [unknownItem(item, plannedApart(lastPlan.plant.items, item)), ""];
    if (answer.day === null) return [cellError("#N/A", answer.reason), answer.reason];
    return [serialFromDay(Math.max(answer.day, wanted ?? answer.day), dateSystem), answer.reason];
  };
  return Array.from({ length: rows }, (_, row): Cell[] => {
    const item = at(columns.item, row);
    const quantity = at(columns.quantity, row);
    const wanted = at(columns.date, row);
    if (rows > 1 && (isBlank(item) || isBlank(quantity))) return ["", ""];
    const wrong = [item, quantity, wanted].find(isCellError);
    if (wrong !== undefined) return [wrong, ""];
    const units = isBlank(quantity) ? wrongValue("quantity is empty: give a number above 0.") : numberIn(quantity, positive("quantity"));
    if (typeof units !== "number") return [units, ""];
    const serial = isBlank(wanted) ? null : numberIn(wanted, dateSerial);
    if (serial !== null && typeof serial !== "number") return [serial, ""];
    const day = serial === null ? null : dayFromSerial(serial, dateSystem);
    const id = typeof item === "number" ? String(item) : item;
    if (typeof id !== "string" || id.trim() === "") return [wrongValue("item is empty: give an item."), ""];
    return answerTo(id.trim(), units, day);
  });
}

function column(argument: unknown): readonly unknown[] {
  return (cellsOf(argument) ?? [[""]]).flat();
}

function at(cells: readonly unknown[], row: number): unknown {
  return cells[cells.length === 1 ? 0 : row];
}

function unknownItem(item: string, apart: string | null): CellError {
  return cellError("#N/A", `item ${shown(item)} is not in the last plan: ${apart ?? "look at how your sheets write it"}.`);
}
