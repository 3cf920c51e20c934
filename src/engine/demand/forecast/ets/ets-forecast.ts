// What a fitted exponential smoothing model says of the periods to come. Knows one fitted model.

import type { Outlook } from "../outlook";
import type { ScaledEts } from "./automatic-ets";

/** (e^(z²/2) − 1)/z, z = 1.645: of all lognormal demand with mean F none has nineteen in twenty chances above 3.87·F. */
const MOST_RELATIVE = 1.7437;

/**
 * Forecast of each period to come and the deviation of its error.
 *
 *   F(T + h) = (l + (φ + … + φ^h)·b) ⊕ s
 *   added errors: σ²(h) = σ²·(1 + Σ c(j)², j < h),  c(j) = α + β·(φ + … + φ^j) + γ where j is whole seasons
 *   multiplied errors: σ²(h) = (1 + σ²)·θ(h) − F(h)²,  θ(h) = F(h)² + σ²·Σ c(j)²·θ(h − j),  σ(h) ≤ 1.74·F(h)
 *
 * Large errors that multiply have a variance without end, all of it in a tail beyond any bound that is asked for: where it exceeds
 * what a lognormal distribution can bring to its 95 % point, it is that. With multiplied seasons the second is applied
 * to what is left without them, the season's own error added: an approximation that is good while σ is small.
 *
 * @param periods periods of the history that it was fitted to
 * Source: Hyndman, Koehler, Ord & Snyder (2008), ch. 6. Cost O(horizon²).
 */
export function etsOutlook({ fitted, scale }: ScaledEts, periods: number, horizon: number): Outlook {
  const { model, state, variance } = fitted;
  const seasons = state.seasons.length;
  const points: number[] = [];
  const deviations: number[] = [];
  const squares: number[] = [];
  const spread: number[] = [];
  let reach = 0;
  let fade = 1;
  for (let ahead = 1; ahead <= horizon; ahead += 1) {
    const before = reach;
    fade *= state.phi;
    reach += fade;
    const expected = state.level + reach * state.trend;
    const seasonal = state.seasons[(periods + ahead - 1) % seasons] ?? 0;
    const isWholeSeason = model.season !== "N" && ahead % seasons === 0;
    const point = model.season === "M" ? expected * seasonal : model.season === "A" ? expected + seasonal : expected;
    points.push(scale * point);
    if (model.error === "A") {
      deviations.push(scale * Math.sqrt(variance * squares.reduce((sum, square) => sum + square, 1)));
    } else {
      const centre = model.season === "M" ? expected : point;
      const carried = squares.reduce((sum, square, index) => sum + square * (spread[ahead - 2 - index] ?? 0), 0);
      const theta = centre * centre + variance * carried;
      spread.push(theta);
      const ofSeason = model.season === "M" ? (1 + variance * state.gamma ** 2) ** Math.floor((ahead - 1) / seasons) : 1;
      const own = Math.max(0, (1 + variance) * theta * ofSeason - centre * centre);
      const deviation = Math.min(Math.sqrt(own), MOST_RELATIVE * Math.abs(centre));
      deviations.push(scale * deviation * (model.season === "M" ? Math.abs(seasonal) : 1));
    }
    const response = state.alpha + state.beta * (model.trend === "N" ? 0 : 1 + before) + (isWholeSeason && model.season === "A" ? state.gamma : 0);
    squares.push(response * response);
  }
  return { points, deviations };
}
