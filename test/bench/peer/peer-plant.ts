// The plants that both engines plan: generated ones, with only such rules as both know in the same sense.

import type { Item, Plant } from "../../../src/model/plant";
import type { Settings } from "../../../src/model/settings";
import { bigPlant, bigSettings, type PlantSize } from "../big-plant";

const SEED = 1;

export type PeerPlant = { readonly plant: Plant; readonly settings: Settings };

/**
 * A plant without what only one of the engines knows: lots for several periods, and the work centres' utilisation, which
 * lowers rated capacity and moves no operation. Minimum orders are left out as well: what they add up to depends on which
 * needs share a lot, so that two right plans differ. Order multiples stay. Buckets are days: each need is one of its own.
 */
export function peerPlant(size: PlantSize, start: number, plan: Settings["plan"]): PeerPlant {
  const plant = bigPlant(size, start, SEED);
  const settings: Settings = { ...bigSettings(size, start), bucket: "day", rebuildSafetyStock: "leadTime", plan };
  return {
    plant: { ...plant, items: plant.items.map(lotForLot), resources: plant.resources.map((one) => ({ ...one, utilisation: 1 })) },
    settings,
  };
}

function lotForLot({ minimumOrder: _minimum, ...item }: Item): Item {
  return { ...item, lotRule: { kind: "lotForLot" } };
}
