// Conditional formats of the stand-in in the words of Univer's rules. Pure.

import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormat } from "../excel/workbook/conditional-format";
import type { Worksheet } from "../excel/workbook/worksheet";
import { isPainted } from "./painted-rules";
import { rangeOf } from "./sheet-snapshot";

/** Univer's rule with plain words in place of its enumerations, which would load the library. */
export type RulePicture = Omit<IConditionFormattingRule, "rule"> & { readonly rule: Readonly<Record<string, unknown>> & { readonly type: string } };
type Bound = { readonly type: string; readonly value?: number | string };

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqual: "lessThanOrEqual",
  Between: "between",
  NotBetween: "notBetween",
};

const BOUNDS: Readonly<Record<string, string>> = {
  Number: "num",
  LowestValue: "min",
  HighestValue: "max",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

/** The sheet's rules, the one that wins first; those that we paint and what Univer has no words for are left out. */
export function rulePictures(sheet: Worksheet): RulePicture[] {
  return sheet.rules.flatMap((format) => {
    const rule = isPainted(sheet, format) ? null : ruleOf(format);
    return rule === null ? [] : [{ cfId: format.Id, ranges: format.areas.map(rangeOf), stopIfTrue: format.StopIfTrue === true, rule }];
  });
}

function ruleOf(format: ConditionalFormat): RulePicture["rule"] | null {
  switch (format.Type) {
    case "CellValue":
      return cellValueRule(format.CellValue);
    case "Custom":
      return { ...highlight(format.Custom.Format), subType: "formula", value: format.Custom.Rule.Formula };
    case "DataBar":
      return dataBarRule(format.DataBar);
    case "ColorScale":
      return colourScaleRule(format.ColorScale.Criteria);
  }
}

function cellValueRule({ Rule: written, Format: format }: ConditionalFormat["CellValue"]): RulePicture["rule"] | null {
  const rule = recordOf(written);
  const operator = OPERATORS[String(rule["operator"])];
  const first = constantOf(rule["formula1"]);
  if (operator === undefined || first === null) return null;
  if (typeof first === "string") return { ...highlight(format), subType: "text", operator, value: first };
  const second = constantOf(rule["formula2"]);
  const isPair = operator === "between" || operator === "notBetween";
  return { ...highlight(format), subType: "number", operator, value: isPair ? [first, second ?? first] : first };
}

function highlight({ Font: font, Fill: fill }: ConditionalFormat["CellValue"]["Format"]): { readonly type: string; readonly style: unknown } {
  const style = {
    ...(fill.Color === null ? {} : { bg: { rgb: fill.Color } }),
    ...(font.Color === null ? {} : { cl: { rgb: font.Color } }),
    ...(font.Bold === true ? { bl: 1 } : {}),
    ...(font.Italic === true ? { it: 1 } : {}),
    ...(font.Underline === null || font.Underline === "None" ? {} : { ul: { s: 1 } }),
    ...(font.Strikethrough === true ? { st: { s: 1 } } : {}),
  };
  return { type: "highlightCell", style };
}

function dataBarRule(bar: ConditionalFormat["DataBar"]): RulePicture["rule"] {
  return {
    type: "dataBar",
    isShowValue: !bar.ShowDataBarOnly,
    config: {
      // Excel's automatic bar begins at nought, or at the lowest value below it.
      min: boundOf(bar.LowerBoundRule) ?? { type: "num", value: 0 },
      max: boundOf(bar.UpperBoundRule) ?? { type: "max" },
      isGradient: bar.PositiveFormat.GradientFill,
      positiveColor: bar.PositiveFormat.FillColor,
      nativeColor: bar.NegativeFormat.FillColor,
    },
  };
}

function colourScaleRule(written: unknown): RulePicture["rule"] | null {
  const criteria = recordOf(written);
  const stops = ["minimum", "midpoint", "maximum"].flatMap((name) => {
    const stop = recordOf(criteria[name]);
    const bound = boundOf(stop);
    return bound === null ? [] : [{ color: String(stop["color"]), value: bound }];
  });
  return stops.length < 2 ? null : { type: "colorScale", config: stops.map((stop, index) => ({ index, ...stop })) };
}

/** Null for Excel's automatic bound. */
function boundOf(written: unknown): Bound | null {
  const rule = recordOf(written);
  const type = BOUNDS[String(rule["type"])];
  if (type === undefined) return null;
  if (type === "min" || type === "max") return { type };
  const value = type === "formula" ? String(rule["formula"]) : constantOf(rule["formula"]);
  return value === null ? null : { type, value };
}

/** The number or text that a formula states: `=5`, `5`, `="Late"`; null when it has to be calculated. */
function constantOf(formula: unknown): number | string | null {
  if (typeof formula === "number") return formula;
  if (typeof formula !== "string") return null;
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replace(/""/g, '"');
  return text === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
