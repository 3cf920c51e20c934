// The three worst problems on the Summary, numbered: a sentence, the cell it comes from, and the sheet of ours that shows more.

import type { Area } from "../../grid/address";
import type { BlockSpec, SpecCell } from "../../grid/sheet-spec";
import { styles } from "../styles";
import type { Problem } from "../worst-problems";
import { placeText } from "../words";

/** Columns at the right for the place of the problem, and for the sheet of ours. */
const PLACE_COLUMNS = 2;
const SHEET_COLUMNS = 1;
/** Letters that stand on one line of the text's columns. */
const LETTERS_A_COLUMN = 11.5;
const LINE_HEIGHT = 15.5;

export type ProblemLines = {
  readonly block: BlockSpec;
  readonly merges: readonly Area[];
  readonly rows: number;
  /** Rows that are taller than one line. */
  readonly rowHeights: readonly (readonly [row: number, points: number])[];
};

/** Lines from `row` on over `columns` columns; a word of relief when there is no problem. */
export function problemLines(problems: readonly Problem[], row: number, columns: number): ProblemLines {
  const textColumns = columns - PLACE_COLUMNS - SHEET_COLUMNS;
  const lines = problems.map((problem, index): (SpecCell | null)[] => [
    { value: `${String(index + 1)}. ${problem.text}`, style: { wrap: true, valign: "top" } },
    ...Array<null>(textColumns - 1).fill(null),
    problem.cell === undefined ? null : { value: placeText(problem.cell), style: linkStyle, link: problem.cell },
    ...Array<null>(PLACE_COLUMNS - 1).fill(null),
    { value: problem.seen.name, style: linkStyle, link: { sheetId: problem.seen.sheetId, cell: "A1" } },
  ]);
  const none: SpecCell[][] = [
    [{ value: "✓ No problem: every customer order is on time, nothing is overloaded, short or past due.", style: styles.good }],
  ];
  const body = lines.length === 0 ? none : lines;
  return {
    block: { row, column: 0, cells: [[{ value: "Worst problems", style: styles.section }], ...body] },
    merges: body.map((_, index) => ({ row: row + 1 + index, column: 0, rows: 1, columns: textColumns })),
    rows: body.length + 1,
    rowHeights: problems.flatMap(({ text }, index) =>
      text.length + 3 > textColumns * LETTERS_A_COLUMN ? [[row + 1 + index, 2 * LINE_HEIGHT] as const] : [],
    ),
  };
}

const linkStyle = { ...styles.link, valign: "top" as const };
