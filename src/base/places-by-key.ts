// Places in the order of numbers that stand there, without comparing two of them where they are whole.

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** What three digits can tell apart. */
const WIDEST = 2 ** 32;
/** Below this a comparison sort is quicker than counting digits. */
const FEW = 1000;

/**
 * Places by rising key; those with equal keys stay in the sequence in which they are given.
 *
 * @param keys by place; any numbers
 * @param sequence the places; in the order of their numbers when it is left out
 * @returns a new sequence. Cost O(n) for whole keys less than 2³² apart, O(n log n) for others.
 * Source: least significant digit radix sort; Knuth, The Art of Computer Programming 3, 5.2.5.
 */
export function placesByKey(keys: Float64Array, sequence: Int32Array = placesUpTo(keys.length)): Int32Array {
  const least = leastOfWhole(keys);
  if (least === null || sequence.length < FEW) return compared(keys, sequence);
  const offsets = offsetsFrom(keys, least);
  let from = sequence.slice();
  let to = new Int32Array(from.length);
  for (let shift = 0; shift < 3 * DIGIT_BITS; shift += DIGIT_BITS) {
    const digits = countsOfDigits(offsets, shift);
    if (digits.includes(offsets.length)) continue;
    deal(from, to, offsets, shift, startsOf(digits));
    [from, to] = [to, from];
  }
  return from;
}

// Each loop is a function of its own: a compiler that comes while a loop runs knows nothing yet of what follows it.

function offsetsFrom(keys: Float64Array, least: number): Uint32Array {
  const offsets = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place += 1) offsets[place] = (keys[place] ?? 0) - least;
  return offsets;
}

function countsOfDigits(offsets: Uint32Array, shift: number): Int32Array {
  const counts = new Int32Array(DIGITS);
  for (let n = 0; n < offsets.length; n += 1) {
    const digit = ((offsets[n] ?? 0) >>> shift) & (DIGITS - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  return counts;
}

/** By digit: how many places have a lower one. */
function startsOf(counts: Int32Array): Int32Array {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum - count;
  });
}

function deal(from: Int32Array, to: Int32Array, offsets: Uint32Array, shift: number, next: Int32Array): void {
  for (let n = 0; n < from.length; n += 1) {
    const place = from[n] ?? 0;
    const digit = ((offsets[place] ?? 0) >>> shift) & (DIGITS - 1);
    const at = next[digit] ?? 0;
    to[at] = place;
    next[digit] = at + 1;
  }
}

function placesUpTo(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places;
}

/** The least key; null when keys are not whole or too far apart. */
function leastOfWhole(keys: Float64Array): number | null {
  let least = Infinity;
  let most = -Infinity;
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    if (!Number.isInteger(key)) return null;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return most - least < WIDEST ? least : null;
}

function compared(keys: Float64Array, sequence: Int32Array): Int32Array {
  const turns = sequence.map((_, turn) => turn);
  turns.sort((one, other) => (keys[sequence[one] ?? 0] ?? 0) - (keys[sequence[other] ?? 0] ?? 0) || one - other);
  return turns.map((turn) => sequence[turn] ?? 0);
}
