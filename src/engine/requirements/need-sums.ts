// What an item is needed for, summed by day and class of priority: all that netting and the priorities of its orders ask.
// Knows one item and the orders of its parents; nothing of who takes what, which is in item-needs.

import { snap } from "../../base/quantity";
import { componentUse, touchOrders, unitsTaken, type ComponentUse } from "./component-uses";
import { noNeeds, reserve, type ItemNeeds } from "./need-columns";
import type { Netting } from "./net-item";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

/** With more days and classes than this times 32, looking through their sums costs more than sorting needs. */
const MOST_WORDS = 2 ** 10;

/** Columns for one item after the other. */
export type SumDesk = {
  readonly sums: ItemNeeds;
  /** Units of a day and class, `firstCell[day of the horizon] + class`; all 0 between items, as are the bits. Behind them: after the horizon. */
  readonly cells: Float64Array;
  /** A bit for each cell that has any. The cells of a bucket begin with a word of their own. */
  readonly filled: Int32Array;
  /** The words of each bucket, and the end of the last one. */
  readonly firstWord: Int32Array;
  /** By day of the horizon. */
  readonly firstCell: Int32Array;
  /** The day of a cell, by `cell >> classBits`. */
  readonly dayOf: Int32Array;
  readonly classBits: number;
  /** The cells of orders from `firstNoted` on, which have been planned since the desk was made, of items with components. */
  cellOf: Uint16Array;
  firstNoted: number;
  /** Of no meaning: see `touchOrders`. */
  touched: number;
  readonly netting: SummedNetting;
};

/** What is written of the netting. */
type SummedNetting = Pick<Netting, "gross" | "firstNeeds">;

/**
 * @param netting gets the gross requirements of each bucket and the place of its first need
 * @returns null where priorities are too many for sums
 */
export function sumDesk({ buckets, demandColumns, settings, horizonDays }: PlanningBasis, netting: SummedNetting): SumDesk | null {
  const classBits = 32 - Math.clz32(demandColumns.classes.length - 1);
  const firstWord = new Int32Array(buckets.length + 1);
  const firstCell = new Int32Array(horizonDays);
  for (const [bucket, { start, end }] of buckets.entries()) {
    const first = 32 * (firstWord[bucket] ?? 0);
    for (let day = start; day < end; day += 1) firstCell[day - settings.start] = first + (day - start) * 2 ** classBits;
    firstWord[bucket + 1] = Math.ceil((first + (end - start) * 2 ** classBits) / 32);
  }
  const words = firstWord.at(-1) ?? 0;
  if (words > MOST_WORDS) return null;
  const dayOf = new Int32Array(((32 * words) >> classBits) + 1);
  firstCell.forEach((cell, day) => {
    dayOf[cell >> classBits] = settings.start + day;
  });
  const sums = noNeeds();
  reserve(sums, 32 * words);
  const cells = new Float64Array(32 * words + 1);
  return { sums, cells, filled: new Int32Array(words + 1), firstWord, firstCell, dayOf, classBits, cellOf: new Uint16Array(0), firstNoted: Infinity, touched: 0, netting };
}

/**
 * The needs of an item as `itemNeeds` finds them, those of a day and class in one.
 * Cost O(n + cells / 32) for n needs; nothing is sorted.
 */
export function summedNeeds(item: number, basis: PlanningBasis, book: OrderBook, desk: SumDesk): ItemNeeds {
  const { whereUsed } = basis.structure;
  if (desk.cellOf.length === 0) reserveCells(book, desk);
  desk.touched = touchOrders(item, basis, book, desk.cellOf);
  addDemands(item, basis, desk);
  const end = whereUsed.first[item + 1] ?? 0;
  for (let use = whereUsed.first[item] ?? 0; use < end; use += 1) addUse(componentUse(use, basis, book), basis, book, desk);
  listSums(desk);
  return desk.sums;
}

/** Notes where the orders of an item are added to the needs of its components: for each of these it is asked again, and two bytes are quickly read. */
export function noteCells(item: number, basis: PlanningBasis, book: OrderBook, desk: SumDesk): void {
  const { below } = basis.structure;
  if (below.first[item] === below.first[item + 1]) return;
  const first = book.firstOrder[item] ?? 0;
  const end = first + (book.orderCount[item] ?? 0);
  if (end > desk.cellOf.length) reserveCells(book, desk);
  desk.firstNoted = Math.min(desk.firstNoted, first);
  for (let order = first; order < end; order += 1) desk.cellOf[order] = cellOfOrder(order, basis, book, desk);
}

function reserveCells({ items }: OrderBook, desk: SumDesk): void {
  const longer = new Uint16Array(items.length);
  longer.set(desk.cellOf);
  desk.cellOf = longer;
}

/** What starts after the horizon is added where nobody looks. */
function cellOfOrder(order: number, { settings, horizonDays }: PlanningBasis, { starts, classes }: OrderBook, { cells, firstCell }: SumDesk): number {
  const day = (starts[order] ?? 0) - settings.start;
  return day < horizonDays ? (firstCell[day] ?? 0) + (classes[order] ?? 0) : cells.length - 1;
}

function addDemands(item: number, { demandColumns, settings }: PlanningBasis, { cells, filled, firstCell }: SumDesk): void {
  const { first, rows, days, quantities, classOf } = demandColumns;
  const end = first[item + 1] ?? 0;
  for (let at = first[item] ?? 0; at < end; at += 1) {
    const row = rows[at] ?? 0;
    const quantity = quantities[row] ?? 0;
    if (quantity <= 0) continue;
    const cell = (firstCell[(days[row] ?? 0) - settings.start] ?? 0) + (classOf[row] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + quantity;
    filled[cell >> 5] = (filled[cell >> 5] ?? 0) | (1 << (cell & 31));
  }
}

/** The innermost loop of planning. */
function addUse(use: ComponentUse, basis: PlanningBasis, book: OrderBook, desk: SumDesk): void {
  const { cells, filled, cellOf } = desk;
  const isNoted = use.firstOrder >= desk.firstNoted;
  for (let order = use.firstOrder; order < use.endOrder; order += 1) {
    const quantity = unitsTaken(order, use, basis, book);
    if (quantity <= 0) continue;
    const cell = isNoted ? (cellOf[order] ?? 0) : cellOfOrder(order, basis, book, desk);
    cells[cell] = (cells[cell] ?? 0) + quantity;
    filled[cell >> 5] = (filled[cell >> 5] ?? 0) | (1 << (cell & 31));
  }
}

/** Takes the sums out of their cells, in the order of their days and classes. */
function listSums({ sums, cells, filled, firstWord, dayOf, classBits, netting: { gross, firstNeeds } }: SumDesk): void {
  const { days, quantities, classes } = sums;
  const classMask = (1 << classBits) - 1;
  let count = 0;
  let units = 0;
  let end = 0;
  for (let bucket = 0; bucket < gross.length; bucket += 1) {
    firstNeeds[bucket] = count;
    let own = 0;
    let word = end;
    for (end = firstWord[bucket + 1] ?? 0; word < end; word += 1) {
      let bits = filled[word] ?? 0;
      if (bits === 0) continue;
      filled[word] = 0;
      for (; bits !== 0; bits &= bits - 1) {
        const cell = (word << 5) | (31 - Math.clz32(bits & -bits));
        const quantity = snap(cells[cell] ?? 0);
        cells[cell] = 0;
        days[count] = dayOf[cell >> classBits] ?? 0;
        quantities[count] = quantity;
        classes[count] = cell & classMask;
        own += quantity;
        count += 1;
      }
    }
    own = snap(own);
    gross[bucket] = own;
    units += own;
  }
  sums.count = count;
  sums.units = snap(units);
}
