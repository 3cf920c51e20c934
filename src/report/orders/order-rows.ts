// What the buyer and the shop floor have to do with orders: place, release, or change those that are open.
// One row an action; quantities are good units, as in the MRP records, and values add up to the plan's purchase value.

import { dayText, type Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { CellRef } from "../../base/issue";
import { NO_SUPPLIER, OWN_PRODUCTION, SUBCONTRACT_STATUS, UNNAMED_BILL } from "../../grid/orders-to-place";
import type { ActionMessage, MessageKind, Order, Subcontract } from "../../model/plan";
import { supplierRowOf, unitPrice } from "../../model/order-price";
import type { Item, OpenOrder, SupplierItem } from "../../model/plant";
import { compareText } from "../compare-text";
import type { ReportInput } from "../report-input";
import { servedText } from "../words";

export type OrderRow = {
  readonly action: string;
  /** In the first bucket or past due. */
  readonly isNow: boolean;
  /** Past due or an open order that must come sooner. */
  readonly isUrgent: boolean;
  readonly source: string;
  readonly item: Item;
  readonly order: Order;
  /** Of the order, or of the operation whose work is bought. */
  readonly id: string;
  readonly status: string;
  readonly description: string;
  readonly needed: Day;
  readonly arrives: Day;
  readonly quantity: number;
  /** Null for an order that is placed already. */
  readonly orderBy: Day | null;
  readonly unitCost: number;
  /** Null for an order that is placed already: its money is spent. */
  readonly value: number | null;
  readonly modifier: string;
  /** Of several that the item has, the one that the order is made by. */
  readonly bill: string;
  readonly served: string;
  readonly cell: CellRef | undefined;
  /** As the planner fixed it, for a firm planned order. */
  readonly firm: OpenOrder | undefined;
};

/** Rows by supplier (own production last), then by the day on which the order must be placed. */
export function orderRows(input: ReportInput): OrderRow[] {
  const suppliers = groupBy(input.plant.suppliers, (supplier) => supplier.item);
  const used = usedByOrder(input);
  const firm = new Map(input.plant.openOrders.filter(({ plannedFor }) => plannedFor !== undefined).map((order) => [order.id, order]));
  const planned = input.plan.orders
    .filter((order) => (order.status === "planned" && order.kind !== "phantom" && order.substitute === undefined && order.from === undefined) || firm.has(order.id))
    .map((order) => plannedRow(order, firm.get(order.id), input, suppliers, used));
  const open = input.plan.messages.flatMap((message) => {
    const order = message.order === undefined ? undefined : input.orderOf(message.order);
    return order === undefined || order.status === "planned" || firm.has(order.id) ? [] : changeRow(message, order, input, suppliers);
  });
  const outside = input.plan.subcontracts.flatMap((line) => {
    const order = input.orderOf(line.order);
    return order === undefined ? [] : [subcontractRow(line, order, input)];
  });
  return [...planned, ...open, ...outside].sort(
    (a, b) =>
      sourceRank(a.source) - sourceRank(b.source) ||
      compareText(a.source, b.source) ||
      (a.orderBy ?? a.arrives) - (b.orderBy ?? b.arrives) ||
      compareText(a.item.id, b.item.id) ||
      compareText(a.id, b.id),
  );
}

function sourceRank(source: string): number {
  if (source === OWN_PRODUCTION) return 2;
  return source === NO_SUPPLIER ? 1 : 0;
}

/** Units of each order that go to a need; what is beyond them is lot-size excess. */
function usedByOrder(input: ReportInput): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { supply, quantity } of input.plan.links) {
    if (supply.kind === "order") used.set(supply.order, (used.get(supply.order) ?? 0) + quantity);
  }
  return used;
}

type Suppliers = ReadonlyMap<string, readonly SupplierItem[]>;

function plannedRow(
  order: Order,
  firm: OpenOrder | undefined,
  input: ReportInput,
  suppliers: Suppliers,
  used: ReadonlyMap<string, number>,
): OrderRow {
  const { start } = input.plan.settings;
  const item = input.itemOf(order.item);
  const terms = termsOf(order, item, suppliers);
  const isPastDue = order.releaseByLeadTime < start;
  const isNow = isPastDue || order.start < (input.plan.buckets[0]?.end ?? start + 1);
  const verb = order.kind === "buy" ? "Order" : order.kind === "transfer" ? "Send" : "Release";
  return {
    action: isPastDue ? `${verb} now, past due` : `${verb} ${isNow ? "now" : "later"}`,
    isNow,
    isUrgent: isPastDue,
    source: sourceOf(order, item),
    item,
    order,
    ...ofOrder(order, item),
    orderBy: order.start,
    unitCost: terms.unitCost,
    value: order.quantity * terms.unitCost,
    modifier: firm === undefined ? modifierText(order, terms, used.get(order.id) ?? order.quantity) : "",
    served: servedText(order, input.demandOf),
    cell: item.source,
    firm,
  };
}

/** Work that is bought: what to send when, and when it is back. */
function subcontractRow(line: Subcontract, order: Order, input: ReportInput): OrderRow {
  const { start } = input.plan.settings;
  const isNow = line.send < (input.plan.buckets[0]?.end ?? start + 1);
  return {
    action: `Send ${isNow ? "now" : "later"}`,
    isNow,
    isUrgent: false,
    source: line.supplier ?? NO_SUPPLIER,
    item: input.itemOf(line.item),
    order,
    id: line.operation,
    status: SUBCONTRACT_STATUS,
    bill: "",
    description: `Subcontract: ${line.description === "" ? "operation" : line.description}`,
    needed: line.back,
    arrives: line.back,
    quantity: line.quantity,
    orderBy: line.send,
    unitCost: line.price,
    value: line.value,
    modifier: "",
    served: servedText(order, input.demandOf),
    cell: line.source,
    firm: undefined,
  };
}

function ofOrder({ id, kind, status, needed, due, quantity, sourcePlace, alternate }: Order, { description }: Item) {
  const isOfSeveral = kind !== "buy" && sourcePlace !== undefined;
  return { id, status, description, needed, arrives: due, quantity, bill: isOfSeveral ? (alternate ?? UNNAMED_BILL) : "" };
}

const changeWords: Partial<Record<MessageKind, string>> = {
  expedite: "Expedite",
  defer: "Defer",
  cancel: "Cancel",
  increase: "Increase",
  decrease: "Decrease",
};

function changeRow(message: ActionMessage, order: Order, input: ReportInput, suppliers: Suppliers): OrderRow[] {
  const word = changeWords[message.kind];
  if (word === undefined) return [];
  const item = input.itemOf(order.item);
  const target = message.to === undefined || message.kind === "cancel" ? "" : ` to ${dayText(message.to)}`;
  return [
    {
      action: `${word}${target}`,
      isNow: message.kind === "expedite",
      isUrgent: message.kind === "expedite",
      source: sourceOf(order, item),
      item,
      order,
      ...ofOrder(order, item),
      orderBy: null,
      unitCost: termsOf(order, item, suppliers).unitCost,
      value: null,
      modifier: "",
      served: servedText(order, input.demandOf),
      cell: message.source ?? order.source,
      firm: undefined,
    },
  ];
}

function sourceOf(order: Order, item: Item): string {
  if (order.kind === "transfer") return `Transfer from ${item.supplier ?? ""}`;
  if (order.kind !== "buy") return OWN_PRODUCTION;
  return order.supplier ?? item.supplier ?? NO_SUPPLIER;
}

type Terms = {
  readonly unitCost: number;
  readonly minimumOrder: number | undefined;
  readonly multipleOrder: number | undefined;
};

/** The supplier's price and modifiers where given, else the item's own. */
function termsOf(order: Order, item: Item, suppliers: Suppliers): Terms {
  const offer = supplierRowOf(order, suppliers.get(item.id) ?? []);
  return {
    unitCost: unitPrice(order, offer, item),
    minimumOrder: offer?.minimumOrder ?? item.minimumOrder,
    multipleOrder: offer?.multipleOrder ?? item.multipleOrder,
  };
}

function modifierText(order: Order, terms: Terms, used: number): string {
  if (order.quantity - used <= QUANTITY_TOLERANCE) return "";
  const { minimumOrder, multipleOrder } = terms;
  if (minimumOrder !== undefined && Math.abs(order.quantity - minimumOrder) <= QUANTITY_TOLERANCE) {
    return `Minimum ${String(minimumOrder)}`;
  }
  return multipleOrder === undefined ? "" : multipleOrder === 1 ? "Whole units" : `Multiple ${String(multipleOrder)}`;
}
