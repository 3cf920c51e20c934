// Every call of stockpyl 1.0.2 in the reference values: exact functions to a relative error of 1e-9, iterations to 1e-6.

import * as fs from "node:fs";
import * as path from "node:path";
import { knownCalls, ourResult, resultError, type ReferenceCall } from "./inventory-calls";

const file = path.resolve(__dirname, "../../../shared/data/inventory/reference-values.json");
const isPresent = fs.existsSync(file);
const calls: readonly ReferenceCall[] = isPresent ? (JSON.parse(fs.readFileSync(file, "utf8")) as ReferenceCall[]) : [];

/** Iterations that the reference ends when a round changes no more than 1e-6 units; ours go on to the last digit. */
const ITERATED = ["r_q_eil_approximation", "r_q_eoqb_approximation", "r_q_loss_function_approximation"];

(isPresent ? describe : describe.skip)("Reference values of stockpyl 1.0.2 (skipped without shared/data)", () => {
  it("hold no call that we cannot make", () => {
    expect([...new Set(calls.map((call) => call.function))].filter((name) => !knownCalls.includes(name))).toEqual([]);
  });

  it.each(knownCalls)("agree on every call of %s", (name) => {
    const own = calls.filter((call) => call.function === name);
    expect(own.length).toBeGreaterThanOrEqual(5);
    const tolerance = ITERATED.includes(name) ? 1e-6 : 1e-9;
    const wrong = own.flatMap((call) => {
      const ours = ourResult(call);
      return ours !== null && resultError(ours, call.result) <= tolerance ? [] : [{ call, ours }];
    });
    expect(wrong).toEqual([]);
  });
});
