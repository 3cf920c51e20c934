// What is different about the structure or the routing of what one customer ordered: a row of the table of order changes.

import type { BomLine, RoutingStep, Sourced } from "../../model/plant";

export type OrderChange = Sourced & {
  /** Id of the demand. */
  readonly demand: string;
  /** The item whose structure or routing is different. */
  readonly parent: string;
} & (
    | {
        readonly kind: "component";
        readonly action: "set" | "remove" | "replace";
        readonly component: string;
        /** Of a part that is replaced, its own when absent. */
        readonly quantityPer?: number;
        /** What it takes the place of. */
        readonly replaces?: string;
      }
    | {
        readonly kind: "operation";
        readonly action: "set" | "remove";
        readonly number: number;
        readonly resource?: string;
        readonly setupMinutes?: number;
        readonly runMinutes?: number;
      }
  );

/** A bill or a routing as an order has it, and the changes that found nothing to change. */
export type Changed<Row> = { readonly rows: readonly Row[]; readonly missed: readonly OrderChange[] };

/**
 * The lines of a parent as an order has them. A component that is set anew is added, one that is there gets the quantity;
 * what is replaced keeps its place in the routing.
 */
export function changedBill(parent: string, lines: readonly BomLine[], changes: readonly OrderChange[]): Changed<BomLine> {
  let rows = lines;
  const missed: OrderChange[] = [];
  for (const change of changes) {
    if (change.kind !== "component") continue;
    const { action, component, quantityPer, source } = change;
    const old = action === "replace" ? (change.replaces ?? component) : component;
    const isThere = rows.some((line) => line.component === old);
    if (action !== "set" && !isThere) {
      missed.push(change);
      continue;
    }
    const anew = { ...(quantityPer === undefined ? {} : { quantityPer }), ...(source === undefined ? {} : { source }) };
    if (action === "remove") rows = rows.filter((line) => line.component !== old);
    else if (isThere) rows = rows.map((line) => (line.component === old ? { ...line, ...anew, component } : line));
    else rows = [...rows, { parent, component, quantityPer: quantityPer ?? 1, perOrder: false, scrap: 0, ...(source === undefined ? {} : { source }) }];
  }
  return { rows, missed };
}

/** The steps of an item as an order has them. A new operation needs a work centre. */
export function changedRouting(item: string, steps: readonly RoutingStep[], changes: readonly OrderChange[]): Changed<RoutingStep> {
  let rows = steps;
  const missed: OrderChange[] = [];
  for (const change of changes) {
    if (change.kind !== "operation") continue;
    const { action, number, resource, setupMinutes, runMinutes, source } = change;
    const isThere = rows.some((step) => step.number === number);
    const anew = {
      ...(resource === undefined ? {} : { resource, alternates: [] }),
      ...(setupMinutes === undefined ? {} : { setupMinutes }),
      ...(runMinutes === undefined ? {} : { runMinutes }),
      ...(source === undefined ? {} : { source }),
    };
    if (isThere) rows = action === "remove" ? withoutStep(rows, number) : rows.map((step) => (step.number === number ? { ...step, ...anew } : step));
    else if (action === "remove" || resource === undefined) missed.push(change);
    else rows = [...rows, { item, number, description: "", alternates: [], setupMinutes: 0, runMinutes: 0, queueMinutes: 0, moveMinutes: 0, ...anew, resource }];
  }
  return { rows, missed };
}

/** What waited for the operation that is gone waits for what that one waited for. */
function withoutStep(steps: readonly RoutingStep[], number: number): readonly RoutingStep[] {
  const gone = steps.find((step) => step.number === number);
  const before = gone?.after ?? steps.filter((step) => step.number < number).map((step) => step.number).sort((a, b) => b - a).slice(0, 1);
  return steps.flatMap((step): readonly RoutingStep[] => {
    if (step.number === number) return [];
    return step.after?.includes(number) === true ? [{ ...step, after: [...new Set([...step.after.filter((one) => one !== number), ...before])] }] : [step];
  });
}
