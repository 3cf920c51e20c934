// Every call of a file of reference values against ours, and what policies of thousands of items cost.

import { readFileSync } from "node:fs";
import path from "node:path";
import { knownCalls, ourResult, resultError, type ReferenceCall } from "../reference/inventory-calls";
import { timed, type BenchOptions, type BenchResult } from "./benchmark";

/** A call whose result is further off than this has failed. */
const TOLERANCE = 1e-6;

const ownFile = path.resolve(__dirname, "../../../shared/data/inventory/reference-values.json");

/** @param options.data a file of calls `{ function, arguments, result }`; absent: the reference values of the project */
export function benchInventory({ data = ownFile }: BenchOptions): BenchResult {
  const calls = JSON.parse(readFileSync(data, "utf8")) as readonly ReferenceCall[];
  const errorOf = (call: ReferenceCall): number => {
    const ours = ourResult(call);
    return ours === null ? Infinity : resultError(ours, call.result);
  };
  const names = [...new Set(calls.map((call) => call.function))];
  const results = names.map((name) => {
    const own = calls.filter((call) => call.function === name);
    const { value: errors, cpuSeconds } = timed(() => own.map(errorOf));
    return {
      call: name,
      known: knownCalls.includes(name) ? "yes" : "no",
      checked: own.length,
      failed: failedOf(errors),
      worstRelativeError: worstOf(errors),
      microseconds: Math.round((1e6 * cpuSeconds) / own.length),
    };
  });
  const all = calls.map(errorOf);
  return { results, summary: { checked: calls.length, failed: failedOf(all), worstRelativeError: worstOf(all) } };
}

function failedOf(errors: readonly number[]): number {
  return errors.filter((error) => !(error <= TOLERANCE)).length;
}

function worstOf(errors: readonly number[]): number {
  return errors.reduce((worst, error) => Math.max(worst, error), 0);
}
