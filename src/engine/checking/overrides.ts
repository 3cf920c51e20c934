// What a planner set in place of a forecast: that it is what the plan was asked for, and that nothing else was forecast beside it.

import { dayText } from "../../base/day";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/**
 * The forecast of an overridden period asks for the planner's figure: all of it where the whole period lies in the plan, at most that where
 * the plan begins or may end within it, since then as much is left out as of its days. No longer period than a month is known.
 */
export const overridesAreDemanded: Rule = function* ({ plant, plan, promises }) {
  const { start, horizonDays, forecast } = plan.settings;
  if (forecast !== "history") return;
  for (const { item, from, quantity } of plant.overrides ?? []) {
    const due = Math.max(from, start);
    const made = plant.demands.filter((demand) => demand.id === `FC ${item} ${dayText(due)}`);
    const asked = made.reduce((sum, { ordered }) => sum + ordered, 0);
    const isWhole = from >= start && from + LONGEST_PERIOD <= start + horizonDays;
    if (isWhole ? !agree(asked, quantity) : asked > quantity + 0.5) {
      yield { rule: "override", text: `${item} from ${dayText(from)} is forecast with ${numberText(asked)}, where the planner set ${numberText(quantity)}.`, item };
    }
    const promised = made.reduce((sum, { id }) => sum + (promises.get(id)?.quantity ?? 0), 0);
    if (promised > asked && !agree(promised, asked)) yield { rule: "override", text: `${item} from ${dayText(from)} is promised ${numberText(promised)} of a forecast of ${numberText(asked)}.`, item };
  }
};

const LONGEST_PERIOD = 31;
