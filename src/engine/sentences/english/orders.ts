// Why an order exists, in English: what it is needed for, what of the stock cannot be used for it, who made it firm.

import { dayText, type Day } from "../../../base/day";
import type { CellRef } from "../../../base/issue";
import { quantityText } from "../quantity-text";
import { cellText, type FirmEntry, type NeedSubject } from "../subjects";
import { counted } from "./counted";

const needNouns: Readonly<Record<NeedSubject["kind"], string>> = { order: "order", forecast: "forecast", customerOrder: "customer order" };

const entries: Readonly<Record<FirmEntry, string>> = { pin: "pinned an operation", receipt: "typed a quantity", progress: "reported progress", mark: "typed x" };

export const orders = {
  nothingPegged: (): string => "Nothing in the horizon is pegged to it.",
  /** @param more needs besides the first */
  neededFor: (day: Day, need: NeedSubject, more: number): string =>
    `Needed on ${dayText(day)} for ${needText(need)}${more === 0 ? "" : ` and ${String(more)} more`}.`,
  neededForLevel: (day: Day, level: number): string => `Needed on ${dayText(day)} to keep ${quantityText(level)} in stock.`,
  neededForNegativeStock: (day: Day): string => `Needed on ${dayText(day)} to make up for negative stock.`,
  comesWith: (quantity: number, producer: string): string => `${quantityText(quantity)} come with order ${producer}.`,
  keptAsSafetyStock: (): string => "Kept as safety stock.",
  usedFor: (day: Day, need: NeedSubject): string => `Used from ${dayText(day)} for ${needText(need)}.`,
  expires: (quantity: number, lastDay: Day): string => `${quantityText(quantity)} in stock expire on ${dayText(lastDay)} before they are used.`,
  rebuiltFrom: (day: Day): string => `Safety stock is rebuilt from ${dayText(day)}, the first day on which a new order can be there.`,
  levelRises: (quantity: number, from: Day, source: CellRef | undefined): string =>
    `Safety stock is ${quantityText(quantity)} from ${dayText(from)}${source === undefined ? "" : ` (${cellText(source)})`}.`,
  /** @param entry the cell with the planner's zero; undefined where it is not known */
  waitedForOpenDays: (entry: CellRef | undefined): string =>
    entry === undefined ? "Not earlier: you want nothing received before." : `Not earlier: you typed 0 below ${cellText(entry)}.`,
  firm: (): string => "Firm: fixed by the planner.",
  firmSince: (entry: FirmEntry, source: CellRef): string => `Firm since you ${entries[entry]} below ${cellText(source)}.`,
  broughtFrom: (place: string, days: number): string => `Brought from ${place}: the transfer takes ${counted(days, "day")}.`,
  /** @param stock units that are taken from the common stock of the item; null without any */
  forOneOrder: (order: string, stock: { readonly quantity: number; readonly item: string; readonly location: string | undefined } | null): string => {
    if (stock === null) return `For customer order ${order} alone.`;
    const place = stock.location === undefined ? "" : ` at ${stock.location}`;
    return `For customer order ${order} alone; ${quantityText(stock.quantity)} are taken from the stock of ${stock.item}${place}.`;
  },
};

function needText({ kind, id }: NeedSubject): string {
  return `${needNouns[kind]} ${id}`;
}
