// The Schedule: every operation with its machine and times, by work centre in the order of work.

import { columnName } from "../grid/address";
import type { SheetSpec } from "../grid/sheet-spec";
import type { Item } from "../model/plant";
import type { Operation, Order } from "../model/plan";
import { compareText } from "./compare-text";
import { palette } from "./palette";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, tableSheet } from "./sheet-layout";
import { styles } from "./styles";
import { quantityColumn, type Column } from "./table-of";
import { count, orderLateDays, servedText } from "./words";

type Row = {
  readonly operation: Operation;
  readonly item: Item;
  readonly order: Order | undefined;
  readonly lateDays: number;
};

/** What stands for the work centre of work done outside. */
const OUTSIDE = "Subcontracted";

export function scheduleSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const rows = [...plan.operations].sort(byWorkCentreAndStart).map((operation): Row => {
    const order = input.orderOf(operation.order);
    return {
      operation,
      order,
      item: input.itemOf(operation.item),
      lateDays: order === undefined ? 0 : orderLateDays(order),
    };
  });
  const late = new Set(rows.filter((row) => row.lateDays > 0).map((row) => row.operation.order)).size;
  const columns = scheduleColumns(input);
  const sheet = tableSheet({
    id: "schedule",
    name: "Schedule",
    plan: input.plan,
    subtitle: `${count(rows.length, "operation")} by work centre and start, ${count(late, "order")} late.`,
    empty: "No operation is planned: there are no orders to make, or their items have no routing.",
    table: "PlanSchedule",
    columns,
    rows,
    frozenColumns: 2,
  });
  return rows.length === 0 ? sheet : { ...sheet, rules: lateRules(columns, rows.length) };
}

function byWorkCentreAndStart(a: Operation, b: Operation): number {
  return (
    compareText(a.resource === "" ? "\uffff" : a.resource, b.resource === "" ? "\uffff" : b.resource) ||
    a.start - b.start ||
    a.unit - b.unit ||
    compareText(a.id, b.id)
  );
}

function scheduleColumns(input: ReportInput): Column<Row>[] {
  return [
    { heading: "Work centre", width: 16, style: styles.strong, value: ({ operation }) => operation.resource || OUTSIDE },
    {
      heading: "Machine",
      width: 10,
      style: styles.whole,
      value: ({ operation }) => (operation.resource === "" ? null : operation.unit + 1),
    },
    { heading: "Start", width: 18, style: styles.minute, value: ({ operation }) => ({ minute: operation.start }) },
    { heading: "End", width: 18, style: styles.minute, value: ({ operation }) => ({ minute: operation.end }) },
    {
      heading: "Order",
      width: 15,
      style: styles.text,
      value: ({ operation }) => operation.order,
      link: ({ order }) => order?.source,
    },
    { heading: "Item", width: 16, style: styles.text, value: ({ item }) => item.id },
    { heading: "Description", width: 22, style: styles.text, value: ({ item }) => item.description },
    { heading: "Operation", width: 18, style: styles.text, value: ({ operation }) => operationText(operation) },
    quantityColumn("Quantity", 11, ({ operation }) => operation.quantity),
    { heading: "Setup (h)", width: 11, style: styles.hours, value: ({ operation }) => operation.setupMinutes / 60 },
    { heading: "Run (h)", width: 10, style: styles.hours, value: ({ operation }) => operation.runMinutes / 60 },
    {
      heading: "Due",
      width: 12,
      style: styles.day,
      value: ({ order }) => (order === undefined ? null : { day: order.needed }),
    },
    { heading: "Late (days)", width: 12, style: styles.faint, value: ({ lateDays }) => lateDays },
    {
      heading: "For",
      width: 32,
      style: styles.text,
      value: ({ order }) => (order === undefined ? "" : servedText(order, input.demandOf)),
    },
    { heading: "Why", width: 50, style: styles.text, value: ({ order }) => order?.reasons[0] ?? "" },
  ];
}

function operationText(operation: Operation): string {
  return operation.description === ""
    ? String(operation.number)
    : `${String(operation.number)} ${operation.description}`;
}

function lateRules(columns: readonly Column<Row>[], rows: number): NonNullable<SheetSpec["rules"]> {
  const late = columns.findIndex((column) => column.heading.startsWith("Late"));
  const isLate = `$${columnName(late)}${String(CONTENT_ROW + 2)}>0`;
  const body = { row: CONTENT_ROW + 1, column: 0, rows, columns: columns.length };
  return [
    {
      kind: "formula",
      formula: isLate,
      area: { ...body, column: late, columns: 1 },
      style: { bold: true, colour: palette.late },
    },
    { kind: "formula", formula: isLate, area: body, style: { fill: palette.lateSoft } },
  ];
}
