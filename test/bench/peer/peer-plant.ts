// The plants that both engines plan: generated ones, with only such rules as both know in the same sense.

import type { Item, Plant } from "../../../src/model/plant";
import type { Settings } from "../../../src/model/settings";
import { bigPlant, bigSettings, type PlantSize } from "../big-plant";

const SEED = 1;

export type PeerPlant = { readonly plant: Plant; readonly settings: Settings };

/**
 * A plant without what the engines do not mean alike: lots for several periods, and the work centres' utilisation, which
 * lowers rated capacity and moves no operation. Minimum orders are left out as well: what they add up to depends on which
 * needs share a lot, so that two right plans differ. Order multiples stay. On finite capacity safety stock is left out: one
 * engine orders it like any need, the other as far as there is room. Buckets are days: each need is one of its own.
 */
export function peerPlant(size: PlantSize, start: number, plan: Settings["plan"]): PeerPlant {
  const plant = bigPlant(size, start, SEED);
  const items = plant.items.map((item) => (plan === "constrained" ? { ...lotForLot(item), safetyStock: 0 } : lotForLot(item)));
  return {
    plant: { ...plant, items, resources: plant.resources.map((one) => ({ ...one, utilisation: 1 })) },
    settings: { ...bigSettings(size, start), bucket: "day", plan },
  };
}

function lotForLot({ minimumOrder: _minimum, ...item }: Item): Item {
  return { ...item, lotRule: { kind: "lotForLot" } };
}
