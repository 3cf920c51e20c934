// What the planner typed into the sheet "Schedule" → pins of the plant. Knows the columns of that sheet, not how it is
// written; that a pinned order must be firm is seen to by its caller.

import { dayOf, MINUTES_PER_DAY, startOfDay, type Minute } from "../../base/day";
import { OUTSIDE, PINNED_STATUS, SCHEDULE, scheduleHeadings } from "../../grid/schedule-columns";
import type { CellValue, WorkbookContent } from "../../grid/sheet-content";
import { headingRef } from "../../grid/table";
import { calendarShifts, openSpans } from "../../model/open-shifts";
import type { Pin } from "../../model/planner-wishes";
import type { Plant, RoutingStep } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { MappedTable } from "../mapping/mapping";
import * as say from "../messages-own-sheets";
import type { IssueLog } from "../rows/issue-log";
import { readRows, type RowReader } from "../rows/row-reader";
import { isBlank } from "../tables/split-blocks";
import { writtenTable } from "./written-table";

const columns = {
  resource: { heading: scheduleHeadings.resource, kind: "id" },
  machine: { heading: scheduleHeadings.machine, kind: "number", above: 0 },
  start: { heading: scheduleHeadings.start, kind: "date" },
  order: { heading: scheduleHeadings.order, kind: "id" },
  operation: { heading: scheduleHeadings.operation, kind: "text" },
  status: { heading: scheduleHeadings.status, kind: "text" },
  pin: { heading: scheduleHeadings.pin, kind: "flag" },
  pinStart: { heading: scheduleHeadings.pinStart, kind: "date" },
  pinResource: { heading: scheduleHeadings.pinResource, kind: "id" },
} as const;

/** A pin and the routing step that it is for. */
type Wish = { readonly order: string; readonly step: RoutingStep };

/**
 * Pins of the written sheet, each operation where it was planned but for what the planner typed.
 *
 * Any entry pins an operation. Of one that is pinned already only the mark counts: when it is gone, the operation is planned
 * again, whatever else its row still says. A pinned start without a pinned work centre stays where it was planned.
 *
 * @param plant  as its own tables and the planner's firm orders tell it
 * @param itemOf the item of an order; null for one that is no order any more
 */
export function readPins(
  content: WorkbookContent,
  plant: Plant,
  defaultShifts: Settings["defaultShifts"],
  itemOf: (order: string) => string | null,
  log: IssueLog,
): readonly Pin[] {
  const written = writtenTable(content, SCHEDULE, columns);
  if (written === null) return [];
  const pins = new Map<string, Pin>();
  readRows(written, log, null, (row) => {
    if (!isPinned(row)) return;
    const wish = wishOf(row, plant, itemOf);
    if (wish === null) return;
    const pin = pinOf(row, written, wish, plant, defaultShifts);
    pins.set(`${pin.order}/${String(pin.operation)}`, pin);
  });
  return [...pins.values()];
}

function isPinned(row: RowReader): boolean {
  const wasPinned = row.text("status") === PINNED_STATUS;
  if (isBlank(row.value("pin"))) return !wasPinned && (!isBlank(row.value("pinStart")) || row.text("pinResource") !== "");
  return row.flag("pin") ?? wasPinned;
}

/** The operation of a row; null, and a warning, where it cannot be pinned any more. */
function wishOf(row: RowReader, plant: Plant, itemOf: (order: string) => string | null): Wish | null {
  const order = row.text("order");
  const operation = Number.parseFloat(row.text("operation"));
  const item = itemOf(order);
  const step = plant.routing.find((each) => each.item === item && each.number === operation);
  const open = plant.openOrders.find(({ id }) => id === order);
  const refuse = (issue: ReturnType<typeof say.pinWithoutOrder>): null => {
    row.warn(issue);
    return null;
  };
  if (item === null) return refuse(say.pinWithoutOrder(order, operation, row.at("pin")));
  if (step === undefined) return refuse(say.pinWithoutStep(order, operation, item, row.at("pin")));
  if (open?.operationReached !== undefined && operation <= open.operationReached) return refuse(say.pinOfDone(order, operation, row.at("pin")));
  return { order, step };
}

function pinOf(row: RowReader, written: MappedTable, { order, step }: Wish, plant: Plant, defaultShifts: Settings["defaultShifts"]): Pin {
  const planned = row.text("resource");
  const typed = allowedResource(row, order, step, plant);
  const isOutside = step.subcontractDays !== undefined || planned === OUTSIDE || planned === "";
  const resource = typed ?? (isOutside ? undefined : planned);
  // At another work centre without a mark the start is free; with one it stands.
  const isMovedOnly = typed !== null && typed !== planned && isBlank(row.value("pin"));
  const wanted = minuteIn(row, "pinStart");
  const start = wanted === undefined ? (isMovedOnly ? undefined : minuteIn(row, "start")) : firstOpen(wanted, resource, plant, defaultShifts);
  const machine = row.number("machine");
  return {
    order,
    operation: step.number,
    ...(start === undefined ? {} : { start }),
    ...(resource === undefined ? {} : { resource }),
    ...(machine === undefined || start === undefined || isOutside || resource !== planned ? {} : { unit: Math.round(machine) - 1 }),
    // The column's heading: rows move with every plan, and what is said must stand still when nothing changed.
    source: headingRef(written.table, written.columns.get("pin")?.index ?? 0),
  };
}

/** A typed work centre that the routing allows; null, with a warning where there is a text. */
function allowedResource(row: RowReader, order: string, step: RoutingStep, plant: Plant): string | null {
  const text = row.text("pinResource");
  if (text === "" || text === OUTSIDE) return null;
  const known = plant.resources.find(({ id }) => id.toLowerCase() === text.toLowerCase())?.id;
  const can = [step.resource, ...step.alternates];
  if (known !== undefined && can.includes(known) && step.subcontractDays === undefined) return known;
  row.warn(say.pinCannot(order, step.number, text, known !== undefined, step.subcontractDays === undefined ? can : [], row.at("pinResource")));
  return null;
}

/** A date with its time of day. */
function minuteIn(row: RowReader, key: "start" | "pinStart"): Minute | undefined {
  const day = row.day(key);
  return day === undefined ? undefined : startOfDay(day) + timeOfDay(row.value(key));
}

/** Minutes after midnight, to the nearest: a clock has no exact fraction of a day. A date alone is midnight. */
function timeOfDay(value: CellValue): number {
  if (typeof value === "number") return Math.round((value - Math.floor(value)) * MINUTES_PER_DAY);
  const [, hours, minutes = "0", half = ""] = (typeof value === "string" ? /[ T](\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap]m|Uhr|h)?$/i.exec(value.trim()) : null) ?? [];
  if (hours === undefined) return 0;
  const hour = /m$/i.test(half) ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  return hour * 60 + Number(minutes);
}

/** For a date without a time of day the first minute of it in which the work centre works. */
function firstOpen(minute: Minute, resource: string | undefined, { resources, calendars }: Plant, shifts: Settings["defaultShifts"]): Minute {
  const row = resources.find(({ id }) => id === resource);
  if (row === undefined || minute % MINUTES_PER_DAY !== 0) return minute;
  const day = dayOf(minute);
  const calendar = calendars.find(({ id }) => id === row.calendar) ?? { shifts, exceptions: [] };
  return openSpans(calendarShifts(calendar, row.id, { first: day - 1, last: day }).on, day, day)[0]?.start ?? minute;
}
