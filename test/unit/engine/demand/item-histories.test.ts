// History rows as series: which periods they are, what is unknown, and what had no demand.

import { itemHistories } from "../../../../src/engine/demand/item-histories";
import type { History } from "../../../../src/model/plant";
import { day, settings } from "../../plant-builder";

function sold(item: string, date: string, quantity: number, more: Partial<History> = {}): History {
  return { item, day: day(date), quantity, ...more };
}

describe("the histories of items", () => {
  const planned = settings({ start: day("2026-05-04"), horizonDays: 28 });

  it("are by week where dates lie days apart, with no demand where only others had some and nothing known where none had", () => {
    const found = itemHistories([sold("A", "2026-04-06", 3), sold("A", "2026-04-09", 2), sold("B", "2026-04-14", 4), sold("A", "2026-05-01", 7)], planned);
    expect(found).toMatchObject({ bucket: "week", season: 52, items: [{ item: "A", history: [5, 0, null, 7] }, { item: "B", history: [4, null, 0] }] });
    expect(found?.past).toHaveLength(4);
    expect(found?.coming.map(({ start }) => start - planned.start)).toEqual([0, 7, 14, 21]);
  });

  it("are by month where dates lie months apart", () => {
    const found = itemHistories([sold("A", "2026-01-01", 1), sold("A", "2026-02-01", 2), sold("A", "2026-04-01", 4)], planned);
    expect(found).toMatchObject({ bucket: "month", season: 12, items: [{ item: "A", history: [1, 2, null, 4] }] });
  });

  it("leave out the running period, but not when nearly all of it is over", () => {
    const rows = [sold("A", "2026-03-01", 1), sold("A", "2026-04-01", 2), sold("A", "2026-05-01", 9)];
    const pastOn = (start: string) => itemHistories(rows, settings({ start: day(start) }))?.items[0]?.history;
    expect([pastOn("2026-05-15"), pastOn("2026-05-29")]).toEqual([[1, 2], [1, 2, 9]]);
  });

  it("keep the planner's marks at their periods", () => {
    const rows = [sold("A", "2026-02-01", 2), sold("A", "2026-03-01", 50, { mark: "promotion" }), sold("B", "2026-01-01", 1)];
    expect(itemHistories(rows, planned)?.items[0]).toEqual({ item: "A", history: [2, 50], marks: [{ period: 1, kind: "promotion" }] });
  });

  it("are none without a row before the plan", () => {
    expect(itemHistories([sold("A", "2026-06-01", 2)], planned)).toBeNull();
  });
});
