// One answer for each text of a range, in its shape.

import { isCellError, wrongValue } from "./cell-error";
import { cellsOf, isBlank, shown, type Cell } from "./cells";

/** Empty cells stay empty, errors stay themselves; numbers count as text, since ids often are. */
export function mapText(name: string, argument: unknown, answer: (text: string) => Cell): Cell[][] {
  const cells = cellsOf(argument);
  if (cells === null || (cells.length === 1 && cells[0]?.length === 1 && isBlank(cells[0][0]))) {
    throw wrongValue(`${name} is empty: give a text.`);
  }
  return cells.map((row) =>
    row.map((cell): Cell => {
      if (isCellError(cell)) return cell;
      if (isBlank(cell)) return "";
      if (typeof cell === "number") return answer(String(cell));
      return typeof cell === "string" ? answer(cell.trim()) : wrongValue(`${name} is ${shown(cell)}: give a text.`);
    }),
  );
}
