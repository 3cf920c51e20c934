// Formulas in the form that people see and in the form that files hold: newer functions carry a prefix there, those of add-ins
// another, and a table's own row is spelled out. Knows no cell.

import { mapFormula } from "./formula-pieces";

/** Functions of Excel 2010 and later that files hold as `_xlfn.…`; a file without the prefix shows `#NAME?`. */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS " +
    "CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL " +
    "ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE " +
    "FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST " +
    "GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST " +
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC " +
    "PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
    "TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP " +
    "XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These carry `_xlfn._xlws.`. */
const FUTURE_OF_SHEETS = new Set(["FILTER", "SORT"]);

const FUTURE_PREFIX = /^_xlfn\.(?:_xlws\.)?|^_xlws\./i;
const ADD_IN_PREFIX = /^_xldudf_/i;
/** Names within LET and LAMBDA. */
const PARAMETER_PREFIX = /^_xlpm\./i;
/** `Load[[#This Row],[Hours]]`, and of several columns `Load[[#This Row],[From]:[To]]`. */
const OWN_ROW = /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#This Row\],((?:\[(?:[^\[\]']|'.)*\])(?::\[(?:[^\[\]']|'.)*\])?)\]/giu;
const TEXT_OR_OWN_ROW = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:((?:\[(?:[^\[\]']|'.)*\])(?::\[(?:[^\[\]']|'.)*\])?)|([^\[\]]*))\]/gu;

/**
 * What people see of a file's formula, without `=`.
 * @param table name of the table in which the cell lies; null outside of tables
 */
export function shownFormula(stored: string, table: string | null): string {
  const names = stored.includes("_xl")
    ? mapFormula(stored, {
        word: (word, next) => {
          if (ADD_IN_PREFIX.test(word) && next === "(") return word.replace(ADD_IN_PREFIX, "").replace("_", ".");
          return word.replace(FUTURE_PREFIX, "").replace(PARAMETER_PREFIX, "");
        },
      })
    : stored;
  if (!/#this row/i.test(names)) return names;
  return names.replace(OWN_ROW, (_whole, name: string, columns: string) => {
    const own = name.toLowerCase() === table?.toLowerCase() ? "" : name;
    const plain = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns)?.[1];
    return `${own}[@${plain ?? columns}]`;
  });
}

/**
 * The form of a file, without `=`. Names within LET and LAMBDA are not told apart from others: Excel asks for no prefix there.
 * @param addIn name space of add-in functions: `PLAN.EOQ(` becomes `_xldudf_PLAN_EOQ(`
 */
export function storedFormula(shown: string, table: string | null, addIn: string): string {
  const names = mapFormula(shown, {
    word: (word, next) => {
      if (next !== "(") return word;
      const upper = word.toUpperCase();
      if (upper.startsWith(`${addIn}.`)) return `_xldudf_${upper.replace(/\./g, "_")}`;
      if (FUTURE_OF_SHEETS.has(upper)) return `_xlfn._xlws.${upper}`;
      return FUTURE.has(upper) ? `_xlfn.${upper}` : word;
    },
  });
  if (!names.includes("[@")) return names;
  return names.replace(TEXT_OR_OWN_ROW, (whole: string, name: string | undefined, bracketed: string | undefined, bare: string | undefined) => {
    if (whole.startsWith('"')) return whole;
    const columns = bracketed ?? (bare === undefined || bare === "" ? null : `[${bare}]`);
    return `${name ?? table ?? ""}[[#This Row]${columns === null ? "" : `,${columns}`}]`;
  });
}
