// The best schedule that stays: how it is chosen, and what goes ahead for the customers whom staying makes wait.

import { quietRun } from "../../../../src/base/run";
import { yieldings, type Yielding } from "../../../../src/engine/scheduling/former-slots";
import { isFairPrice, mostMovedInNeed, mostMovedOf, priceOfMoves, stayNear, type StayPasses } from "../../../../src/engine/scheduling/stay-near";
import { settings } from "../../plant-builder";

type Made = { readonly worth: number; readonly moved: number; readonly way: Yielding | null; readonly ahead: string };

/** Demands wait by their number; the work that the demand n waits for is the activity n. */
function stay(worthOf: (way: Yielding | null, ahead: string) => number | null, demands: readonly number[], activities = 4) {
  const asked: string[] = [];
  const ways: (Yielding | null)[] = [];
  const passes: StayPasses<Made> = {
    make: (way, column) => {
      const ahead = column.join("");
      if (ahead.includes("1")) asked.push(ahead);
      else ways.push(way);
      const worth = worthOf(way, ahead);
      return worth === null ? null : { worth, moved: worth === 0 ? 0 : 1, way, ahead };
    },
    longestWait: (_, isOut) => demands.find((demand) => !isOut(demand)) ?? -1,
    withLatePath: (_, demand, ahead) => (ahead[demand] === 1 ? null : ahead.map((one, index) => (index === demand ? 1 : one))),
  };
  return { best: stayNear(passes, new Uint8Array(activities), quietRun), ways, tried: asked };
}

describe("the schedule that stays", () => {
  it("is that of the way in which work yields that is worth most; ways that cannot be finished are passed over", () => {
    const [first, second] = yieldings;
    expect(stay((way) => (way === first ? null : way === second ? 3 : 5), []).best?.way).toBe(second);
    expect(stay((way) => (way === null ? 2 : null), []).best?.way).toBeNull();
    expect(stay(() => null, [1]).best).toBeNull();
    expect(stay(() => Infinity, [1]).best).toBeNull();
  });

  it("needs no other way where all stays, and no sequence alone where a way was finished", () => {
    expect(stay(() => 0, []).ways).toEqual([yieldings[0]]);
    expect(stay(() => 1, []).ways).toEqual(yieldings);
  });

  it("has the work ahead of each demand for which it is worth it, one after the other, and asks again for those refused before", () => {
    const worth: Readonly<Record<string, number>> = { "0000": 9, "0100": 9, "0010": 8, "0110": 7 };
    const { best, tried } = stay((_, ahead) => worth[ahead] ?? 99, [1, 2, 3]);
    expect(tried).toEqual(["0100", "0010", "0011", "0110", "0111", "0111"]);
    expect(best).toMatchObject({ worth: 7, ahead: "0110" });
  });

  it("is not tried for on and on: four in vain, and few passes over a large network", () => {
    expect(stay(() => 9, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 10).tried).toHaveLength(4);
    expect(stay((_, ahead) => 100_000 - [...ahead].filter((one) => one === "1").length, [0, 1, 2, 3, 4], 80_000).tried).toHaveLength(2);
  });
});

describe("what staying may cost", () => {
  it("is a little for each operation that moves, and more for each beyond those that may", () => {
    expect(priceOfMoves(10, 10)).toBeCloseTo(0.03, 9);
    expect(priceOfMoves(12, 10)).toBeCloseTo(0.036 + 0.04, 9);
  });

  it("is a twentieth of the late days, or one day", () => {
    expect([isFairPrice(1, 0), isFairPrice(1.1, 0), isFairPrice(1050, 1000), isFairPrice(1051, 1000)]).toEqual([true, false, true, false]);
  });

  it("is a share of the operations, and ten of a small shop", () => {
    const places = (count: number) => ({ start: Float64Array.from({ length: count + 1 }, (_, index) => (index === 0 ? NaN : index)) });
    expect([mostMovedOf(places(1000), settings()), mostMovedOf(places(40), settings()), mostMovedOf(places(1000), settings({ mostMovedPercent: 25 }))]).toEqual([100, 10, 250]);
    expect(mostMovedInNeed(places(1000))).toBe(500);
  });
});
