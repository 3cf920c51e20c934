// What either engine says of its plan, in one form, as a file of JSON. Knows neither engine.

import { readFileSync } from "node:fs";

export type PeerResult = {
  /** Of the processor, for planning alone: no reading, no writing. */
  readonly cpuSeconds: number;
  /** The same once more in the same process, where the program warms up; absent where it does not. */
  readonly warmCpuSeconds?: number;
  /** Of the whole plan as objects, with reasons, promises, messages and key figures; absent where the peer has no such thing. */
  readonly wholeCpuSeconds?: number;
  /** The most memory of the process until the plan was there, with the model. */
  readonly megabytes: number;
  /** Planned replenishments. */
  readonly orders: number;
  /** Units planned, by item. */
  readonly quantities: Readonly<Record<string, number>>;
  /** Σ units delivered × days after the due day. */
  readonly lateUnitDays: number;
  /** Σ days from the due day of a demand until all of it is there / its priority. */
  readonly weightedLateDays: number;
  /** Units of demand that nothing is planned for. */
  readonly shortUnits: number;
};

export function readResult(path: string): PeerResult {
  const result: PeerResult = JSON.parse(readFileSync(path, "utf8"));
  return result;
}

/** Units may differ by the rounding of either engine. */
const TOLERANCE = 1e-3;

/** Items whose total planned quantity is not the same. */
export function differingItems(here: PeerResult, peer: PeerResult): readonly string[] {
  const items = new Set([...Object.keys(here.quantities), ...Object.keys(peer.quantities)]);
  return [...items].filter((item) => Math.abs((here.quantities[item] ?? 0) - (peer.quantities[item] ?? 0)) > TOLERANCE);
}
