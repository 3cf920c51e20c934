// How large the requests are that Excel gets: no action larger than foretold, no request larger than allowed.

import type { SheetAction } from "../../src/app/ports";
import { batchesOf, MAX_REQUEST_BYTES } from "../../src/app/write/batches";
import { writeSpecs } from "../../src/app/write/write-specs";
import { quietRun } from "../../src/base/run";
import { allSteps } from "../../src/base/steps";
import type { SheetSpec } from "../../src/grid/sheet-spec";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { requestBytes } from "../../src/hosts/excel/request-size";
import { officeEnvironment } from "../excel/office-environment";
import type { OfficeEnvironment } from "../excel/office-environment";
import { showcaseSheets } from "./showcase-sheets";

let office: OfficeEnvironment;
beforeEach(async () => {
  office = await officeEnvironment();
  office.install();
});
afterEach(() => {
  office.close();
});

/** What a request holds beside its actions. */
const ENVELOPE_BYTES = 1_500;

function bigSheet(rows: number, columns: number): SheetSpec {
  return {
    id: "big",
    name: "Big",
    columnWidths: [],
    blocks: [],
    tables: [
      {
        name: "Big",
        row: 3,
        column: 0,
        columns: Array.from({ length: columns }, (_, column) => ({ heading: `Column ${column}`, style: column % 3 === 0 ? {} : { format: "#,##0.0" } })),
        rows: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => (column % 3 === 0 ? `"WO" ${row}-${column} ä` : (row * column) / 7)),
        ),
      },
    ],
    print: { landscape: true, pagesWide: 1 },
  };
}

describe("requests to Excel", () => {
  it("are at most as large as foretold, action by action", async () => {
    const port = openExcelPort();
    const tooLarge: string[] = [];
    await writeSpecs(
      {
        ...port,
        write: async (actions) => {
          for (const action of actions) {
            office.meter.reset();
            await port.write([action]);
            const bytes = office.meter.largestRequest;
            if (bytes > requestBytes(action) + ENVELOPE_BYTES) tooLarge.push(`${action.kind}: ${bytes} > ${requestBytes(action)}`);
          }
        },
      },
      [...showcaseSheets, bigSheet(300, 12)],
      quietRun,
    );
    expect(tooLarge).toEqual([]);
  });

  it("carry 200,000 cells in pieces of at most 1.2 MB, at most one exchange of values for 5,000 rows", async () => {
    const port = openExcelPort();
    const batches: (readonly SheetAction[])[] = [];
    const { done } = await writeSpecs(
      { ...port, write: (actions) => (batches.push(actions), port.write(actions)) },
      [bigSheet(20_000, 10)],
      quietRun,
    );
    expect(done.cells).toBeGreaterThanOrEqual(200_000);
    expect(office.meter.largestRequest).toBeLessThanOrEqual(MAX_REQUEST_BYTES);
    expect(office.meter.largestAnswer).toBeLessThanOrEqual(5_000_000);
    const withValues = batches.filter((batch) => batch.some(({ kind }) => kind === "values"));
    expect(withValues.length).toBeLessThanOrEqual(Math.ceil(20_000 / 5_000));
    const before = office.workbook.meter.cellsWritten;
    expect((await writeSpecs(port, [bigSheet(20_000, 10)], quietRun)).done.cells).toBe(0);
    expect(office.workbook.meter.cellsWritten).toBe(before);
  });
});

describe("batches", () => {
  it("cut a single row that is too long by its columns, and keep every value in its place", () => {
    const cells = [Array.from({ length: 4_000 }, (_, column) => `${column} ${"x".repeat(500)}`)];
    const batches = allSteps(batchesOf([{ kind: "values", sheet: "s", row: 7, column: 2, cells }], requestBytes));
    expect(batches.length).toBeGreaterThan(1);
    const placed = batches.flat().flatMap((action) => (action.kind === "values" ? action.cells.flatMap((line) => line.map((value, index) => [action.row, action.column + index, value])) : []));
    expect(placed).toEqual(cells.flatMap((line) => line.map((value, column) => [7, column + 2, value])));
  });
});
