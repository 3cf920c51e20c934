// Packs actions into exchanges that a host on the web accepts. Knows sizes, not what the actions do.

import type { Steps } from "../../base/steps";
import type { SheetAction } from "../ports";

/** Of a request, in bytes: to make it holds the pane. Excel on the web refuses 5 MB, and slow connections suffer long before. */
export const MAX_REQUEST_BYTES = 1_200_000;
/** What a request holds beside its actions. */
const ENVELOPE_BYTES = 20_000;
/** Values are cut into pieces of this size, so that they fill exchanges well. */
const MAX_PIECE_BYTES = 300_000;
/** Cut first, since to measure a piece takes as long as it has cells. */
const MAX_PIECE_CELLS = 6_000;

/**
 * Actions in the same order, as few batches as the bound allows; a piece a step.
 * @param bytesOf upper bound of what an action adds to a request
 * An action that cannot be cut and is larger than the bound has a batch of its own.
 */
export function* batchesOf(
  actions: readonly SheetAction[],
  bytesOf: (action: SheetAction) => number,
): Steps<readonly (readonly SheetAction[])[]> {
  const batches: SheetAction[][] = [];
  let size = Infinity;
  for (const { piece, bytes } of pieces(actions, bytesOf)) {
    if (size + bytes > MAX_REQUEST_BYTES - ENVELOPE_BYTES) {
      batches.push([]);
      size = 0;
    }
    size += bytes;
    batches.at(-1)?.push(piece);
    yield;
  }
  return batches;
}

type ValuesAction = SheetAction & { readonly kind: "values" };

type Piece = { readonly piece: SheetAction; readonly bytes: number };

function* pieces(actions: readonly SheetAction[], bytesOf: (action: SheetAction) => number): Iterable<Piece> {
  for (const action of actions) {
    if (action.kind !== "values") yield { piece: action, bytes: bytesOf(action) };
    else for (const rows of rowPieces(action)) yield* smallPieces(rows, bytesOf);
  }
}

function* rowPieces(action: ValuesAction): Iterable<ValuesAction> {
  const { cells, row } = action;
  const height = Math.max(1, Math.floor(MAX_PIECE_CELLS / (cells[0]?.length ?? 1)));
  for (let top = 0; top < cells.length; top += height) yield { ...action, row: row + top, cells: cells.slice(top, top + height) };
}

/** Values in halves, by rows while there are several, until each is small enough; what holds no value is left out. */
function* smallPieces(action: ValuesAction, bytesOf: (action: SheetAction) => number): Iterable<Piece> {
  if (action.cells.every((line) => line.every((cell) => cell === null))) return;
  const bytes = bytesOf(action);
  if (bytes <= MAX_PIECE_BYTES) yield { piece: action, bytes };
  else for (const half of halves(action)) yield* smallPieces(half, bytesOf);
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
