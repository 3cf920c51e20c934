// Pegging from the last plan as spilled cells: level by level or in full, both ways. Dates are serial numbers.

import { dayFromSerial, serialFromDay, type DateSystem, type Day } from "../base/day";
import { servedDemands, suppliesBehind, type ServedDemand, type SupplyBehind } from "../engine/explain/full-pegging";
import type { LastPlan } from "../engine/explain/last-plan";
import { pegChain, type PegStep } from "../engine/explain/peg-chain";
import { pegSubject, type PegSubject } from "../engine/explain/peg-subject";
import { plannedApart } from "./planned-apart";
import { cellError, wrongValue, type CellError } from "./cell-error";
import { cellsOf, choiceOf, isBlank, shown, type Cell } from "./cells";
import { count, dateSerial, optional, singleNumber } from "./parameter";

const directions = ["up", "down", "demands", "supplies"] as const;

type Direction = (typeof directions)[number];

/** What was given beside the item; each may be left out. */
export type PegWishes = { readonly date: unknown; readonly direction: unknown; readonly levels: unknown };

/** The pegging of an item, an order or a customer order, with a heading row. */
export function pegTable(lastPlan: LastPlan, id: string, wishes: PegWishes): Cell[][] {
  const { plan, plant, dateSystem = 1900 } = lastPlan;
  const subject = pegSubject(plan, plant.items, id);
  if (subject === null) throw cellError("#N/A", `${shown(id)} is no item, order or customer order of the last plan: ${plannedApart(plant.items, id) ?? "look at how your sheets write it"}.`);
  const direction = isLeftOut(wishes.direction) ? "up" : choiceOf("direction", wishes.direction, directions);
  const levels = singleNumber(optional(count("levels"), Infinity), wishes.levels);
  const serial = singleNumber(optional(dateSerial, NaN), wishes.date);
  const day = Number.isNaN(serial) ? null : dayFromSerial(serial, dateSystem);
  if ((direction === "demands" || direction === "supplies") && (day !== null || levels !== Infinity)) {
    throw wrongValue(`${direction} are of all periods and levels: leave date and levels out.`);
  }
  const rows = rowsOf(lastPlan, subject, direction, day, levels);
  if (rows.length === 0) throw noPegs(subject, direction, day);
  return [headings[direction], ...rows];
}

function isLeftOut(argument: unknown): boolean {
  return isBlank(cellsOf(argument)?.[0]?.[0]);
}

const chainHeading = ["Level", "Item", "Quantity", "Supply", "Date", "For", "Needed"];

const headings: Readonly<Record<Direction, Cell[]>> = {
  up: chainHeading,
  down: chainHeading,
  demands: ["Customer order", "Item", "Quantity", "Customer", "Requested", "Promised", "Days late"],
  supplies: ["Supply", "Item", "Quantity", "Status", "Start", "Date", "Supplier"],
};

function rowsOf({ plan, dateSystem = 1900 }: LastPlan, subject: PegSubject, direction: Direction, day: Day | null, levels: number): Cell[][] {
  switch (direction) {
    case "up":
    case "down":
      return pegChain(plan, subject, { direction, day, levels }).map((step) => stepRow(step, dateSystem));
    case "demands":
      return servedDemands(plan, subject).map((served) => demandRow(served, dateSystem));
    case "supplies":
      return suppliesBehind(plan, subject).map((supply) => supplyRow(supply, plan.settings.start, dateSystem));
  }
}

function stepRow({ level, item, quantity, order, there, need, needed }: PegStep, dateSystem: DateSystem): Cell[] {
  const purpose = { demand: "demand" in need ? need.demand : "", component: "order" in need ? need.order : "", safetyStock: "safety stock" };
  return [
    level,
    item,
    quantity,
    order ?? "stock",
    serialFromDay(there, dateSystem),
    purpose[need.kind],
    needed === null ? "" : serialFromDay(needed, dateSystem),
  ];
}

function demandRow({ promise, quantity }: ServedDemand, dateSystem: DateSystem): Cell[] {
  const { demand, item, customer = "", requested, promised, lateDays } = promise;
  return [demand, item, quantity, customer, serialFromDay(requested, dateSystem), promised === null ? "" : serialFromDay(promised, dateSystem), lateDays];
}

function supplyRow({ item, order, quantity }: SupplyBehind, start: Day, dateSystem: DateSystem): Cell[] {
  if (order === null) return ["stock", item, quantity, "on hand", "", serialFromDay(start, dateSystem), ""];
  return [order.id, item, quantity, order.status, serialFromDay(order.start, dateSystem), serialFromDay(order.due, dateSystem), order.supplier ?? ""];
}

function noPegs({ kind, id }: PegSubject, direction: Direction, day: Day | null): CellError {
  const inPeriod = day === null ? "" : " in this period";
  const isUp = direction === "up" || direction === "demands";
  if (kind === "item") return cellError("#N/A", `item ${shown(id)} has no supply that the last plan uses${inPeriod}.`);
  if (kind === "demand" && isUp) return cellError("#N/A", `${shown(id)} is a customer order, the end of the chain: ask for "down" or "supplies".`);
  return cellError("#N/A", isUp ? `order ${shown(id)} serves nothing${inPeriod}.` : `nothing is planned for ${shown(id)}${inPeriod}: it takes no supply.`);
}
