// Entries in the written sheet "Schedule": which rows become pins, with what, what they make of their orders, and what is
// said of bad entries.

import { startOfDay } from "../../../../src/base/day";
import { orderHeadings } from "../../../../src/grid/orders-to-place";
import { scheduleHeadings } from "../../../../src/grid/schedule-columns";
import type { CellValue } from "../../../../src/grid/sheet-content";
import { withEntries } from "../../../../src/read/own-sheets/with-entries";
import { createIssueLog } from "../../../../src/read/rows/issue-log";
import { calendar, day, made, openOrder, plant, resource, settings, step } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const records = plant({
  items: [made("FRAME")],
  calendars: [calendar("DAY", 6, 14)],
  resources: [resource("CUT", { calendar: "DAY" }), resource("SAW"), resource("WELD")],
  routing: [step("FRAME", 10, "CUT", 5, { alternates: ["SAW"] }), step("FRAME", 20, "WELD", 5), step("FRAME", 30, "", 0, { subcontractDays: 3 })],
  openOrders: [openOrder("W-1", "FRAME", 5, day("2026-05-20"), { kind: "make", operationReached: 10 })],
});

const titles = Object.values(scheduleHeadings);
type Entry = Partial<Record<keyof typeof scheduleHeadings, CellValue>>;
const planned: Entry = { resource: "CUT", machine: 1, start: "2026-05-11 08:30", order: "FRAME-001", operation: "10 Cut 20 mm", status: "planned" };
const row = (entry: Entry): readonly CellValue[] => Object.keys(scheduleHeadings).map((key) => new Map(Object.entries({ ...planned, ...entry })).get(key) ?? null);

const toPlace = [
  Object.values(orderHeadings),
  ["Own production", "FRAME", 40, "2026-05-14", "2026-05-15", "FRAME-001", "planned", null, null, null],
  ["Own production", "FRAME", 5, "2026-05-14", "2026-05-15", "OLD-1", "open", null, null, null],
];

function read(entries: readonly Entry[], rowsToPlace: readonly (readonly CellValue[])[] = toPlace) {
  const log = createIssueLog();
  const sheets = [sheetOf("Orders to place", rowsToPlace, { stamp: "orders" }), sheetOf("My schedule", [["Schedule"], [], titles, ...entries.map(row)], { stamp: "schedule" })];
  const { pins, openOrders } = withEntries(records, workbookOf(sheets), settings().defaultShifts, null, log);
  return { pins, firm: openOrders.filter(({ plannedFor }) => plannedFor !== undefined), issues: log.all().map(({ code, cell }) => [code, cell]) };
}

const source = { sheet: "My schedule", cell: "G3" };
const start = startOfDay(day("2026-05-11")) + 510;
const pin = { order: "FRAME-001", operation: 10, start, resource: "CUT", unit: 0, source };

describe("reading what was typed into the Schedule", () => {
  it("pins a marked operation where it was planned, and makes its order firm as it was planned", () => {
    const { pins, firm, issues } = read([{ pin: "x" }, { operation: "20 Weld" }]);
    expect(pins).toEqual([pin]);
    expect(firm).toEqual([{ id: "FRAME-001", kind: "make", item: "FRAME", quantity: 40, done: 0, due: day("2026-05-15"), firm: true, componentsIssued: false, plannedFor: day("2026-05-14"), fixedBy: "pin", source }]);
    expect(issues).toEqual([]);
  });

  it.each([
    ["2026-05-12 07:15", 12, 435],
    ["12.05.2026 7:15", 12, 435],
    ["2026-05-12T19:05:30", 12, 1145],
    ["05/13/2026 2:30 PM", 13, 870],
    [46_154.75, 12, 1080],
    ["2026-05-12", 12, 360],
  ])("takes %p for a start", (typed, date, minutes) => {
    expect(read([{ pinStart: typed }]).pins).toEqual([{ ...pin, start: startOfDay(day(`2026-05-${String(date)}`)) + minutes }]);
  });

  it("moves to another work centre that the routing allows: with a mark at the same time, without one whenever it is free", () => {
    expect(read([{ pin: "x", pinResource: "saw" }]).pins).toEqual([{ order: "FRAME-001", operation: 10, start, resource: "SAW", source }]);
    expect(read([{ pinResource: "SAW" }]).pins).toEqual([{ order: "FRAME-001", operation: 10, resource: "SAW", source }]);
  });

  it("frees an operation whose mark is gone, and keeps one whose mark became unreadable", () => {
    const again: Entry = { status: "pinned", pinStart: "2026-05-11 08:30", pinResource: "CUT" };
    expect(read([again]).pins).toEqual([]);
    expect(read([{ ...again, pin: "perhaps" }])).toMatchObject({ pins: [pin], issues: [["not-yes-or-no", "G4"]] });
  });

  it("pins work done outside to a start only", () => {
    expect(read([{ resource: "Subcontracted", machine: null, operation: "30", pin: "x" }]).pins).toEqual([{ order: "FRAME-001", operation: 30, start, source }]);
  });

  it("leaves out what cannot be pinned, and says so with the cell", () => {
    const { pins, issues } = read([
      { pin: "x", order: "GONE-1" },
      { pin: "x", order: "OLD-1" },
      { pin: "x", operation: "40 Pack" },
      { pin: "x", order: "W-1" },
      { pin: "x", pinResource: "WELD" },
      { pin: "x", pinResource: "Moon", operation: "20" },
    ]);
    expect(pins.map(({ operation, resource: at }) => [operation, at])).toEqual([[10, "CUT"], [20, "CUT"]]);
    expect(issues).toEqual([["pin-unknown-order", "G4"], ["pin-unknown-order", "G5"], ["pin-unknown-operation", "G6"], ["pin-of-finished", "G7"], ["pin-work-centre", "I8"], ["pin-work-centre", "I9"]]);
  });

  it("pins an order of the planner's own without making it another", () => {
    const { pins, firm } = read([{ order: "W-1", operation: "20", resource: "WELD", pin: "x" }], [Object.values(orderHeadings)]);
    expect([pins.map(({ order }) => order), firm]).toEqual([["W-1"], []]);
  });
});
