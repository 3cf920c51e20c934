// The sheets about Morgenrad's shop floor: work centres, colour changes, shifts and closed days.

import type { SheetSpec, SpecCell, SpecValue } from "../../../src/grid/sheet-spec";
import type { Changeover, Resource } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { bannerCells, layOutList } from "../planner-sheet";
import { house } from "./house";
import { calendars, changeovers, resources } from "./work-centres";

export function workCentreSheet(): LaidOutList {
  return layOutList<Resource>(house, {
    id: "work-centres",
    name: "Work centres",
    tabColour: "8064A2",
    title: "Work centres and their capacity",
    notes: ["Efficiency = standard time / time needed. Utilisation = time worked / time present (breaks, faults, meetings)."],
    rows: resources,
    columns: [
      { heading: "Work centre", width: 13, value: (row) => row.id },
      { heading: "Name", width: 22, value: (row) => row.description },
      { heading: "Machines / people", width: 11, value: (row) => row.units, input: true },
      { heading: "Efficiency (%)", width: 11, value: (row) => Math.round(row.efficiency * 100), input: true },
      { heading: "Utilisation (%)", width: 11, value: (row) => Math.round(row.utilisation * 100), input: true },
      { heading: "Rate (€/h)", width: 9, value: (row) => row.costRate, format: "#,##0.00" },
      { heading: "Shift model", width: 11, value: (row) => row.calendar ?? "", choices: calendars.map((calendar) => calendar.id) },
    ],
  });
}

export function colourChangeSheet(): LaidOutList {
  return layOutList<Changeover>(house, {
    id: "colour-changes",
    name: "Colour changes",
    tabColour: "8064A2",
    title: "Painting line: changing colour",
    notes: ["Minutes from the last part of one colour to the first of the next. From dark to light takes longest."],
    rows: changeovers,
    columns: [
      { heading: "Work centre", width: 13, value: (row) => row.resource ?? "" },
      { heading: "From colour", width: 12, value: (row) => row.from },
      { heading: "To colour", width: 12, value: (row) => row.to },
      { heading: "Minutes", width: 9, value: (row) => row.minutes, input: true },
    ],
  });
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const cellBorder = { colour: "D5DBDC" };

function heading(value: string): SpecCell {
  return { value, style: { bold: true, fill: house.heading, wrap: true, border: { colour: "8FA3A8" } } };
}

function cell(value: SpecValue, format?: string): SpecCell {
  return { value, style: format === undefined ? { border: cellBorder } : { format, border: cellBorder, fill: house.input } };
}

/** Two lists beside each other: the week's shifts, and the days that differ. */
export function shiftSheet(): SheetSpec {
  const shifts = calendars.flatMap((calendar) =>
    calendar.shifts.map((shift) => [
      cell(calendar.id),
      cell(weekdays[shift.weekday] ?? ""),
      cell(shift.startMinute / 1440, "hh:mm"),
      cell(shift.endMinute / 1440, "hh:mm"),
    ]),
  );
  const closed = new Map(
    calendars.flatMap((calendar) => calendar.exceptions.map((entry) => [`${entry.from} ${entry.resource ?? ""}`, entry])),
  );
  const exceptions = [...closed.values()]
    .sort((a, b) => a.from - b.from)
    .map((entry) => [
      cell({ day: entry.from }, "ddd dd.mm.yyyy"),
      cell({ day: entry.to }, "ddd dd.mm.yyyy"),
      cell(entry.reason),
      cell(entry.resource ?? null),
    ]);
  return {
    id: "shifts",
    name: "Shifts",
    tabColour: "8064A2",
    columnWidths: [13, 13, 8, 8, 4, 17, 17, 40, 14],
    rowHeights: new Map([[0, 26]]),
    blocks: [
      { row: 0, column: 0, cells: [bannerCells(house, "Shifts and closed days 2026/27", 9)] },
      { row: 2, column: 0, cells: [["Shift model", "Weekday", "Start", "End"].map(heading), ...shifts] },
      { row: 2, column: 5, cells: [["Closed from", "Closed to", "Reason", "Work centre"].map(heading), ...exceptions] },
    ],
    tables: [],
    freeze: { rows: 3, columns: 0 },
    print: { landscape: true, pagesWide: 1, footer: "Shifts" },
  };
}
