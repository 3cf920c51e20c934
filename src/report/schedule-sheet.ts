// The Schedule: every operation with its machine and times, by work centre in the order of work.

import { columnName } from "../grid/address";
import { OUTSIDE, PINNED_MARK, PINNED_STATUS, SCHEDULE, scheduleHeadings } from "../grid/schedule-columns";
import type { SheetSpec } from "../grid/sheet-spec";
import type { Pin } from "../model/planner-wishes";
import type { Item } from "../model/plant";
import type { Operation, Order } from "../model/plan";
import { companyOf, hasCompany } from "./company";
import { compareText } from "./compare-text";
import { palette } from "./palette";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, tableSheet, wordsAt } from "./sheet-layout";
import { styles } from "./styles";
import { quantityColumn, type Column } from "./table-of";
import { orderLateDays, servedText } from "./words";
import { reportSentencesOf } from "./sentences/report-sentences";

type Row = {
  readonly operation: Operation;
  readonly item: Item;
  readonly order: Order | undefined;
  readonly lateDays: number;
  readonly pin: Pin | undefined;
};

const HOW_TO_PIN = "Type into the yellow cells to pin an operation: x as it stands, a date and time or another work centre to move it. Empty Pin to plan it freely again.";

export function scheduleSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const pins = new Map(input.plant.pins.map((pin) => [`${pin.order}/${String(pin.operation)}`, pin]));
  const rows = [...plan.operations].sort(byWorkCentreAndStart).map((operation): Row => {
    const order = input.orderOf(operation.order);
    return {
      operation,
      order,
      item: input.itemOf(operation.item),
      lateDays: order === undefined ? 0 : orderLateDays(order),
      pin: pins.get(operation.id),
    };
  });
  const late = new Set(rows.filter((row) => row.lateDays > 0).map((row) => row.operation.order)).size;
  const columns = scheduleColumns(input);
  const sheet = tableSheet({
    id: SCHEDULE,
    name: "Schedule",
    plan: input.plan,
    subtitle: reportSentencesOf(input.plan.settings).schedule(rows.length, late),
    empty: "No operation is planned: there are no orders to make, or their items have no routing.",
    table: "PlanSchedule",
    columns,
    rows,
    frozenColumns: 2,
  });
  if (rows.length === 0) return sheet;
  return { ...sheet, blocks: [...sheet.blocks, wordsAt(CONTENT_ROW - 1, 0, HOW_TO_PIN)], rules: lateRules(columns, rows.length) };
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
  const company = companyOf(input);
  return [
    { heading: scheduleHeadings.resource, width: 16, style: styles.strong, value: ({ operation }) => operation.resource || OUTSIDE },
    {
      heading: scheduleHeadings.machine,
      width: 10,
      style: styles.whole,
      value: ({ operation }) => (operation.resource === "" ? null : operation.unit + 1),
    },
    { heading: scheduleHeadings.start, width: 18, style: styles.minute, value: ({ operation }) => ({ minute: operation.start }) },
    { heading: "End", width: 18, style: styles.minute, value: ({ operation }) => ({ minute: operation.end }) },
    {
      heading: scheduleHeadings.order,
      width: 15,
      style: styles.text,
      value: ({ operation }) => operation.order,
      link: ({ order }) => order?.source,
    },
    { heading: "Item", width: 16, style: styles.text, value: ({ item }) => item.id },
    { heading: "Description", width: 22, style: styles.text, value: ({ item }) => item.description },
    { heading: scheduleHeadings.operation, width: 18, style: styles.text, value: ({ operation }) => operationText(operation) },
    ...pinColumns,
    quantityColumn("Quantity", 11, ({ operation }) => operation.quantity),
    { heading: "Setup (h)", width: 11, style: styles.hours, value: ({ operation }) => operation.setupMinutes / 60 },
    { heading: "Run (h)", width: 10, style: styles.hours, value: ({ operation }) => operation.runMinutes / 60 },
    ...(input.plan.operations.some(hasCompany) ? [{ heading: "With", width: 24, style: styles.text, value: ({ operation }: Row) => company(operation) }] : []),
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
    { heading: "Why", width: 70, style: styles.text, value: ({ operation, order }) => operation.reason ?? order?.reasons[0] ?? "" },
    { heading: "Why the order", width: 50, style: styles.text, value: ({ order }) => order?.reasons[0] ?? "" },
  ];
}

const strongWhenPinned = ({ pin }: Row) => (pin === undefined ? undefined : styles.strong);

/** What a planner types into, empty for operations that are planned freely; see read/own-sheets. */
const pinColumns: readonly Column<Row>[] = [
  { heading: scheduleHeadings.status, width: 9, style: styles.text, value: ({ pin, order }) => (pin === undefined ? (order?.status ?? "") : PINNED_STATUS), cellStyle: strongWhenPinned },
  { heading: scheduleHeadings.pin, width: 7, style: { ...styles.centre, ...styles.input }, value: ({ pin }) => (pin === undefined ? null : PINNED_MARK) },
  { heading: scheduleHeadings.pinStart, width: 18, style: { ...styles.minute, ...styles.input }, value: ({ pin }) => (pin?.start === undefined ? null : { minute: pin.start }) },
  { heading: scheduleHeadings.pinResource, width: 20, style: { ...styles.text, ...styles.input }, value: ({ pin }) => pin?.resource ?? null },
];

function operationText(operation: Operation): string {
  return operation.description === ""
    ? String(operation.number)
    : `${String(operation.number)} ${operation.description}`;
}

function lateRules(columns: readonly Column<Row>[], rows: number): NonNullable<SheetSpec["rules"]> {
  const late = columns.findIndex((column) => column.heading.startsWith("Late"));
  const isLate = `$${columnName(late)}${String(CONTENT_ROW + 2)}>0`;
  const body = { row: CONTENT_ROW + 1, column: 0, rows, columns: columns.length };
  // What may be typed into stays yellow.
  const firstInput = columns.findIndex(({ heading }) => heading === scheduleHeadings.pin);
  const afterInput = columns.findIndex(({ heading }) => heading === scheduleHeadings.pinResource) + 1;
  const around = [{ ...body, columns: firstInput }, { ...body, column: afterInput, columns: columns.length - afterInput }];
  return [
    {
      kind: "formula",
      formula: isLate,
      area: { ...body, column: late, columns: 1 },
      style: { bold: true, colour: palette.late },
    },
    ...around.map((area) => ({ kind: "formula" as const, formula: isLate, area, style: { fill: palette.lateSoft } })),
  ];
}
