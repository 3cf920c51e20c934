// Published job shops with known optima, from the shared reference data: reached, or proved, within a number of moves.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkJobShop } from "../../../src/engine/optimization/job-shop/check-job-shop";
import type { JobShopResult } from "../../../src/engine/optimization/job-shop/job-shop-problem";
import { solveJobShop } from "../../../src/engine/optimization/job-shop/solve-job-shop";
import { readJobShop } from "../../bench/job-shop-instances";

const data = resolve(__dirname, "../../../../shared/data");
const SEED = 1;

function solved(folder: string, name: string, mostMoves: number): JobShopResult {
  const instance = readJobShop(readFileSync(join(data, folder, `${name}.txt`), "utf8"));
  if (instance === null) throw new Error(`${name} is no job shop`);
  const result = solveJobShop(instance.problem, { seed: SEED, mostMoves, isTimeUp: () => false, progress: () => undefined });
  expect(checkJobShop(instance.problem, result.solution, result.makespanMinutes)).toEqual([]);
  return result;
}

const describeWithData = existsSync(join(data, "jobshop")) && existsSync(join(data, "flexible-jobshop")) ? describe : describe.skip;

describeWithData("Published job shops (skipped where the shared reference data is missing)", () => {
  it("proves la01 (Lawrence 1984) optimal at 666 by the bound and stops at once", () => {
    expect(solved("jobshop", "la01", Infinity)).toMatchObject({ status: "optimal", makespanMinutes: 666, lowerBoundMinutes: 666 });
  });

  it.each([
    ["ft06", 55, 20_000],
    ["ft10", 930, 3_000_000],
    ["ft20", 1165, 500_000],
    ["la02", 655, 200_000],
    ["la19", 842, 500_000],
    ["ta71", 5464, 100_000],
  ])("reaches the optimum of %s, %d", (name, optimum, mostMoves) => {
    expect(solved("jobshop", name, mostMoves).makespanMinutes).toBe(optimum);
  });
});

describeWithData("Published flexible job shops", () => {
  it("proves la01_edata (Hurink, Jurisch & Thole 1994) optimal at 609", () => {
    expect(solved("flexible-jobshop", "la01_edata", 1_000_000)).toMatchObject({ status: "optimal", makespanMinutes: 609 });
  });

  it.each([
    ["mk01", 40, 200_000],
    ["mk03", 204, 200_000],
    ["mk08", 523, 200_000],
    ["la16_edata", 892, 500_000],
  ])("reaches the best known of %s, %d", (name, best, mostMoves) => {
    expect(solved("flexible-jobshop", name, mostMoves).makespanMinutes).toBe(best);
  });
});
