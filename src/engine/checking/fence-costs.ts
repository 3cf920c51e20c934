// The rule of what fences cost: counted again from the plan, where it has a fence.

import type { Rule } from "./violation";
import { agree, exceeds, numberText } from "./violation";

/** Late customer orders and moved orders are those of the plan; no more forecast is ignored than lies inside the demand fence. */
export const fenceCostsTie: Rule = function* ({ plan, plant, items }) {
  const { settings, kpis } = plan;
  const hasFence = settings.planningFenceDays > 0 || settings.demandFenceDays > 0;
  const costs = kpis.fences;
  if (costs === undefined || !hasFence) {
    if (hasFence !== (costs !== undefined)) yield { rule: "fence-costs", text: hasFence ? "What the fences cost is not said." : "There is no fence that could cost anything." };
    return;
  }
  const priceOf = (id: string): number => {
    const item = items.get(id);
    return item === undefined ? 0 : item.price > 0 ? item.price : item.cost;
  };
  const late = plan.promises.filter(({ kind, limit }) => kind === "order" && limit === "fence");
  const end = settings.start + settings.planningFenceDays;
  const moved = plan.orders.filter(({ status, kind, needed, due }) => status === "planned" && kind !== "phantom" && needed < end && due > needed);
  const expected: readonly (readonly [string, number, number])[] = [
    ["late orders", costs.lateOrders, late.length],
    ["late units", costs.lateUnits, late.reduce((sum, { quantity }) => sum + quantity, 0)],
    ["late value", costs.lateValue, late.reduce((sum, { item, quantity }) => sum + quantity * priceOf(item), 0)],
    ["moved orders", costs.movedOrders, moved.length],
  ];
  for (const [name, said, due] of expected) {
    if (!agree(said, due)) yield { rule: "fence-costs", text: `The fences' ${name} are ${numberText(said)}, but must be ${numberText(due)}.` };
  }
  const inside = plant.demands.filter(({ kind, due }) => kind === "forecast" && due < settings.start + settings.demandFenceDays);
  const most = inside.reduce((sum, { ordered, delivered }) => sum + Math.max(0, ordered - delivered), 0);
  const mostValue = inside.reduce((sum, { item, ordered, delivered }) => sum + Math.max(0, ordered - delivered) * priceOf(item), 0);
  if (exceeds(costs.ignoredForecastUnits, most) || exceeds(costs.ignoredForecastValue, mostValue) || costs.ignoredForecastUnits < 0) {
    yield { rule: "fence-costs", text: `Forecast of ${numberText(costs.ignoredForecastUnits)} units is ignored, but only ${numberText(most)} lie inside the demand fence.` };
  }
};
