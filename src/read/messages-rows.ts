// Every sentence the reader says once for many rows of a table: how they were used, or why they were left out.
// In one place so that it can be translated; none is longer than 160 characters.

import type { Day } from "../base/day";
import { dayText } from "../base/day";
import { issueAt, type CellRef, type Issue, type Severity } from "../base/issue";
import { counted, quoted } from "../model/check-words";

function note(code: string, sheet: string, text: string, hint: string, severity: Severity = "info"): Issue {
  return { code, severity, text, hint, sheet };
}

function rows(count: number): string {
  return counted(count, "row", "rows");
}

function were(count: number): string {
  return count === 1 ? "was" : "were";
}

// --- products and suppliers

export function stockInProducts(sheet: string): Issue {
  return note("stock-in-products", sheet, `Stock is read from the column On hand of ${quoted(sheet)}.`, "Nothing to do if this is the stock to plan with.");
}

export function wholeUnits(sheet: string, count: number): Issue {
  const text = `${rows(count)} ${count === 1 ? "is an item" : "are items"} counted in pieces or the like without an order multiple: orders are rounded up to whole ones.`;
  return note("whole-units", sheet, text, "Nothing to do; where a part of one may be ordered, give a multiple such as 0.1.");
}

export function supplierUnits(sheet: string, count: number): Issue {
  const [verb, their] = count === 1 ? ["is", "its"] : ["are", "their"];
  const text = `${rows(count)} ${verb} in packs or another unit than the item's; ${their} minimum, multiple, maximum and price were ignored.`;
  return note("supplier-units", sheet, text, "Give them in the item's unit.", "warning");
}

export function breakWithoutPrice(item: string, supplier: string, at: CellRef): Issue {
  const text = `The price of ${quoted(item, 24)} from ${quoted(supplier, 24)} for this quantity is missing; the row was left aside.`;
  return issueAt("warning", "break-without-price", text, "Give the price from this quantity on.", at);
}

export function breakRepeated(item: string, supplier: string, from: number, at: CellRef): Issue {
  const text = `${quoted(item, 24)} from ${quoted(supplier, 24)} has two prices from ${String(from)} on; the first is used.`;
  return issueAt("warning", "break-repeated", text, "Delete one of the rows, or correct its quantity.", at);
}

export function leadTimeLent(sheet: string, count: number): Issue {
  const who = count === 1 ? "1 bought item takes its lead time from its" : `${String(count)} bought items take their lead time from their`;
  return note("lead-time-lent", sheet, `${who} first supplier; Products gives none.`, "Give a lead time in Products if another one applies.");
}

// --- stock

export function stockSummed(sheet: string, count: number): Issue {
  const who = count === 1 ? "1 item lies in several places; its" : `${String(count)} items lie in several places; their`;
  return note("stock-summed", sheet, `${who} stock is summed over them.`, "Delete the rows of places whose stock may not be used.");
}

// --- orders

export function ordersLend(sheet: string): Issue {
  return note("order-headers", sheet, `Status, dates and partners of ${quoted(sheet)} are lent to the lines of its orders.`, "Nothing to do.");
}

export function statusCodes(sheet: string): Issue {
  const text = "Status is given in codes, read as 1 pending, 2 approved (open); 3 rejected, 4 complete (not open).";
  return note("status-codes", sheet, text, "Write the status in words if the codes mean something else.", "warning");
}

export function demandFinished(sheet: string, count: number): Issue {
  const why = count === 1 ? "nothing is left to deliver, or it is closed" : "nothing is left to deliver, or they are closed";
  return note("demand-finished", sheet, `${rows(count)} of ${quoted(sheet)} ${were(count)} left out: ${why}.`, "Nothing to do.");
}

export function ordersClosed(sheet: string, count: number): Issue {
  const why = count === 1 ? "its order is" : "their orders are";
  const text = `${rows(count)} of ${quoted(sheet)} ${were(count)} left out: ${why} complete, cancelled or rejected.`;
  return note("orders-closed", sheet, text, "Nothing to do if the status is right.");
}

export function ordersReceived(sheet: string, count: number): Issue {
  const whose = count === 1 ? "its" : "their";
  return note("orders-received", sheet, `${rows(count)} of ${quoted(sheet)} ${were(count)} left out: all of ${whose} quantity has come in.`, "Nothing to do.");
}

export function orderUnits(sheet: string, count: number, of: "open orders" | "proposed orders" = "open orders"): Issue {
  const text = `${rows(count)} of ${of} ${count === 1 ? "gives" : "give"} another unit than the item's own; no conversion was made.`;
  return note("order-units", sheet, text, "Give the quantity in the item's unit.", "warning");
}

export function ordersInPacks(sheet: string, count: number): Issue {
  const [name, their] = count === 1 ? ["names", "its"] : ["name", "their"];
  const text = `${rows(count)} of open orders ${name} no unit, but ${their} supplier sells in another unit; the quantities were taken as the item's.`;
  return note("orders-in-packs", sheet, text, "Give the quantity in the item's unit if it counts packs.", "warning");
}

// --- structure

export function bomTopLevel(sheet: string, count: number): Issue {
  return note("bom-top-level", sheet, `${rows(count)} without a parent item ${were(count)} left out of the structure.`, "Nothing to do if it only lists what is sold.");
}

export function bomEnded(sheet: string, count: number, start: Day): Issue {
  const text = `${rows(count)} ended before the plan starts (${dayText(start)}) and ${were(count)} left out.`;
  return note("bom-ended", sheet, text, "Change Effective to if a line should still count.");
}

export function bomVersions(sheet: string, count: number): Issue {
  const what = count === 1 ? "1 row of another version was" : `${String(count)} rows of other versions were`;
  return note("bom-versions", sheet, `${what} left out; one version of each structure is used.`, "Give each version a priority, a share or days, or delete the others.", "warning");
}

export function unknownSubstitute(id: string, at: CellRef): Issue {
  return issueAt("warning", "unknown-substitute", `Substitute ${quoted(id)} is not among the products; the line counts without it.`, "Add it to Products, or correct the name.", at);
}

/** @param parent that the item goes into as well */
export function substituteForOneParent(component: string, substitute: string, parent: string, at: CellRef): Issue {
  const text = `${quoted(substitute, 20)} stands in for ${quoted(component, 20)} in some parents, but not in ${quoted(parent, 20)}; it was left aside.`;
  return issueAt("warning", "substitute-for-one-parent", text, "Name it for all parents of the item, or for none.", at);
}

export function bomCoProducts(sheet: string, count: number): Issue {
  const what = count === 1 ? "1 row is a co-product or by-product: its item comes" : `${String(count)} rows are co-products or by-products: their items come`;
  return note("co-products", sheet, `${what} with the parent's orders.`, "Nothing to do if the quantity is below 0, or the kind says so, on purpose.");
}

export function coProductScrap(sheet: string, count: number): Issue {
  const text = `${rows(count)} of co-products ${count === 1 ? "gives" : "give"} a scrap, which was ignored: what comes out is counted as given.`;
  return note("co-product-scrap", sheet, text, "Lower the quantity instead.", "warning");
}

export function bomUnits(sheet: string, count: number): Issue {
  const text = `${rows(count)} ${count === 1 ? "gives" : "give"} another unit than the component's own; no conversion was made.`;
  return note("bom-units", sheet, text, "Give the quantity in the component's unit.", "warning");
}

// --- work centres and routings

export function hoursSpread(sheet: string, count: number): Issue {
  const who = counted(count, "work centre", "work centres");
  return note("hours-spread", sheet, `The hours per week of ${who} were spread evenly over the working days from 06:00.`, "Give a calendar with shifts to say when they work.");
}

export function withoutHours(sheet: string, count: number): Issue {
  const who = counted(count, "place without available hours was", "places without available hours were");
  return note("no-hours", sheet, `${who} left out of the work centres.`, "Give hours where work is done.");
}

export function calendarInherited(sheet: string, count: number): Issue {
  const who = count === 1 ? "1 machine without a calendar works in the hours of the work centre it belongs" : `${String(count)} machines without a calendar work in the hours of the work centre they belong`;
  return note("calendar-inherited", sheet, `${who} to.`, "Give a machine its own calendar if its hours differ.");
}

export function routingRepeated(sheet: string, count: number): Issue {
  const what = count === 1 ? "1 row repeats an operation of an item and was" : `${String(count)} rows repeat an operation of an item and were`;
  return note("routing-repeated", sheet, `${what} left out; the first is used.`, "Delete the routing that may not be used.");
}

export function machineOrLabour(sheet: string): Issue {
  const text = "Machine and labour time are both given; the longer one loads the work centre.";
  return note("machine-or-labour", sheet, text, "Nothing to do if both happen side by side.");
}

export function unitAssumed(sheet: string, label: string, heading: string): Issue {
  const text = `${label} has no unit in its heading ${quoted(heading)}; plain numbers were read as minutes.`;
  return note("unit-assumed", sheet, text, "Write the unit in the heading, such as (min) or (h).");
}

export function routingByModel(sheet: string): Issue {
  return note("routing-by-model", sheet, "Routings are given by model; each applies to every product of its model.", "Nothing to do.");
}
