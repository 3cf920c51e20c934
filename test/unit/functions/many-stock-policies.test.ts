// 2,000 stock policies in one call: how often their distributions are asked, and that what is found is what was asked for.

import { seededRandom } from "../../../src/base/random";
import { stockPolicyOf } from "../../../src/functions/stock-policy-functions";

const ROWS = 2000;
const random = seededRandom(1);
const column = (low: number, high: number): number[][] => Array.from({ length: ROWS }, () => [low + (high - low) * random()]);
const demand = column(1, 500);
const deviation = demand.map(([units = 1]) => [units * (0.35 + 0.9 * random())]);
const [time, service] = [column(1, 30), column(0.5, 0.99)];
const quantity = demand.map(([units = 1]) => [4 * units]);

/** Every question to a gamma distribution takes one power, which is one exponential. */
function questionsOf(work: () => unknown[][]): { readonly rows: unknown[][]; readonly questions: number } {
  const exponential = Math.exp;
  let questions = 0;
  Math.exp = (x) => {
    questions += 1;
    return exponential(x);
  };
  try {
    return { rows: work(), questions };
  } finally {
    Math.exp = exponential;
  }
}

describe("2,000 rows of STOCKPOLICY with min-max", () => {
  it.each([["fill rate", 4], ["cycle service", 3]])("gives the %s that was asked for, with a few hundred questions to a distribution each", (measure, cell) => {
    const { rows, questions } = questionsOf(() => stockPolicyOf(demand, deviation, time, service, quantity, undefined, undefined, undefined, measure, "min-max"));
    const off = rows.map((row, index) => Math.abs(Number(row[cell]) - (service[index]?.[0] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(2e-8);
    expect(questions / ROWS).toBeLessThan(600);
    expect(questions).toBeGreaterThan(ROWS);
  });
});
