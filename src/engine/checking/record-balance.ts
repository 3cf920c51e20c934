// Rules of the MRP record: each row follows from the rows above it.

import { askedSafetyStock } from "./safety-levels";
import { agree, numberText } from "./violation";
import type { Rule, Violation } from "./violation";

/** A record's opening is the usable stock of its item less what is allocated, over all places. */
export const openingIsStock: Rule = function* ({ plant, plan }) {
  const opening = new Map<string, number>();
  for (const { item, onHand, allocated, expiry } of plant.stock) {
    const isUsable = expiry === undefined || expiry >= plan.settings.start;
    opening.set(item, (opening.get(item) ?? 0) + (isUsable ? onHand - allocated : 0));
  }
  const recorded = new Set(plan.records.map((record) => record.item));
  for (const { item, opening: said } of plan.records) {
    const found = opening.get(item) ?? 0;
    if (!agree(said, found)) {
      yield violation(item, `Opening of ${item} is ${numberText(said)}, but its stock is ${numberText(found)}.`);
    }
  }
  for (const [item, found] of opening) {
    if (found !== 0 && !recorded.has(item)) yield violation(item, `${item} has stock but no record.`);
  }
  function violation(item: string, text: string): Violation {
    return { rule: "opening", text, item };
  }
};

/** POH(t) = POH(t−1) + SR(t) + CO(t) + PORec(t) − GR(t), less what expires. */
export const onHandBalances: Rule = function* ({ plan }) {
  for (const { item, opening, gross, scheduled, coProducts, receipts, onHand, expired } of plan.records) {
    let before = opening;
    for (const [t, said] of onHand.entries()) {
      const due = before + (scheduled[t] ?? 0) + (coProducts?.[t] ?? 0) + (receipts[t] ?? 0) - (gross[t] ?? 0) - (expired?.[t] ?? 0);
      if (!agree(said, due)) {
        yield {
          rule: "on-hand-balance",
          text: `Projected on hand of ${item} in bucket ${String(t)} is ${numberText(said)}, but must be ${numberText(due)}.`,
          item,
        };
      }
      before = said;
    }
  }
};

/** NR(t) = max(0, GR(t) + SS(t) − SR(t) − CO(t) − POH(t−1)), with what expires to be made up for as well. */
export const netFollowsGross: Rule = function* (index) {
  const { items, plan } = index;
  for (const { item, opening, gross, scheduled, coProducts, onHand, net, expired } of plan.records) {
    const planned = items.get(item);
    const steps = plan.buckets.map(({ end }) => (planned === undefined ? 0 : askedSafetyStock(index, planned, end - 1)));
    for (const [t, said] of net.entries()) {
      const safetyStock = steps[t] ?? 0;
      const before = t === 0 ? opening : (onHand[t - 1] ?? 0);
      const due = Math.max(0, (gross[t] ?? 0) + (expired?.[t] ?? 0) + safetyStock - (scheduled[t] ?? 0) - (coProducts?.[t] ?? 0) - before);
      if (!agree(said, due)) {
        yield {
          rule: "net-requirements",
          text: `Net requirements of ${item} in bucket ${String(t)} are ${numberText(said)}, but must be ${numberText(due)}.`,
          item,
        };
      }
    }
  }
};

/** An item's low-level code is above that of every item it is part of, or a co-product of. */
export const componentsLieLower: Rule = function* ({ plant, plan }) {
  const codes = new Map(plan.records.map((record) => [record.item, record.lowLevelCode]));
  const lines = [...plant.bom, ...plant.coProducts.map(({ parent, item }) => ({ parent, component: item }))];
  for (const { parent, component } of lines) {
    const above = codes.get(parent);
    const below = codes.get(component);
    if (above !== undefined && below !== undefined && below <= above) {
      yield {
        rule: "low-level-code",
        text: `${component} is part or co-product of ${parent}, but its low-level code ${String(below)} is not above ${String(above)}.`,
        item: component,
      };
    }
  }
};
