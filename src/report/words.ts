// Fixed phrases of the report: plans, what an order is for. The same input gives the same words.

import type { CellRef } from "../base/issue";
import type { Order, Plan } from "../model/plan";
import type { ReportInput } from "./report-input";
import { reportSentencesOf } from "./sentences/report-sentences";

/** `Constrained plan, start 2026-03-02, horizon 26 weeks to 2026-08-30.` */
export function planLine({ settings }: Plan): string {
  return reportSentencesOf(settings).plan(settings.plan === "constrained", settings.start, settings.horizonDays);
}

/** Days an order comes after it is needed; 0 when in time. */
export function orderLateDays(order: Order): number {
  return Math.max(0, order.due - order.needed);
}

const NAMES_SHOWN = 3;

/** What an order serves: `SO-1, SO-2, SO-3 +2`, `Forecast` or `Stock`. */
export function servedText(order: Order, demandOf: ReportInput["demandOf"]): string {
  const ids = [...new Set(order.pegs.map((peg) => peg.demand))];
  const customerOrders = ids.filter((id) => demandOf(id)?.kind === "order");
  if (customerOrders.length === 0) return ids.length > 0 ? "Forecast" : "Stock";
  const shown = customerOrders.slice(0, NAMES_SHOWN).join(", ");
  const more = customerOrders.length - NAMES_SHOWN;
  return more > 0 ? `${shown} +${String(more)}` : shown;
}

/** `Demand!C5` as a reader would look for it; `` without a place. */
export function placeText(place: CellRef | undefined): string {
  return place === undefined ? "" : `${place.sheet}!${place.cell}`;
}

/** `past due` → `Past due`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
