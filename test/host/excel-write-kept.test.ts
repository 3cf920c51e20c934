// What the safe write keeps for the user in Excel: formulas that refer to our sheets, her date system, her copies, her names.

import { clearPlan, restoreSnapshot, takeSnapshot } from "../../src/app/write/snapshot";
import { writeSpecs } from "../../src/app/write/write-specs";
import { quietRun } from "../../src/base/run";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { officeEnvironment } from "../excel/office-environment";
import type { OfficeEnvironment } from "../excel/office-environment";
import { firstPlan, plannedSheet, secondPlan, userPart, userWorkbook } from "./excel-write-sheets";

let office: OfficeEnvironment;
const port = openExcelPort();
beforeEach(async () => {
  office = await officeEnvironment({ workbook: userWorkbook() });
  office.install();
});
afterEach(() => {
  expect(office.excel.unknownMembers).toEqual([]);
  office.close();
});

const names = (): readonly string[] => office.workbook.Worksheets.list.map(({ Name }) => Name);

describe("a sheet of ours that is not wanted any more", () => {
  it.each([
    ["its cells", "=Schedule!A4"],
    ["its cells, in quotes", "=SUM('Schedule'!B4:B7)"],
    ["its table", "=SUM(Planned_schedule[Hours])"],
  ])("is emptied and stays when a formula of the user refers to %s, with table and headings", async (_, formula) => {
    await writeSpecs(port, firstPlan, quietRun);
    office.workbook.Worksheets.GetItem("Items").GetRange("E9").Formulas = formula;
    const user = userPart(office.workbook);
    const { done } = await writeSpecs(port, secondPlan, quietRun);
    expect(done.changes.map(({ name, change }) => [name, change])).toEqual([["Orders (2)", "replace"], ["Loads", "add"], ["Schedule", "empty"]]);
    const sheet = office.workbook.Worksheets.GetItem("Schedule");
    expect(sheet.GetRange("A1").Values).toEqual([[expect.stringContaining("not part of the plan any more")]]);
    expect(sheet.Tables.list.map(({ Name }) => Name)).toEqual(["Planned_schedule"]);
    expect(sheet.GetRange("A3:B4").Values).toEqual([["Order", "Hours"], ["", ""]]);
    expect(userPart(office.workbook)).toBe(user);
    expect((await writeSpecs(port, secondPlan, quietRun)).done.cells).toBe(0);
  });

  it("goes when nothing refers to it", async () => {
    await writeSpecs(port, firstPlan, quietRun);
    await writeSpecs(port, secondPlan, quietRun);
    expect(names()).toEqual(["Items", "Orders", "Orders (2)", "Loads"]);
    await clearPlan(port, quietRun);
    expect(names()).toEqual(["Items", "Orders"]);
  });
});

describe("a workbook that counts its days from 1904", () => {
  it("is recognised, and gets its dates in its own system", async () => {
    office.workbook.dateSystem = 1904;
    expect((await port.read()).dateSystem).toBe(1904);
    const blocks = [{ row: 0, column: 3, cells: [[{ value: { day: 20_000 }, style: { format: "yyyy-mm-dd" } }]] }];
    await writeSpecs(port, [plannedSheet("dated", 1, { blocks })], quietRun);
    expect(office.workbook.Worksheets.GetItem("Dated").GetRange("D1").Values).toEqual([[20_000 + 24_107]]);
  });
});

describe("reading from Excel", () => {
  it("tells hidden rows, dates, errors and names as they are", async () => {
    const sheet = office.workbook.Worksheets.GetItem("Items");
    sheet.GetRange("A4:A40").Values = Array.from({ length: 37 }, (_, row) => [row]);
    for (const row of [4, 5, 6, 17, 30]) sheet.rows.hide(row, 1, true);
    sheet.GetRange("B5:C5").Values = [["#N/A", "'#N/A"]];
    office.workbook.Names.Add("Stock", sheet.GetRange("B2:B3"));
    const [items] = (await port.read()).sheets;
    expect([...(items?.hiddenRows ?? [])]).toEqual([4, 5, 6, 17, 30]);
    expect(items?.values[4]?.slice(1, 3)).toEqual([{ error: "#N/A" }, "#N/A"]);
    expect(items?.names).toEqual([{ name: "Stock", area: { row: 1, column: 1, rows: 2, columns: 1 } }]);
    expect(items?.tables).toEqual([{ name: "Items", area: { row: 0, column: 0, rows: 3, columns: 3 } }]);
  });

  it("gives a snapshot of a plan of another session that puts back its values and tables", async () => {
    await writeSpecs(port, firstPlan, quietRun);
    const before = (await port.read()).sheets;
    const snapshot = takeSnapshot(await port.read(), null);
    expect(snapshot.isExact).toBe(false);
    expect(takeSnapshot(await port.read(), firstPlan)).toEqual({ specs: firstPlan, isExact: true });
    await writeSpecs(port, secondPlan, quietRun);
    await restoreSnapshot(port, snapshot, quietRun);
    const after = (await port.read()).sheets;
    const plain = (sheets: typeof after): unknown => sheets.map(({ name, stamp, values, tables }) => ({ name, stamp, values, tables })).sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(plain(after)).toEqual(plain(before));
  });
});
