// A column of numbers read off rows. Knows no row.

/** What `Float64Array.from(rows, valueOf)` gives; that lists all rows once more before it reads them, and takes several times as long. */
export function numbersOf<Row>(rows: readonly Row[], valueOf: (row: Row, place: number) => number): Float64Array {
  const column = new Float64Array(rows.length);
  rows.forEach((row, place) => {
    column[place] = valueOf(row, place);
  });
  return column;
}
