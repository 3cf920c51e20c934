// The safe write over workbooks of all kinds: nothing that is not ours changes, and a second write does nothing.
// And text that would be a formula, a number or a date if Excel could choose: it stays the text that it is.

import fc from "fast-check";

import { writeSpecs } from "../../src/app/write/write-specs";
import { quietRun } from "../../src/base/run";
import type { SheetSpec } from "../../src/grid/sheet-spec";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { newWorkbook } from "../../src/hosts/xlsx/new-workbook";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Workbook } from "../../src/workbench/excel/workbook/workbook";
import { officeEnvironment } from "../excel/office-environment";
import type { OfficeEnvironment } from "../excel/office-environment";
import { plannedSheet, userPart } from "./excel-write-sheets";

jest.setTimeout(600_000);

const SEED = 20_260_309;
/** Random workbooks; fewer when a quicker run is wanted (PLANWRIGHT_RUNS=n). */
const RUNS = Number(process.env["PLANWRIGHT_RUNS"] ?? 2000);

let office: OfficeEnvironment;
beforeEach(async () => {
  office = await officeEnvironment();
  office.install();
});
afterEach(() => {
  office.close();
});

/** Only the first sheet stands, and it is empty. */
function emptyWorkbook(workbook: Workbook): void {
  const fresh = workbook.Worksheets.Add();
  for (const sheet of workbook.Worksheets.list.filter((each) => each !== fresh)) sheet.Delete();
  for (const name of [...workbook.Names.list]) name.Delete();
}

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("Orders", "Schedule", "'=1+1", "Planned_orders", "2026-03-09", "_planwright"));
const value = fc.oneof(text.map((each) => `'${each}`), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.boolean(), fc.constant("=A1*2"), fc.constant(""));
const cells = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 12 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([row, column, rows, columns]) =>
  fc.record({
    row: fc.constant(row),
    column: fc.constant(column),
    values: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  }),
);
const userSheet = fc.record({
  name: fc.constantFrom("Orders", "schedule", "Items", "Plan (2)", "O'Neill", "Daten 2026", "SCHEDULE (2)"),
  cells,
  isTable: fc.boolean(),
  tableName: fc.constantFrom("Planned_orders", "planned_SCHEDULE", "Stock"),
  hasName: fc.boolean(),
});
const userSheets = fc.uniqueArray(userSheet, { maxLength: 4, selector: ({ name }) => name.toLowerCase() });

const plan = fc.record({ orders: fc.integer({ min: 0, max: 8 }), schedule: fc.integer({ min: 0, max: 8 }), note: text });

function specsOf({ orders, schedule, note }: { orders: number; schedule: number; note: string }): readonly SheetSpec[] {
  const blocks = [{ row: 0, column: 0, cells: [[{ value: note }]] }];
  return [plannedSheet("orders", orders, { blocks, charts: [] }), plannedSheet("schedule", schedule, { blocks, charts: [] })];
}

function fill(workbook: Workbook, sheets: readonly (typeof userSheet extends fc.Arbitrary<infer Sheet> ? Sheet : never)[]): void {
  for (const { name, cells: { row, column, values }, isTable, tableName, hasName } of sheets) {
    const sheet = workbook.Worksheets.Add(name);
    const range = sheet.GetRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);
    range.Values = values;
    range.GetCell(0, 0).Format.Fill.Color = "#FFCC00";
    if (isTable && values.length > 1 && workbook.tableNamed(tableName) === null) sheet.Tables.Add(range, true).Name = tableName;
    if (hasName && workbook.Names.GetItemOrNullObject("Planned_orders_2") === null) workbook.Names.Add("Planned_orders_2", range);
  }
}

describe("any workbook of a user", () => {
  it(`keeps each of its cells through two plans, and a second write of the same plan does nothing (${RUNS} workbooks, seed ${SEED})`, async () => {
    const port = openExcelPort();
    await fc.assert(
      fc.asyncProperty(userSheets, plan, plan, async (sheets, first, second) => {
        const { workbook } = office;
        emptyWorkbook(workbook);
        fill(workbook, sheets);
        const user = userPart(workbook);
        await writeSpecs(port, specsOf(first), quietRun);
        expect(userPart(workbook)).toBe(user);
        await writeSpecs(port, specsOf(second), quietRun);
        expect(userPart(workbook)).toBe(user);
        const { cellsWritten } = workbook.meter;
        expect((await writeSpecs(port, specsOf(second), quietRun)).done.cells).toBe(0);
        expect(workbook.meter.cellsWritten).toBe(cellsWritten);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(office.excel.unknownMembers).toEqual([]);
  });
});

const HEADS = ["=", "+", "-", "@", "\t=", "\n=", "'", "' =", " =", "=-", "+@", "-=", "@@", "\t", "|", "%", "\u00a0="];
const BODIES = [
  'HYPERLINK("http://example.com","go")', "cmd|' /C calc'!A0", "SUM(A1:A9)", "1+1", "A1", "1", "2026-03-09", "1/2", "50%", "1E5", "TRUE", "#N/A", "IMPORTXML(A1)",
  "0012", "3-4", "Mar 5", "12:30", "€ 5", "DDE(1)", "x", "-1", "(5)", "½", "１２", "wahr", "\"\"", "''", "{=1}", "R1C1", "_x0041_",
];
const payloads = HEADS.flatMap((head) => BODIES.map((body) => head + body)).concat(BODIES);

describe(`${payloads.length} texts that look like something else`, () => {
  const specs: readonly SheetSpec[] = [
    {
      id: "texts",
      name: "Texts",
      columnWidths: [],
      blocks: [{ row: 0, column: 5, cells: payloads.map((each) => [{ value: each }]) }],
      tables: [
        { name: "Texts", row: 0, column: 0, columns: ["A", "B"].map((heading) => ({ heading, style: { format: heading === "A" ? "0.0" : "General" } })), rows: payloads.map((each) => [each, each]) },
        { name: "Headings", row: 0, column: 8, columns: payloads.slice(0, 60).map((heading) => ({ heading, style: {} })), rows: [] },
      ],
      print: { landscape: true, pagesWide: 1 },
    },
  ];

  it("are texts in Excel, in blocks, table columns and headings, and no formula", async () => {
    await writeSpecs(openExcelPort(), specs, quietRun);
    const sheet = office.workbook.Worksheets.GetItem("Texts");
    const all = [...sheet.grid.within(sheet.grid.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 })];
    expect(all.filter(({ cell }) => cell.formula !== null)).toEqual([]);
    expect(payloads.map((_, row) => [1, 0, 5].map((column) => sheet.grid.at(row + (column === 5 ? 0 : 1), column)?.value))).toEqual(payloads.map((each) => [each, each, each]));
  });

  it("are texts in a file as well", () => {
    const [sheet] = readWorkbookContent(newWorkbook(specs), "texts.xlsx").sheets;
    expect(payloads.map((_, row) => [sheet?.values[row + 1]?.[0], sheet?.values[row + 1]?.[1], sheet?.values[row]?.[5]])).toEqual(payloads.map((each) => [each, each, each]));
  });
});
