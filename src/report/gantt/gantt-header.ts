// The head of the Gantt: what the colours mean, then weeks, days and hours over the slots.

import { dateOf, dayOf, dayText, startOfDay, weekdayOf, type Day } from "../../base/day";
import { isoWeek } from "../../base/iso-week";
import type { CellStyle } from "../../grid/cell-style";
import type { BlockSpec, SpecCell } from "../../grid/sheet-spec";
import type { Settings } from "../../model/settings";
import { DEMAND_FENCE_SIGN, fenceMark, PLANNING_FENCE_SIGN } from "../fences";
import { palette } from "../palette";
import { styles } from "../styles";
import { LATE_SIGN, PIN_SIGN, SETUP_SIGN } from "./gantt-row";
import { isFirstOfWeek, type Slot, type TimeSlots } from "./time-slots";
import type { ReportSentences } from "../sentences/english";
import { reportSentencesOf } from "../sentences/report-sentences";

/** Rows that the time axis takes: weeks, days, hours. */
export const AXIS_ROWS = 3;

const START_SIGN = "▼";
/** Hours stand over every second part of a day: two digits need the room of two columns. */
const HOUR_STEP = 2;

/** Weeks, days and hours over the slots, from `column` on; the day of the plan's start is marked. */
export function timeAxis(
  { slots }: TimeSlots,
  row: number,
  column: number,
  settings: Settings,
  widthOf: (slot: Slot) => number,
): BlockSpec {
  const planStart = settings.start;
  const say = reportSentencesOf(settings);
  const week = (slot: Slot, at: number): SpecCell => ({
    value: at === 0 || isFirstOfWeek(slot) ? weekLabel(slots, at, widthOf) : null,
    style: weekStyle,
  });
  const day = (slot: Slot): SpecCell => ({
    value: slot.isFirstOfDay ? dayLabel(slot, slot.day === planStart, fenceMark(settings, slot.day)?.sign ?? "", say) : null,
    style: slot.day === planStart ? startStyle : slot.kind === "closed" ? closedStyle : fencedStyle(slot.isFirstOfDay ? firstStyle : dayStyle, slot.day),
  });
  const fencedStyle = (style: CellStyle, day: Day): CellStyle => {
    const mark = fenceMark(settings, day);
    return mark === null ? style : { ...style, fill: mark.fill };
  };
  const hour = (slot: Slot): SpecCell => ({ value: hourLabel(slot, say), style: slot.kind === "closed" ? closedStyle : hourStyle });
  return { row, column, cells: [slots.map(week), slots.map(day), slots.map(hour)] };
}

/** `W49 2026-11-30`; only `W49` over a week too narrow for its date. */
function weekLabel(slots: readonly Slot[], at: number, widthOf: (slot: Slot) => number): string {
  const day = slots[at]?.day ?? 0;
  const end = slots.findIndex((slot, index) => index > at && isFirstOfWeek(slot));
  const width = slots.slice(at, end < 0 ? undefined : end).reduce((sum, slot) => sum + widthOf(slot), 0);
  const short = `W${String(isoWeek(day).week)}`;
  const long = `${short} ${dayText(day)}`;
  return long.length <= width ? long : short;
}

/** A day in one narrow column has no room for a fence's letter: there the tint and the legend's date say it. */
function dayLabel({ day, kind }: Slot, isStart: boolean, fence: string, say: ReportSentences): string | null {
  const { date } = dateOf(day);
  if (kind === "closed") return null;
  if (kind === "day") return `${isStart ? START_SIGN : ""}${String(date)}`;
  const label = `${say.weekday(weekdayOf(day))} ${String(date)}${fence === "" ? "" : ` ${fence}`}`;
  return isStart ? say.startsOn(`${START_SIGN} ${label}`) : label;
}

/** With one slot a day there is no hour to show; the letter of the weekday stands in its place. */
function hourLabel({ kind, day, start, minutes }: Slot, say: ReportSentences): string | null {
  if (kind === "closed") return null;
  if (kind === "day") return say.weekday(weekdayOf(day)).slice(0, 1);
  const opens = start - startOfDay(dayOf(start));
  return Math.round(opens / minutes) % HOUR_STEP === 0 ? String(opens / 60).padStart(2, "0") : null;
}

const weekStyle = { ...styles.heading, size: 9 };
const dayStyle = { size: 9, colour: palette.ink, fill: palette.accentSoft };
const firstStyle = { ...dayStyle, border: { colour: palette.line, sides: ["left" as const] } };
const startStyle = { ...dayStyle, bold: true, colour: palette.accent, fill: palette.startSoft };
const closedStyle = { fill: palette.closed };
const hourStyle = { size: 7, colour: palette.note, fill: palette.tile };

/** Colours with their words, in one row over the axis. @param widthOf width of a column in characters */
export function legend(row: number, column: number, { slots, lastFine, last }: TimeSlots, widthOf: (slot: Slot) => number, hasPins: boolean, settings: Settings): BlockSpec {
  const say = reportSentencesOf(settings);
  const entries: readonly { fill: string; colour: string; sign: string; word: string }[] = [
    { fill: palette.run, colour: palette.white, sign: "", word: "Run" },
    { fill: palette.setup, colour: palette.ink, sign: SETUP_SIGN, word: "Setup" },
    { fill: palette.late, colour: palette.white, sign: LATE_SIGN, word: "Run of a late order" },
    ...(hasPins ? [{ fill: palette.run, colour: palette.white, sign: PIN_SIGN, word: "Pinned" }] : []),
    { fill: palette.closed, colour: palette.ink, sign: "", word: "Closed" },
    { fill: palette.white, colour: palette.ink, sign: "", word: "Free" },
    ...(settings.demandFenceDays > 0 ? [{ fill: palette.demandFence, colour: palette.ink, sign: DEMAND_FENCE_SIGN, word: say.ganttFence(true, settings.start + settings.demandFenceDays - 1) }] : []),
    ...(settings.planningFenceDays > 0 ? [{ fill: palette.planningFence, colour: palette.ink, sign: PLANNING_FENCE_SIGN, word: say.ganttFence(false, settings.start + settings.planningFenceDays - 1) }] : []),
  ];
  const cells: (SpecCell | null)[] = [];
  for (const { fill, colour, sign, word } of entries) {
    cells.push({ value: sign === "" ? null : sign, style: { fill, colour, size: 9, align: "center", border: { colour: palette.line } } });
    const from = cells.length;
    cells.push({ value: word, style: { size: 9 } });
    // As many columns as the word and a gap take.
    const needed = word.length * SMALL_LETTER + LEGEND_GAP;
    for (let room = widthOfColumn(slots[from], widthOf); room < needed; room += widthOfColumn(slots[cells.length - 1], widthOf)) cells.push(null);
  }
  return { row, column, cells: [[...cells, { value: scaleText(slots, lastFine, last, say), style: { ...styles.note, size: 9 } }]] };
}

function widthOfColumn(slot: Slot | undefined, widthOf: (slot: Slot) => number): number {
  return slot === undefined ? STANDARD_WIDTH : widthOf(slot);
}

/** Letters of the legend and the gap after a word, in characters of standard size. */
const SMALL_LETTER = 0.85;
const LEGEND_GAP = 2;

/** Of columns that the sheet gives no width. */
const STANDARD_WIDTH = 8;

function scaleText(slots: readonly Slot[], lastFine: Day, last: Day, say: ReportSentences): string {
  const part = slots.find(({ kind }) => kind === "part");
  if (part === undefined) return say.ganttScale(null, null);
  return say.ganttScale(String(Math.round(part.minutes / 6) / 10), last <= lastFine ? null : lastFine);
}
