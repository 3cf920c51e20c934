// The rule of work bought outside: each operation at a subcontractor is bought once, for its units, price and days.

import { dayText } from "../../base/day";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** Subcontracts are the operations whose step has a subcontractor or subcontracting days, and no others. */
export const outsideWorkIsBought: Rule = function* ({ plan, operations, orders, stepOf }) {
  const bought = new Map(plan.subcontracts.map((subcontract) => [subcontract.operation, subcontract]));
  const wrong = (id: string, text: string) => ({ rule: "subcontract", text: `${id} ${text}.`, operation: id });
  if (bought.size !== plan.subcontracts.length) yield wrong("A subcontract", "is there twice");
  for (const operation of plan.operations) {
    const { id, order, start, end } = operation;
    const step = stepOf(operation);
    const line = bought.get(id);
    const isOutside = step?.supplier !== undefined || step?.subcontractDays !== undefined;
    if (isOutside !== (line !== undefined)) yield wrong(id, isOutside ? "is done outside, but not bought" : "is bought, but not done outside");
    if (step === undefined || line === undefined) continue;
    const units = orders.get(order)?.startQuantity ?? 0;
    const value = units * (step.subcontractPrice ?? 0);
    if (line.supplier !== step.supplier) yield wrong(id, `is bought from ${line.supplier ?? "nobody"}, not from ${step.supplier ?? "nobody"}`);
    if (!agree(line.quantity, units) || !agree(line.value, value)) yield wrong(id, `is bought for ${numberText(line.value)}, but must be for ${numberText(value)}`);
    // What is sent at any minute of a day is sent on that day; what is back by midnight is back on the day that ends.
    const isInTime = line.send * 1440 <= start && start < (line.send + 1) * 1440 && end <= (line.back + 1) * 1440 && (line.back === line.send || end > line.back * 1440);
    if (!isInTime) yield wrong(id, `is sent on ${dayText(line.send)} and back on ${dayText(line.back)}, but is worked on at other times`);
  }
  for (const { operation } of plan.subcontracts) if (!operations.has(operation)) yield wrong(operation, "is bought, but is no operation of the plan");
};
