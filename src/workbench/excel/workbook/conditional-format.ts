// Excel.ConditionalFormat and the kinds that our sheets use: cell value, formula, data bar, colour scale.

import type { Area } from "../../../grid/address";
import { invalidArgument, itemNotFound } from "../wire-error";
import { asRecord, asText } from "../wire-values";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export const CONDITION_TYPES = ["CellValue", "Custom", "DataBar", "ColorScale"] as const;
export type ConditionType = (typeof CONDITION_TYPES)[number];

export class ConditionalFormat {
  readonly #sheet: Worksheet;
  readonly Id: string;
  readonly Type: ConditionType;
  areas: readonly Area[];
  StopIfTrue: boolean | null = null;
  readonly #cellValue = new CellValueFormat();
  readonly #custom = new CustomFormat();
  readonly #dataBar = new DataBarFormat();
  readonly #colourScale = new ColorScaleFormat();

  constructor(sheet: Worksheet, id: string, type: ConditionType, area: Area) {
    this.#sheet = sheet;
    this.Id = id;
    this.Type = type;
    this.areas = [area];
  }

  get Priority(): number { return this.#sheet.rules.indexOf(this); }
  set Priority(value: unknown) {
    if (typeof value !== "number") throw invalidArgument("priority takes a number.");
    this.Delete();
    this.#sheet.rules.splice(value, 0, this);
  }
  get CellValue(): CellValueFormat { return this.#only("CellValue", this.#cellValue); }
  get CellValueOrNullObject(): CellValueFormat | null { return this.Type === "CellValue" ? this.#cellValue : null; }
  get Custom(): CustomFormat { return this.#only("Custom", this.#custom); }
  get CustomOrNullObject(): CustomFormat | null { return this.Type === "Custom" ? this.#custom : null; }
  get DataBar(): DataBarFormat { return this.#only("DataBar", this.#dataBar); }
  get DataBarOrNullObject(): DataBarFormat | null { return this.Type === "DataBar" ? this.#dataBar : null; }
  get ColorScale(): ColorScaleFormat { return this.#only("ColorScale", this.#colourScale); }
  get ColorScaleOrNullObject(): ColorScaleFormat | null { return this.Type === "ColorScale" ? this.#colourScale : null; }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound("one range: the rule covers several");
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const [area] = this.areas;
    return area === undefined || this.areas.length > 1 ? null : new Range(this.#sheet, area);
  }
  Delete(): void { this.#sheet.rules.splice(this.#sheet.rules.indexOf(this), 1); }

  #only<Format>(type: ConditionType, format: Format): Format {
    if (this.Type !== type) throw itemNotFound(`a ${type} format: the rule is of type ${this.Type}`);
    return format;
  }
}

class RuleFont {
  Color: string | null = null;
  Bold: boolean | null = null;
  Italic: boolean | null = null;
  Underline: string | null = null;
  Strikethrough: boolean | null = null;
}

class RuleFill {
  Color: string | null = null;
  Clear(): void { this.Color = null; }
}

class RuleFormat {
  readonly Font = new RuleFont();
  readonly Fill = new RuleFill();
  NumberFormat: string | null = null;
}

class CellValueFormat {
  readonly Format = new RuleFormat();
  #rule: Readonly<Record<string, unknown>> | null = null;

  get Rule(): unknown { return this.#rule; }
  set Rule(value: unknown) {
    const rule = asRecord(value, "rule");
    asText(rule["formula1"], "rule.formula1");
    asText(rule["operator"], "rule.operator");
    this.#rule = rule;
  }
}

class FormulaRule {
  #formula = "";

  get Formula(): string { return this.#formula; }
  set Formula(value: unknown) {
    const formula = asText(value, "rule.formula");
    this.#formula = formula.startsWith("=") ? formula : `=${formula}`;
  }
}

class CustomFormat {
  readonly Format = new RuleFormat();
  readonly Rule = new FormulaRule();
}

class DataBarFill {
  FillColor = "#638EC6";
  GradientFill = true;
  BorderColor = "#638EC6";
}

class DataBarFormat {
  readonly PositiveFormat = new DataBarFill();
  readonly NegativeFormat = new DataBarFill();
  ShowDataBarOnly = false;
  BarDirection = "Context";
  AxisFormat = "Automatic";
  AxisColor = "#000000";
  LowerBoundRule: unknown = null;
  UpperBoundRule: unknown = null;
}

class ColorScaleFormat {
  #criteria: Readonly<Record<string, unknown>> | null = null;

  get ThreeColorScale(): boolean { return this.#criteria?.["midpoint"] !== undefined && this.#criteria["midpoint"] !== null; }
  get Criteria(): unknown { return this.#criteria; }
  set Criteria(value: unknown) {
    const criteria = asRecord(value, "criteria");
    for (const end of ["minimum", "maximum"]) asRecord(criteria[end], `criteria.${end}`);
    this.#criteria = criteria;
  }
}
