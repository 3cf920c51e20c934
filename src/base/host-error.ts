// A host (Excel, a file) that did not do what was asked: the one error that callers handle rather than fix.

export type HostErrorCode =
  | "not-a-workbook"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "not-found"
  | "cannot-write"
  /** A cell is being edited, or the host is busy otherwise. */
  | "busy"
  /** The host did not answer in time; what was asked may still be done. */
  | "no-answer"
  /** A sheet or the workbook is protected. */
  | "protected";

/** Carries what went wrong in words for the user, and whether trying again can help. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly hint: string;
  readonly canRetry: boolean;

  constructor(code: HostErrorCode, text: string, hint: string, canRetry = false) {
    super(text);
    this.name = "HostError";
    this.code = code;
    this.hint = hint;
    this.canRetry = canRetry;
  }
}
