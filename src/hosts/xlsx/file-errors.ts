// What can be wrong with a file, in the words of the one who picked it. Only the reading and saving of files throws these.

import { HostError } from "../../base/host-error";

/** `why` goes on from "The file is damaged:". */
export function damaged(why: string): HostError {
  return new HostError("damaged", `The file is damaged: ${why}.`, "Open it in Excel, let Excel repair it, and save it again.");
}

/** `why` goes on from "The file is too large:". */
export function tooLarge(why: string): HostError {
  return new HostError("too-large", `The file is too large: ${why}.`, "Keep only the sheets needed for planning in the workbook.");
}

export function encrypted(): HostError {
  return new HostError("encrypted", "The file is protected by a password.", "Open it in Excel, remove the password (File > Info) and save it again.");
}

export function notAWorkbook(text: string): HostError {
  return new HostError("not-a-workbook", text, "Open it in Excel and save it as .xlsx (Excel workbook).");
}
