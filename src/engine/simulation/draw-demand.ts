// Draws demand of one period, of any distribution, from uniform numbers. Pure but for the generator that it is given.

import type { DemandKind } from "../../model/item-policy";
import type { Random } from "../../base/random";
import { countingOf } from "../inventory/counting-distribution";
import { countingTable, leastReaching } from "../inventory/demand/counting-demand";

/**
 * A source of demand with a given distribution.
 *
 * @param mean, deviation units per period; Poisson demand leaves the deviation aside
 * Source: Marsaglia & Tsang (2000) for gamma, Box & Muller (1958) for normal, inversion of the table for whole units.
 */
export function demandSource(kind: DemandKind, mean: number, deviation: number, random: Random): () => number {
  if (!(mean > 0) || kind === "steady" || (deviation === 0 && kind !== "poisson")) return () => mean;
  const normal = normalSource(random);
  if (kind === "normal") return () => mean + deviation * normal();
  if (kind === "gamma") {
    const standard = gammaSource((mean / deviation) ** 2, random, normal);
    const scale = deviation ** 2 / mean;
    return () => scale * standard();
  }
  const { cumulative } = countingTable(countingOf(mean, kind === "poisson" ? 0 : deviation));
  return () => leastReaching(cumulative, random());
}

/** Two at a time. */
function normalSource(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Gamma with scale 1; a shape below 1 is one of shape + 1 times a power of a uniform number. */
function gammaSource(shape: number, random: Random, normal: () => number): () => number {
  if (shape < 1) {
    const above = gammaSource(shape + 1, random, normal);
    return () => above() * (1 - random()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return () => {
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(1 - random()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}
