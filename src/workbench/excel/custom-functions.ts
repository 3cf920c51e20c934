// Calls custom functions as Excel does: a message with the call's number out, an array of results back.
// Knows nothing of the functions; values travel as Excel sends them (a range as rows, an absent argument as null).

import type { RichMessage } from "./workbook/events";

const CUSTOM_FUNCTION_CATEGORY = 1;
const INVOCATION = 1000;

/** With this flag a cell `{ type: "CustomFunctionError", code }` reaches the function as an error of the runtime. */
export const TAKES_ERRORS = 4;

/** What `#VALUE!` and its kin are on this way, by number; the rest is `#VALUE!`. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** The value, or the error that the cell shows with the function's own words. */
export type FunctionResult = { readonly value: unknown } | { readonly error: string; readonly text: string };

/** The service `Microsoft.ExcelServices.CustomFunctions`, to which the runtime gives its results. */
export class CustomFunctionsService {
  readonly #waiting = new Map<number, (result: FunctionResult) => void>();
  #lastCall = 0;
  isReady = false;
  post: (messages: readonly RichMessage[]) => void = () => undefined;

  /**
   * Calls a function by its id; never answers when no function of that runtime does.
   * @param flags TAKES_ERRORS where error cells are handed over rather than answered by Excel itself
   */
  call(id: string, values: readonly unknown[], cell = "Sheet1!A1", flags = 0): Promise<FunctionResult> {
    this.#lastCall += 1;
    const number = this.#lastCall;
    const message = [number, id, values, cell, flags, null];
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.post([[CUSTOM_FUNCTION_CATEGORY, INVOCATION, "", JSON.stringify(message), 0]]);
    });
  }

  SetInvocationArrayResults(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results) this.#settle(result);
  }
  SetInvocationResults(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results) {
      if (typeof result !== "object" || result === null) continue;
      const { id, failed, value, errorCode }: Record<string, unknown> = { ...result };
      this.#settle([id, failed !== true, value, errorCode]);
    }
  }
  /** The runtime says that functions may be called from now on. */
  _SetOsfControlContainerReadyForCustomFunctions(): void { this.isReady = true; }

  #settle(result: unknown): void {
    if (!Array.isArray(result)) return;
    const [id, succeeded, value, code]: unknown[] = result;
    if (typeof id !== "number") return;
    this.#waiting.get(id)?.(succeeded === true ? { value } : { error: errorText(code), text: typeof value === "string" ? value : "" });
    this.#waiting.delete(id);
  }
}

function errorText(code: unknown): string {
  return (typeof code === "number" ? ERROR_TEXTS[code] : undefined) ?? "#VALUE!";
}
