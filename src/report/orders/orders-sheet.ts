// Orders to place: one list for the buyer and the shop floor by supplier, and below it what each supplier's orders are worth.

import { groupBy } from "../../base/group-by";
import { FIRM_ELSEWHERE, FIRM_MARK, orderHeadings, ORDERS_TO_PLACE } from "../../grid/orders-to-place";
import type { SheetSpec } from "../../grid/sheet-spec";
import { itemWidth } from "../item-width";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, tableSheet, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { quantityColumn, tableOf, type Column } from "../table-of";
import { orderRows, type OrderRow } from "./order-rows";
import { reportSentencesOf } from "../sentences/report-sentences";

export function ordersSheet(input: ReportInput): SheetSpec {
  const rows = orderRows(input);
  const totals = supplierTotals(rows);
  const all = totals.at(-1);
  const sheet = tableSheet({
    id: ORDERS_TO_PLACE,
    name: "Orders to place",
    plan: input.plan,
    subtitle: reportSentencesOf(input.plan.settings).orders(rows.length, all?.now ?? 0),
    empty: "Nothing to order, release or change: stock and open orders cover every requirement.",
    table: "PlanOrders",
    columns: orderColumns(rows, itemWidth(input, 16)),
    rows,
    frozenColumns: 3,
    rowsBelow: totals.length + 4,
  });
  if (rows.length === 0) return sheet;
  const below = CONTENT_ROW + 1 + (sheet.tables[0]?.rows.length ?? 0) + 2;
  return {
    ...sheet,
    blocks: [...sheet.blocks, wordsAt(CONTENT_ROW - 1, 0, HOW_TO_FIRM), wordsAt(below, 0, "Totals by supplier", styles.section)],
    tables: [...sheet.tables, tableOf("PlanSupplierTotals", { row: below + 1, column: 0 }, totalColumns, totals)],
  };
}

const HOW_TO_FIRM = "Type into the yellow cells to keep an order: x as it stands, a quantity or a date to change it. Empty Firm to plan it freely again. Schedule or MRP in Firm: kept by an entry there.";

function orderColumns(rows: readonly OrderRow[], itemWidth: number): Column<OrderRow>[] {
  const toStart = quantityColumn<OrderRow>("To start", 11, (row) => row.order.startQuantity);
  const losesSome = rows.some((row) => row.order.startQuantity !== row.order.quantity);
  return [
    {
      heading: "Action",
      width: 23,
      style: styles.text,
      value: (row) => row.action,
      cellStyle: (row) => (row.isUrgent ? styles.late : row.isNow ? styles.strong : undefined),
    },
    { heading: orderHeadings.supplier, width: 22, style: styles.text, value: (row) => row.source },
    { heading: orderHeadings.item, width: itemWidth, style: styles.text, value: (row) => row.item.id, link: (row) => row.cell },
    { heading: "Description", width: 28, style: styles.text, value: (row) => row.description },
    quantityColumn(orderHeadings.quantity, 11, (row) => row.quantity),
    { heading: "Unit", width: 7, style: styles.text, value: (row) => row.item.unit },
    {
      heading: "Order by",
      width: 12,
      style: styles.day,
      value: (row) => (row.orderBy === null ? null : { day: row.orderBy }),
    },
    { heading: orderHeadings.needed, width: 12, style: styles.day, value: (row) => ({ day: row.needed }) },
    {
      heading: orderHeadings.arrives,
      width: 12,
      style: styles.day,
      value: (row) => ({ day: row.arrives }),
      cellStyle: (row) => (row.arrives > row.needed ? styles.late : undefined),
    },
    ...firmColumns,
    // Behind the columns that are always there, so that those of the planner never move.
    ...(losesSome ? [toStart] : []),
    { heading: "Cost per unit", width: 14, style: styles.money, value: (row) => row.unitCost },
    { heading: "Value", width: 14, style: styles.money, value: (row) => row.value },
    { heading: "Raised to", width: 14, style: styles.text, value: (row) => row.modifier },
    ...(rows.some(({ bill }) => bill !== "") ? [billColumn] : []),
    { heading: orderHeadings.order, width: itemWidth - 1, style: styles.text, value: (row) => row.id },
    { heading: "For", width: 32, style: styles.text, value: (row) => row.served },
  ];
}

const billColumn: Column<OrderRow> = { heading: orderHeadings.bill, width: 12, style: styles.text, value: (row) => row.bill };

const input = (row: OrderRow) => (row.status === "planned" || row.firm !== undefined ? styles.input : undefined);

/** What a planner types into, empty for orders that are planned freely; see read/own-sheets. */
const firmColumns: readonly Column<OrderRow>[] = [
  { heading: orderHeadings.status, width: 9, style: styles.text, value: (row) => row.status, cellStyle: (row) => (row.firm === undefined ? undefined : styles.strong) },
  { heading: orderHeadings.firm, width: 9, style: styles.centre, value: (row) => firmMark(row.firm), cellStyle: input },
  { heading: orderHeadings.firmQuantity, width: 13, style: styles.quantity, value: (row) => row.firm?.quantity ?? null, cellStyle: input },
  {
    heading: orderHeadings.firmDue,
    width: 12,
    style: styles.day,
    value: (row) => (row.firm === undefined ? null : { day: row.firm.due }),
    cellStyle: input,
  },
];

function firmMark(firm: OrderRow["firm"]): string | null {
  if (firm === undefined) return null;
  return firm.fixedBy === undefined ? FIRM_MARK : FIRM_ELSEWHERE[firm.fixedBy];
}

type Total = {
  readonly source: string;
  readonly orders: number;
  readonly now: number;
  readonly value: number;
  readonly valueNow: number;
};

const EVERYONE = "All";

/** One line a supplier in the order of the list, and one for all. */
function supplierTotals(rows: readonly OrderRow[]): Total[] {
  const bySource = [...groupBy(rows, (row) => row.source)].map(([source, group]) => totalOf(source, group));
  return [...bySource, totalOf(EVERYONE, rows)];
}

function totalOf(source: string, rows: readonly OrderRow[]): Total {
  const value = (some: readonly OrderRow[]) => some.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const now = rows.filter((row) => row.isNow);
  return { source, orders: rows.length, now: now.length, value: value(rows), valueNow: value(now) };
}

const strongTotal = (total: Total) => (total.source === EVERYONE ? styles.strong : undefined);

const totalColumns: readonly Column<Total>[] = [
  { heading: "Supplier", width: 0, style: styles.text, value: (total) => total.source, cellStyle: strongTotal },
  { heading: "Orders", width: 0, style: styles.whole, value: (total) => total.orders, cellStyle: strongTotal },
  { heading: "Now", width: 0, style: styles.whole, value: (total) => total.now, cellStyle: strongTotal },
  { heading: "Value", width: 0, style: styles.money, value: (total) => total.value, cellStyle: strongTotal },
  { heading: "Value now", width: 0, style: styles.money, value: (total) => total.valueNow, cellStyle: strongTotal },
];
