// Cuts a formula into the pieces that matter for patching it: texts, brackets, references, words. Knows no function and no sheet.

/** References stand in the named groups; whatever else a formula holds matches without one. */
const PIECE = new RegExp(
  [
    '"(?:[^"]|"")*"', // a text
    "'(?:[^']|'')*'", // a quoted sheet
    "\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]", // a column of a table, or another workbook
    "(?<cell>(?<columnMark>\\$?)(?<column>[A-Za-z]{1,3})(?<rowMark>\\$?)(?<row>\\d{1,7}))(?![\\p{L}\\p{N}_.(!\\[\\\\])",
    "(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})(?![\\p{L}\\p{N}_.(!\\[\\\\])",
    "(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(!\\[\\\\])",
    "(?<word>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)",
    "\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?",
  ].join("|"),
  "gu",
);

export type FormulaPieces = {
  /** What becomes of a cell: `$` or `` and letters, `$` or `` and digits. */
  readonly cell?: (columnMark: string, column: string, rowMark: string, row: string) => string;
  /** What becomes of whole columns `A:C` or whole rows `1:3`. */
  readonly lines?: (lines: string) => string;
  /** What becomes of the name of a function, sheet, table, or a defined name; `next` is the character that follows. */
  readonly word?: (word: string, next: string) => string;
};

/** The formula with some of its pieces replaced; all else stays as it stands. */
export function mapFormula(formula: string, pieces: FormulaPieces): string {
  return formula.replace(PIECE, (whole: string, ...rest: readonly unknown[]) => {
    const found = groupsOf(rest);
    const at = offsetOf(rest);
    if (found["cell"] !== undefined) {
      const { columnMark = "", column = "", rowMark = "", row = "" } = found;
      return pieces.cell?.(columnMark, column, rowMark, row) ?? whole;
    }
    const lines = found["columns"] ?? found["rows"];
    if (lines !== undefined) return pieces.lines?.(lines) ?? whole;
    if (found["word"] !== undefined) return pieces.word?.(whole, formula.charAt(at + whole.length)) ?? whole;
    return whole;
  });
}

/** The named groups come last. */
function groupsOf(rest: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const last = rest.at(-1);
  return typeof last === "object" && last !== null ? { ...last } : {};
}

function offsetOf(rest: readonly unknown[]): number {
  const offset = rest.at(-3);
  return typeof offset === "number" ? offset : 0;
}
