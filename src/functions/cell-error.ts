// The errors that a custom function shows in a cell: Excel's own codes, with our words where Excel lets us have some.
/// <reference types="custom-functions-runtime" />

/** Excel shows own text only with `#VALUE!` and `#N/A`; `#NUM!` has to speak for itself. */
export type CellErrorCode = "#VALUE!" | "#N/A" | "#NUM!";

export type CellError = { readonly code: string; readonly message?: string };

/**
 * An error to throw, for the whole call, or to return, for one cell of it.
 *
 * Within Excel it is the runtime's own error, the only one that Excel turns into an error cell; elsewhere (tests, the
 * command line) a plain error with the same code and message.
 */
export function cellError(code: CellErrorCode, text?: string): CellError {
  if (typeof CustomFunctions === "undefined" || !("Error" in CustomFunctions)) {
    return Object.assign(new Error(text ?? code), { code });
  }
  const { invalidValue, notAvailable, invalidNumber } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error({ "#VALUE!": invalidValue, "#N/A": notAvailable, "#NUM!": invalidNumber }[code], text);
}

/** `#VALUE!` with a sentence: which argument, what is wrong, what to do; at most 160 characters. */
export function wrongValue(text: string): CellError {
  return cellError("#VALUE!", text);
}

/** True for an error of ours or of Excel's, whether it came out of a calculation or stood in a cell that was given. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string" && value.code.startsWith("#");
}
