// The sheet Staffing: contacts and hours of work by interval, each with the columns that it has something to say in.

import { staffIntervals } from "../../../src/engine/capacity/staff-intervals";
import type { StaffingInterval } from "../../../src/model/staffing";
import { reportInput } from "../../../src/report/report-input";
import { staffingSheet } from "../../../src/report/staffing-sheet";
import { day } from "../plant-builder";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";

const calls: StaffingInterval = { kind: "contacts", queue: "Hotline", from: 480, minutes: 30, contacts: 100, handlingMinutes: 3, answerMinutes: 1 / 3, served: 0.8, occupancy: 0.85, shrinkage: 0.3, scheduled: 18 };
const work: StaffingInterval = { kind: "workload", queue: "Claims", day: day("2026-05-04"), minutes: 480, workMinutes: 20_400, minutesPerPerson: 2400, occupancy: 0.85, shrinkage: 0.2 };

function rowsOf(intervals: readonly StaffingInterval[]): readonly object[] {
  const sheet = staffingSheet(reportInput(samplePlan, samplePlant, sampleCheck), staffIntervals(intervals));
  const [table] = sheet.tables;
  return table?.rows.map((row) => Object.fromEntries(table.columns.map(({ heading }, index) => [heading, row[index]]))) ?? [];
}

describe("the sheet Staffing", () => {
  it("says how many people contacts take, and what those who are scheduled can do", () => {
    const [row] = rowsOf([calls]);
    expect(row).toMatchObject({ Queue: "Hotline", From: "08:00", Contacts: 100, "Busy at once": 10, "At work": 14, "To schedule": 20, Scheduled: 18, "Over or short": -2 });
    // Of 18 scheduled 12 are at work.
    expect(row).toHaveProperty("Served with them", expect.closeTo(0.6405, 3));
    expect(row).not.toHaveProperty("Day");
    expect(row).not.toHaveProperty("Work (h)");
  });

  it("says how many people hours of work take", () => {
    const [row] = rowsOf([work]);
    expect(row).toMatchObject({ Queue: "Claims", Day: { day: day("2026-05-04") }, "Work (h)": 340, "At work": 10, "To schedule": 13 });
    expect(row).not.toHaveProperty("Contacts");
    expect(row).not.toHaveProperty("Scheduled");
  });

  it("needs nobody where nothing comes", () => {
    expect(rowsOf([{ ...calls, contacts: 0 }, { ...work, workMinutes: 0 }])).toMatchObject([{ "At work": 0, "To schedule": 0, "Served in time": 1 }, { "At work": 0, "To schedule": 0 }]);
  });
});
