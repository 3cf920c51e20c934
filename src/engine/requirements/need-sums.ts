// What an item is needed for, summed by day and class of priority: all that netting and the priorities of its orders ask.
// Knows one item and the orders of its parents; nothing of who takes what, which is in item-needs.

import { snap } from "../../base/quantity";
import { componentUse, touchOrders, unitsTaken } from "./component-uses";
import { noNeeds, reserve, type ItemNeeds } from "./need-columns";
import type { Netting } from "./net-item";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

/** With more days and classes than this, looking through their sums costs more than sorting needs. */
const MOST_CELLS = 2 ** 15;

/** Columns for one item after the other. */
export type SumDesk = {
  readonly sums: ItemNeeds;
  /** Units of a day and class: `day of the horizon << classBits | class`; all 0 between items, as are the bits. */
  readonly cells: Float64Array;
  /** A bit for each cell that has any. */
  readonly filled: Int32Array;
  readonly classBits: number;
  /** Of no meaning: see `touchOrders`. */
  touched: number;
  /** Gross requirements by bucket, units. */
  readonly gross: Float64Array;
  /** Bucket of each day of the horizon. */
  readonly bucketAt: Int32Array;
};

/**
 * @param netting whose gross requirements are written
 * @returns null where priorities are too many for sums
 */
export function sumDesk({ horizonDays, demandColumns, settings, bucketOf }: PlanningBasis, { gross }: Pick<Netting, "gross">): SumDesk | null {
  const classBits = 32 - Math.clz32(demandColumns.classes.length - 1);
  const cells = horizonDays * 2 ** classBits;
  if (cells > MOST_CELLS) return null;
  const bucketAt = Int32Array.from({ length: horizonDays }, (_, day) => bucketOf(settings.start + day));
  return { sums: noNeeds(), cells: new Float64Array(cells), filled: new Int32Array((cells >> 5) + 1), classBits, touched: 0, gross, bucketAt };
}

/**
 * The needs of an item as `itemNeeds` finds them, those of a day and class in one.
 * Cost O(n + cells / 32) for n needs; nothing is sorted.
 */
export function summedNeeds(item: number, basis: PlanningBasis, book: OrderBook, desk: SumDesk): ItemNeeds {
  const { whereUsed } = basis.structure;
  desk.touched = touchOrders(item, basis, book);
  addDemands(item, basis, desk);
  const end = whereUsed.first[item + 1] ?? 0;
  for (let use = whereUsed.first[item] ?? 0; use < end; use += 1) addUse(use, basis, book, desk);
  listSums(basis.settings.start, desk);
  return desk.sums;
}

function addDemands(item: number, { demandColumns, settings }: PlanningBasis, { cells, filled, classBits }: SumDesk): void {
  const { first, rows, days, quantities, classOf } = demandColumns;
  const end = first[item + 1] ?? 0;
  for (let at = first[item] ?? 0; at < end; at += 1) {
    const row = rows[at] ?? 0;
    const quantity = quantities[row] ?? 0;
    if (quantity <= 0) continue;
    const cell = (((days[row] ?? 0) - settings.start) << classBits) | (classOf[row] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + quantity;
    filled[cell >> 5] = (filled[cell >> 5] ?? 0) | (1 << (cell & 31));
  }
}

/** The innermost loop of planning. */
function addUse(use: number, basis: PlanningBasis, book: OrderBook, { cells, filled, classBits }: SumDesk): void {
  const { starts, classes } = book;
  const firstDay = basis.settings.start;
  const horizonEnd = firstDay + basis.horizonDays;
  const line = componentUse(use, basis, book);
  for (let order = line.firstOrder; order < line.endOrder; order += 1) {
    const start = starts[order] ?? 0;
    if (start >= horizonEnd) continue;
    const quantity = unitsTaken(order, line, basis, book);
    if (quantity <= 0) continue;
    const cell = ((start - firstDay) << classBits) | (classes[order] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + quantity;
    filled[cell >> 5] = (filled[cell >> 5] ?? 0) | (1 << (cell & 31));
  }
}

/** Takes the sums out of their cells, in the order of their days and classes. */
function listSums(start: number, { sums, cells, filled, classBits, gross, bucketAt }: SumDesk): void {
  let count = 0;
  gross.fill(0);
  const classMask = (1 << classBits) - 1;
  for (let word = 0; word < filled.length; word += 1) {
    let bits = filled[word] ?? 0;
    if (bits === 0) continue;
    filled[word] = 0;
    reserve(sums, count + 32);
    const { days, quantities, classes } = sums;
    for (; bits !== 0; bits &= bits - 1) {
      const cell = (word << 5) | (31 - Math.clz32(bits & -bits));
      const day = cell >> classBits;
      const quantity = snap(cells[cell] ?? 0);
      const bucket = bucketAt[day] ?? 0;
      gross[bucket] = (gross[bucket] ?? 0) + quantity;
      days[count] = start + day;
      quantities[count] = quantity;
      classes[count] = cell & classMask;
      cells[cell] = 0;
      count += 1;
    }
  }
  sums.count = count;
  let units = 0;
  for (let bucket = 0; bucket < gross.length; bucket += 1) {
    const own = snap(gross[bucket] ?? 0);
    gross[bucket] = own;
    units += own;
  }
  sums.units = snap(units);
}
