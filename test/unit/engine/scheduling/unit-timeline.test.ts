// Setups in sequence and gaps on one unit: where work fits, and what an insertion does to the setup after it.

import { openShop, type Machine } from "../../../../src/engine/scheduling/shop";
import { setupTimes } from "../../../../src/engine/scheduling/setup-times";
import {
  earliestOpening,
  emptyTimeline,
  latestOpening,
  occupy,
  type UnitTimeline,
  type Wish,
} from "../../../../src/engine/scheduling/unit-timeline";
import { calendar, plant, resource, settings } from "../../plant-builder";

const changeovers = [
  { from: "red", to: "blue", minutes: 40 },
  { from: "blue", to: "red", minutes: 25 },
  { resource: "M", from: "red", to: "blue", minutes: 30 },
  { resource: "M", from: "green", to: "green", minutes: 5 },
];

function machine(): Machine {
  const records = plant({ resources: [resource("M", { calendar: "A" })], calendars: [calendar("A", 0, 0)], changeovers });
  const found = openShop(records, settings()).get("M");
  if (found === undefined) throw new Error("No machine M");
  return found;
}

function wish(setupFamily: string, from: number, runMinutes = 60): Wish {
  return { need: { setupFamily, setupMinutes: 20 }, runMinutes, from, endFrom: -Infinity };
}

/** Puts work into a timeline; gives its number, by which `slotOf` finds it. */
function put(timeline: UnitTimeline, wanted: Wish, notBefore = 0): number {
  const work = timeline.works.length;
  occupy(machine(), timeline, earliestOpening(machine(), timeline, wanted), wanted, notBefore, work);
  return work;
}

function slotOf({ works, starts, ends, setupMinutes }: UnitTimeline, work: number) {
  const slot = works.indexOf(work);
  return { start: starts[slot], end: ends[slot], setupMinutes: setupMinutes[slot] };
}

/** The latest first, as they are reserved. */
function spans(list: readonly { readonly start: number; readonly end: number }[]) {
  const falling = [...list].reverse();
  return { starts: falling.map(({ start }) => start), ends: falling.map(({ end }) => end) };
}

/** Work whose setup does not depend on what comes before it. */
function plain(from: number, runMinutes: number): Wish {
  return { need: { setupMinutes: 20 }, runMinutes, from, endFrom: -Infinity };
}

describe("Setup times", () => {
  const setups = setupTimes(changeovers, "M");
  const need = (setupFamily: string) => ({ setupFamily, setupMinutes: 20 });

  it("come from the resource's own row before a row for any resource", () => {
    expect(setups.after("red", need("blue"))).toBe(30);
    expect(setupTimes(changeovers, "OTHER").after("red", need("blue"))).toBe(40);
    expect(setups.after("blue", need("red"))).toBe(25);
  });

  it("are nothing within a family, unless a row says otherwise", () => {
    expect(setups.after("blue", need("blue"))).toBe(0);
    expect(setups.after("green", need("green"))).toBe(5);
  });

  it("are the routing's when nothing is known of the change, of the work before, or of the family", () => {
    expect(setups.after("green", need("blue"))).toBe(20);
    expect(setups.after(undefined, need("blue"))).toBe(20);
    expect(setups.after("red", { setupMinutes: 7 })).toBe(7);
  });

  it("are reserved at their longest while the sequence is open", () => {
    expect(setups.longest(need("blue"))).toBe(30);
    expect(setups.longest({ setupMinutes: 7 })).toBe(7);
  });
});

describe("A unit's timeline", () => {
  it("uses the first gap that is long enough", () => {
    const timeline = emptyTimeline();
    put(timeline, wish("blue", 0));
    put(timeline, wish("blue", 200));
    expect(slotOf(timeline, put(timeline, wish("blue", 0, 60)))).toEqual({ start: 80, end: 140, setupMinutes: 0 });
    expect(slotOf(timeline, put(timeline, wish("blue", 0, 90)))).toMatchObject({ start: 260 });
  });

  it("shortens the setup of the work after an insertion of its family, and keeps its end", () => {
    const timeline = emptyTimeline();
    put(timeline, wish("red", 0));
    const blue = put(timeline, wish("blue", 200));
    expect(slotOf(timeline, blue)).toEqual({ start: 200, end: 290, setupMinutes: 30 });
    put(timeline, wish("blue", 80));
    expect(slotOf(timeline, blue)).toEqual({ start: 230, end: 290, setupMinutes: 0 });
  });

  it("lengthens the setup after an insertion only into time that the next work may use", () => {
    const early = emptyTimeline();
    put(early, wish("blue", 0));
    const free = put(early, wish("blue", 300), 0);
    put(early, wish("red", 100));
    expect(slotOf(early, free)).toEqual({ start: 270, end: 360, setupMinutes: 30 });
  });

  it("puts work behind when the setup that it would cause finds no room", () => {
    const timeline = emptyTimeline();
    put(timeline, wish("blue", 0));
    const fixed = put(timeline, wish("blue", 300), 300);
    const red = put(timeline, wish("red", 100));
    expect(slotOf(timeline, fixed)).toEqual({ start: 300, end: 360, setupMinutes: 0 });
    expect(slotOf(timeline, red).start).toBe(360);
  });

  it("ends no earlier than it must, even when it could start before", () => {
    expect(earliestOpening(machine(), emptyTimeline(), { ...wish("blue", 0), endFrom: 500 })).toMatchObject({ start: 420, end: 500 });
  });

  it("finds the latest gap before a position", () => {
    const reserved = spans([{ start: 0, end: 50 }, { start: 100, end: 200 }]);
    expect(latestOpening(reserved, 50, 150)).toEqual({ index: 1, start: 50, end: 100 });
    expect(latestOpening(reserved, 60, 150)).toEqual({ index: 2, start: -60, end: 0 });
    expect(latestOpening(reserved, 60, 400)).toEqual({ index: 0, start: 340, end: 400 });
  });

  it("finds the first gap that fits wherever it begins to look, among many", () => {
    const timeline = emptyTimeline();
    for (let from = 0; from < 30; from += 1) put(timeline, wish("blue", 100 * from, 80));
    // The first slot is longer by its setup and leaves no gap; the others end at 180, 280, 380 …
    const cases = [[0, 2], [90, 2], [180, 2], [1210, 13], [1480, 15], [1495, 16], [2850, 29], [5000, 30]] as const;
    for (const [from, index] of cases) expect(earliestOpening(machine(), timeline, wish("blue", from, 10)).index).toBe(index);
  });

  it("finds the same gaps, and leaves the work behind them as it is, while no work has a family", () => {
    const timeline = emptyTimeline();
    for (let from = 0; from < 30; from += 1) put(timeline, plain(100 * from, 60));
    const cases = [[0, 30, 30], [0, 0, 1], [90, 0, 2], [180, 0, 2], [1210, 0, 13], [2850, 0, 29], [5000, 0, 30]] as const;
    for (const [from, runMinutes, index] of cases) expect(earliestOpening(machine(), timeline, plain(from, runMinutes))).toMatchObject({ index, setupMinutes: 20 });
    const between = put(timeline, plain(0, 0));
    expect(slotOf(timeline, between)).toEqual({ start: 80, end: 100, setupMinutes: 20 });
    expect(slotOf(timeline, 1)).toEqual({ start: 100, end: 180, setupMinutes: 20 });
    const blue = put(timeline, wish("blue", 1000));
    expect(slotOf(timeline, blue)).toEqual({ start: 2980, end: 3060, setupMinutes: 20 });
    expect(slotOf(timeline, put(timeline, wish("blue", 1000)))).toEqual({ start: 3060, end: 3120, setupMinutes: 0 });
  });

  it("finds the last gap that fits wherever it begins to look, among many", () => {
    const reserved = Array.from({ length: 30 }, (_, i) => ({ start: 100 * i, end: 100 * i + 80 }));
    for (const by of [-5, 0, 99, 1200, 1201, 2990, 4000]) {
      const before = reserved.filter(({ start }) => start < by).length;
      const { index, end } = latestOpening(spans(reserved), 20, by);
      const gap = by - (reserved[before - 1]?.end ?? -Infinity) >= 20 ? before : before - 1;
      expect([reserved.length - index, end]).toEqual([gap, gap === before ? by : (reserved[gap]?.start ?? by)]);
    }
  });
});
