// The conditional formats and drop-downs of a file's sheet as the stand-in's own, in Excel's words.

import type { FileRuleLook } from "../../hosts/xlsx/read-looks";
import type { FileBound, FileRule } from "../../hosts/xlsx/read-rules";
import type { FileValidation } from "../../hosts/xlsx/read-validations";
import { ConditionalFormat } from "../excel/workbook/conditional-format";
import type { ConditionType } from "../excel/workbook/conditional-format";
import { Range } from "../excel/workbook/range";
import type { Worksheet } from "../excel/workbook/worksheet";
import { shownFormula } from "../../hosts/xlsx/file-formula";

const TYPES: Readonly<Record<FileRule["kind"], ConditionType>> = {
  cellIs: "CellValue",
  expression: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
};
const OPERATORS: Readonly<Record<string, string>> = { equal: "EqualTo", notEqual: "NotEqualTo" };
const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

/** @param rules the winning rule first. @param looks what rules change, by their numbers */
export function addRules(sheet: Worksheet, rules: readonly FileRule[], looks: readonly FileRuleLook[]): void {
  for (const rule of rules) {
    const [area] = rule.areas;
    if (area === undefined) continue;
    const added = new ConditionalFormat(sheet, `{rule-${String(sheet.workbook.nextId())}}`, TYPES[rule.kind], area);
    added.areas = rule.areas;
    added.StopIfTrue = rule.stopsIfTrue;
    describe(added, rule, looks);
    sheet.rules.push(added);
  }
}

function describe(added: ConditionalFormat, rule: FileRule, looks: readonly FileRuleLook[]): void {
  switch (rule.kind) {
    case "cellIs": {
      const [formula1 = "", formula2] = rule.formulas.map((formula) => `=${shownFormula(formula, null)}`);
      const operator = OPERATORS[rule.operator] ?? capital(rule.operator);
      added.CellValue.Rule = { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
      paint(added.CellValue.Format, looks[rule.look ?? -1]);
      return;
    }
    case "expression":
      added.Custom.Rule.Formula = `=${shownFormula(rule.formula, null)}`;
      paint(added.Custom.Format, looks[rule.look ?? -1]);
      return;
    case "dataBar": {
      const { DataBar: bar } = added;
      const [lower, upper] = rule.bounds;
      bar.PositiveFormat.FillColor = `#${rule.colour}`;
      bar.PositiveFormat.GradientFill = !rule.isSolid;
      bar.NegativeFormat.FillColor = `#${rule.negative ?? "FF0000"}`;
      bar.ShowDataBarOnly = !rule.showsValue;
      bar.LowerBoundRule = lower === undefined ? null : barBound(lower);
      bar.UpperBoundRule = upper === undefined ? null : barBound(upper);
      return;
    }
    case "colorScale": {
      const stops = rule.stops.map((stop) => ({ ...bound(stop), color: `#${stop.colour}` }));
      const [minimum, second, third] = stops;
      added.ColorScale.Criteria = third === undefined ? { minimum, maximum: second } : { minimum, midpoint: second, maximum: third };
    }
  }
}

function bound({ kind, value }: FileBound): Readonly<Record<string, string>> {
  const type = BOUNDS[kind] ?? "Automatic";
  return value === null || kind === "min" || kind === "max" ? { type } : { type, formula: value };
}

function barBound(file: FileBound): Readonly<Record<string, string>> {
  const { type = "", formula } = bound(file);
  return formula === undefined ? { type } : { type, formula: `=${formula}` };
}

function paint({ Font, Fill }: ConditionalFormat["CellValue"]["Format"], look: FileRuleLook | undefined): void {
  if (look === undefined) return;
  Font.Bold = look.isBold;
  Font.Italic = look.isItalic;
  Font.Strikethrough = look.isStruck;
  Font.Color = look.colour === null ? null : `#${look.colour}`;
  Fill.Color = look.fill === null ? null : `#${look.fill}`;
}

/** A list in quotes as its words, a reference as a formula. */
export function addValidations(sheet: Worksheet, validations: readonly FileValidation[]): void {
  for (const validation of validations) {
    for (const area of validation.areas) sheet.validationFor(new Range(sheet, area)).Rule = validationRule(validation);
  }
}

function validationRule(validation: FileValidation): Readonly<Record<string, unknown>> {
  if (validation.kind !== "list") {
    const bounds = { formula1: validation.minimum, formula2: validation.maximum, operator: "Between" };
    return validation.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
  }
  const words = /^"(.*)"$/s.exec(validation.source)?.[1];
  return { list: { inCellDropDown: true, source: words === undefined ? `=${validation.source}` : words.replace(/""/g, '"') } };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
