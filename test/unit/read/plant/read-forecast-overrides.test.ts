// Forecasts set by hand in a table of her own: found by its headings in English and German, never taken for demand, and the other way round.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook } from "../../../../src/read/understand-workbook";
import { day } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

function read(name: string, rows: readonly (readonly CellValue[])[]) {
  return understandWorkbook(
    workbookOf([
      sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)"], ["A", "buy", 2], ["B", "buy", 2]]),
      sheetOf("Orders", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-16", "Miller"]]),
      sheetOf(name, rows),
    ]),
    { start: day("2026-03-02") },
  );
}

describe("A table of forecasts set by hand", () => {
  it.each<[string, readonly string[]]>([
    ["Forecast override", ["Item", "Month", "Quantity", "Reason"]],
    ["Forecast overrides 2026", ["SKU", "Date", "Override", "Reason"]],
    ["Spring", ["Item", "Period", "Forecast override", "Reason"]],
    ["Spring", ["Item", "Month", "Set by hand", "Reason"]],
    ["Prognose von Hand", ["Artikel", "Monat", "Menge", "Grund"]],
    ["Frühjahr", ["Artikel-Nr.", "Monat", "Prognose von Hand", "Grund"]],
    ["Frühjahr", ["Artikel", "Zeitraum", "Übersteuerung", "Grund"]],
    ["Planereingriffe", ["Artikel", "Datum", "Menge", "Grund"]],
  ])("is read from %s", (name, headings) => {
    const { plant, check } = read(name, [headings, ["A", "2026-04-01", 40, "fair"], ["A", "2026-05-01", null, null], ["B", "2026-04-01", 2.5, null]]);
    expect(check.tables.map(({ role }) => role)).toEqual(["products", "demand", "forecastOverrides"]);
    expect(plant.overrides).toEqual([
      { item: "A", from: day("2026-04-01"), quantity: 40, reason: "fair", setIn: "table", source: { sheet: name, cell: "C2" } },
      { item: "B", from: day("2026-04-01"), quantity: 2.5, setIn: "table", source: { sheet: name, cell: "C4" } },
    ]);
    expect(plant.demands).toHaveLength(1);
    expect(check.issues.filter(({ sheet }) => sheet === name)).toEqual([]);
  });

  it("is read with periods across", () => {
    const { plant } = read("Forecast override", [["Item", "Apr 2026", "May 2026", "Jun 2026"], ["A", 40, null, 12], ["B", null, 2, null]]);
    expect(plant.overrides?.map(({ item, from, quantity }) => [item, from, quantity])).toEqual([["A", day("2026-04-01"), 40], ["A", day("2026-06-01"), 12], ["B", day("2026-05-01"), 2]]);
    const beside = read("Demand plan", [
      ["Item", "Figure", "Apr 2026", "May 2026", "Jun 2026"],
      ["A", "Forecast", 30, 31, 32], ["A", "Override", null, 50, null],
    ]);
    expect(beside.plant.overrides).toMatchObject([{ item: "A", from: day("2026-05-01"), quantity: 50 }]);
    expect(beside.plant.demands.filter(({ kind }) => kind === "forecast").map(({ ordered }) => ordered)).toEqual([30, 31, 32]);
  });

  it.each<[string, readonly string[]]>([
    ["Forecast", ["Item", "Month", "Quantity", "Remark"]],
    ["Forecast", ["Item", "Month", "Manual forecast", "Remark"]],
    ["Forecast", ["Item", "Month", "Forecast", "Override"]],
    ["Prognose", ["Artikel", "Monat", "Prognosemenge", "Bemerkung"]],
  ])("is not %s with %j", (name, headings) => {
    const { plant } = read(name, [headings, ["A", "2026-04-01", 40, null]]);
    expect(plant.overrides).toBeUndefined();
    expect(plant.demands.map(({ kind, ordered }) => [kind, ordered])).toEqual([["order", 5], ["forecast", 40]]);
  });

  it("refuses an unknown item, a bad date, a second row of a day and a quantity below 0, each with its cell", () => {
    const rows = [["A", "2026-04-01", 40], ["A", "2026-04-01", 30], ["X", "2026-04-01", 1], ["B", "soon", 1], ["B", "2026-04-01", -1], ["B", "2026-05-01", "many"]];
    const { plant, check } = read("Forecast override", [["Item", "Month", "Override"], ...rows]);
    expect(plant.overrides).toHaveLength(1);
    expect(check.issues.filter(({ sheet }) => sheet === "Forecast override").map(({ code, cell }) => [code, cell])).toEqual([
      ["duplicate-id", "B3"], ["unknown-item", "A4"], ["not-a-date", "B5"], ["out-of-range", "C6"], ["not-a-number", "C7"],
    ]);
  });
});
