// Every sentence the reader says about items that are planned apart: locations, transfers, items made to order.

import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { counted, quoted } from "../model/check-words";

export function onlyOneLocation(location: string | null): Issue {
  const what = location === null ? "no location is named" : `${quoted(location)} is the only one`;
  return { code: "one-location", severity: "info", text: `Locations are to be planned apart, but ${what}; nothing is apart.`, hint: "Give stock, demand and orders a column Location." };
}

/** @param isSource it supplies the others by transfers; else most rows name it */
export function mainLocation(location: string, isSource: boolean, rows: number): Issue {
  const which = counted(rows, "row without a location belongs", "rows without a location belong");
  return { code: "main-location", severity: "info", text: `${which} to ${quoted(location)}, the location that ${isSource ? "supplies the others" : "most rows name"}.`, hint: "Fill in the location where it is another one." };
}

export function variantRenamed(wanted: string, given: string): Issue {
  const text = `The id ${quoted(wanted, 38)} is taken by an item of yours; the item planned apart is called ${quoted(given, 38)}.`;
  return { code: "variant-renamed", severity: "info", text, hint: "Rename your item if the two may be confused." };
}

export function transferToItself(location: string, at: CellRef): Issue {
  const text = `A transfer from ${quoted(location)} to itself brings nothing; the row was refused.`;
  return issueAt("error", "transfer-to-itself", text, "Name the location that it comes from.", at);
}

export function transfersNotUsed(sheet: string, count: number): Issue {
  const text = `${counted(count, "row names", "rows name")} a further source of the same item and location and ${count === 1 ? "was" : "were"} left out.`;
  return { code: "transfers-not-used", severity: "info", text, hint: "Give the source to use the lowest rank; one is used, else the quickest.", sheet };
}

export function transfersTogether(sheet: string): Issue {
  const text = `${quoted(sheet)} is not used: the locations are planned together, as if all were one.`;
  return { code: "transfers-together", severity: "info", text, hint: "Set Locations to apart to plan each location and the transfers between them.", sheet };
}

export function openTransfersTogether(sheet: string, count: number): Issue {
  const text = `${counted(count, "transfer", "transfers")} of ${quoted(sheet)} ${count === 1 ? "was" : "were"} left out: the locations are planned together.`;
  return { code: "transfers-together", severity: "info", text, hint: "Set Locations to apart to plan each location and the transfers between them.", sheet };
}

export function makeToOrderForecast(count: number, at: CellRef | undefined): Issue {
  const text = `${counted(count, "forecast row is", "forecast rows are")} for items made to order and ${count === 1 ? "was" : "were"} left out: only orders are made.`;
  return issueAt("info", "forecast-made-to-order", text, "Forecast their components, or make the item to stock.", at);
}

export function makeToOrderStock(count: number, at: CellRef | undefined): Issue {
  const text = `The safety stock of ${counted(count, "item", "items")} made to order is not kept: nothing is made to stock.`;
  return issueAt("info", "stock-made-to-order", text, "Make the item to stock if it should be kept.", at);
}

export function earliestNotKept(count: number, at: CellRef | undefined): Issue {
  const text = `The earliest start of ${counted(count, "order is", "orders are")} not kept: what they order is made for others, too.`;
  return issueAt("warning", "earliest-not-kept", text, "Mark the item as a service, or set it to make to order.", at);
}

export function unknownStrategy(value: string, at: CellRef): Issue {
  const text = `Make to order ${quoted(value)} is not understood; the item is made to stock.`;
  return issueAt("warning", "unknown-strategy", text, "Write make to order or make to stock, or yes or no.", at);
}

export function orderWithoutItem(order: string, item: string, at: CellRef | undefined): Issue {
  const text = `No item ${quoted(item)} is made for sales order ${quoted(order)} alone; the row counts for everybody.`;
  return issueAt("warning", "order-without-item", text, "Correct the sales order, or set the item to make to order.", at);
}

export function changeOfUnknownOrder(order: string, at: CellRef): Issue {
  const text = `Customer order ${quoted(order)} is unknown or finished; the row was refused.`;
  return issueAt("error", "change-unknown-order", text, "Correct the number, or delete the row.", at);
}

export function changeOfNothing(at: CellRef): Issue {
  return issueAt("error", "change-of-nothing", "The row names neither a component nor an operation; the row was refused.", "Fill in what is different for the order.", at);
}

export function changeOutside(order: string, parent: string, at: CellRef | undefined): Issue {
  const text = `${quoted(parent)} is not made for order ${quoted(order)}; the change was left aside.`;
  return issueAt("warning", "change-outside", text, "Name the item ordered, or one that it is made of.", at);
}

export function changeWithoutLine(order: string, parent: string, component: string, at: CellRef | undefined): Issue {
  const text = `${quoted(component, 30)} is no component of ${quoted(parent, 30)}; the change for order ${quoted(order, 30)} was left aside.`;
  return issueAt("warning", "change-without-line", text, "Correct the component that is to go.", at);
}

export function changeWithoutOperation(order: string, parent: string, number: number, at: CellRef | undefined): Issue {
  const text = `Operation ${String(number)} of ${quoted(parent, 30)} is unknown; the change for order ${quoted(order, 30)} was left aside.`;
  return issueAt("warning", "change-without-operation", text, "Correct the number, or give the new operation a work centre.", at);
}
