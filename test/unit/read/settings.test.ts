// A horizon in days, weeks or months, wherever its unit stands, in English and German; and how often the search begins.

import { dayFromText } from "../../../src/base/day";
import type { CellValue } from "../../../src/grid/sheet-content";
import type { Understanding } from "../../../src/read/understand-workbook";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "./workbook-from-rows";

type Row = readonly CellValue[];

function read(sheet: string, rows: readonly Row[]): Understanding {
  return understandWorkbook(
    workbookOf([
      sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)"], ["A", "buy", 2]]),
      sheetOf("Demand", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-16", "Miller"]]),
      sheetOf(sheet, rows),
    ]),
    {},
  );
}

const horizon = (row: Row): number | undefined => read("Settings", [["Setting", "Value", "Unit"], ["Start date", "2026-03-02"], row]).settings?.horizonDays;

describe("the horizon", () => {
  it.each<[number, Row]>([
    [182, ["Horizon (weeks)", 26]],
    [182, ["Horizon", "26 weeks"]],
    [182, ["Horizon", 26, "weeks"]],
    [182, ["Horizon in weeks", 26]],
    [182, ["Planning horizon [wks]", "26"]],
    [182, ["Planungshorizont (Wochen)", 26]],
    [182, ["Horizont", "26 Wochen"]],
    [182, ["Horizont", 26, "Wochen"]],
    [182, ["Horizont in Wochen", 26]],
    [182, ["Planungshorizont", "26 Wo."]],
    [183, ["Horizon (months)", 6]],
    [183, ["Horizon", "6 months"]],
    [183, ["Horizon", 6, "months"]],
    [183, ["Planungshorizont (Monate)", 6]],
    [183, ["Horizont", "6 Monate"]],
    [183, ["Horizont", 6, "Monate"]],
    [365, ["Horizon", "12 months"]],
    [90, ["Horizon (days)", 90]],
    [90, ["Horizon", "90 days"]],
    [90, ["Horizon", 90, "days"]],
    [90, ["Horizon", 90]],
    [90, ["Planungshorizont (Tage)", 90]],
    [90, ["Horizont", "90 Tage"]],
    [90, ["Horizont", 90, "Tage"]],
    [90, ["Horizon", 90, "how far the plan looks ahead, about 13 weeks"]],
  ])("is %d days for %j", (days, row) => {
    expect(horizon(row)).toBe(days);
  });

  it("is found with the unit before the value when the headings say which is which", () => {
    const found = read("Settings", [["Setting", "Unit", "Value"], ["Start date", null, "2026-03-02"], ["Horizon", "weeks", 26]]);
    expect(found.settings?.horizonDays).toBe(182);
  });

  it("is read alone on its sheet and without headings", () => {
    expect(read("Einstellungen", [["Planungshorizont", "8 Wochen"]]).settings?.horizonDays).toBe(56);
    expect(read("Parameters", [["Bucket", "week"], ["Horizon", "8 weeks"]]).settings).toMatchObject({ bucket: "week", horizonDays: 56 });
  });

  it("of unknown words is refused with what is allowed", () => {
    const found = read("Settings", [["Setting", "Value"], ["Start date", "2026-03-02"], ["Horizon", "26 sprints"]]);
    expect(found.check.issues.find((issue) => issue.code === "bad-setting")).toEqual({
      code: "bad-setting", severity: "error", sheet: "Settings", cell: "B3",
      text: 'Horizon "26 sprints" cannot be used; the setting was left out.',
      hint: "Write a whole number from 1 to 3650 (days).",
    });
    expect(found.settings?.horizonDays).toBe(182);
  });

  it("shares its units with fences and tolerances", () => {
    const found = read("Settings", [
      ["Setting", "Value"], ["Start date", "2026-03-02"], ["Planning time fence", "2 weeks"], ["Prognosezaun (Wochen)", 1],
      ["Message tolerance", "3 days"], ["Message tolerance (pcs)", 10],
    ]);
    expect(found.settings).toMatchObject({
      start: dayFromText("2026-03-02"), planningFenceDays: 14, demandFenceDays: 7, messageToleranceDays: 3, messageToleranceQuantity: 10,
    });
  });
});

describe("the starts of the search", () => {
  const starts = (label: string, value: CellValue) => read("Settings", [["Setting", "Value"], ["Start date", "2026-03-02"], [label, value]]);

  it.each(["Search starts", "Number of starts", "Suchanläufe", "Anzahl Suchanläufe"])("are read from %s", (label) => {
    expect(starts(label, 4).settings?.searchStarts).toBe(4);
  });

  it("are a whole number from 1 to 16", () => {
    for (const value of [0, 1.5, 17]) {
      const { settings, check } = starts("Search starts", value);
      expect(settings).not.toHaveProperty("searchStarts");
      expect(check.issues.find(({ code }) => code === "bad-setting")?.hint).toMatch(/whole number from 1 to 16/);
    }
  });
});
