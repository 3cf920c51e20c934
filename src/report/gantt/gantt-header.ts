// The head of the Gantt: what the colours mean, then weeks, days and hours over the slots.

import { dateOf, dayOf, dayText, startOfDay, weekdayOf, type Day } from "../../base/day";
import type { BlockSpec, SpecCell } from "../../grid/sheet-spec";
import { palette } from "../palette";
import { isoWeek } from "../period-label";
import { styles } from "../styles";
import { LATE_SIGN, SETUP_SIGN } from "./gantt-row";
import { dayOfSlot, isFine, isFirstOfDay, isFirstOfWeek, slotCount, slotSpan, type TimeSlots } from "./time-slots";

/** Rows that the time axis takes: weeks, days, hours. */
export const AXIS_ROWS = 3;

const START_SIGN = "▼";
const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** Weeks, days and hours over the slots, from `column` on; the day of the plan's start is marked. */
export function timeAxis(slots: TimeSlots, row: number, column: number, planStart: Day): BlockSpec {
  const numbers = Array.from({ length: slotCount(slots) }, (_, slot) => slot);
  const week = (slot: number): SpecCell => {
    const day = dayOfSlot(slots, slot);
    return { value: slot === 0 || isFirstOfWeek(slots, slot) ? `W${String(isoWeek(day).week)} ${dayText(day)}` : null, style: weekStyle };
  };
  const day = (slot: number): SpecCell => {
    const date = dayOfSlot(slots, slot);
    const style = date === planStart ? startStyle : dayStyle;
    return { value: isFirstOfDay(slots, slot) ? dayLabel(date, isFine(slots, slot), date === planStart) : null, style };
  };
  const hour = (slot: number): SpecCell => ({ value: hourLabel(slots, slot), style: hourStyle });
  return { row, column, cells: [numbers.map(week), numbers.map(day), numbers.map(hour)] };
}

function dayLabel(day: Day, hasRoom: boolean, isStart: boolean): string {
  const { date } = dateOf(day);
  if (!hasRoom) return String(date);
  return `${isStart ? START_SIGN : ""}${weekdays[weekdayOf(day)] ?? ""} ${String(date)}`;
}

/** With one slot a day there is no hour to show; the letter of the weekday stands in its place. */
function hourLabel(slots: TimeSlots, slot: number): string {
  if (!isFine(slots, slot)) return (weekdays[weekdayOf(dayOfSlot(slots, slot))] ?? "").slice(0, 1);
  const { start } = slotSpan(slots, slot);
  return String(Math.floor((start - startOfDay(dayOf(start))) / 60)).padStart(2, "0");
}

const weekStyle = { ...styles.heading, size: 9 };
const dayStyle = { size: 9, colour: palette.ink, fill: palette.accentSoft };
const startStyle = { ...dayStyle, bold: true, colour: palette.white, fill: palette.late };
const hourStyle = { size: 8, colour: palette.note, fill: palette.tile, align: "center" as const };

/** Colours with their words, in one row. */
export function legend(row: number, column: number, slots: TimeSlots): BlockSpec {
  const entries: readonly { fill: string; colour: string; sign: string; word: string }[] = [
    { fill: palette.run, colour: palette.white, sign: "", word: "Run" },
    { fill: palette.setup, colour: palette.ink, sign: SETUP_SIGN, word: "Setup" },
    { fill: palette.late, colour: palette.white, sign: LATE_SIGN, word: "Late order" },
    { fill: palette.closed, colour: palette.ink, sign: "", word: "Closed" },
    { fill: palette.white, colour: palette.ink, sign: "", word: "Free" },
  ];
  const wordSlots = LEGEND_SLOTS - 1;
  const cells = entries.flatMap(({ fill, colour, sign, word }): (SpecCell | null)[] => [
    { value: sign === "" ? null : sign, style: { fill, colour, align: "center", border: { colour: palette.line } } },
    { value: word, style: { size: 9 } },
    ...Array<null>(wordSlots - 1).fill(null),
  ]);
  return { row, column, cells: [[...cells, { value: scaleText(slots), style: { ...styles.note, size: 9 } }]] };
}

function scaleText(slots: TimeSlots): string {
  if (slots.perDay === 1) return "1 column = 1 day";
  const hours = String(Math.round(slotSpan(slots, 0).minutes / 6) / 10);
  const fine = `1 column = ${hours} h`;
  return slots.days === slots.fineDays ? fine : `${fine} to ${dayText(slots.first + slots.fineDays - 1)}, then 1 day`;
}

/** Slots that one entry of the legend takes: enough for its word. */
const LEGEND_SLOTS = 5;
