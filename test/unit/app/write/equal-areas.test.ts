// Rectangles of equal keys: every cell once, and few of them where the picture is simple.

import fc from "fast-check";

import { allSteps } from "../../../../src/base/steps";
import { equalAreas } from "../../../../src/app/write/equal-areas";

describe("equal areas", () => {
  it("cover every cell with a key once, and no other", () => {
    const grid = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.array(fc.array(fc.constantFrom("a", "b", null), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(grid, (keys) => {
        const columns = keys[0]?.length ?? 0;
        const covered = keys.map((line) => line.map((): string | null => null));
        for (const { area, key } of allSteps(equalAreas(keys.length, columns, (row, column) => keys[row]?.[column] ?? null))) {
          for (let row = area.row; row < area.row + area.rows; row += 1) {
            for (let column = area.column; column < area.column + area.columns; column += 1) {
              const line = covered[row];
              if (line === undefined || line[column] !== null) return false;
              line[column] = key;
            }
          }
        }
        return JSON.stringify(covered) === JSON.stringify(keys);
      }),
      { seed: 20_260_309, numRuns: 500 },
    );
  });

  it("are one for a table whose cells are alike, with a row of headings above", () => {
    const areas = allSteps(equalAreas(1_000, 9, (row) => (row === 0 ? "heading" : "body")));
    expect(areas.map(({ area, key }) => [key, area.row, area.rows, area.columns])).toEqual([["heading", 0, 1, 9], ["body", 1, 999, 9]]);
  });
});
