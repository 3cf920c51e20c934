// Over random shops: no unit does two things at once, sequence and hours are kept, work takes exactly its time.

import fc from "fast-check";
import { openMinutesBetween, positionOf, startOfWork, workingTimes } from "../../src/engine/capacity/working-time";
import { resourceLoads } from "../../src/engine/capacity/resource-loads";
import { groupBy } from "../../src/base/group-by";
import { setupTimes } from "../../src/engine/scheduling/setup-times";
import type { Plant } from "../../src/model/plant";
import { calendar, made, plant, resource, settings, step } from "../unit/plant-builder";
import { monday, order, schedule, supplies } from "../unit/engine/scheduling/hand-made";

const seed = 61;
const parameters = { seed, numRuns: 150 };
const machines = ["M0", "M1", "M2"];

const stepValues = fc.record({
  machine: fc.nat(2),
  alternate: fc.nat(5),
  setupMinutes: fc.integer({ min: 0, max: 45 }),
  runMinutes: fc.constantFrom(0, 0.5, 3, 17.3),
  transferBatch: fc.constantFrom(undefined, 3),
  setupFamily: fc.constantFrom(undefined, "red", "blue"),
  queueMinutes: fc.constantFrom(0, 90),
});

/** Orders of a few items, each third one with a component's order among the earlier ones. */
const cases = fc.record({
  units: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
  efficiency: fc.constantFrom(1, 0.85, 1.15),
  hours: fc.constantFrom<number[]>([8, 16], [22, 6], [0, 0]),
  routings: fc.array(fc.array(stepValues, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  jobs: fc.array(fc.record({ item: fc.nat(3), quantity: fc.integer({ min: 1, max: 20 }), needed: fc.integer({ min: -3, max: 15 }) }), { maxLength: 14 }),
  direction: fc.constantFrom("backward" as const, "forward" as const),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function shopOf({ units, efficiency, hours, routings }: Case): Plant {
  const [from = 0, to = 0] = hours;
  const maintenance = { from: monday + 2, to: monday + 3, shifts: [], reason: "", resource: "M1" };
  return plant({
    items: routings.map((_, i) => made(`I${String(i)}`)),
    calendars: [calendar("C", from, to, [0, 1, 2, 3, 4], { exceptions: [maintenance] })],
    resources: machines.map((id, i) => resource(id, { calendar: "C", units: units[i] ?? 1, efficiency })),
    changeovers: [{ from: "red", to: "blue", minutes: 35 }, { from: "blue", to: "red", minutes: 5 }],
    routing: routings.flatMap((steps, i) =>
      steps.map(({ machine, alternate, transferBatch, setupFamily, ...values }, n) =>
        step(`I${String(i)}`, 10 * n + 10, machines[machine] ?? "M0", 0, {
          ...values,
          alternates: machines.slice(alternate, alternate + 1),
          ...(transferBatch === undefined ? {} : { transferBatch }),
          ...(setupFamily === undefined ? {} : { setupFamily }),
        }),
      ),
    ),
  });
}

function planned(one: Case) {
  const shop = shopOf(one);
  const orders = one.jobs.map(({ item, quantity, needed }, i) =>
    order(`O${String(i)}`, `I${String(item % one.routings.length)}`, quantity, monday + needed),
  );
  const links = orders.flatMap((parent, i) => {
    const component = orders[Math.floor(i / 2)];
    return i % 3 === 2 && component !== undefined ? [supplies(component, parent)] : [];
  });
  return { shop, orders, links, result: schedule(shop, orders, links, { direction: one.direction }) };
}

describe(`Schedules of random shops (seed ${String(seed)})`, () => {
  it("give every operation a place in open time, for exactly the minutes that its work takes", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shop, result, orders } = planned(one);
        const timeOf = workingTimes(shop, settings());
        expect(result.operations.length).toBe(orders.reduce((sum, { item }) => sum + (shop.routing.filter((each) => each.item === item).length), 0));
        for (const { id, resource: machine, start, end, setupMinutes, runMinutes } of result.operations) {
          const found = shop.resources.find((each) => each.id === machine) ?? resource("");
          const time = timeOf(found);
          const worked = openMinutesBetween(time, start, end);
          expect({ id, worked }).toEqual({ id, worked: Math.ceil((setupMinutes + runMinutes) / found.efficiency - 1e-6) + 0 });
          if (worked > 0) expect(startOfWork(time, positionOf(time, start))).toBe(start);
          expect(start).toBeGreaterThanOrEqual(monday * 1440);
        }
      }),
      parameters,
    );
  });

  it("never have two operations on a unit at once, and set up for what ran before", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shop, result } = planned(one);
        for (const onUnit of groupBy(result.operations, ({ resource: id, unit }) => `${id} ${String(unit)}`).values()) {
          const machine = onUnit[0]?.resource ?? "";
          const sorted = [...onUnit].sort((a, b) => a.start - b.start);
          fc.pre(sorted.every(({ start, end }) => end > start));
          for (const [i, { id, item, number, start, setupMinutes }] of sorted.entries()) {
            const before = sorted[i - 1];
            const own = shop.routing.find((each) => each.item === item && each.number === number) ?? step("", 0, "", 0);
            const due = setupTimes(shop.changeovers, machine).after(before?.setupFamily, own);
            expect(start).toBeGreaterThanOrEqual(before?.end ?? 0);
            expect({ id, setupMinutes }).toEqual({ id, setupMinutes: due });
          }
        }
        expect(result.operations.every(({ unit, resource: id }) => unit < (shop.resources.find((each) => each.id === id)?.units ?? 0))).toBe(true);
      }),
      parameters,
    );
  });

  it("keep precedence within orders and from components to parents", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shop, result } = planned(one);
        const byId = new Map(result.operations.map((operation) => [operation.id, operation]));
        for (const operation of result.operations) {
          const own = shop.routing.find(({ item, number }) => item === operation.item && number === operation.number);
          for (const id of operation.after) {
            const before = byId.get(id);
            const batch = shop.routing.find(({ item, number }) => item === before?.item && number === before?.number)?.transferBatch;
            const mayOverlap = before?.order === operation.order && batch !== undefined && batch < operation.quantity;
            const queue = before?.order === operation.order ? (own?.queueMinutes ?? 0) : 0;
            if (mayOverlap) expect(operation.end).toBeGreaterThanOrEqual(before?.end ?? Infinity);
            else expect(operation.start).toBeGreaterThanOrEqual((before?.end ?? Infinity) + queue);
          }
        }
      }),
      parameters,
    );
  });

  it("are as punctual backward as forward, with no work earlier and the same sequence on every unit", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const forward = planned({ ...one, direction: "forward" });
        const backward = planned({ ...one, direction: "backward" });
        const early = new Map(forward.result.operations.map((operation) => [operation.id, operation]));
        for (const { id, start, unit, resource: machine, setupMinutes } of backward.result.operations) {
          const before = early.get(id);
          expect(start).toBeGreaterThanOrEqual(before?.start ?? Infinity);
          expect({ id, unit, machine, setupMinutes }).toEqual({ id, unit: before?.unit, machine: before?.resource, setupMinutes: before?.setupMinutes });
        }
        const lateness = ({ due, needed }: { due: number; needed: number }) => Math.max(0, due - needed);
        expect(backward.result.orders.map(lateness)).toEqual(forward.result.orders.map(lateness));
      }),
      parameters,
    );
  });

  it("have loads that add up to their operations, and are the same each time", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { shop, result } = planned(one);
        const loads = resourceLoads(shop, settings(), [{ start: monday, end: monday + 4000 }], result.operations);
        const sum = (minutes: readonly number[]): number => minutes.reduce((total, each) => total + each, 0);
        expect(sum(loads.map(({ setupMinutes }) => setupMinutes))).toBeCloseTo(sum(result.operations.map(({ setupMinutes }) => setupMinutes)), 6);
        expect(sum(loads.map(({ runMinutes }) => runMinutes))).toBeCloseTo(sum(result.operations.map(({ runMinutes }) => runMinutes)), 6);
        expect(planned(one).result).toEqual(result);
      }),
      parameters,
    );
  });
});
