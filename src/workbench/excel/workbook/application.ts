// Excel.Application: calculation and the pauses that end with the next sync.

import { asOneOf } from "../wire-values";
import type { Workbook } from "./workbook";

export class Application {
  readonly #workbook: Workbook;
  #mode = "Automatic";
  readonly CalculationState = "Done";
  readonly CalculationEngineVersion = 191_029;
  readonly DecimalSeparator = ".";
  readonly ThousandsSeparator = ",";
  readonly UseSystemSeparators = true;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  get CalculationMode(): string { return this.#mode; }
  set CalculationMode(value: unknown) { this.#mode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode"); }
  Calculate(kind: unknown): void {
    asOneOf(kind, ["Recalculate", "Full", "FullRebuild"], "calculationType");
    this.#workbook.calculate();
  }
  /** Both pauses end by themselves; here nothing happens between two syncs anyway. */
  SuspendApiCalculationUntilNextSync(): void { /* nothing to hold back */ }
  SuspendScreenUpdatingUntilNextSync(): void { /* nothing to hold back */ }
}
