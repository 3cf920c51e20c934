// Guaranteed-service placement of safety stock against Snyder & Shen (2019), ch. 6, and against trying every promise.

import { seededRandom } from "../../src/base/random";
import { placeSafetyStock, type Stage, type Supply } from "../../src/engine/inventory/placement/guaranteed-service";

/** `id: [processing time, holding cost, deviation?, longest service?, supply time?]` */
function stagesOf(rows: Readonly<Record<string, readonly [number, number, number?, (number | null)?, number?]>>): readonly Stage[] {
  return Object.entries(rows).map(([id, [processingTime, holdingCost, demandDeviation = 0, longest, supplyTime = 0]]) => ({
    id,
    processingTime,
    holdingCost,
    demandDeviation,
    supplyTime,
    ...(typeof longest === "number" && { longestService: longest }),
  }));
}

const supply = (text: string): readonly Supply[] =>
  text.split(" ").map((arc) => {
    const [from = "", to = ""] = arc.split(">");
    return { from, to, quantityPer: 1 };
  });

function placed(stages: readonly Stage[], supplies: readonly Supply[], z: number) {
  const advice = placeSafetyStock(stages, supplies, z);
  if (advice.kind !== "placed") throw new Error("A ring");
  return { ...advice, service: Object.fromEntries(advice.placements.map(({ id, serviceTime }) => [id, serviceTime])) };
}

describe("Guaranteed service in Snyder & Shen (2019)", () => {
  it("costs 2√2 on the series of example 6.3", () => {
    const found = placed(stagesOf({ 3: [1, 2, 0, null, 1], 2: [0, 4], 1: [1, 7, 1, 1] }), supply("3>2 2>1"), 1);
    expect(found.cost).toBeCloseTo(2 * Math.SQRT2, 12);
    expect(found.service).toEqual({ 3: 0, 2: 0, 1: 1 });
  });

  it("costs 160·√5 on the series of problem 6.7", () => {
    const found = placed(stagesOf({ 3: [1, 2, 0, null, 1], 2: [1, 3], 1: [2, 4, 10, 0] }), supply("3>2 2>1"), 4);
    expect(found.cost).toBeCloseTo(357.77087639996637, 9);
  });

  it("finds the promises of the series of ten in problem 6.8", () => {
    const rows = { 10: [5, 0.87, 0, null, 7], 9: [1, 0.98], 8: [5, 1.1], 7: [9, 1.15], 6: [5, 2.37], 5: [8, 2.47], 4: [15, 2.93], 3: [2, 3.04], 2: [10, 4.56], 1: [5, 5.73, 15.8, 3] } as const;
    const found = placed(stagesOf(rows), supply("10>9 9>8 8>7 7>6 6>5 5>4 4>3 3>2 2>1"), 2.0537489106318225);
    expect(found.cost).toBeCloseTo(1378.3020369043727, 8);
    expect(found.service).toEqual({ 1: 3, 2: 10, 3: 0, 4: 28, 5: 13, 6: 5, 7: 0, 8: 18, 9: 13, 10: 12 });
  });

  it("costs 8.2779 on the tree of example 6.5", () => {
    const found = placed(stagesOf({ 1: [2, 1, 0, null, 1], 3: [1, 2], 2: [1, 3, 1, 0], 4: [1, 3, 1, 1] }), supply("1>3 3>2 3>4"), 1);
    expect(found.cost).toBeCloseTo(8.277916867529369, 12);
    expect(found.service).toEqual({ 1: 0, 3: 0, 2: 0, 4: 1 });
  });

  it("costs 15.65 on the tree of problem 6.9", () => {
    const rows = { 1: [7, 0.12054794520547946, 4.1, 3], 2: [7, 0.07671232876712329, 6.2, 3], 3: [21, 0.049315068493150684], 4: [3, 0.0027397260273972603], 5: [8, 0.010958904109589041], 6: [2, 0.00410958904109589] } as const;
    expect(placed(stagesOf(rows), supply("3>1 3>2 4>3 5>3 6>5"), 4).cost).toBeCloseTo(15.649530249501026, 10);
  });

  it("costs 18.824 on the digital camera of figure 6.14", () => {
    const rows = { raw: [2, 0.01], wafers: [3, 0.03], test: [2, 0.04], base: [4, 0.06], imager: [2, 0.12], ship: [3, 0.13], camera: [6, 0.2], board: [4, 0.08], other: [3, 0.04], build: [2, 0.5, 10, 2] } as const;
    const found = placed(stagesOf(rows), supply("raw>wafers wafers>test test>imager base>imager imager>ship ship>build camera>build board>build other>build"), 1.6448536269514722);
    expect(found.cost).toBeCloseTo(18.824004472592172, 10);
    expect(found.costEverywhere).toBeGreaterThan(found.cost);
  });
});

describe("Guaranteed service on random trees (seed 20261130)", () => {
  it("is never dearer or cheaper than the best of all promises", () => {
    const random = seededRandom(20_261_130);
    for (let round = 0; round < 60; round += 1) {
      const count = 2 + Math.floor(4 * random());
      const supplies = Array.from({ length: count - 1 }, (_, index) => {
        const [one, other] = [String(Math.floor((index + 1) * random())), String(index + 1)];
        return random() < 0.5 ? { from: one, to: other, quantityPer: 1 + Math.floor(2 * random()) } : { from: other, to: one, quantityPer: 1 };
      });
      const stages = Array.from({ length: count }, (_, index): Stage => {
        const isLast = !supplies.some(({ from }) => from === String(index));
        const times = { processingTime: Math.floor(4 * random()), holdingCost: 1 + 5 * random(), supplyTime: Math.floor(2 * random()) };
        return { id: String(index), ...times, demandDeviation: isLast ? 1 + random() : 0, ...(isLast && { longestService: Math.floor(3 * random()) }) };
      });
      expect(placed(stages, supplies, 2).cost).toBeCloseTo(bestOfAll(stages, supplies, 2), 9);
    }
  });

  it("names the stages of a ring", () => {
    const advice = placeSafetyStock(stagesOf({ a: [1, 1], b: [1, 1], c: [1, 1, 1, 0], d: [1, 1] }), supply("a>b a>c b>c d>a"), 1);
    expect(advice).toEqual({ kind: "ring", stages: ["a", "b", "c"] });
  });
});

/** The least cost over all whole service times: each stage waits for the slowest of its suppliers. */
function bestOfAll(stages: readonly Stage[], supplies: readonly Supply[], z: number): number {
  const variance = (id: string): number =>
    supplies.filter(({ from }) => from === id).reduce((sum, { to, quantityPer }) => sum + quantityPer ** 2 * variance(to), (stages.find((each) => each.id === id)?.demandDeviation ?? 0) ** 2);
  const most = stages.reduce((sum, { processingTime, supplyTime = 0 }) => sum + processingTime + supplyTime, 0);
  const unit = stages.map(({ id, holdingCost }) => holdingCost * z * Math.sqrt(variance(id)));
  const before = stages.map(({ id }) => supplies.filter(({ to }) => to === id).map(({ from }) => stages.findIndex((each) => each.id === from)));
  const sorted = stages.map((_, place) => place).sort((one, other) => depth(before, one) - depth(before, other));
  let best = Infinity;
  const service = stages.map(() => 0);
  const search = (next: number, cost: number): void => {
    if (cost >= best) return;
    const place = sorted[next];
    if (place === undefined) {
      best = cost;
      return;
    }
    const { processingTime = 0, supplyTime = 0, longestService = most } = stages[place] ?? {};
    const ready = processingTime + Math.max(supplyTime, ...(before[place] ?? []).map((other) => service[other] ?? 0));
    for (let promise = 0; promise <= Math.min(ready, longestService); promise += 1) {
      service[place] = promise;
      search(next + 1, cost + (unit[place] ?? 0) * Math.sqrt(ready - promise));
    }
  };
  search(0, 0);
  return best;
}

function depth(before: readonly (readonly number[])[], place: number): number {
  return Math.max(0, ...(before[place] ?? []).map((other) => 1 + depth(before, other)));
}
