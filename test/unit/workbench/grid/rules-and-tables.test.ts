// Conditional formats, tables and names of the stand-in in the words of the grid's library, and rules that we paint.

import { Workbook } from "../../../../src/workbench/excel/workbook/workbook";
import type { Worksheet } from "../../../../src/workbench/excel/workbook/worksheet";
import { rulePainter } from "../../../../src/workbench/grid/painted-rules";
import { conditionOf } from "../../../../src/workbench/grid/rule-conditions";
import { rulePictures } from "../../../../src/workbench/grid/rule-pictures";
import { registerThemes, showParts, type SheetParts } from "../../../../src/workbench/grid/show-parts";
import { namePictures, tablePictures, tableTheme, themeName } from "../../../../src/workbench/grid/table-pictures";

let sheet: Worksheet;
beforeEach(() => {
  sheet = new Workbook().Worksheets.active;
});

const formats = (address: string) => sheet.GetRange(address).ConditionalFormats;
const rules = () => rulePictures(sheet).map(({ rule }) => rule);

describe("a rule of the grid", () => {
  it("compares with a number, a text or two bounds", () => {
    const add = (rule: unknown) => { formats("A1:A9").Add("CellValue").CellValue.Rule = rule; };
    add({ operator: "Between", formula1: "=1", formula2: "5" });
    add({ operator: "EqualTo", formula1: '="Lot ""A"""' });
    add({ operator: "LessThan", formula1: "=-2.5" });
    add({ operator: "GreaterThan", formula1: "=$B$1" });
    expect(rules()).toMatchObject([
      { subType: "number", operator: "lessThan", value: -2.5 },
      { subType: "text", operator: "equal", value: 'Lot "A"' },
      { subType: "number", operator: "between", value: [1, 5] },
    ]);
  });

  it("is a bar from nought to the highest, unless it has bounds", () => {
    formats("A1:A9").Add("DataBar");
    const { DataBar: bar } = formats("B1:B9").Add("DataBar");
    Object.assign(bar, { LowerBoundRule: { type: "Number", formula: "=10" }, UpperBoundRule: { type: "Percentile", formula: 90 }, ShowDataBarOnly: true });
    expect(rules()).toMatchObject([
      { isShowValue: false, config: { min: { type: "num", value: 10 }, max: { type: "percentile", value: 90 } } },
      { isShowValue: true, config: { min: { type: "num", value: 0 }, max: { type: "max" }, isGradient: true } },
    ]);
  });

  it("is a scale of two or three colours", () => {
    formats("A1:A9").Add("ColorScale").ColorScale.Criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      midpoint: { type: "Number", formula: "0.8", color: "#9ECAE1" },
      maximum: { type: "HighestValue", color: "#E6A100" },
    };
    expect(rules()).toEqual([
      {
        type: "colorScale",
        config: [
          { index: 0, color: "#FFFFFF", value: { type: "min" } },
          { index: 1, color: "#9ECAE1", value: { type: "num", value: 0.8 } },
          { index: 2, color: "#E6A100", value: { type: "max" } },
        ],
      },
    ]);
  });

  it("looks as the format says", () => {
    const { Custom: custom } = formats("A1:B9").Add("Custom");
    custom.Rule.Formula = "=$B1>5";
    Object.assign(custom.Format.Font, { Bold: true, Color: "#C00000" });
    custom.Format.Fill.Color = "#FFC7CE";
    expect(rules()).toEqual([{ type: "highlightCell", subType: "formula", value: "=$B1>5", style: { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#C00000" }, bl: 1 } }]);
  });
});

describe("a formula of a rule", () => {
  const holds = (formula: string, row: number, column: number) => conditionOf(formula, { row: 4, column: 2 }, (r, c) => sheet.grid.at(r, c)?.value ?? null)?.(row, column) ?? null;

  it.each([
    ["=$B5>3", 4, true],
    ["=$B5>3", 5, false],
    ["=C5<0", 5, true],
    ["=$B$5=4", 9, true],
    ['=$A5="LATE"', 4, true],
    ['=$A5<>"late"', 5, true],
    ['=AND($A5="late",$B5>=4)', 4, true],
    ["=OR($B5>9,C5<=-1)", 5, true],
    ['=$A5>99', 4, true],
    ['=$B9=0', 4, true],
    ['=$B9=""', 4, true],
  ])("%s holds in row %i: %s", (formula, row, expected) => {
    sheet.GetRange("A5:C6").Values = [["late", 4, 1], ["on time", 2, -1]];
    expect(holds(formula, row, 2)).toBe(expected);
  });

  it("does not hold for an error, and is not understood when more than comparisons", () => {
    sheet.grid.edit(4, 1).value = { error: "#N/A" };
    expect(holds("=$B5<>1", 4, 2)).toBe(false);
    for (const formula of ["=SUM(B5:B9)>3", "=$B5>$C5", "=AND($B5>1,ISBLANK(C5))", "=MOD(ROW(),2)=0"]) expect(holds(formula, 4, 2)).toBeNull();
  });
});

describe("rules over many cells", () => {
  const add = (address: string, formula: string, look: Record<string, unknown>) => {
    const { Custom: custom } = formats(address).Add("Custom");
    custom.Rule.Formula = formula;
    Object.assign(custom.Format.Font, look);
  };

  it("are painted by ourselves, the first over the others, and not told to the grid", () => {
    sheet.GetRange("A1:A2").Values = [["late"], ["late"]];
    add("A1:C2000", '=$A1="late"', { Bold: true, Color: "#111111" });
    add("A1:C2000", '=$A1="late"', { Color: "#C00000" });
    expect(rulePictures(sheet)).toEqual([]);
    const paint = rulePainter(sheet);
    const look = sheet.grid.lookAt(0, 1);
    expect(paint?.(0, 1, look)).toMatchObject({ bold: true, fontColour: "#C00000" });
    expect(paint?.(1, 2, look)).toBe(paint?.(0, 1, look));
    expect(paint?.(2, 1, look)).toBe(look);
    expect(paint?.(0, 3, look)).toBe(look);
  });

  it("stay the grid's when there are few cells or a formula is more than comparisons", () => {
    add("A1:C20", '=$A1="late"', { Bold: true });
    add("A1:C2000", "=MOD(ROW(),2)=0", { Bold: true });
    expect(rulePictures(sheet)).toHaveLength(2);
    expect(rulePainter(sheet)).toBeNull();
  });
});

describe("tables and names", () => {
  it("are known by name, area, headings and style", () => {
    sheet.GetRange("B2:C3").Values = [["Item", "Qty"], ["A", 1]];
    Object.assign(sheet.Tables.Add("B2:C3", true), { Name: "Stock", ShowBandedRows: false });
    expect(tablePictures(sheet)).toMatchObject([
      { name: "Stock", header: ["Item", "Qty"], range: { startRow: 1, startColumn: 1, endRow: 2, endColumn: 2 }, options: { tableStyleId: "TableStyleMedium2 plain" } },
    ]);
  });

  it("look like Excel's: filled headings with bands, or lines alone", () => {
    expect(tableTheme("TableStyleMedium2")).toMatchObject({ headerRowStyle: { bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" } }, firstRowStyle: { bg: { rgb: "#dae3f3" } } });
    expect(tableTheme(themeName({ Style: "TableStyleMedium2", ShowBandedRows: false })).firstRowStyle).toEqual({});
    expect(tableTheme("TableStyleLight1").headerRowStyle).not.toHaveProperty("bg");
    expect(tableTheme("")).toEqual({});
  });

  it("are names of ranges without the sign and formulas with it; hidden names stay out", () => {
    const { workbook } = sheet;
    workbook.Names.Add("Rate", sheet.GetRange("B2"));
    workbook.Names.Add("Factor", "=1.5");
    sheet.Names.Add("Own", "=Sheet1!$A$1:$A$3");
    workbook.Names.Add("Stamp", "=1").Visible = false;
    expect(namePictures(workbook).map(({ name, formulaOrRefString, localSheetId }) => [name, formulaOrRefString, localSheetId])).toEqual([
      ["Rate", "Sheet1!$B$2", undefined],
      ["Factor", "=1.5", undefined],
      ["Own", "Sheet1!$A$1:$A$3", sheet.Id],
    ]);
  });

  it("are told to the grid only where they changed, rules from the last to the first", () => {
    const told: string[] = [];
    const mutate = (id: string, params: Readonly<Record<string, unknown>>) => {
      told.push(`${id.replace("sheet.mutation.", "")} ${String(params["cfId"] ?? params["tableId"] ?? JSON.stringify(params["rule"]))}`);
    };
    const rule = (cfId: string) => ({ cfId, ranges: [], stopIfTrue: false, rule: { type: "dataBar" } });
    const table = { tableId: "t", name: "T", range: { startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }, header: ["A"], options: { tableStyleId: "x" } };
    const before: SheetParts = { rules: [rule("a")], tables: [table] };
    showParts(mutate, "s", before, structuredClone(before));
    expect(told).toEqual([]);
    showParts(mutate, "s", before, { rules: [rule("b"), rule("c")], tables: [{ ...table, name: "U" }] });
    expect(told.map((each) => each.replace(/\{"cfId":"(\w)".*/, "$1"))).toEqual(["delete-conditional-rule a", "add-conditional-rule c", "add-conditional-rule b", "delete-table t", "add-table t"]);
    const known = new Set<string>();
    const themes: unknown[] = [];
    registerThemes((_, { themeName: name }) => themes.push(name), [table, table], known);
    expect(themes).toEqual(["x"]);
  });
});
