// The unit in a heading counts where the field has such a unit, and nowhere else.

import type { CellValue } from "../../../src/grid/sheet-content";
import type { Understanding } from "../../../src/read/understand-workbook";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "./workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

function read(sheets: { readonly [name: string]: Rows }): Understanding {
  const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-16", "Miller"]];
  return understandWorkbook(workbookOf(Object.entries({ ...sheets, Demand: demand }).map(([name, rows]) => sheetOf(name, rows))), {});
}

const items: Rows = [["Item", "Make/Buy", "Lead time (days)"], ["A", "make", 2], ["B", "buy", 3]];
const machines: Rows = [["Machine", "Count"], ["SAW", 1]];

function unitOf(found: Understanding, heading: string): string | undefined {
  return found.check.tables.flatMap((table) => table.columns).find((column) => column.heading === heading)?.unit;
}

describe("a unit that a heading only seems to name", () => {
  const found = read({
    Items: [
      ["Item", "Make/Buy", "Lead time (weeks)", "Min. order", "Std. cost (€)", "Safety stock", "Yield (%)", "Valid until"],
      ["A", "buy", 2, 12, 4.5, 3, 95, "2027-01-31"],
    ],
  });

  it("is not kept: minimum orders are no minutes, standard costs no hours", () => {
    expect(["Lead time (weeks)", "Min. order", "Std. cost (€)", "Safety stock", "Yield (%)", "Valid until"].map((heading) => unitOf(found, heading))).toEqual([
      "weeks", undefined, undefined, undefined, "percent", undefined,
    ]);
  });

  it("changes no value", () => {
    expect(found.plant.items[0]).toMatchObject({ leadTimeDays: 14, minimumOrder: 12, cost: 4.5, safetyStock: 3, yield: 0.95 });
  });

  it("makes days of a safety time in weeks", () => {
    const { plant } = read({ Items: [["Item", "Make/Buy", "Safety time (weeks)", "Lead time"], ["A", "buy", 2, 4], ["B", "buy", null, 4]] });
    expect(plant.items.map(({ safetyTimeDays }) => safetyTimeDays)).toEqual([14, undefined]);
  });

  it("does not turn a minimum or a standard into minutes or hours", () => {
    const { plant } = read({ Items: [["Item", "Make/Buy", "Min. lead time"], ["A", "buy", 4]] });
    expect(plant.items[0]?.leadTimeDays).toBe(4);
    const routing = read({ Items: items, Machines: machines, Routing: [["Item", "Op.", "Machine", "Std. time", "Setup"], ["A", 10, "SAW", 6, 15]] });
    expect(routing.plant.routing[0]).toMatchObject({ runMinutes: 6, setupMinutes: 15 });
  });
});

describe("shares in percent", () => {
  it.each([[95, 0.95], [7, 0.07], [2.3, 0.023], [1.1, 0.011], [99.9, 0.999], ["2,5", 0.025], ["2.3 %", 0.023]])("%p is exactly %d", (percent, share) => {
    const { plant } = read({ Items: [["Item", "Make/Buy", "Yield (%)"], ["A", "make", percent], ["B", "make", 88]] });
    expect(plant.items[0]?.yield).toBe(share);
  });

  it("need not be said in the heading when most values are above 1", () => {
    const { plant } = read({ Items: items, Machines: [["Machine", "Count", "Efficiency", "Utilisation"], ["SAW", 1, 95, 85], ["MILL", 1, 110, 90]] });
    expect(plant.resources.map((one) => [one.efficiency, one.utilisation])).toEqual([[0.95, 0.85], [1.1, 0.9]]);
  });
});

describe("rates by time", () => {
  const routing = (heading: string, rate: number): number | undefined =>
    read({ Items: items, Machines: machines, Routing: [["Item", "Op.", "Machine", "Setup (min)", heading], ["A", 10, "SAW", 15, rate]] }).plant.routing[0]?.runMinutes;

  it.each([
    ["Units per hour", 20, 3],
    ["Stück/h", 20, 3],
    ["pcs/min", 4, 0.25],
    ["Stück pro Minute", 4, 0.25],
    ["Rate (pcs/h)", 30, 2],
  ])("%s of %d is a piece in %d minutes", (heading, rate, minutes) => {
    expect(routing(heading, rate)).toBe(minutes);
  });

  it.each([
    ["Run (min/pc)", 3, 3],
    ["Run (h/unit)", 1.15, 69],
    ["Stückzeit (s)", 45, 0.75],
    ["min/Stück", 2, 2],
    ["Hours/unit", 0.5, 30],
  ])("%s of %d is %d minutes of a piece", (heading, time, minutes) => {
    expect(routing(heading, time)).toBe(minutes);
  });

  it.each([
    ["Rate (€/h)", 30],
    ["Rate (€/min)", 0.5],
    ["Cost per minute", 0.5],
    ["Stundensatz", 30],
  ])("%s of %d is 30 an hour", (heading, rate) => {
    const { plant } = read({ Items: items, Machines: [["Machine", "Count", heading], ["SAW", 1, rate]] });
    expect(plant.resources[0]?.costRate).toBe(30);
  });
});

describe("hours of a work centre", () => {
  const calendarOf = (heading: string, value: CellValue): string | undefined =>
    read({ Items: items, Machines: [["Machine", "Description", heading, "Rate"], ["SAW", "Panel saw", value, 30]] }).plant.resources[0]?.calendar;

  it.each([
    ["Hours per week", 40],
    ["Capacity (h/week)", 40],
    ["Hours/day", 8],
    ["Stunden pro Tag", 8],
    ["Available time (min/day)", 480],
    ["Wochenstunden", "40"],
  ])("%s of %p are 40 a week", (heading, value) => {
    expect(calendarOf(heading, value)).toBe("40 h a week");
  });

  it("are no count of machines, and a share of availability is no number of hours", () => {
    const hours = read({ Items: items, Machines: [["Machine", "Capacity (h/week)"], ["SAW", 40]] }).plant.resources[0];
    expect(hours).toMatchObject({ units: 1, calendar: "40 h a week" });
    const share = read({ Items: items, Machines: [["Machine", "Count", "Availability (%)"], ["SAW", 2, 90]] }).plant.resources[0];
    expect(share).toMatchObject({ units: 2, utilisation: 0.9 });
    expect(share?.calendar).toBeUndefined();
  });

  it("cannot be more than a week has", () => {
    const found = read({ Items: items, Machines: [["Machine", "Hours per week"], ["SAW", 200], ["MILL", 40]] });
    expect(found.check.issues.find((issue) => issue.code === "out-of-range")?.text).toBe(
      "Available hours in a week is 200, but must be at most 168; the row was refused.",
    );
  });

  it("and a rate of overtime is no time", () => {
    const { plant } = read({ Items: items, Machines: [["Machine", "Count", "Overtime (€/h)", "Overtime (h/week)"], ["SAW", 1, 45, 10]] });
    expect(plant.resources[0]).toMatchObject({ overtimeRate: 45, overtimeHoursPerWeek: 10 });
  });
});
