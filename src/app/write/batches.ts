// Packs actions into exchanges that a host on the web accepts. Knows sizes, not what the actions do.

import type { SheetAction } from "../ports";

/** Of a request, in bytes; Excel on the web refuses 5 MB, and slow connections suffer long before. */
export const MAX_REQUEST_BYTES = 1_500_000;
/** What a request holds beside its actions. */
const ENVELOPE_BYTES = 20_000;
/** Values are cut into pieces of this size, so that they fill exchanges well. */
const MAX_PIECE_BYTES = 300_000;

/**
 * Actions in the same order, as few batches as the bound allows.
 * @param bytesOf upper bound of what an action adds to a request
 * An action that cannot be cut and is larger than the bound has a batch of its own.
 */
export function batchesOf(
  actions: readonly SheetAction[],
  bytesOf: (action: SheetAction) => number,
): readonly (readonly SheetAction[])[] {
  const batches: SheetAction[][] = [];
  let size = Infinity;
  for (const piece of actions.flatMap((action) => pieces(action, bytesOf))) {
    const bytes = bytesOf(piece);
    if (size + bytes > MAX_REQUEST_BYTES - ENVELOPE_BYTES) {
      batches.push([]);
      size = 0;
    }
    size += bytes;
    batches.at(-1)?.push(piece);
  }
  return batches;
}

type ValuesAction = SheetAction & { readonly kind: "values" };

/** Values in halves, by rows while there are several, until each is small enough; what holds no value is left out. */
function pieces(action: SheetAction, bytesOf: (action: SheetAction) => number): readonly SheetAction[] {
  if (action.kind !== "values") return [action];
  if (action.cells.every((line) => line.every((cell) => cell === null))) return [];
  if (bytesOf(action) <= MAX_PIECE_BYTES) return [action];
  return halves(action).flatMap((half) => pieces(half, bytesOf));
}

/** A single cell cannot be halved; no text of a cell is as large as a piece. */
function halves(action: ValuesAction): readonly ValuesAction[] {
  const { cells, row, column } = action;
  if (cells.length > 1) {
    const middle = Math.ceil(cells.length / 2);
    return [
      { ...action, cells: cells.slice(0, middle) },
      { ...action, row: row + middle, cells: cells.slice(middle) },
    ];
  }
  const middle = Math.ceil((cells[0]?.length ?? 0) / 2);
  return [
    { ...action, cells: cells.map((line) => line.slice(0, middle)) },
    { ...action, column: column + middle, cells: cells.map((line) => line.slice(middle)) },
  ];
}
