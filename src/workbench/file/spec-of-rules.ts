// The conditional formats and drop-downs of a sheet of ours as its specification has them. Others cannot be there.

import { areaFromName } from "../../grid/address";
import type { ConditionalRule, RuleStyle, ValidationSpec } from "../../grid/sheet-spec";
import type { ConditionalFormat } from "../excel/workbook/conditional-format";
import type { DataValidation } from "../excel/workbook/data-validation";
import type { Worksheet } from "../excel/workbook/worksheet";
import { colourOf } from "./style-of-look";

type Operator = (ConditionalRule & { readonly kind: "cellIs" })["operator"];
type Stop = (ConditionalRule & { readonly kind: "colourScale" })["stops"][number];

const OPERATORS: Readonly<Record<string, Operator>> = {
  LessThan: "lessThan",
  GreaterThan: "greaterThan",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** The winning rule first, as the sheet keeps them. */
export function specOfRules(sheet: Worksheet): readonly ConditionalRule[] {
  return sheet.rules.flatMap((rule) => {
    const [area] = rule.areas;
    const spec = area === undefined ? null : specOfRule(rule, area);
    return spec === null ? [] : rule.areas.map((each) => ({ ...spec, area: each }));
  });
}

function specOfRule(rule: ConditionalFormat, area: ConditionalRule["area"]): ConditionalRule | null {
  switch (rule.Type) {
    case "CellValue": {
      const told = record(rule.CellValue.Rule);
      const operator = OPERATORS[text(told["operator"])];
      return operator === undefined
        ? null
        : { area, kind: "cellIs", operator, value: constant(text(told["formula1"])), style: ruleStyle(rule.CellValue.Format) };
    }
    case "Custom":
      return { area, kind: "formula", formula: rule.Custom.Rule.Formula.slice(1), style: ruleStyle(rule.Custom.Format) };
    case "DataBar":
      return { area, kind: "dataBar", colour: colourOf(rule.DataBar.PositiveFormat.FillColor) };
    case "ColorScale": {
      const { minimum, midpoint, maximum } = record(rule.ColorScale.Criteria);
      const stops = [minimum, midpoint, maximum].flatMap((stop) => (stop === undefined || stop === null ? [] : [stopSpec(record(stop))]));
      return { area, kind: "colourScale", stops };
    }
  }
}

function stopSpec({ type, formula, color }: Readonly<Record<string, unknown>>): Stop {
  const at = type === "LowestValue" ? "min" : type === "HighestValue" ? "max" : Number(text(formula).replace(/^=/, ""));
  return { at, colour: colourOf(text(color)) };
}

/** `=5` as a number, `="late"` as its text. */
function constant(formula: string): number | string {
  const quoted = /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1];
  return quoted === undefined ? Number(formula.slice(1)) : quoted.replace(/""/g, '"');
}

function ruleStyle({ Font, Fill }: ConditionalFormat["CellValue"]["Format"]): RuleStyle {
  return {
    ...(Font.Bold === null ? {} : { bold: Font.Bold }),
    ...(Font.Color === null ? {} : { colour: colourOf(Font.Color) }),
    ...(Fill.Color === null ? {} : { fill: colourOf(Fill.Color) }),
  };
}

/** Lists that refer to another sheet, or are names, are left out. */
export function specOfValidations(sheet: Worksheet): readonly ValidationSpec[] {
  return sheet.validations.flatMap((validation) => specOfValidation(validation));
}

function specOfValidation({ area, Rule }: DataValidation): readonly ValidationSpec[] {
  const rule = record(Rule);
  if (rule["list"] !== undefined) {
    const source = text(record(rule["list"])["source"]);
    if (!source.startsWith("=")) return [{ area, kind: "list", values: source.split(",") }];
    const cells = areaFromName(source.slice(1));
    return cells === null ? [] : [{ area, kind: "cells", source: cells }];
  }
  const kind = rule["wholeNumber"] === undefined ? "decimal" : "whole";
  const bounds = record(rule["wholeNumber"] ?? rule["decimal"]);
  const [minimum, maximum] = [Number(bounds["formula1"]), Number(bounds["formula2"])];
  return Number.isNaN(minimum) || Number.isNaN(maximum) ? [] : [{ area, kind, minimum, maximum }];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
