// Repeatable random numbers: the same seed gives the same sequence on every machine.

/** Draws uniform numbers in [0, 1). */
export type Random = () => number;

/**
 * A generator of uniform numbers with 32 bits of state (the mulberry32 mixing function); period 2³².
 * @param seed any integer; equal seeds give equal sequences.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
