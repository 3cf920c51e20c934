// One machine's row of the Gantt as cells: a coloured bar for each operation, its order or item where that fits.

import type { CellStyle } from "../../grid/cell-style";
import type { SpecCell } from "../../grid/sheet-spec";
import { palette } from "../palette";
import type { SlotState, WorkSlot } from "./slot-states";
import { isFirstOfWeek, type Slot } from "./time-slots";

export type RowLook = {
  readonly slots: readonly Slot[];
  /** Width of a column in characters. */
  readonly widthOf: (slot: Slot) => number;
  /** The first machine of a work centre has a line above it. */
  readonly hasLineAbove: boolean;
  readonly isLate: (order: string) => boolean;
};

/** Signs beside the colours, for eyes and printers that have none. */
export const LATE_SIGN = "!";
export const SETUP_SIGN = "s";
export const PIN_SIGN = "◆";

export function ganttRow(states: readonly SlotState[], look: RowLook): (SpecCell | null)[] {
  const cells: (SpecCell | null)[] = [];
  for (let slot = 0; slot < states.length; ) {
    const length = barLength(states, slot);
    cells.push(...barCells(states.slice(slot, slot + length), slot, look));
    slot += length;
  }
  return cells;
}

/** Slots from here on with the same operation in the same phase, or equally without work (one each). */
function barLength(states: readonly SlotState[], from: number): number {
  const first = states[from];
  let to = from + 1;
  if (first?.kind !== "work") return 1;
  for (; to < states.length; to += 1) {
    const next = states[to];
    if (next?.kind !== "work" || next.operation.id !== first.operation.id || next.isSetup !== first.isSetup) break;
  }
  return to - from;
}

function barCells(bar: readonly SlotState[], at: number, look: RowLook): (SpecCell | null)[] {
  const width = look.slots.slice(at, at + bar.length).reduce((sum, slot) => sum + look.widthOf(slot), 0);
  return bar.map((state, index): SpecCell | null => {
    const lines = gridLines(look.slots[at + index], look);
    if (state.kind === "free") return lines === undefined ? null : { value: null, style: { border: lines } };
    if (state.kind === "closed") return { value: null, style: withLines({ fill: palette.closed }, lines) };
    const isLate = look.isLate(state.operation.order);
    const style = state.isSetup ? setupStyle : isLate ? lateStyle : runStyle;
    if (index > 0) return { value: null, style };
    return { value: labelOf(state, width, isLate), style: { ...style, border: barStart } };
  });
}

/** Bars stand apart from the next bar and from the row below. */
const barStart: NonNullable<CellStyle["border"]> = { colour: palette.white, sides: ["left", "bottom"] };
const label: CellStyle = { size: 8, valign: "middle", border: { colour: palette.white, sides: ["bottom"] } };
const setupStyle: CellStyle = { ...label, fill: palette.setup, colour: palette.ink };
const runStyle: CellStyle = { ...label, fill: palette.run, colour: palette.white };
const lateStyle: CellStyle = { ...label, fill: palette.late, colour: palette.white, bold: true };

/** The longest of order and item, order, item that fits on the bar; text must not run over the next bar. */
function labelOf(state: WorkSlot, width: number, isLate: boolean): string | null {
  // The order's run says that it is late; a narrow column has room for one sign.
  if (state.isSetup) return SETUP_SIGN;
  const { order, item, pinned } = state.operation;
  // Small letters take about four fifths of a standard character.
  const room = width / 0.8 - 1;
  const signs = [...(isLate ? [LATE_SIGN] : []), ...(pinned ? [PIN_SIGN] : [])];
  // An order's id often says its item already.
  const both = order.includes(item) ? [] : [`${order} ${item}`];
  const fitting = [...both, order, item].map((text) => [...signs, text].join(" ")).find((text) => text.length <= room);
  return fitting ?? signs.find((sign) => sign.length <= width) ?? null;
}

function gridLines(slot: Slot | undefined, look: RowLook): CellStyle["border"] | undefined {
  const isWeek = slot !== undefined && isFirstOfWeek(slot);
  const sides: ("left" | "top")[] = [...(isWeek ? ["left" as const] : []), ...(look.hasLineAbove ? ["top" as const] : [])];
  return sides.length === 0 ? undefined : { colour: palette.line, sides };
}

function withLines(style: CellStyle, border: CellStyle["border"] | undefined): CellStyle {
  return border === undefined ? style : { ...style, border };
}
