// The value axis of a chart: where it begins and ends, and its round steps. Pure.

export type Scale = { readonly minimum: number; readonly maximum: number; readonly ticks: readonly number[] };

export type ScaleWishes = { readonly minimum: number | null; readonly maximum: number | null; readonly step: number | null };

/** Steps that read well: 1, 2, 5 and their tenfolds. */
const STEPS = [1, 2, 5, 10];
/** More would be a drawing of someone else's data. */
const MOST_TICKS = 100;

/**
 * As Excel chooses it: from nought where values are near it, with room above the largest, ends on round steps.
 * @param mostSteps how many steps there is room for, at least 1
 */
export function scaleOf(values: readonly number[], wishes: ScaleWishes, mostSteps: number): Scale {
  const finite = values.filter(Number.isFinite);
  const lowest = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const highest = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const [low, high] = finite.length === 0 ? [0, 1] : [lowest, highest];
  // Values that differ by less than a sixth of their size are drawn without nought.
  const isFar = low > 0 && (high - low) / high < 1 / 6 && high > low;
  const start = wishes.minimum ?? (low < 0 || isFar ? low : 0);
  const wished = wishes.maximum ?? Math.max(0, high);
  const end = wished > start ? wished : start + 1;
  const span = end - start;
  const step = wishes.step ?? roundStep(span / Math.max(1, mostSteps));
  const minimum = wishes.minimum ?? Math.floor(start / step + 1e-9) * step;
  const room = wishes.maximum === null && high > 0 && end + span * 0.02 > Math.ceil(end / step - 1e-9) * step ? step : 0;
  const maximum = wishes.maximum ?? Math.max(Math.ceil(end / step - 1e-9) * step + room, minimum + step);
  return { minimum, maximum, ticks: ticksOf(minimum, maximum, step) };
}

function ticksOf(minimum: number, maximum: number, step: number): number[] {
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  // 0.1 · 3 is not 0.3.
  return Array.from({ length: Math.min(MOST_TICKS, Math.max(0, count)) + 1 }, (_, index) => Number((minimum + index * step).toPrecision(12)));
}

/** The least round step that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = STEPS.find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}
