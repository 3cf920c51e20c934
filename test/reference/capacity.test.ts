// Section 6 of the planning definitions, and published numbers of rough-cut planning and of waiting lines.

import {
  availableHours,
  efficiency,
  loadPercent,
  ratedCapacity,
  utilisation,
} from "../../src/engine/capacity/capacity-measures";
import { erlangC, meanWait, servedWithin } from "../../src/engine/capacity/erlang-c";
import { everyPartEveryInterval } from "../../src/engine/capacity/every-part-every-interval";
import { throughputTime, workInProcess } from "../../src/engine/capacity/littles-law";
import { overallEquipmentEffectiveness } from "../../src/engine/capacity/overall-equipment-effectiveness";
import { overallFactors } from "../../src/engine/capacity/overall-factors";
import { resourceProfile } from "../../src/engine/capacity/resource-profile";
import { staffForContacts, staffForService, staffForWorkload } from "../../src/engine/capacity/service-staffing";
import { staffIntervals } from "../../src/engine/capacity/staff-intervals";
import { crewSize, taktTime } from "../../src/engine/capacity/takt-time";

describe("Worked numbers of section 6", () => {
  it("rates 4 machines × 8 h × 2 shifts × 5 days × 0.85 at 272 h a week", () => {
    expect(ratedCapacity(availableHours(4, 8, 2, 5), 0.85, 1)).toBe(272);
  });

  it("keeps utilisation, efficiency and load apart: 34 of 40 h worked, 30.6 h earned, 272 h of 320 h required", () => {
    expect(utilisation(34, 40)).toBeCloseTo(0.85, 12);
    expect(efficiency(30.6, 34)).toBeCloseTo(0.9, 12);
    expect(loadPercent(272, 320)).toBeCloseTo(85, 12);
  });

  it("finds OEE 0.80 × 0.8125 × 0.9231 = 0.600, the good units at ideal speed over the planned time", () => {
    const found = overallEquipmentEffectiveness({
      plannedMinutes: 7200,
      runMinutes: 7200 - 1440,
      idealCycleMinutes: 1.5,
      totalUnits: 2880 + 240,
      goodUnits: 2880,
    });
    expect(found.availability).toBeCloseTo(0.8, 12);
    expect(found.performance).toBeCloseTo(0.8125, 12);
    expect(found.quality).toBeCloseTo(0.9231, 4);
    expect(found.oee).toBeCloseTo((2880 * 1.5) / 7200, 12);
    expect(found.oee).toBeCloseTo(0.6, 12);
  });

  it("finds OEE 79.2 % for planned 480, run 420, 400 made, 380 good at 1 min", () => {
    const record = { plannedMinutes: 480, runMinutes: 420, idealCycleMinutes: 1, totalUnits: 400, goodUnits: 380 };
    expect(100 * overallEquipmentEffectiveness(record).oee).toBeCloseTo(79.2, 1);
  });

  it("beats every 30 s for 900 units in 450 min, and needs 3.5 people for 105 s of work", () => {
    expect(taktTime(450 * 60, 900)).toBe(30);
    expect(crewSize([40, 35, 30], 30)).toBe(3.5);
  });

  it("makes every part every 2 days when 60 free minutes a day pay for 120 minutes of setup", () => {
    const items = [
      { demandPerDay: 100, runMinutesPerUnit: 2, setupMinutes: 45 },
      { demandPerDay: 55, runMinutesPerUnit: 4, setupMinutes: 75 },
    ];
    expect(everyPartEveryInterval(items, 480)).toBe(2);
    expect(everyPartEveryInterval(items, 420)).toBe(Infinity);
  });

  it("holds 40 units in process at 8 a day for 5 days (Little)", () => {
    expect(workInProcess(8, 5)).toBe(40);
    expect(throughputTime(40, 8)).toBe(5);
  });

  it("staffs 340 h of work with 12.5 people of 40 h at 20 % shrinkage and 85 % occupancy", () => {
    expect(staffForWorkload(340, 40, 0.2, 0.85)).toBeCloseTo(12.5, 12);
  });
});

// Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems: end products A and B, first four periods.
describe("Rough-cut capacity of Vollmann, Berry & Whybark", () => {
  const masterSchedule = [
    [33, 33, 33, 40],
    [17, 17, 17, 13],
  ];

  it("shares out 62.80 h by overall factors as 37.87, 19.09 and 5.84 h", () => {
    const needed = overallFactors(masterSchedule, [0.95, 1.85], [0.603, 0.304, 0.093]);
    expect(needed.map(([first = NaN]) => Number(first.toFixed(2)))).toEqual([37.87, 19.09, 5.84]);
    expect(needed.reduce((sum, [first = NaN]) => sum + first, 0)).toBeCloseTo(62.8, 9);
  });

  it("needs 23.75, 32.45 and 6.60 h by bill of capacity, the same 62.80 h in all", () => {
    const line = (item: number, workCentre: number, hoursPerUnit: number) => ({ item, workCentre, hoursPerUnit, offset: 0 });
    const bill = [line(0, 0, 0.05), line(0, 1, 0.7), line(0, 2, 0.2), line(1, 0, 1.3), line(1, 1, 0.55)];
    const needed = resourceProfile(masterSchedule, bill, 3);
    expect(needed.map(([first = NaN]) => Number(first.toFixed(2)))).toEqual([23.75, 32.45, 6.6]);
  });

  it("moves the hours of a resource profile before the due period, at the earliest into the first", () => {
    const needed = resourceProfile([[0, 10, 0, 20]], [{ item: 0, workCentre: 0, hoursPerUnit: 0.5, offset: 2 }], 1);
    expect(needed).toEqual([[5, 10, 0, 0]]);
  });
});

// 100 calls in half an hour of 180 s each: 10 erlangs (the worked example of the Erlang tables in call-centre practice).
const calls = { kind: "contacts", queue: "", handlingMinutes: 3, answerMinutes: 1 / 3, served: 0.8, occupancy: 1, shrinkage: 0.3 } as const;

describe("Erlang C at 10 erlangs and 14 agents", () => {
  it("lets 17.4 % wait, 7.8 s on average, and serves 88.8 % within 20 s", () => {
    expect(100 * erlangC(10, 14)).toBeCloseTo(17.4, 1);
    expect(meanWait(10, 14, 180)).toBeCloseTo(7.8, 1);
    expect(100 * servedWithin(10, 14, 180, 20)).toBeCloseTo(88.8, 1);
  });

  it("needs these 14 agents, not 13, to serve 80 % within 20 s", () => {
    expect(servedWithin(10, 13, 180, 20)).toBeLessThan(0.8);
    expect(staffForService(10, 180, 20, 0.8)).toBe(14);
  });

  // Published by pyworkforce 0.1.0 and the R package ErlangC 0.1.0 for the same calls, at most 85 % busy and 30 % away.
  it("waits 7.83593701 s on average, serves 0.88835002 in time and schedules 20 for 14 at work", () => {
    expect(erlangC(10, 14)).toBeCloseTo(0.1741319335950498, 12);
    expect(servedWithin(10, 14, 180, 20)).toBeCloseTo(0.8883500191794669, 12);
    expect(meanWait(10, 14, 180)).toBeCloseTo(7.83593701177724, 10);
    const [staffed] = staffIntervals([{ ...calls, contacts: 100, minutes: 30, occupancy: 0.85 }]);
    expect(staffed).toMatchObject({ load: 10, atWork: 14, toSchedule: 20 });
    expect(staffed?.busyShare).toBeCloseTo(0.7142857142857143, 12);
  });

  // The worked command of turbotab 2: 25 calls in ten minutes, 80 % within 20 s, 30 % away.
  it("puts 11 people to work and schedules 16 for 25 calls of 180 s in ten minutes", () => {
    expect(staffIntervals([{ ...calls, contacts: 25, minutes: 10 }])[0]).toMatchObject({ load: 7.5, atWork: 11, toSchedule: 16 });
  });

  it("keeps people from being busy all the time", () => {
    expect(staffForContacts(10, 180, 20, 0.8, 0.6)).toBe(17);
    expect(staffForContacts(10, 180, 20, 0.8, 1)).toBe(14);
  });

  it("equals the load of a single server: M/M/1", () => {
    expect(erlangC(0.7, 1)).toBeCloseTo(0.7, 14);
  });

  it("makes everyone wait for ever when the load is not below the servers", () => {
    expect(erlangC(14, 14)).toBe(1);
    expect(meanWait(14, 14, 180)).toBe(Infinity);
    expect(servedWithin(14, 14, 180, 20)).toBe(0);
  });
});
