// Number formats whose code no file spells out, as an English Excel shows them (ECMA-376 part 1, 18.8.30).

const LISTED: readonly (readonly [id: number, code: string])[] = [
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [5, "$#,##0_);($#,##0)"], [6, "$#,##0_);[Red]($#,##0)"], [7, "$#,##0.00_);($#,##0.00)"], [8, "$#,##0.00_);[Red]($#,##0.00)"],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "m/d/yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"],
  [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "m/d/yyyy h:mm"],
  [32, "h:mm"], [33, "h:mm:ss"],
  [37, "#,##0_);(#,##0)"], [38, "#,##0_);[Red](#,##0)"], [39, "#,##0.00_);(#,##0.00)"], [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'], [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'], [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"], [48, "##0.0E+0"], [49, "@"],
];
/** Dates in the East Asian locales, whatever their form there. */
const EAST_ASIAN_DATES = [27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

const CODES: ReadonlyMap<number, string> = new Map([
  ...LISTED,
  ...EAST_ASIAN_DATES.map((id): [number, string] => [id, "m/d/yyyy"]),
]);

/** The code of a built-in format; General for an id that has none. */
export function builtInFormat(id: number): string {
  return CODES.get(id) ?? "General";
}
