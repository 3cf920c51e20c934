// Which of Excel's two date systems a workbook counts in. No released interface says so; a worksheet function does.

import type { DateSystem } from "../../base/day";

/** Serial number of 1 January 1904 in the 1900 system; it is 0 in the other. */
const FIRST_OF_1904 = 1462;

/** Asks, with the next exchange, what `DATE(1904,1,1)` gives in this workbook. No cell is read or written. */
export function askDateSystem(workbook: Excel.Workbook): () => DateSystem {
  const serial = workbook.functions.date(1904, 1, 1).load("value");
  return () => (serial.value < FIRST_OF_1904 ? 1904 : 1900);
}
