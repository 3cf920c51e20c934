// Names that Excel accepts and that no sheet or table of the user has, and formulas that use them. Knows no host.

import { quotedSheet } from "./address";
import { cut } from "./cut-text";

const MAX_SHEET_NAME = 31;
/** Excel keeps this name for itself. */
const RESERVED_SHEET_NAME = "history";

/** A free sheet name: cleaned, at most 31 characters, numbered ` (2)` when taken. @param taken names in lower case */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = cleanSheetName(wanted);
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()) || name.toLowerCase() === RESERVED_SHEET_NAME; number += 1) {
    const suffix = ` (${number})`;
    name = cut(clean, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
  }
  return name;
}

function cleanSheetName(wanted: string): string {
  const allowed = wanted.replace(/[[\]:*?/\\]/g, "-").replace(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
  const name = cut(allowed, MAX_SHEET_NAME).trim().replace(/^'+|'+$/g, "");
  return name === "" ? "Sheet" : name;
}

/** A free table name. The suffix is `_2`, since a name such as `Bom2` would be a cell. @param taken names in lower case */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}

/** Texts, quoted sheets, and words before `!` or `[`. */
const FORMULA_PART = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\p{L}_][\p{L}\p{N}_.]*)(?=([![]))/gu;

/** Puts the actual names of sheets and tables into a formula. Texts in quotes stay. */
export function renameInFormula(
  formula: string,
  sheet: (name: string) => string,
  tables: ReadonlyMap<string, string>,
): string {
  return formula.replace(
    FORMULA_PART,
    (whole: string, quoted: string | undefined, word: string | undefined, next: string | undefined) => {
      if (quoted !== undefined) return `${quotedSheet(sheet(quoted.replace(/''/g, "'")))}!`;
      if (word === undefined) return whole;
      if (next === "[") return tables.get(word) ?? word;
      const name = sheet(word);
      return name === word ? word : quotedSheet(name);
    },
  );
}
