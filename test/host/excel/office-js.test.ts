// Microsoft's own office.js against the stand-in Excel: what an add-in writes is what it reads back.
/// <reference types="office-js" />

import { officeEnvironment, type OfficeEnvironment } from "../../excel/office-environment";

let office: OfficeEnvironment;

beforeEach(async () => {
  office = await officeEnvironment();
});

afterEach(() => {
  expect(office.excel.unknownMembers).toEqual([]);
  office.close();
});

describe("office.js and the stand-in Excel", () => {
  it("is ready in less than a second, and says which sets it meets", () => {
    expect(office.readyAfter).toBeLessThan(1000);
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
    expect(office.Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  it("writes and reads values, formulas and formats", async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
      range.values = [["Item", 12.5], [true, "=1+1"]];
      range.numberFormat = [["@", "#,##0.0"], ["General", "General"]];
      range.format.fill.color = "#1f4e5f";
      range.format.font.bold = true;
      range.format.columnWidth = 90;
      range.format.horizontalAlignment = "Center";
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      range.getCell(0, 1).format.font.bold = false;
      range.load("values, formulas, text, valueTypes, numberFormat, address, rowIndex, columnCount");
      range.format.load("columnWidth, horizontalAlignment, fill/color, font/bold, font/size");
      const border = range.format.borders.getItem("EdgeBottom");
      border.load("style, weight");
      await context.sync();
      expect(range.values).toEqual([["Item", 12.5], [true, 0]]);
      expect(range.formulas).toEqual([["Item", 12.5], [true, "=1+1"]]);
      expect(range.text).toEqual([["Item", "12.5"], ["TRUE", "0"]]);
      expect(range.valueTypes).toEqual([["String", "Double"], ["Boolean", "Double"]]);
      expect(range.numberFormat).toEqual([["@", "#,##0.0"], ["General", "General"]]);
      expect([range.address, range.rowIndex, range.columnCount]).toEqual(["Sheet1!B2:C3", 1, 2]);
      expect([range.format.fill.color, range.format.font.bold, range.format.font.size]).toEqual(["#1F4E5F", null, 11]);
      expect([range.format.columnWidth, range.format.horizontalAlignment]).toEqual([90, "Center"]);
      expect([border.style, border.weight]).toEqual(["Continuous", "Thin"]);
    });
    expect(office.excel.keptReferences).toBe(0);
  });

  it("takes a scalar for every cell, and blocks of more than 1,500 cells that the library splits", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = 7 as unknown as unknown[][];
      const rows = Array.from({ length: 2000 }, (_, row) => [row, `item ${String(row)}`, row % 2 === 0]);
      sheet.getRange("D1:F2000").values = rows;
      const used = sheet.getUsedRange(true).load("address");
      const last = sheet.getRange("D2000:F2000").load("values");
      const scalar = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(scalar.values).toEqual([[7, 7], [7, 7]]);
      expect(last.values).toEqual([[1999, "item 1999", false]]);
      expect(used.address).toBe("Sheet1!A1:F2000");
    });
  });

  it("adds a table, names and resizes it, and keeps its headings texts, filled and unique", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan");
      sheet.getRange("A1:C3").values = [["Item", "item", ""], ["A", 1, 2], ["B", 3, 4]];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Orders";
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      sheet.getRange("A4:C4").values = [["C", 5, 6]];
      table.resize("A1:C4");
      table.columns.load("items/name");
      const body = table.getDataBodyRange().load("address");
      context.workbook.tables.load("items/name, items/style, items/showBandedRows");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Item", "item2", "Column3"]);
      expect(body.address).toBe("Plan!A2:C4");
      const [found] = context.workbook.tables.items;
      expect([found?.name, found?.style, found?.showBandedRows]).toEqual(["Orders", "TableStyleLight1", false]);
    });
  });

  it("adds a chart with series of explicit ranges, titles and a place", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [["Week", "Hours"], ["W1", 40], ["W2", 38]];
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B3"), "Columns");
      chart.name = "Load";
      chart.title.text = "Load by week";
      chart.axes.valueAxis.title.text = "Hours";
      chart.axes.valueAxis.minimum = 0;
      chart.legend.position = "Bottom";
      chart.setPosition("D2", "H12");
      const limit = chart.series.add("Limit");
      limit.setValues(sheet.getRange("B2:B3"));
      limit.setXAxisValues(sheet.getRange("A2:A3"));
      limit.chartType = "Line";
      limit.format.line.lineStyle = "Dash";
      chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E5F");
      chart.series.load("items/name, items/chartType");
      chart.load("left, top, width, height");
      chart.axes.valueAxis.load("minimum");
      await context.sync();
      expect(chart.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([["Hours", "ColumnStacked"], ["Limit", "Line"]]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([144, 15, 240, 165]);
      expect(chart.axes.valueAxis.minimum).toBe(0);
    });
    const [chart] = office.workbook.Worksheets.GetItem("Sheet1").Charts.list;
    const drawn = chart?.Series.list.map(({ values, categories }) => [values?.Address, categories?.Address]);
    expect(drawn).toEqual(Array.from({ length: 2 }, () => ["Sheet1!B2:B3", "Sheet1!A2:A3"]));
  });

  it("adds conditional formats, and clears them off a part of their cells", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:A10");
      const late = range.conditionalFormats.add("CellValue");
      late.cellValue.rule = { formula1: "0", operator: "GreaterThan" };
      late.cellValue.format.font.color = "#C00000";
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$B1>2";
      custom.custom.format.fill.color = "#FFEEEE";
      range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#1F4E5F";
      range.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#1F4E5F" },
      };
      sheet.getRange("A1:A5").conditionalFormats.clearAll();
      range.conditionalFormats.load("items/type");
      const above = sheet.getRange("A1:A5").conditionalFormats.getCount();
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["ColorScale", "DataBar", "Custom", "CellValue"]);
      expect(above.value).toBe(0);
    });
  });

  it("keeps hidden names of a sheet, settings, frozen panes and page layout", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Ours");
      sheet.names.add("_stamp", '="schedule;writing"').visible = false;
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P";
      sheet.horizontalPageBreaks.add("A20");
      sheet.showGridlines = false;
      sheet.tabColor = "#1F4E5F";
      context.workbook.settings.add("plan", { version: 1 });
      await context.sync();
      const name = context.workbook.worksheets.getItem("Ours").names.getItem("_stamp").load("value, visible, formula, type");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const setting = context.workbook.settings.getItem("plan").load("value");
      const missing = context.workbook.settings.getItemOrNullObject("none");
      const elsewhere = context.workbook.worksheets.getItem("Sheet1").names.getItemOrNullObject("_stamp");
      await context.sync();
      expect([name.value, name.visible, name.formula, name.type]).toEqual(["schedule;writing", false, '="schedule;writing"', "String"]);
      expect([frozen.address, missing.isNullObject, elsewhere.isNullObject]).toEqual(["Ours!A1:B3", true, true]);
      expect(setting.value).toEqual({ version: 1 });
    });
  });

  it("merges, links and clears cells as Excel does", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A1:C1").values = [["Title", "lost", "lost"]];
      const cell = sheet.getRange("A3");
      cell.values = [["Order 7"]];
      cell.hyperlink = { documentReference: "'Sheet1'!A1", screenTip: "Go there" };
      const row = sheet.getRange("A1:C1").load("values");
      cell.load("hyperlink, values");
      cell.format.font.load("underline, color");
      await context.sync();
      expect(row.values).toEqual([["Title", "", ""]]);
      expect(cell.hyperlink).toEqual({ documentReference: "'Sheet1'!A1", screenTip: "Go there" });
      expect([cell.values, cell.format.font.underline, cell.format.font.color]).toEqual([[["Order 7"]], "Single", "#0563C1"]);
      cell.clear();
      cell.load("values");
      const used = sheet.getRange("A3:C9").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([cell.values, used.isNullObject]).toEqual([[[""]], true]);
    });
  });

  it("misplaces what is written over filtered rows until the filter is cleared", async () => {
    const sheet = office.workbook.Worksheets.GetItem("Sheet1");
    sheet.GetRange("A1:A4").Values = [["Item"], ["a"], ["b"], ["c"]];
    sheet.Tables.Add("A1:A4", true).AutoFilter.filterOut([2]);
    await office.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A2:A4");
      const table = context.workbook.tables.getItem("Table1");
      table.autoFilter.load("isDataFiltered");
      cells.values = [["x"], ["y"], ["z"]];
      const misplaced = context.workbook.worksheets.getItem("Sheet1").getRange("A2:A4").load("values, rowHidden");
      await context.sync();
      expect([misplaced.values, misplaced.rowHidden, table.autoFilter.isDataFiltered]).toEqual([[["x"], ["b"], ["y"]], null, true]);
      table.clearFilters();
      cells.values = [["x"], ["y"], ["z"]];
      misplaced.load("values, rowHidden");
      await context.sync();
      expect([misplaced.values, misplaced.rowHidden]).toEqual([[["x"], ["y"], ["z"]], false]);
    });
  });

  it("tells handlers of changed cells and of the selection", async () => {
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, worksheetId }) => { seen.push(`changed ${address} ${worksheetId}`); });
      context.workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(async ({ address }) => { seen.push(`selected ${address}`); });
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange("B2:B3").values = [[1], [2]];
      context.workbook.worksheets.getActiveWorksheet().getRange("C4").select();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const id = office.workbook.Worksheets.GetItem("Sheet1").Id;
    expect(seen.sort()).toEqual([`changed B2:B3 ${id}`, "selected C4"]);
  });
});
