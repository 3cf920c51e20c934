// The pattern fills of the format that our bars have. Knows names only.

import type { BarPattern } from "../../grid/chart-spec";

/** Names of the format's own patterns. */
export const presetOf: Readonly<Record<BarPattern, string>> = { stripes: "dkUpDiag", dots: "pct50", grid: "lgGrid" };

const patterns: readonly BarPattern[] = ["stripes", "dots", "grid"];

/** Null for a pattern that none of our bars has. */
export function patternOf(preset: string | undefined): BarPattern | null {
  return patterns.find((pattern) => presetOf[pattern] === preset) ?? null;
}
