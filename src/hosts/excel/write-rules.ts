// Conditional formats and drop-downs of a sheet of ours, told to Excel. They replace what the sheet has; nothing piles up.

import { absoluteAreaName } from "../../grid/address";
import type { ConditionalRule, RuleStyle, ValidationSpec } from "../../grid/sheet-spec";
import { rangeOf } from "./sheet-facts";

const OPERATORS = {
  lessThan: "LessThan",
  greaterThan: "GreaterThan",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
} as const;

/** Excel puts a new rule before all others, so that the last is added first. */
export function writeRules(sheet: Excel.Worksheet, rules: readonly ConditionalRule[]): void {
  sheet.getRange().conditionalFormats.clearAll();
  for (const rule of [...rules].reverse()) addRule(rangeOf(sheet, rule.area).conditionalFormats, rule);
}

function addRule(formats: Excel.ConditionalFormatCollection, rule: ConditionalRule): void {
  switch (rule.kind) {
    case "cellIs": {
      const { cellValue } = formats.add("CellValue");
      const value = typeof rule.value === "number" ? String(rule.value) : `"${rule.value.replace(/"/g, '""')}"`;
      cellValue.rule = { formula1: `=${value}`, operator: OPERATORS[rule.operator] };
      writeRuleStyle(cellValue.format, rule.style);
      return;
    }
    case "formula": {
      const { custom } = formats.add("Custom");
      custom.rule.formula = `=${rule.formula}`;
      writeRuleStyle(custom.format, rule.style);
      return;
    }
    case "dataBar": {
      const { dataBar } = formats.add("DataBar");
      dataBar.positiveFormat.fillColor = `#${rule.colour}`;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.negativeFormat.fillColor = "#C00000";
      dataBar.axisColor = "#7F7F7F";
      dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
      dataBar.upperBoundRule = { type: "Automatic" };
      return;
    }
    case "colourScale": {
      const { colorScale } = formats.add("ColorScale");
      const stops = rule.stops.map(stopOf);
      const [minimum, second, third] = stops;
      const maximum = third ?? second;
      if (minimum === undefined || second === undefined || maximum === undefined) throw new Error("A colour scale needs two stops.");
      colorScale.criteria = third === undefined ? { minimum, maximum } : { minimum, midpoint: second, maximum };
    }
  }
}

type ColourScaleRule = ConditionalRule & { readonly kind: "colourScale" };

function stopOf({ at, colour }: ColourScaleRule["stops"][number]): Excel.ConditionalColorScaleCriterion {
  const color = `#${colour}`;
  if (typeof at === "number") return { type: "Number", formula: String(at), color };
  return { type: at === "min" ? "LowestValue" : "HighestValue", color };
}

function writeRuleStyle({ font, fill }: Excel.ConditionalRangeFormat, { bold, colour, fill: background }: RuleStyle): void {
  if (bold !== undefined) font.bold = bold;
  if (colour !== undefined) font.color = `#${colour}`;
  if (background !== undefined) fill.color = `#${background}`;
}

export function writeValidations(sheet: Excel.Worksheet, validations: readonly ValidationSpec[]): void {
  sheet.getRange().dataValidation.clear();
  for (const validation of validations) {
    rangeOf(sheet, validation.area).dataValidation.rule = validationRule(validation);
  }
}

function validationRule(validation: ValidationSpec): Excel.DataValidationRule {
  if (validation.kind === "list") return { list: { inCellDropDown: true, source: validation.values.join(",") } };
  if (validation.kind === "cells") return { list: { inCellDropDown: true, source: `=${absoluteAreaName(validation.source)}` } };
  const bounds = { formula1: validation.minimum, formula2: validation.maximum, operator: "Between" } as const;
  return validation.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
}
