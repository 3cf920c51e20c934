// The sequence of activities by importance.

import { sequenceOf } from "../../../../src/engine/scheduling/sequence";

describe("A sequence", () => {
  it("puts lower priorities first and equal ones by number", () => {
    const { at, rank } = sequenceOf(Float64Array.of(3, 1, Number.MAX_SAFE_INTEGER, 1));
    expect(Array.from(at)).toEqual([1, 3, 0, 2]);
    expect(Array.from(rank)).toEqual([2, 0, 3, 1]);
  });
});
