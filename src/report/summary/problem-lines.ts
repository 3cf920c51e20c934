// The three worst problems on the Summary, numbered, each a sentence with the cell it comes from.

import type { Area } from "../../grid/address";
import type { BlockSpec, SpecCell } from "../../grid/sheet-spec";
import { styles } from "../styles";
import type { Problem } from "../worst-problems";
import { placeText } from "../words";

/** Columns at the right for the place of the problem. */
const PLACE_COLUMNS = 2;

/** Lines from `row` on over `columns` columns; a word of relief when there is no problem. */
export function problemLines(
  problems: readonly Problem[],
  row: number,
  columns: number,
): { readonly block: BlockSpec; readonly merges: readonly Area[]; readonly rows: number } {
  const lines = problems.map((problem, index): (SpecCell | null)[] => {
    const text: SpecCell = { value: `${String(index + 1)}. ${problem.text}` };
    const filler = Array<null>(columns - PLACE_COLUMNS - 1).fill(null);
    return problem.cell === undefined
      ? [text]
      : [text, ...filler, { value: placeText(problem.cell), style: styles.link, link: problem.cell }];
  });
  const none: SpecCell[][] = [
    [{ value: "✓ No problem: every customer order is on time, nothing is overloaded, short or past due.", style: styles.good }],
  ];
  const body = lines.length === 0 ? none : lines;
  return {
    block: { row, column: 0, cells: [[{ value: "Worst problems", style: styles.section }], ...body] },
    merges: body.map((_, index) => ({ row: row + 1 + index, column: 0, rows: 1, columns: columns - PLACE_COLUMNS })),
    rows: body.length + 1,
  };
}
