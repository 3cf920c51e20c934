// A large value of plain data in pieces that a thread takes in one at a time, and put together again.
// Knows lists, maps and records; nothing of threads, nor of what the data mean.

/** First the frame: the value with its long lists and maps empty. Then their rows, in order; of a map, its entries. */
export type Piece<Value> =
  | { readonly kind: "frame"; readonly value: Value; readonly pieces: number }
  | { readonly kind: "rows"; readonly path: Path; readonly rows: readonly unknown[] };

/** Keys from the value down to a list or map. */
type Path = readonly (string | number)[];

/** Of records and lists in a piece: some ten milliseconds for the thread that takes it in, on a busy machine several times as many. */
const MOST_WEIGHT = 3000;

/** Shorter ones stay in the frame. */
const SHORT = 100;

/**
 * Takes a value apart. What it refers to twice is one thing within a piece and several across pieces.
 * @param value plain data: lists, maps, records, texts, numbers; anything else (sets, typed arrays) stays whole, as does what is in a map or in a row
 */
export function inPieces<Value>(value: Value): readonly Piece<Value>[] {
  const rows: Extract<Piece<Value>, { kind: "rows" }>[] = [];
  const frame = withoutLists(value, [], (path, list) => {
    for (const slice of slices(list)) rows.push({ kind: "rows", path, rows: slice });
  });
  // The same value with lists and maps emptied, which stay of the same type.
  return [{ kind: "frame", value: frame as Value, pieces: rows.length }, ...rows];
}

/** Returns what takes the pieces of values, one value after the other; `onWhole` is called with the last piece of each. */
export function joinPieces<Value>(onWhole: (value: Value) => void): (piece: Piece<Value>) => void {
  let frame: { readonly value: Value } | null = null;
  let left = 0;
  return (piece) => {
    if (piece.kind === "frame") {
      frame = piece;
      left = piece.pieces;
    } else if (frame !== null) {
      const place = at(frame.value, piece.path);
      if (Array.isArray(place)) for (const row of piece.rows) place.push(row);
      else for (const [key, each] of piece.rows as readonly Entry[]) place.set(key, each);
      left -= 1;
    }
    if (left > 0 || frame === null) return;
    const { value } = frame;
    frame = null;
    onWhole(value);
  };
}

type Entry = readonly [unknown, unknown];

function withoutLists(value: unknown, path: Path, take: (path: Path, list: readonly unknown[]) => void): unknown {
  if (Array.isArray(value)) {
    if (value.length > SHORT) {
      take(path, value);
      return [];
    }
    return value.map((each: unknown, index) => withoutLists(each, [...path, index], take));
  }
  if (value instanceof Map && value.size > SHORT) {
    take(path, [...value]);
    return new Map();
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutLists(each, [...path, key], take)]));
}

function* slices(list: readonly unknown[]): Iterable<readonly unknown[]> {
  let start = 0;
  let weight = 0;
  for (const [index, row] of list.entries()) {
    const more = weightOf(row);
    if (weight > 0 && weight + more > MOST_WEIGHT) {
      yield list.slice(start, index);
      start = index;
      weight = 0;
    }
    weight += more;
  }
  yield list.slice(start);
}

/** The records and lists in a row, two levels deep: deeper ones are few. */
function weightOf(row: unknown): number {
  if (Array.isArray(row)) return 1 + row.length;
  if (!isRecord(row)) return 1;
  return Object.values(row).reduce((sum: number, each) => sum + (Array.isArray(each) ? each.length : 1), 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function at(value: unknown, path: Path): unknown[] | Map<unknown, unknown> {
  const found = path.reduce((inner: unknown, key) => (inner as Readonly<Record<string | number, unknown>>)[key], value);
  return found as unknown[] | Map<unknown, unknown>;
}
