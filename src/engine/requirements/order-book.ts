// All orders of a plan in columns: one number an order and column instead of an object an order.
// Knows how orders are kept; nothing of how they are found. A plan of 100,000 items has two million orders.

/** What a need is when it is no need but stock that expires unused. */
export const EXPIRED = -(2 ** 31) + 1;

/** Origins of co-products lie below those of open orders: no plant has as many of these. */
const FIRST_PRODUCER = -(2 ** 31);
const LAST_PRODUCER = -(2 ** 30);

/** The origin of what comes with an order. */
export function coProductOrigin(producer: number): number {
  return FIRST_PRODUCER + producer;
}

/** The order with which an order of this origin comes; −1 for one of its own. */
export function producerOf(origin: number): number {
  return origin < LAST_PRODUCER ? origin - FIRST_PRODUCER : -1;
}

/**
 * Orders and their places by item. An item's orders stand together in the order of their day.
 *
 * Only the entries that an item refers to count: re-planning writes an item's new orders behind all others.
 */
export type OrderBook = {
  // By item.
  readonly firstOrder: Int32Array;
  readonly orderCount: Int32Array;
  /** 1 for an item with stock, demand or orders. */
  readonly isPlanned: Uint8Array;

  // By open order, as in the plant: the day on which it is needed (NOT_NEEDED for never), and how much of it.
  readonly useDays: Int32Array;
  readonly useQuantities: Float64Array;

  /** Where the columns end, which a plan and those that were re-planned from it share. */
  readonly written: { orders: number };

  // By order.
  orders: number;
  items: Int32Array;
  /** The number of a planned order, 1 …; `~index` of an open order in the plant; `coProductOrigin` of what comes with another. */
  origins: Int32Array;
  quantities: Float64Array;
  /** The same column as `quantities` in a plant in which nothing is lost. */
  startQuantities: Float64Array;
  starts: Int32Array;
  dues: Int32Array;
  neededs: Int32Array;
  releases: Int32Array;
  /** Class of the priority of the best demand that it serves, see `PriorityClasses`. */
  classes: Int32Array;
  /** Place of its source among those of its item; 0 where there is no choice. */
  sources: Uint16Array;
};

export const NOT_NEEDED = 2 ** 31 - 1;

/**
 * An empty book with room for what is expected; memory that is never written is never taken from the system.
 * @param isLossless every item has a yield of 1
 */
export function orderBook(items: number, openOrders: number, expectedOrders: number, isLossless: boolean): OrderBook {
  return {
    firstOrder: new Int32Array(items),
    orderCount: new Int32Array(items),
    isPlanned: new Uint8Array(items),
    useDays: new Int32Array(openOrders).fill(NOT_NEEDED),
    useQuantities: new Float64Array(openOrders),
    written: { orders: 0 },
    orders: 0,
    ...orderColumns(expectedOrders, isLossless),
  };
}

/**
 * A book that begins as another one. What is added to it stands behind the other's entries in the same columns, so that
 * the other stays as it is; only when a third has written there already, or when something is lost from now on, columns are copied.
 * @param moved where classes of priorities have moved to; null when they stay
 */
export function continuedBook(book: OrderBook, isLossless: boolean, moved: Int32Array | null): OrderBook {
  const isLast = book.written.orders === book.orders;
  const continued: OrderBook = {
    ...book,
    firstOrder: book.firstOrder.slice(),
    orderCount: book.orderCount.slice(),
    isPlanned: book.isPlanned.slice(),
    useDays: book.useDays.slice(),
    useQuantities: book.useQuantities.slice(),
    written: isLast ? book.written : { orders: book.orders },
  };
  if (!isLast) growOrders(continued, book.items.length);
  if (!isLossless && continued.startQuantities === continued.quantities) continued.startQuantities = continued.quantities.slice();
  if (moved !== null) continued.classes = continued.classes.map((each) => moved[each] ?? 0);
  return continued;
}

/** Says that the book is complete: the next one may write behind it. */
export function closeBook(book: OrderBook): void {
  book.written.orders = book.orders;
}

function orderColumns(size: number, isLossless: boolean) {
  const quantities = new Float64Array(size);
  return {
    items: new Int32Array(size),
    origins: new Int32Array(size),
    quantities,
    startQuantities: isLossless ? quantities : new Float64Array(size),
    starts: new Int32Array(size),
    dues: new Int32Array(size),
    neededs: new Int32Array(size),
    releases: new Int32Array(size),
    classes: new Int32Array(size),
    sources: new Uint16Array(size),
  };
}

/** Makes room for so many more orders: columns grow by half at a time, so that writing stays O(1). */
export function makeRoom(book: OrderBook, orders: number): void {
  const wanted = book.orders + orders;
  if (wanted > book.items.length) growOrders(book, Math.max(wanted, Math.ceil(1.5 * book.items.length)));
}

function growOrders(book: OrderBook, size: number): void {
  const isLossless = book.startQuantities === book.quantities;
  const longer = orderColumns(size, isLossless);
  longer.items.set(book.items);
  longer.origins.set(book.origins);
  longer.quantities.set(book.quantities);
  if (!isLossless) longer.startQuantities.set(book.startQuantities);
  longer.starts.set(book.starts);
  longer.dues.set(book.dues);
  longer.neededs.set(book.neededs);
  longer.releases.set(book.releases);
  longer.classes.set(book.classes);
  longer.sources.set(book.sources);
  Object.assign(book, longer);
}
