// Figures that were typed into the sheet "Forecast": found by item, row and period, kept with their reason when their period is over.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { withEntries } from "../../../../src/read/own-sheets/with-entries";
import { createIssueLog } from "../../../../src/read/rows/issue-log";
import { day, item, plant, settings } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const records = plant({ items: [item("SALT"), item("PEPPER")] });
const kept = ["Item", "Reason", "Period", "Statistics said", "You set", "Came", "Yours was nearer by"];

function read(grid: readonly (readonly CellValue[])[], own: readonly (readonly CellValue[])[] = [], headings = kept) {
  const log = createIssueLog();
  const rows = [["Item", "Figure", "2026-05-01", "2026-06-01"], ...grid];
  const sheet = sheetOf("Forecast", [["Forecast"], [], ...rows, [], [], headings, ...own], {
    stamp: "forecast",
    tables: [
      { name: "PlanForecastByPeriod", area: { row: 2, column: 0, rows: rows.length, columns: 4 } },
      { name: "PlanForecastOverrides", area: { row: rows.length + 4, column: 0, rows: own.length + 1, columns: headings.length } },
    ],
  });
  const { overrides = [] } = withEntries(records, workbookOf([sheet]), settings().defaultShifts, null, log);
  return { overrides: overrides.map(({ source: _, ...each }) => each), cells: overrides.map(({ source }) => source?.cell), issues: log.all().map(({ code, cell }) => [code, cell]) };
}

describe("reading figures that were typed into the sheet Forecast", () => {
  it("takes what stands in the row Yours, with what the statistics said above it", () => {
    const { overrides, cells, issues } = read([["SALT", "Forecast", 100, 101], ["SALT", "Yours", null, "250"], ["PEPPER", "Forecast", 30, 31], ["PEPPER", "Yours", 0, null]]);
    expect(overrides).toEqual([
      { item: "SALT", from: day("2026-06-01"), quantity: 250, statistical: 101 },
      { item: "PEPPER", from: day("2026-05-01"), quantity: 0, statistical: 30 },
    ]);
    expect(cells).toEqual(["D3", "C3"]);
    expect(issues).toEqual([]);
  });

  it("keeps those of periods that are over, and reasons of all; one that was emptied is gone", () => {
    const own = [["SALT", "trade fair", "2026-04-01", 90, 120, 118, 28], ["SALT", "new customer", "2026-06-01", 99, 250, null, null], ["PEPPER", "", "2026-05-01", 30, 40, null, null]];
    expect(read([["SALT", "Forecast", 100, 101], ["SALT", "Yours", null, 250], ["PEPPER", "Yours", null, null]], own).overrides).toEqual([
      { item: "SALT", from: day("2026-04-01"), quantity: 120, reason: "trade fair", statistical: 90 },
      { item: "SALT", from: day("2026-06-01"), quantity: 250, reason: "new customer", statistical: 101 },
    ]);
  });

  it("keeps those of a table of hers as records of what was planned", () => {
    const own = [["SALT", "fair", "2026-04-01", 90, 120, 118, 28, "By hand"], ["SALT", null, "2026-06-01", 99, 250, null, null, "By hand"]];
    expect(read([["SALT", "Forecast", 100, 101], ["SALT", "Your table", null, 250], ["SALT", "Yours", 7, null]], own, [...kept, "Set in"]).overrides).toEqual([
      { item: "SALT", from: day("2026-04-01"), quantity: 120, reason: "fair", statistical: 90, setIn: "record" },
      { item: "SALT", from: day("2026-06-01"), quantity: 250, statistical: 99, setIn: "record" },
      { item: "SALT", from: day("2026-05-01"), quantity: 7, statistical: 100 },
    ]);
  });

  it("understands the sheet as it is written in German", () => {
    const rows = [["Artikel", "Zahl", "2026-05-01", "2026-06-01"], ["SALT", "Prognose", 100, 101], ["SALT", "Ihre", null, 250]];
    const sheet = sheetOf("Forecast", [["Prognose"], [], ...rows], { stamp: "forecast", tables: [{ name: "PlanForecastByPeriod", area: { row: 2, column: 0, rows: 3, columns: 4 } }] });
    const { overrides = [] } = withEntries(records, workbookOf([sheet]), settings().defaultShifts, null, createIssueLog());
    expect(overrides).toMatchObject([{ item: "SALT", from: day("2026-06-01"), quantity: 250, statistical: 101 }]);
  });

  it("leaves out what is no quantity or no item of today, and says so with the cell", () => {
    expect(read([["SALT", "Yours", -1, "many"], ["SUGAR", "Yours", 5, 5]])).toMatchObject({
      overrides: [],
      issues: [["out-of-range", "C4"], ["not-a-number", "D4"], ["forecast-unknown-item", "C5"]],
    });
  });
});
