// How many operations of the plan before may have another place in a new one. Knows settings; no plan.

import { searchDefaults, type Settings } from "./settings";

/** In a small shop a single order is more than a tenth of the work: so many may move always. */
const FEW_MOVES = 10;

/** @param known operations that both plans have */
export function mostMoves(known: number, { mostMovedPercent = searchDefaults.mostMovedPercent }: Pick<Settings, "mostMovedPercent">): number {
  return Math.max(FEW_MOVES, (mostMovedPercent / 100) * known);
}
