// Moves keep the schedule whole: after each, ends, tails and makespan are those of the same orders made from nothing.

import { seededRandom } from "../../../../../src/base/random";
import { buildSchedule } from "../../../../../src/engine/optimization/job-shop/build-schedule";
import { emptyOrders, keepOrders, loadOrders, makespanOf } from "../../../../../src/engine/optimization/job-shop/machine-orders";
import { mixSchedules } from "../../../../../src/engine/optimization/job-shop/mix-schedules";
import { operationMover } from "../../../../../src/engine/optimization/job-shop/move-operation";
import { shopColumns, type ShopColumns } from "../../../../../src/engine/optimization/job-shop/shop-columns";

const MACHINES = 4;

/** Six jobs of five operations, each on one of two machines. */
function randomShop(random: () => number): ShopColumns {
  const machine = (): number => Math.floor(random() * MACHINES);
  const operation = (): { machine: number; minutes: number }[] => [...new Set([machine(), machine()])].map((each) => ({ machine: each, minutes: 1 + Math.floor(random() * 9) }));
  return shopColumns({ machines: MACHINES, jobs: Array.from({ length: 6 }, () => Array.from({ length: 5 }, operation)) });
}

describe("Moving an operation", () => {
  it("gives what the same orders give from nothing, or changes nothing when it would close a circle", () => {
    const random = seededRandom(3);
    let refused = 0;
    for (let round = 0; round < 5; round += 1) {
      const shop = randomShop(random);
      const orders = emptyOrders(shop);
      const move = operationMover(orders);
      loadOrders(orders, buildSchedule(shop, random, 1));
      for (let step = 0; step < 100; step += 1) {
        const operation = Math.floor(random() * shop.count);
        const first = shop.firstMode[operation] ?? 0;
        const mode = first + Math.floor(random() * ((shop.firstMode[operation + 1] ?? 0) - first));
        const machine = shop.modeMachine[mode] ?? 0;
        const places = [...orders.sequence].filter((other) => orders.machine[other] === machine && other !== operation);
        const predecessor = places[Math.floor(random() * (places.length + 1))] ?? shop.count;
        const before = keepOrders(orders, makespanOf(orders));
        const isMade = move(operation, machine, shop.modeMinutes[mode] ?? 0, predecessor);
        const after = keepOrders(orders, makespanOf(orders));
        const fresh = emptyOrders(shop);
        expect(loadOrders(fresh, after)).toBe(after.makespan);
        for (const column of ["before", "after", "end", "tail", "place", "firstOnMachine"] as const) expect(orders[column]).toEqual(fresh[column]);
        if (isMade) expect(orders.before[operation]).toBe(predecessor);
        else expect(after).toEqual(before);
        refused += Number(!isMade);
      }
    }
    expect(refused).toBeGreaterThan(20);
  });
});

describe("Mixing two schedules", () => {
  it("keeps the order within jobs and every order on a machine that both have", () => {
    const random = seededRandom(5);
    for (let round = 0; round < 8; round += 1) {
      const shop = randomShop(random);
      const [one, other] = [buildSchedule(shop, random, 1), buildSchedule(shop, random, 1)];
      const mixed = mixSchedules(one, other, random(), random);
      const places = [one, other, mixed].map(({ sequence }) => (operation: number): number => sequence.indexOf(operation));
      for (let a = 0; a < shop.count; a += 1) {
        for (let b = 0; b < shop.count; b += 1) {
          const isSameJob = shop.job[a] === shop.job[b] && a < b;
          const isCommon = [one, other].every(({ machine, end }) => machine[a] === machine[b] && (end[a] ?? 0) < (end[b] ?? 0));
          if (isSameJob || isCommon) expect(places[2]?.(a)).toBeLessThan(places[2]?.(b) ?? 0);
        }
      }
    }
  });
});
