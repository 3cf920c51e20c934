// What the planner typed into the row "Firm receipts" of the written sheet "MRP": firm orders by bucket, and buckets in which
// she wants nothing. Knows the rows and headings of that sheet, not how it is written.

import { dayFromText, dayText, type Day } from "../../base/day";
import { snap } from "../../base/quantity";
import { FIRM_RECEIPTS, MRP, mrpHeadings } from "../../grid/mrp-rows";
import type { WorkbookContent } from "../../grid/sheet-content";
import { headingRef, type Table } from "../../grid/table";
import { calendarShifts } from "../../model/open-shifts";
import type { NoReceipt } from "../../model/planner-wishes";
import type { Item, OpenOrder, Plant } from "../../model/plant";
import type { MappedTable } from "../mapping/mapping";
import * as say from "../messages-own-sheets";
import type { IssueLog } from "../rows/issue-log";
import { readRows } from "../rows/row-reader";
import { isBlank } from "../tables/split-blocks";
import type { FirmOrders } from "./read-firm-orders";
import { writtenTable } from "./written-table";

const columns = {
  item: { heading: mrpHeadings.item, kind: "id" },
  quantity: { heading: mrpHeadings.quantity, kind: "text" },
} as const;

export type FirmReceipts = { readonly orders: readonly OpenOrder[]; readonly noReceipts: readonly NoReceipt[] };

/** A bucket's column: its key, its days and where its heading stands. */
type BucketColumn = { readonly key: string; readonly from: Day; readonly to: Day; readonly index: number };

/**
 * Firm orders and closed days of the written sheet.
 *
 * A quantity above 0 is a firm order. Where the sheet Orders to place has one for this bucket already, it keeps its number
 * and day; a new one is due on the first day of the bucket on which a planned order of the item is needed, else on the
 * item's first working day in it. Of several for one bucket (buckets may have become longer) all stay as long as the cell
 * has their sum.
 *
 * @param plant with the planner's own orders and those that are firm elsewhere
 * @param typed what the sheet Orders to place says
 */
export function readFirmReceipts(content: WorkbookContent, plant: Plant, typed: FirmOrders, log: IssueLog): FirmReceipts {
  const written = writtenTable(content, MRP, columns, (heading) => dayFromText(heading) !== null);
  const receipts: { readonly orders: OpenOrder[]; readonly noReceipts: NoReceipt[] } = { orders: [], noReceipts: [] };
  if (written === null) return receipts;
  const buckets = bucketColumns(written);
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const taken = new Set(plant.openOrders.map(({ id }) => id));
  const rows = written.table.rows.filter(({ values }) => values[written.columns.get("quantity")?.index ?? -1] === FIRM_RECEIPTS);
  readRows(withRows(written, rows), log, null, (row) => {
    const id = row.text("item");
    const item = items.get(id);
    for (const bucket of buckets) {
      if (isBlank(row.value(bucket.key))) continue;
      const quantity = row.number(bucket.key);
      if (quantity === undefined) continue;
      if (item === undefined || item.supply === "phantom") {
        row.warn((item === undefined ? say.receiptWithoutItem : say.receiptOfPhantom)(id, row.at(bucket.key)));
        break;
      }
      // The column's heading: rows move with every plan, and what reasons say must stand still when nothing changed.
      const source = headingRef(written.table, bucket.index);
      if (quantity === 0) receipts.noReceipts.push({ item: id, from: bucket.from, to: bucket.to, source });
      for (const order of quantity === 0 ? [] : ordersOf(item, quantity, bucket, plant, typed)) {
        if (taken.has(order.id)) continue;
        taken.add(order.id);
        receipts.orders.push({ ...order, plannedFor: order.due, fixedBy: "receipt", source });
      }
    }
  });
  return receipts;
}

/** The orders of a bucket: those of the plan before as far as they are the same, else one. */
function ordersOf(item: Item, quantity: number, bucket: BucketColumn, plant: Plant, typed: FirmOrders): readonly OpenOrder[] {
  const before = typed.receiptsOf(item.id).filter(({ due }) => bucket.from <= due && due <= bucket.to);
  const [first] = before;
  if (first !== undefined) return snap(before.reduce((sum, order) => sum + order.quantity, 0)) === snap(quantity) ? before : [{ ...first, quantity }];
  // One that the planner marked with x in Orders to place is hers there.
  const prefix = `${item.id}-F`;
  if (plant.openOrders.some((order) => order.plannedFor !== undefined && order.id.startsWith(prefix) && bucket.from <= order.due && order.due <= bucket.to)) return [];
  const due = Math.min(...typed.neededOf(item.id).filter((day) => bucket.from <= day && day <= bucket.to), Infinity);
  const day = due === Infinity ? firstWorkingDay(item, bucket, plant) : due;
  const supplier = item.supply === "make" ? undefined : (item.supplier ?? firstSupplier(item, plant));
  return [{
    id: `${prefix}${dayText(day)}`,
    kind: item.supply === "make" ? "make" : "buy",
    item: item.id,
    quantity,
    done: 0,
    due: day,
    firm: true,
    componentsIssued: false,
    ...(supplier === undefined ? {} : { supplier }),
  }];
}

function firstSupplier({ id }: Item, { suppliers }: Plant): string | undefined {
  return suppliers.filter(({ item }) => item === id).sort((a, b) => a.rank - b.rank)[0]?.supplier;
}

/** By the item's calendar; without one every day counts. */
function firstWorkingDay({ calendar: id }: Item, { from, to }: BucketColumn, { calendars }: Plant): Day {
  const calendar = calendars.find((each) => each.id === id);
  if (calendar === undefined) return from;
  const { on } = calendarShifts(calendar, "", { first: from, last: to });
  for (let day = from; day <= to; day += 1) if (on(day).length > 0) return day;
  return from;
}

/** A bucket ends where the next one begins; the last is as long as the one before it. */
function bucketColumns({ columns: mapped }: MappedTable): readonly BucketColumn[] {
  const starts = [...mapped].flatMap(([key, { index }]) => {
    const from = dayFromText(key);
    return from === null ? [] : [{ key, from, index }];
  });
  starts.sort((a, b) => a.from - b.from);
  return starts.map(({ key, from, index }, place) => {
    const next = starts[place + 1]?.from ?? from + (from - (starts[place - 1]?.from ?? from - 1));
    return { key, from, to: next - 1, index };
  });
}

/** The table with some of its rows only. */
function withRows({ table, ...mapped }: MappedTable, rows: Table["rows"]): MappedTable {
  const width = table.headings.length;
  const places = new Map(table.rows.map((row, place) => [row, place]));
  const numberKinds = Uint8Array.from(rows.flatMap((row) => {
    const first = (places.get(row) ?? 0) * width;
    return [...table.numberKinds.subarray(first, first + width)];
  }));
  return { ...mapped, table: { ...table, rows, numberKinds } };
}
