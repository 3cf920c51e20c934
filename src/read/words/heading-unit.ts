// Units that a heading may name, and finding them: `Lead time (days)`, `Run (min/unit)`, `Rüstzeit in h`, `SetupHours`.
// Knows no field: whether a unit matters is decided where the column is read.

export type TimeUnit = "seconds" | "minutes" | "hours" | "days" | "weeks" | "months";

export type HeadingUnit = {
  /** What a value counts: a unit of time or a share of hundred. */
  readonly unit?: TimeUnit | "percent";
  /** For `units per hour` or `cost per minute`: the time below the stroke. */
  readonly per?: TimeUnit;
};

const unitWords: ReadonlyMap<string, TimeUnit | "percent"> = new Map(
  (
    [
      ["seconds", "s sec secs second seconds sek sekunde sekunden sekundy"],
      ["minutes", "min mins minute minutes minuten minuty"],
      ["hours", "h hr hrs hour hours std stunde stunden godz godziny"],
      ["days", "d day days tag tage tagen arbeitstage werktage kalendertage at wd dni dzien"],
      ["weeks", "w wk wks week weeks woche wochen wo tygodnie"],
      ["months", "month months monat monate monaten mies miesiace"],
      ["percent", "% pct percent prozent procent"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

const perWords = new Set(["per", "pro", "je", "/", "na"]);

/** Before another word these mean minimum and standard: `Min. lead time`, `Std. time`. */
const adjectives = new Set(["min", "std"]);

/** True for a word that names a unit, such as `days` or `std`. */
export function isUnitWord(word: string): boolean {
  return unitWords.has(word);
}

/**
 * The unit that a run of words names. Words after a stroke or `per` are what it counts by.
 * @param words lower case, in order, strokes as words of their own
 * @param bracketed inside brackets even one letter is a unit; outside it might be anything
 */
export function findUnit(words: readonly string[], bracketed: boolean): HeadingUnit {
  let unit: TimeUnit | "percent" | undefined;
  let per: TimeUnit | undefined;
  let below = false;
  words.forEach((word, index) => {
    if (perWords.has(word)) {
      below = true;
      return;
    }
    const found = unitWords.get(word);
    const isLetter = word.length === 1 && word !== "%" && !bracketed && words[index - 1] !== "in" && !below;
    const isFirstOfSeveral = index === 0 && words.length > 1 && !perWords.has(words[1] ?? "");
    const isAdjective = !bracketed && isFirstOfSeveral && adjectives.has(word);
    if (found === undefined || isLetter || isAdjective) return;
    if (!below) unit = found;
    else if (found !== "percent") per ??= found;
  });
  return { ...(unit === undefined ? {} : { unit }), ...(per === undefined ? {} : { per }) };
}

/** Minutes in a unit of time; a month counts as 30 days. */
export const minutesPerUnit: Readonly<Record<TimeUnit, number>> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 1440,
  weeks: 7 * 1440,
  months: 30 * 1440,
};

/** The unit that a word means, when it is a unit of time. */
export function timeUnitOf(word: string): TimeUnit | null {
  const unit = unitWords.get(word);
  return unit === undefined || unit === "percent" ? null : unit;
}
