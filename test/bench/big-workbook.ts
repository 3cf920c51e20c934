// A plant as a workbook with plain headings, the way a planner would export it: what the real path has to read.

import type { SheetSpec, SpecValue } from "../../src/grid/sheet-spec";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import type { Item, Plant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";

type Column<Row> = { readonly heading: string; readonly value: (row: Row) => SpecValue; readonly format?: string };

/** Bytes of an .xlsx file with one sheet for each kind of record. */
export function bigWorkbook(plant: Plant, settings: Settings): Uint8Array {
  return newWorkbook([
    settingsSheet(settings),
    sheet("Products", plant.items, [
      { heading: "Item", value: (item) => item.id },
      { heading: "Description", value: (item) => item.description },
      { heading: "Unit", value: (item) => item.unit },
      { heading: "Make/Buy", value: (item) => (item.supply === "make" ? "Make" : "Buy") },
      { heading: "Lead time (days)", value: (item) => item.leadTimeDays },
      { heading: "Safety stock", value: (item) => item.safetyStock },
      { heading: "Unit cost", value: (item) => item.cost, format: "#,##0.00" },
      { heading: "Lot rule", value: (item) => (item.lotRule.kind === "periods" ? "Periods" : "Lot for lot") },
      { heading: "Periods of supply", value: lotPeriods },
      { heading: "Min order qty", value: (item) => item.minimumOrder ?? null },
      { heading: "Order multiple", value: (item) => item.multipleOrder ?? null },
    ]),
    sheet("Inventory", plant.stock, [
      { heading: "Item", value: (stock) => stock.item },
      { heading: "Location", value: (stock) => stock.location },
      { heading: "On hand", value: (stock) => stock.onHand },
    ]),
    sheet("Customer orders", plant.demands, [
      { heading: "Sales order", value: (demand) => demand.id },
      { heading: "Customer", value: (demand) => demand.customer ?? "" },
      { heading: "Item", value: (demand) => demand.item },
      { heading: "Ordered qty", value: (demand) => demand.ordered },
      { heading: "Due date", value: (demand) => ({ day: demand.due }), format: "yyyy-mm-dd" },
      { heading: "Priority", value: (demand) => demand.priority },
    ]),
    sheet("Bills of material", plant.bom, [
      { heading: "Parent item", value: (line) => line.parent },
      { heading: "Component", value: (line) => line.component },
      { heading: "Qty per", value: (line) => line.quantityPer },
    ]),
    sheet("Work centres", plant.resources, [
      { heading: "Work centre", value: (resource) => resource.id },
      { heading: "Description", value: (resource) => resource.description },
      { heading: "Machines", value: (resource) => resource.units },
      { heading: "Efficiency", value: (resource) => resource.efficiency, format: "0%" },
      { heading: "Utilisation", value: (resource) => resource.utilisation, format: "0%" },
      { heading: "Cost per hour", value: (resource) => resource.costRate },
      { heading: "Calendar", value: (resource) => resource.calendar ?? "" },
    ]),
    sheet("Routings", plant.routing, [
      { heading: "Item", value: (step) => step.item },
      { heading: "Operation", value: (step) => step.number },
      { heading: "Operation description", value: (step) => step.description },
      { heading: "Work centre", value: (step) => step.resource },
      { heading: "Setup (min)", value: (step) => step.setupMinutes },
      { heading: "Run time (min per unit)", value: (step) => step.runMinutes },
    ]),
    sheet(
      "Calendars",
      plant.calendars.flatMap(({ id, shifts }) => shifts.map((shift) => ({ id, ...shift }))),
      [
        { heading: "Calendar", value: (shift) => shift.id },
        { heading: "Weekday", value: (shift) => WEEKDAYS[shift.weekday] ?? "" },
        { heading: "Start time", value: (shift) => shift.startMinute / 1440, format: "hh:mm" },
        { heading: "End time", value: (shift) => shift.endMinute / 1440, format: "hh:mm" },
      ],
    ),
    sheet("Open orders", plant.openOrders, [
      { heading: "Purchase order", value: (order) => order.id },
      { heading: "Item", value: (order) => order.item },
      { heading: "Order qty", value: (order) => order.quantity },
      { heading: "Due date", value: (order) => ({ day: order.due }), format: "yyyy-mm-dd" },
      { heading: "Firm", value: (order) => (order.firm ? "yes" : "no") },
    ]),
  ]);
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function lotPeriods({ lotRule }: Item): number | null {
  return lotRule.kind === "periods" ? lotRule.periods : null;
}

function settingsSheet({ start, horizonDays, bucket }: Settings): SheetSpec {
  const rows: readonly (readonly [string, SpecValue])[] = [
    ["Start date", { day: start }],
    ["Horizon", horizonDays],
    ["Bucket", bucket],
  ];
  return sheet("Settings", rows, [
    { heading: "Setting", value: ([label]) => label },
    { heading: "Value", value: ([, value]) => value },
  ]);
}

/** Headings in the first row, a record in each row below. */
function sheet<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): SheetSpec {
  const headings = columns.map(({ heading }) => ({ value: heading, style: { bold: true } }));
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return {
    id: name,
    name,
    columnWidths: columns.map(({ heading }) => Math.max(12, heading.length + 2)),
    blocks: [{ row: 0, column: 0, cells: [headings, ...cells] }],
    tables: [],
    freeze: { rows: 1, columns: 0 },
    print: { landscape: true, pagesWide: 1 },
  };
}

function cellOf<Row>({ value, format }: Column<Row>, row: Row) {
  const content = value(row);
  const isDay = typeof content === "object" && content !== null;
  const wanted = format ?? (isDay ? "yyyy-mm-dd" : undefined);
  return { value: content, ...(wanted !== undefined && { style: { format: wanted } }) };
}
