// Rows by group in flat arrays.

import { groupRows } from "../../../src/base/row-groups";

describe("Rows by group", () => {
  it("stand together in their own order, also where a group has none or a row has no group", () => {
    const { first, rows } = groupRows(Int32Array.from([2, 0, -1, 2, 0, 2]), 4);
    expect([...first]).toEqual([0, 2, 2, 5, 5]);
    expect([...rows]).toEqual([1, 4, 0, 3, 5]);
  });

  it("of nothing are none", () => {
    expect([...groupRows(new Int32Array(0), 2).first]).toEqual([0, 0, 0]);
  });
});
