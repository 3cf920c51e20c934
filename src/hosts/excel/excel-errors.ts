// What Excel's error codes mean for a planner: which words, what to do, and whether trying again helps.
// Branches on codes, never on messages, which are translated.

import { HostError } from "../../base/host-error";

/** Excel was busy with something else; the same request may pass a moment later. */
const TRANSIENT: ReadonlySet<string> = new Set([
  "ActivityLimitReached",
  "Conflict",
  "RequestAborted",
  "ServiceNotAvailable",
  "TooManyRequests",
]);

const TOO_LARGE: ReadonlySet<string> = new Set([
  "5103",
  "5104",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

/** The code of an error that office.js threw; null for any other error, which is one of the program. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  const { code } = error;
  return typeof code === "string" || typeof code === "number" ? String(code) : null;
}

/** True for the one class of errors after which a request is tried once more. */
export function isTransient(error: unknown): boolean {
  return TRANSIENT.has(excelCode(error) ?? "");
}

/** The error in words for the user; errors that are not Excel's are returned as they are. */
export function asHostError(error: unknown): unknown {
  const code = excelCode(error);
  if (code === null || error instanceof HostError) return error;
  const said = inWords(code);
  said.cause = error;
  return said;
}

function inWords(code: string): HostError {
  if (code === "InvalidOperationInCellEditMode") {
    return new HostError("busy", "A cell is being edited, so that Excel takes no changes.", "Press Enter or Esc in the sheet, then try again.", true);
  }
  if (TRANSIENT.has(code)) {
    return new HostError("busy", `Excel is busy with something else (${code}).`, "Wait a moment and try again.", true);
  }
  if (code === "AccessDenied") {
    return new HostError("protected", "Excel refused a change: the workbook or a sheet of the plan is protected.", "Remove the protection (Review) and try again.", true);
  }
  if (TOO_LARGE.has(code)) {
    return new HostError("too-large", "Excel refused a request because it was too large.", "Plan a shorter horizon or larger buckets.");
  }
  if (code === "ItemNotFound" || code === "InvalidReference") {
    return new HostError("not-found", `A sheet, table or chart of the plan was gone when Excel looked for it (${code}).`, "Try again; what is missing is written anew.", true);
  }
  return new HostError("cannot-write", `Excel refused a request of the add-in (${code}).`, "Try again. If it happens again, save, close and reopen the workbook.", true);
}

/** Excel never answered, or not in time. */
export function noAnswer(seconds: number): HostError {
  return new HostError("no-answer", `Excel did not answer within ${seconds} seconds.`, "Finish what is open in Excel (a dialog, a cell), then try again.", true);
}
