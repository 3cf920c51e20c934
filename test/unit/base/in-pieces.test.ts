// A value in pieces: whole again at the end, small on the way.

import fc from "fast-check";
import { inPieces, joinPieces, type Piece } from "../../../src/base/in-pieces";

function joined<Value>(pieces: readonly Piece<Value>[]): Value[] {
  const whole: Value[] = [];
  const take = joinPieces<Value>((value) => whole.push(value));
  // As threads pass them on: copies.
  for (const piece of pieces) take(structuredClone(piece));
  return whole;
}

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id, pegs: [id, id + 1] }));

describe("a value in pieces", () => {
  it("is the same value when it is put together again", () => {
    const json = fc.letrec((tie) => ({
      list: fc.array(tie("any"), { maxLength: 6 }),
      long: fc.integer({ min: 95, max: 300 }).map(rows),
      record: fc.dictionary(fc.string(), tie("any"), { noNullPrototype: true }),
      any: fc.oneof({ depthSize: "small" }, fc.integer(), fc.string(), fc.constant(null), tie("list"), tie("long"), tie("record")),
    })).any;
    fc.assert(
      fc.property(json, (value) => {
        expect(joined(inPieces(value))).toEqual([value]);
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });

  it("takes a long map apart too, and keeps its order", () => {
    const value = { tables: [{ styles: new Map(rows(20_000).map((row) => [`${String(row.id)},0`, row])) }] };
    const pieces = inPieces(value);
    expect(pieces.length).toBeGreaterThan(10);
    const [whole] = joined(pieces);
    expect([...(whole?.tables[0]?.styles ?? [])]).toEqual([...(value.tables[0]?.styles ?? [])]);
  });

  it("keeps short maps, sets and typed arrays whole, also in a long list", () => {
    const value = { heights: new Map([[1, 20]]), rows: rows(500).map((row) => ({ ...row, days: new Int32Array([1, 2]) })) };
    expect(joined(inPieces(value))).toEqual([value]);
  });

  it("has no piece that is large, but for a row that is", () => {
    const weights = inPieces({ orders: rows(50_000), records: [{ onHand: rows(20_000) }] }).map((piece) => (piece.kind === "rows" ? piece.rows.length : 0));
    expect(weights.length).toBeGreaterThan(20);
    expect(Math.max(...weights)).toBeLessThanOrEqual(4000);
  });

  it("sends a small value in one piece", () => {
    expect(inPieces({ kind: "progress", fraction: 0.5 })).toEqual([{ kind: "frame", value: { kind: "progress", fraction: 0.5 }, pieces: 0 }]);
  });

  it("forgets a value that was never completed when the next begins", () => {
    const [frame, first] = inPieces(rows(20_000));
    if (frame === undefined || first === undefined) throw new Error("no pieces");
    expect(joined<unknown>([frame, first, ...inPieces("next")])).toEqual(["next"]);
  });
});
