// The errors that a call of a custom function ends in or spills; null when there are none. A program error goes through.

import { isCellError, type CellError } from "../../../src/functions/cell-error";

export async function errorsOf(call: () => unknown): Promise<readonly CellError[] | null> {
  let result: unknown;
  try {
    result = await call();
  } catch (error) {
    if (!isCellError(error)) throw error;
    return [error];
  }
  const cells = (result as readonly (readonly unknown[])[]).flat();
  const odd = cells.filter((cell) => !isCellError(cell) && typeof cell !== "string" && !Number.isFinite(cell));
  if (odd.length > 0) throw new Error(`Neither a value nor an error: ${String(odd[0])}`);
  const errors = cells.filter(isCellError);
  return errors.length === 0 ? null : errors;
}
