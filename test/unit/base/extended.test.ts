// A copy with more fields: what it holds, and in which order it is written.

import { extended } from "../../../src/base/extended";

describe("A record with more fields", () => {
  it("is what a copy by spreading is, in the same order, and leaves the record alone", () => {
    const order = { id: "A-001", quantity: 5, due: undefined };
    const more = { pegs: [], quantity: 6 };
    const copy = extended(order, more);
    expect(JSON.stringify(copy)).toBe(JSON.stringify({ ...order, ...more }));
    expect(Object.keys(copy)).toEqual(["id", "quantity", "due", "pegs"]);
    expect(order).toEqual({ id: "A-001", quantity: 5, due: undefined });
  });
});
