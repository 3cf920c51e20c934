// A history taken apart into its seasons and what is left, and a forecast put together again.

import type { Outlook } from "./outlook";
import { shrunkIndices, withoutSeasons, type SeasonKind } from "./seasonal-indices";

export type SeasonalAdjustment = {
  /** The history without its seasons. */
  readonly plain: Float64Array;
  readonly indices: Float64Array;
  readonly kind: SeasonKind;
};

/**
 * Takes shrunk seasons out of a history: ratios where every actual is above 0, else differences.
 * Fewer than two seasons of history have none. Cost O(T).
 */
export function seasonalAdjustment(history: readonly number[], season: number): SeasonalAdjustment {
  const kind = history.every((units) => units > 0) ? "multiplicative" : "additive";
  const isThere = season > 1 && history.length >= 2 * season;
  const indices = isThere ? shrunkIndices(history, season, kind) : Float64Array.of(kind === "additive" ? 0 : 1);
  return { plain: withoutSeasons(history, indices, kind), indices, kind };
}

/** An outlook on what is left, with the seasons back in it. */
export function seasonsPutBack({ plain, indices, kind }: SeasonalAdjustment, outlook: Outlook): Outlook {
  const indexOf = (ahead: number): number => indices[(plain.length + ahead) % indices.length] ?? 0;
  if (kind === "additive") return { ...outlook, points: outlook.points.map((point, ahead) => point + indexOf(ahead)) };
  return {
    points: outlook.points.map((point, ahead) => point * indexOf(ahead)),
    deviations: outlook.deviations.map((deviation, ahead) => deviation * indexOf(ahead)),
  };
}
