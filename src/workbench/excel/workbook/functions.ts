// Excel.Functions: worksheet functions that an add-in asks Excel to evaluate without a cell; those that ours asks for.

import { dayFromDate, serialFromDay } from "../../../base/day";
import { invalidArgument } from "../wire-error";
import { asCount } from "../wire-values";
import type { Workbook } from "./workbook";

export class Functions {
  readonly #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The serial number of a date in the date system of the workbook. */
  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const date = dayFromDate(asCount(year, "year"), asCount(month, "month", 1), asCount(day, "day", 1));
    if (date === null) throw invalidArgument("Only days of the calendar are modelled.");
    return new FunctionResult(serialFromDay(date, this.#workbook.dateSystem));
  }
}

class FunctionResult {
  readonly Error: string | null = null;
  readonly Value: number;

  constructor(value: number) {
    this.Value = value;
  }
}
