// The planner's own periods: read by what their headings mean, without a gap, and said where something was put right.

import { dayText } from "../../../../src/base/day";
import type { CellValue } from "../../../../src/grid/sheet-content";
import type { Wishes } from "../../../../src/app/check-workbook";
import { understandWorkbook } from "../../../../src/read/understand-workbook";
import { rowsOfCsv, sheetOf, workbookOf } from "../workbook-from-rows";

const products = sheetOf("Products", rowsOfCsv("Item,Description,Make or buy,Lead time (days)\nA,Shelf,buy,5\n"));
const demand = sheetOf("Orders", rowsOfCsv("Order,Item,Quantity,Due date\n1,A,10,2026-02-10\n"));

function periodsOf(csv: string, settings: readonly (readonly CellValue[])[] = [["Bucket", "period"]], wishes: Wishes = {}) {
  const own = sheetOf("Settings", [["Setting", "Value"], ["Start date", "2026-01-05"], ["Horizon", 84], ...settings]);
  const sheets = [products, demand, own, ...(csv === "" ? [] : [sheetOf("Fiscal calendar", rowsOfCsv(csv))])];
  const understood = understandWorkbook(workbookOf(sheets), wishes);
  const found = understood.settings?.periods?.map(({ name, start, end }) => `${name} ${dayText(start)} ${dayText(end - 1)}`);
  const issues = understood.check.issues.filter(({ code }) => code.includes("period")).map(({ code, cell }) => `${code} ${cell ?? ""}`.trim());
  return { found, issues, understood };
}

describe("A table of periods", () => {
  it("divides the plan by its first days; last days are only checked", () => {
    const { found, issues } = periodsOf("Period,Start date,End date\nP1,2026-01-05,2026-02-01\nP2,2026-02-02,2026-03-01\nP3,2026-03-02,2026-04-05\n");
    expect(found).toEqual(["P1 2026-01-05 2026-02-01", "P2 2026-02-02 2026-03-01", "P3 2026-03-02 2026-04-05"]);
    expect(issues).toEqual([]);
  });

  it("may say the first day of the next period as the end", () => {
    const { found, issues } = periodsOf("Period,Start date,End date\nP1,2026-01-05,2026-02-02\nP2,2026-02-02,2026-03-02\nP3,2026-03-02,2026-04-06\n");
    expect(found?.at(-1)).toBe("P3 2026-03-02 2026-04-05");
    expect(issues).toEqual([]);
  });

  it("is read in German, in any order and without last days", () => {
    const sheet = sheetOf("Perioden", rowsOfCsv("Periode,Beginn\nP2,02.02.2026\nP1,05.01.2026\nP3,02.03.2026\n"));
    const own = sheetOf("Einstellungen", [["Einstellung", "Wert"], ["Startdatum", "2026-01-05"], ["Horizont", 84], ["Zeitraster", "Periode"], ["Wochenbeginn", "Sonntag"]]);
    const { settings, check } = understandWorkbook(workbookOf([products, demand, own, sheet]), {});
    expect(settings).toMatchObject({ bucket: "period", weekStart: "sunday" });
    expect(settings?.periods?.map(({ name, start, end }) => [name, dayText(start), end - start])).toEqual([
      ["P1", "2026-01-05", 28],
      ["P2", "2026-02-02", 28],
      ["P3", "2026-03-02", 28],
    ]);
    expect(check.issues.map(({ code }) => code)).toContain("period-end-assumed");
  });

  it("has its gaps, overlaps, doubles and backward rows said with their cells", () => {
    const { found, issues } = periodsOf(
      "Period,Start date,End date\nP1,2026-01-05,2026-01-25\nP2,2026-02-02,2026-03-03\nP2b,2026-02-02,2026-03-01\nP3,2026-03-02,2026-04-05\nP4,2026-04-06,2026-04-01\n",
    );
    expect(found).toEqual(["P1 2026-01-05 2026-02-01", "P2 2026-02-02 2026-03-01", "P3 2026-03-02 2026-04-05"]);
    expect(issues).toEqual(["period-twice B4", "period-backward C6", "period-gap C2", "period-overlap C3"]);
  });

  it("that does not cover the plan leaves weeks before and after it", () => {
    expect(periodsOf("Period,Start date,End date\nP1,2026-02-02,2026-03-01\nP2,2026-03-02,2026-03-15\n").issues).toEqual(["periods-begin B2", "periods-end B3"]);
    expect(periodsOf("").issues).toEqual(["no-periods"]);
  });

  it("changes nothing of a plan by week", () => {
    const { found, understood } = periodsOf("Period,Start date,End date\nP1,2026-01-05,2026-02-01\nP2,2026-02-02,2026-03-01\n", []);
    expect(found).toBeUndefined();
    expect(understood.settings).not.toHaveProperty("weekStart");
  });

  it("counts in the wish of the pane for periods", () => {
    const { found } = periodsOf("Period,Start date,End date\nP1,2026-01-05,2026-02-01\nP2,2026-02-02,2026-03-01\n", [], { bucket: "period", horizonDays: 30 });
    expect(found).toHaveLength(2);
  });
});
