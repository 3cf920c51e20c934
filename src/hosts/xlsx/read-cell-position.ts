// The address of a cell in a sheet part, read without a pattern because a sheet may have millions.
// Knows nothing but A1 addresses.

import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";

/** Zero-based row and column of `C17`; null when the text is no address within a sheet. */
export function readCellPosition(address: string): [row: number, column: number] | null {
  let at = 0;
  let column = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  let row = 0;
  const digits = at;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  const isInSheet = digits > 0 && at > digits && column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
  return isInSheet ? [row - 1, column - 1] : null;
}
