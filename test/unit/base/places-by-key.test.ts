// Places by key: counted or compared, the same sequence.

import { placesByKey } from "../../../src/base/places-by-key";
import { seededRandom } from "../../../src/base/random";

const random = seededRandom(7);

/** What a comparison sort gives; sort is stable. */
function compared(keys: Float64Array, sequence: readonly number[]): number[] {
  return [...sequence].sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
}

function shuffled(count: number): Int32Array {
  const turns = Float64Array.from({ length: count }, () => random());
  return Int32Array.from(compared(turns, [...turns.keys()]));
}

describe("placesByKey", () => {
  it.each([
    ["few", 20, () => Math.floor(random() * 5)],
    ["many whole keys with equal ones", 5000, () => Math.floor(random() * 300) - 100],
    ["whole keys of all three digits", 5000, () => Math.floor(random() * 2 ** 31) - 2 ** 30],
    ["whole keys too far apart to count", 5000, () => Math.floor(random() * 2 ** 40)],
    ["broken keys", 5000, () => random()],
    ["keys that hold nothing back", 5000, () => (random() < 0.5 ? -Infinity : 3)],
    ["one key", 5000, () => 42],
  ])("sorts %s as a comparison does, equal ones in the sequence given", (_, count, draw) => {
    const keys = Float64Array.from({ length: count }, draw);
    const sequence = shuffled(count);
    expect([...placesByKey(keys)]).toEqual(compared(keys, [...keys.keys()]));
    expect([...placesByKey(keys, sequence)]).toEqual(compared(keys, [...sequence]));
  });

  it("leaves what it is given alone", () => {
    const sequence = shuffled(2000);
    const before = sequence.slice();
    placesByKey(Float64Array.from(sequence), sequence);
    expect(sequence).toEqual(before);
  });
});
