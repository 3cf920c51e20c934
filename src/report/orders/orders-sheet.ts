// Orders to place: one list for the buyer and the shop floor by supplier, and below it what each supplier's orders are worth.

import { groupBy } from "../../base/group-by";
import type { SheetSpec } from "../../grid/sheet-spec";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, tableSheet, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { quantityColumn, tableOf, type Column } from "../table-of";
import { count, wholeText } from "../words";
import { orderRows, type OrderRow } from "./order-rows";

export function ordersSheet(input: ReportInput): SheetSpec {
  const rows = orderRows(input);
  const totals = supplierTotals(rows);
  const all = totals.at(-1);
  const sheet = tableSheet({
    id: "orders",
    name: "Orders to place",
    plan: input.plan,
    subtitle: `${count(rows.length, "order")} by supplier, ${wholeText(all?.now ?? 0)} to act on now; totals by supplier below the list.`,
    empty: "Nothing to order, release or change: stock and open orders cover every requirement.",
    table: "PlanOrders",
    columns: orderColumns(rows),
    rows,
    frozenColumns: 3,
    rowsBelow: totals.length + 4,
  });
  if (rows.length === 0) return sheet;
  const below = CONTENT_ROW + 1 + (sheet.tables[0]?.rows.length ?? 0) + 2;
  return {
    ...sheet,
    blocks: [...sheet.blocks, wordsAt(below, 0, "Totals by supplier", styles.section)],
    tables: [...sheet.tables, tableOf("PlanSupplierTotals", { row: below + 1, column: 0 }, totalColumns, totals)],
  };
}

function orderColumns(rows: readonly OrderRow[]): Column<OrderRow>[] {
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
    { heading: "Supplier", width: 22, style: styles.text, value: (row) => row.source },
    { heading: "Item", width: 16, style: styles.text, value: (row) => row.item.id, link: (row) => row.cell },
    { heading: "Description", width: 28, style: styles.text, value: (row) => row.item.description },
    quantityColumn("Quantity", 11, (row) => row.quantity),
    ...(losesSome ? [toStart] : []),
    { heading: "Unit", width: 7, style: styles.text, value: (row) => row.item.unit },
    {
      heading: "Order by",
      width: 12,
      style: styles.day,
      value: (row) => (row.orderBy === null ? null : { day: row.orderBy }),
    },
    { heading: "Needed", width: 12, style: styles.day, value: (row) => ({ day: row.order.needed }) },
    {
      heading: "Arrives",
      width: 12,
      style: styles.day,
      value: (row) => ({ day: row.order.due }),
      cellStyle: (row) => (row.order.due > row.order.needed ? styles.late : undefined),
    },
    { heading: "Cost per unit", width: 14, style: styles.money, value: (row) => row.unitCost },
    { heading: "Value", width: 14, style: styles.money, value: (row) => row.value },
    { heading: "Raised to", width: 14, style: styles.text, value: (row) => row.modifier },
    { heading: "Order", width: 15, style: styles.text, value: (row) => row.order.id },
    { heading: "For", width: 32, style: styles.text, value: (row) => row.served },
  ];
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
