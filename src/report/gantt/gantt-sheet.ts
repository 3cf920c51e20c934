// The Gantt: the schedule as bars in cells, one row a machine, one column a slot of time.

import { dayOf, dayOfEnd } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { BlockSpec, SheetSpec, SpecCell } from "../../grid/sheet-spec";
import { calendarShifts, openSpans, type OpenSpan } from "../../model/open-shifts";
import type { Operation } from "../../model/plan";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { palette } from "../palette";
import { styles } from "../styles";
import { orderLateDays, planLine } from "../words";
import { AXIS_ROWS, legend, timeAxis } from "./gantt-header";
import { ganttRow } from "./gantt-row";
import { slotStates } from "./slot-states";
import { timeSlots, type Slot, type TimeSlots } from "./time-slots";
import { reportSentencesOf } from "../sentences/report-sentences";

const LEFT_COLUMNS = 2;
const LEFT_WIDTHS = [13, 8];
/** Widths in characters: two to three weeks in parts of days stand on a screen, a day in one column holds its date. */
const WIDTHS: Readonly<Record<Slot["kind"], number>> = { part: 1.1, day: 2.6, closed: 0.7 };
/** With few columns there is room for wider ones. */
const FEW_SLOTS = 70;
const WIDE = 2;
/** Excel's padding of a column, in characters. */
const PADDING = 0.71;
const ROW_HEIGHT = 18;
/** Characters of the time axis that one printed page can show readably. */
const WIDTH_PER_PAGE = 170;
const LEGEND_ROW = CONTENT_ROW - 1;

/** A work centre's machine and what it does. */
type Machine = {
  readonly resource: string;
  readonly unit: number;
  readonly units: number;
  readonly operations: readonly Operation[];
  readonly open: readonly OpenSpan[];
};

export function ganttSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const frame = { ...sheetFrame("gantt", "Gantt"), columnWidths: LEFT_WIDTHS };
  const operations = plan.operations.filter((operation) => operation.resource !== "");
  if (operations.length === 0) {
    const empty = "No bar to draw: no operation is planned at a work centre.";
    return {
      ...frame,
      blocks: [titleBlock("Gantt", planLine(plan)), wordsAt(CONTENT_ROW, 0, empty)],
      tables: [],
      print: printSetUp("Gantt", plan),
    };
  }
  const days = drawnDays(operations, plan.settings.start);
  const machines = machinesOf(input, operations, days);
  const slots = timeSlots(days, machines.flatMap(({ open }) => open));
  const scale = slots.slots.length < FEW_SLOTS ? WIDE : 1;
  const widths = slots.slots.map(({ kind }) => WIDTHS[kind] * scale);
  const widthOf = ({ kind }: Slot): number => WIDTHS[kind] * scale + PADDING;
  const firstRow = CONTENT_ROW + AXIS_ROWS;
  return {
    ...frame,
    columnWidths: [...frame.columnWidths, ...widths],
    rowHeights: new Map([...frame.rowHeights, ...machines.map((_, index) => [firstRow + index, ROW_HEIGHT] as const)]),
    blocks: [
      titleBlock("Gantt", subtitleOf(input, machines, days, slots)),
      legend(LEGEND_ROW, LEFT_COLUMNS, slots, widthOf, operations.some(({ pinned }) => pinned), plan.settings),
      headings(),
      timeAxis(slots, CONTENT_ROW, LEFT_COLUMNS, plan.settings, widthOf),
      bars(input, machines, slots, widthOf, firstRow),
    ],
    tables: [],
    freeze: { rows: firstRow, columns: LEFT_COLUMNS },
    print: {
      ...printSetUp("Gantt", plan),
      pagesWide: Math.max(1, Math.round(slots.slots.reduce((sum, slot) => sum + widthOf(slot), 0) / WIDTH_PER_PAGE)),
      repeatColumns: { first: 0, last: LEFT_COLUMNS - 1 },
      repeatRows: { first: CONTENT_ROW, last: firstRow - 1 },
    },
  };
}

type Days = { readonly first: number; readonly last: number };

/** From the plan's start, or the first work if that is earlier, to the last day of work. */
function drawnDays(operations: readonly Operation[], planStart: number): Days {
  const days = { first: planStart, last: planStart };
  for (const { start, end } of operations) {
    days.first = Math.min(days.first, dayOf(start));
    days.last = Math.max(days.last, dayOfEnd(end));
  }
  return days;
}

/** All machines of the plant in its order, also those without work. */
/** An operation where it is done, and with each tool and person that helps. */
function onAllThatItOccupies(operation: Operation): readonly Operation[] {
  return [operation, ...(operation.also ?? []).map(({ resource, unit }): Operation => ({ ...operation, resource, unit, setupMinutes: 0 }))];
}

function machinesOf(input: ReportInput, operations: readonly Operation[], days: Days): Machine[] {
  const byResource = groupBy(operations.flatMap(onAllThatItOccupies), (operation) => operation.resource);
  const calendars = new Map(input.plant.calendars.map((calendar) => [calendar.id, calendar]));
  const standard = { shifts: input.plan.settings.defaultShifts, exceptions: [] };
  return input.resources.flatMap((resource) => {
    const byUnit = groupBy(byResource.get(resource.id) ?? [], (operation) => operation.unit);
    const calendar = calendars.get(resource.calendar ?? "") ?? standard;
    const open = openSpans(calendarShifts(calendar, resource.id, days).on, days.first, days.last);
    return Array.from({ length: resource.units }, (_, unit) => ({
      resource: resource.id,
      unit,
      units: resource.units,
      operations: byUnit.get(unit) ?? [],
      open,
    }));
  });
}

function subtitleOf(input: ReportInput, machines: readonly Machine[], days: Days, slots: TimeSlots): string {
  const outside = input.plan.operations.filter((operation) => operation.resource === "").length;
  const say = reportSentencesOf(input.plan.settings);
  return [
    say.gantt(machines.length),
    planLine(input.plan),
    ...(slots.last < days.last ? [say.ganttDrawnTo(slots.last)] : []),
    ...(outside > 0 ? [say.ganttOutside(outside)] : []),
  ].join(" ");
}

function headings(): BlockSpec {
  const style = { ...styles.heading, size: 9 };
  const blank: SpecCell = { value: null, style: { fill: palette.accentSoft } };
  return {
    row: CONTENT_ROW,
    column: 0,
    cells: [[{ value: "Work centre", style }, { value: "Machine", style }], [blank, blank], [blank, blank]],
  };
}

function bars(
  input: ReportInput,
  machines: readonly Machine[],
  slots: TimeSlots,
  widthOf: (slot: Slot) => number,
  row: number,
): BlockSpec {
  const late = new Set(input.plan.orders.filter((order) => orderLateDays(order) > 0).map((order) => order.id));
  const cells = machines.map((machine): (SpecCell | null)[] => {
    const isFirst = machine.unit === 0;
    const border = isFirst ? { border: { colour: palette.line, sides: ["top" as const] } } : {};
    return [
      { value: isFirst ? machine.resource : null, style: { ...styles.strong, valign: "middle", ...border } },
      { value: machine.unit + 1, style: { align: "center", valign: "middle", colour: palette.note, ...border } },
      ...ganttRow(slotStates(slots, machine.operations, machine.open), {
        slots: slots.slots,
        widthOf,
        hasLineAbove: isFirst,
        isLate: (order) => late.has(order),
      }),
    ];
  });
  return { row, column: 0, cells };
}
