// The outlook as input of a plan, where the planner switches it on. Knows the switches; what is forecast is in the outlook.

import type { Outlook } from "../../model/outlook";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { withForecastDemands } from "../demand/forecast-demands";

/**
 * The plant that is planned.
 *
 * With the setting Forecast on `history`, forecasts of history stand beside what the planner forecast, and what she set in the sheet
 * Forecast in place of them (`withForecastDemands`). With
 * Stock policy on `calculated`, items that customers ask for have the safety stock of their policy, 0 where that is negative;
 * rows of safety stock by date win over it as ever.
 *
 * @returns the same plant where both switches are off
 */
export function applyOutlook(plant: Plant, outlook: Outlook | null, settings: Settings): Plant {
  if (outlook === null) return withoutOverrides(plant);
  const stocked = settings.stockPolicy === "calculated" ? withSafetyStocks(plant, outlook) : plant;
  return settings.forecast === "history" ? withForecastDemands(stocked, outlook.forecasts, outlook.coming, settings) : withoutOverrides(stocked);
}

/** None of them counts. */
function withoutOverrides(plant: Plant): Plant {
  return plant.overrides === undefined ? plant : { ...plant, overrides: [] };
}

function withSafetyStocks(plant: Plant, { policies }: Outlook): Plant {
  const levels = new Map(policies.filter(({ isDependent }) => !isDependent).map(({ id, safetyStock }) => [id, Math.max(0, Math.ceil(safetyStock))]));
  return {
    ...plant,
    items: plant.items.map((item) => {
      const safetyStock = levels.get(item.id);
      return safetyStock === undefined || safetyStock === item.safetyStock ? item : { ...item, safetyStock };
    }),
  };
}
