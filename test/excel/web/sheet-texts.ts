// Every sheet of the stand-in as one text: all cells with value, formula and look, and the tables, names, rules,
// validations and charts beside them.

import type { ConditionalFormat } from "../../../src/workbench/excel/workbook/conditional-format";
import type { Workbook } from "../../../src/workbench/excel/workbook/workbook";

/** Pairs of a sheet's name and everything in it; equal texts are equal sheets. */
export function sheetTexts(workbook: Workbook): [string, string][] {
  return workbook.Worksheets.list.map((sheet) => {
    const area = sheet.grid.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const cells = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_unused, across) => {
        const [row, column] = [area.row + down, area.column + across];
        return [sheet.grid.at(row, column) ?? null, sheet.grid.lookAt(row, column)];
      }),
    );
    const tables = sheet.Tables.list.map(({ Name, area: at }) => ({ Name, at }));
    const names = [...sheet.Names.list, ...workbook.Names.list].map(({ Name, Formula }) => ({ Name, Formula }));
    const rules = sheet.rules.map((rule) => ({ type: rule.Type, areas: rule.areas, stops: rule.StopIfTrue, criteria: criteriaOf(rule) }));
    const validations = sheet.validations.map(({ area: at, Rule, Prompt, ErrorAlert }) => ({ at, Rule, Prompt, ErrorAlert }));
    const charts = sheet.Charts.list.map(({ Name, ChartType, Left, Top, Width, Height, Title, Series }) => {
      const series = Series.list.map(({ Name: called, values, categories }) => [called, values?.Address, categories?.Address]);
      return { Name, ChartType, Left, Top, Width, Height, title: Title.Text, series };
    });
    const beside = { tables, names, rules, validations, charts, hidden: [...sheet.rows.hiddenLines], merges: sheet.merges, visibility: sheet.Visibility };
    return [sheet.Name, JSON.stringify({ area, cells, ...beside })];
  });
}

function criteriaOf(rule: ConditionalFormat): unknown {
  if (rule.Type === "CellValue") return rule.CellValue.Rule;
  if (rule.Type === "Custom") return rule.Custom.Rule.Formula;
  return rule.Type === "ColorScale" ? rule.ColorScale.Criteria : rule.DataBar.PositiveFormat;
}
