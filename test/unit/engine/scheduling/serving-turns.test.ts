// In which turns the customers of an item are served: against all sequences of small lines, and never worse than the first.

import { seededRandom } from "../../../../src/base/random";
import { servingTurns, type ServingLine } from "../../../../src/engine/scheduling/serving-turns";

type WaitingCustomer = { readonly due: number; readonly weight: number; readonly quantity: number };

const customer = (due: number, weight: number, quantity: number): WaitingCustomer => ({ due, weight, quantity });

/** Five units at once, the rest on day 10. */
const line = (...customers: readonly WaitingCustomer[]): ServingLine => lineOf([0, 10], [5, 100], customers);

function lineOf(days: readonly number[], there: readonly number[], customers: readonly WaitingCustomer[]): ServingLine {
  const column = (valueOf: (customer: WaitingCustomer) => number): Float64Array => Float64Array.from(customers, valueOf);
  return { days: Float64Array.from(days), there: Float64Array.from(there), dues: column(({ due }) => due), weights: column(({ weight }) => weight), quantities: column(({ quantity }) => quantity) };
}

function turnsFrom(given: ServingLine, first: readonly number[] = [...given.dues.keys()]): { readonly turns: readonly number[]; readonly waiting: number } {
  const { turns, waiting } = servingTurns(given, Int32Array.from(first));
  return { turns: [...turns], waiting };
}

describe("the turns of customers", () => {
  it("stay those of the days where everybody would wait as long", () => {
    expect(turnsFrom(line(customer(2, 1, 5), customer(6, 1, 5)))).toEqual({ turns: [0, 1], waiting: 4 });
  });

  it("let the important one go first where that is less waiting by priority", () => {
    expect(turnsFrom(line(customer(2, 1 / 3, 5), customer(6, 1, 5)))).toEqual({ turns: [1, 0], waiting: 8 / 3 });
  });

  it("let go first whom the goods that are there are enough for", () => {
    expect(turnsFrom(line(customer(2, 1, 6), customer(3, 1, 5)))).toEqual({ turns: [1, 0], waiting: 8 });
  });

  it("begin with the turns that they are given", () => {
    const given = line(customer(2, 1, 5), customer(6, 1, 5));
    expect(turnsFrom(given, [1, 0]).waiting).toBeLessThanOrEqual(8);
  });

  it("are as good as the best of all sequences for nine in ten small lines, and never worse than those of the days", () => {
    const random = seededRandom(7);
    const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
    let best = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const customers = Array.from({ length: 5 }, () => customer(whole(0, 12), 1 / whole(1, 3), whole(1, 6))).sort((one, other) => one.due - other.due);
      const days = Array.from({ length: 6 }, () => whole(0, 25)).sort((one, other) => one - other);
      const given = lineOf(days, days.map((_, place) => 5 * (place + 1)), customers);
      const { turns, waiting } = turnsFrom(given);
      expect([...turns].sort()).toEqual([0, 1, 2, 3, 4]);
      expect(waiting).toBeCloseTo(waitingOf(given, turns), 9);
      expect(waiting).toBeLessThanOrEqual(waitingOf(given, [0, 1, 2, 3, 4]) + 1e-9);
      if (waiting <= Math.min(...sequences([0, 1, 2, 3, 4]).map((sequence) => waitingOf(given, sequence))) + 1e-9) best += 1;
    }
    expect(best).toBeGreaterThanOrEqual(180);
  });
});

/** Counted unit by unit. */
function waitingOf({ days, there, dues, weights, quantities }: ServingLine, turns: readonly number[]): number {
  const units = [...there].flatMap((sum, place) => Array.from({ length: sum - (there[place - 1] ?? 0) }, () => days[place] ?? 0));
  let next = 0;
  return turns.reduce((sum, number) => {
    next += quantities[number] ?? 0;
    return sum + (weights[number] ?? 0) * Math.max(0, (units[next - 1] ?? Infinity) - (dues[number] ?? 0));
  }, 0);
}

function sequences(numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length === 0) return [[]];
  return numbers.flatMap((first) => sequences(numbers.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
