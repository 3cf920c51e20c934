// What a number format says of a number: plain, date or time. Knows the grammar of format codes (ECMA-376 part 1, 18.8.31).

import { NUMBER_KIND } from "./sheet-content";

/**
 * NUMBER_KIND of a format code: a date when a section shows years, days or months, a time when hours, minutes or seconds only.
 * `m` next to hours or seconds means minutes, elsewhere months.
 */
export function kindOfFormatCode(code: string): number {
  // `General` holds letters of dates, and so does the exponent `E+`; any other `e` is a year, as are `y` and `b`.
  const letters = withoutLiterals(code.toLowerCase()).replace(/general|e[+-]/g, "");
  if (/[ydeb]/.test(letters)) return NUMBER_KIND.date;
  if (/[hs]|\[m+\]/.test(letters)) return NUMBER_KIND.time;
  return letters.includes("m") ? NUMBER_KIND.date : NUMBER_KIND.plain;
}

/** Drops quoted and escaped text, padding, and brackets (colours, conditions, locales) but for elapsed times such as `[h]`. */
function withoutLiterals(code: string): string {
  return code
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/g, "");
}
