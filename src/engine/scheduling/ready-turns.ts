// Whose turn it is among those that are ready, when all turns are known beforehand. Knows numbers only.

const BITS = 5;
const WORD = 1 << BITS;

/** Levels of bits: the turns themselves, above them a bit for each word that has one, and so on. */
export type ReadyTurns = readonly Uint32Array[];

/**
 * A set of turns, none of them ready: of 300,000 turns 37 KB, where a heap of keys is read all over megabytes.
 * @param count turns are 0 … count − 1
 */
export function noReadyTurns(count: number): ReadyTurns {
  const levels: Uint32Array[] = [];
  for (let size = count; levels.length === 0 || size > 1; ) {
    size = Math.ceil(size / WORD);
    levels.push(new Uint32Array(Math.max(1, size)));
  }
  return levels;
}

/** Cost O(log₃₂ count). */
export function addTurn(levels: ReadyTurns, turn: number): void {
  let place = turn;
  for (const level of levels) {
    const word = place >>> BITS;
    level[word] = (level[word] ?? 0) | (1 << (place & (WORD - 1)));
    place = word;
  }
}

/** The first turn that is ready, taken out; −1 when none is. Cost O(log₃₂ count). */
export function takeTurn(levels: ReadyTurns): number {
  let place = 0;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const word = levels[level]?.[place] ?? 0;
    if (word === 0) return -1;
    place = place * WORD + lowestBit(word);
  }
  let rest = place;
  for (const level of levels) {
    const word = rest >>> BITS;
    const left = (level[word] ?? 0) & ~(1 << (rest & (WORD - 1)));
    level[word] = left;
    if (left !== 0) break;
    rest = word;
  }
  return place;
}

function lowestBit(word: number): number {
  return WORD - 1 - Math.clz32(word & -word);
}
