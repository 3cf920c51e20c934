// Replays a schedule of a generated shop from its starts alone, by the rules of such shops. Shares no code with the search.

import type { ShopProblem } from "../../src/engine/optimization/shop/shop-problem";

/** What is wrong with a schedule of an always open shop, and the weighted minutes its jobs are late. */
export function checkShop(problem: ShopProblem, unit: Int32Array, start: Float64Array): { readonly violations: number; readonly tardiness: number } {
  const { count, machines, firstMode, modes, family, families, runMinutes, setupMinutes, ties, dues, weights, ends } = problem;
  const machineOfUnit = machines.flatMap((machine, index) => Array.from({ length: machine.units }, () => index));
  const byUnit = new Map<number, number[]>();
  const end = new Map<number, number>();
  let violations = 0;
  for (let operation = 0; operation < count; operation += 1) {
    const own = unit[operation] ?? -1;
    const allowed = modes.slice(firstMode[operation], firstMode[operation + 1]);
    if (!allowed.includes(machineOfUnit[own] ?? -1)) violations += 1;
    byUnit.set(own, [...(byUnit.get(own) ?? []), operation]);
  }
  for (const [own, operations] of byUnit) {
    operations.sort((one, other) => (start[one] ?? 0) - (start[other] ?? 0));
    const table = machines[machineOfUnit[own] ?? 0]?.changeovers;
    operations.forEach((operation, position) => {
      const previous = operations[position - 1];
      const setup = previous === undefined ? (setupMinutes[operation] ?? 0) : (table?.[(family[previous] ?? 0) * families + (family[operation] ?? 0)] ?? 0);
      if (previous !== undefined && (start[operation] ?? 0) < (end.get(previous) ?? 0)) violations += 1;
      end.set(operation, (start[operation] ?? 0) + setup + (runMinutes[operation] ?? 0));
    });
  }
  ties.from.forEach((from, tie) => {
    if ((start[ties.to[tie] ?? 0] ?? 0) < (end.get(from) ?? Infinity)) violations += 1;
  });
  const tardiness = dues.reduce((sum, due, job) => sum + (weights[job] ?? 0) * Math.max(0, (end.get(ends[job] ?? 0) ?? 0) - due), 0);
  return { violations, tardiness };
}
