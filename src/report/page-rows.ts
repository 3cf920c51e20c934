// How much of a sheet fits on a printed page that it is fitted to in width, so that no chart is cut in two. Knows no data.

/** A4 landscape within the margins that sheets are written with, in points. */
const PAGE_WIDTH = 770;
const PAGE_HEIGHT = 509;
/** A character of the standard typeface and the padding of a column, in points. */
const CHARACTER = 5.25;
const PADDING = 3.75;
const ROW_HEIGHT = 15;
/** Readers measure text differently: a page is planned a little shorter than it is. */
const SAFE = 0.92;

/** Rows of standard height on one page. @param columnWidths of all columns, in characters */
export function rowsOnPage(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters * CHARACTER + PADDING, 0);
  const scale = Math.min(1, PAGE_WIDTH / Math.max(width, 1));
  return Math.floor((PAGE_HEIGHT / scale / ROW_HEIGHT) * SAFE);
}

/** As many rows of standard height as `rows` rows at the top of a sheet are high. @param heights in points, of rows that are not standard */
export function standardRows(rows: number, heights: ReadonlyMap<number, number>): number {
  let points = 0;
  for (let row = 0; row < rows; row += 1) points += heights.get(row) ?? ROW_HEIGHT;
  return Math.ceil(points / ROW_HEIGHT);
}

/**
 * Rows before which a new page begins, so that blocks are not cut.
 * @param blocks first row and rows of each, from the top; a block taller than a page is cut
 * @param firstRow where the first page begins
 */
export function breaksBefore(blocks: readonly { readonly row: number; readonly rows: number }[], rows: number, firstRow: number): number[] {
  const breaks: number[] = [];
  let top = firstRow;
  for (const block of blocks) {
    if (block.row + block.rows - top <= rows || block.row === top) continue;
    breaks.push(block.row);
    top = block.row;
  }
  return breaks;
}
