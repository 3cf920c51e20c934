// Contacts, workloads, services and their windows, as planners write them in English and German.

import type { CellValue } from "../../../../src/grid/sheet-content";
import type { StaffingInterval } from "../../../../src/model/staffing";
import { parseInterval } from "../../../../src/read/values/interval-text";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const items: Rows = [["Item", "Make/Buy", "Lead time (days)"], ["REPAIR", "service", 0], ["TILE", "make", 2]];
const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer", "Earliest date"], ["S1", "REPAIR", 1, "2026-03-20", "Miller", "2026-03-18"], ["S2", "REPAIR", 1, "2026-03-17", "Moor", null]];

function read(sheets: { readonly [name: string]: Rows }): Understanding {
  return understandWorkbook(workbookOf(Object.entries({ Items: items, Demand: demand, ...sheets }).map(([name, rows]) => sheetOf(name, rows))), {});
}

const codes = (found: Understanding): readonly string[] => found.check.issues.map(({ code }) => code);
const withoutSource = ({ source: _source, ...interval }: StaffingInterval): object => interval;

describe("Reading how much service is asked for", () => {
  it("in English: calls by half hour, each until the next of its queue and day", () => {
    const { staffing } = read({
      "Call volume": [
        ["Queue", "Date", "Interval", "Calls", "AHT (s)", "Answer within (s)", "Service level", "Shrinkage", "Agents"],
        ["Sales", "2026-03-16", "08:00", 100, 180, 20, "80%", "30%", 12],
        ["Sales", "2026-03-16", "08:30", 90, 180, 20, 0.8, 0.3, null],
        ["Help", "2026-03-16", "09:00–10:00", 12, 300, 60, 0.9, 0, 2],
      ],
    });
    expect(staffing.map(withoutSource)).toMatchObject([
      { kind: "contacts", queue: "Sales", from: 480, minutes: 30, contacts: 100, handlingMinutes: 3, answerMinutes: expect.closeTo(1 / 3, 12) as number, served: 0.8, shrinkage: 0.3, scheduled: 12 },
      { queue: "Sales", from: 510, minutes: 30, contacts: 90 },
      { queue: "Help", from: 540, minutes: 60, contacts: 12, handlingMinutes: 5, answerMinutes: 1, served: 0.9, shrinkage: 0 },
    ]);
  });

  it("in German, with the usual promise where the sheet has none", () => {
    const { staffing } = read({ Anrufe: [["Intervall", "Anzahl Anrufe", "Gesprächszeit (min)"], ["8:00", 40, 4], ["8:15", 30, 4]] });
    expect(staffing.map(withoutSource)).toMatchObject([
      { kind: "contacts", queue: "", minutes: 15, contacts: 40, handlingMinutes: 4, answerMinutes: 1 / 3, served: 0.8, shrinkage: 0, occupancy: 1 },
      { minutes: 15 },
    ]);
  });

  it("hours of work by day, with what a person has of them", () => {
    const { staffing } = read({
      Workload: [["Team", "Day", "Workload (h)", "Hours per person", "Shrinkage", "Occupancy"], ["Claims", "2026-03-16", 340, 40, 0.2, 0.85]],
    });
    expect(staffing.map(withoutSource)).toEqual([{ kind: "workload", queue: "Claims", day: expect.any(Number) as number, minutes: 480, workMinutes: 20_400, minutesPerPerson: 2400, shrinkage: 0.2, occupancy: 0.85 }]);
  });

  it("and refuses what cannot be staffed, each with its cell", () => {
    const found = read({
      Hotline: [["Interval", "Calls", "Handling time"], ["early", 5, 180], ["09:00", 5, null], ["10:00", null, 180], ["11:00", 5e6, 600], ["12:00", 5, 180]],
    });
    expect(codes(found)).toEqual(expect.arrayContaining(["not-an-interval", "without-handling-time", "nothing-asked-for", "too-many-contacts", "interval-assumed"]));
    expect(found.staffing).toHaveLength(1);
  });

  it.each([
    ["08:00", { from: 480 }], ["8.30 - 9.00 Uhr", null], ["8:30–9:00", { from: 510, to: 540 }], [0.5, { from: 720 }], [9, { from: 540 }], [46_097.25, { day: 20_528, from: 360 }],
    ["08:00 to 08:30", { from: 480, to: 510 }], ["von 8:00 bis 8:30", { from: 480, to: 510 }], ["soon", null], [true, null],
  ])("an interval written as %j", (written, expected) => {
    if (written === "8.30 - 9.00 Uhr") expect(parseInterval(written, 1900)?.from).toBe(510);
    else expect(parseInterval(written, 1900)).toEqual(expected);
  });
});

describe("Reading services", () => {
  it("gives each order its own job, which begins on the first day of its window", () => {
    const { plant } = read({});
    expect(plant.demands.map(({ item }) => item)).toEqual(["REPAIR for S1", "REPAIR for S2"]);
    const [first, second] = ["REPAIR for S1", "REPAIR for S2"].map((id) => plant.items.find((item) => item.id === id));
    expect(first?.effectiveFrom).toBe(plant.demands[0]?.earliest);
    expect(first?.leadTimeDays).toBe(2);
    expect(second?.effectiveFrom).toBeUndefined();
    expect(plant.demands[0]?.forecastItem).toBe("REPAIR");
  });

  it("says where an earliest day cannot be kept, since others are served as well", () => {
    const found = read({ Demand: [["Order", "Item", "Quantity", "Due date", "Earliest date"], ["S1", "TILE", 5, "2026-03-20", "2026-03-18"]] });
    expect(codes(found)).toContain("earliest-not-kept");
    expect(found.plant.demands[0]).not.toHaveProperty("earliest");
  });

  it("takes a routing that names skills alone", () => {
    const found = read({
      People: [["Technician", "Skills"], ["ANN", "gas"], ["BOB", "gas; electric"]],
      Visits: [["Service", "Step", "Task", "Skill", "Travel (min)", "On site (min)"], ["REPAIR", 10, "Repair", "gas", 30, 90]],
    });
    expect(found.plant.routing.filter(({ item }) => item === "REPAIR")).toMatchObject([{ resource: "ANN", alternates: ["BOB"], skill: "gas", setupMinutes: 30, runMinutes: 90, description: "Repair" }]);
  });
});
