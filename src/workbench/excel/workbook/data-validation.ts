// Excel.DataValidation: what may be entered into the cells of a range. Kept, not enforced: writes by API pass in Excel too.

import type { Area } from "../../../grid/address";
import { invalidArgument } from "../wire-error";
import { asRecord } from "../wire-values";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  custom: "Custom",
};

export class DataValidation {
  readonly area: Area;
  #rule: Readonly<Record<string, unknown>> = {};
  IgnoreBlanks = true;
  Prompt: unknown = null;
  ErrorAlert: unknown = null;

  constructor(area: Area) {
    this.area = area;
  }

  get Type(): string { return TYPES[Object.keys(this.#rule)[0] ?? ""] ?? "None"; }
  get Rule(): unknown { return this.#rule; }
  set Rule(value: unknown) {
    const rule = asRecord(value, "rule");
    const kinds = Object.keys(rule);
    const isKnown = kinds.length === 1 && TYPES[kinds[0] ?? ""] !== undefined;
    if (!isKnown) throw invalidArgument(`The validation rule is not understood: ${JSON.stringify(rule)}.`);
    this.#rule = rule;
  }
  Clear(): void { this.#rule = {}; }
}
