// The Gantt's time axis and what a machine does in each of its columns.

import { startOfDay } from "../../../../src/base/day";
import { calendarShifts, openSpans } from "../../../../src/model/open-shifts";
import type { Operation } from "../../../../src/model/plan";
import { slotStates } from "../../../../src/report/gantt/slot-states";
import { isFirstOfWeek, slotAt, timeSlots } from "../../../../src/report/gantt/time-slots";
import { samplePlan, samplePlant, START } from "../sample-plan";

const saw = samplePlant.resources[0];
if (saw === undefined) throw new Error("no saw");
const day = samplePlant.calendars[0];
if (day === undefined) throw new Error("no calendar");
const open = (days: number) => openSpans(calendarShifts(day, saw.id, { first: START, last: START + days }).on, START, START + days - 1);
const at = (day: number, hour: number) => startOfDay(START + day) + hour * 60;

describe("timeSlots", () => {
  it("cuts the working hours of the first three weeks into whole hours, draws later days whole and closed days narrow", () => {
    const slots = timeSlots({ first: START, last: START + 27 }, open(28));
    expect(slots.slots.filter(({ kind }) => kind === "part")).toHaveLength(15 * 8);
    expect(slots.slots.filter(({ kind }) => kind === "closed")).toHaveLength(2 * 3 + 4);
    expect(slots.slots.filter(({ kind }) => kind === "day").map(({ day }) => day - START)).toEqual([21, 22, 23]);
    expect(slots.slots[1]).toEqual({ kind: "part", day: START, start: at(0, 7), minutes: 60, isFirstOfDay: false });
  });

  it("has no column for hours in which nobody works, also when the shift runs past midnight", () => {
    const night = [0, 1, 2].map((day) => ({ start: at(day, 22), end: at(day + 1, 4) }));
    const { slots } = timeSlots({ first: START, last: START }, night);
    expect(slots.map(({ start }) => (start - at(0, 0)) / 60)).toEqual([0, 1, 2, 3, 22, 23]);
  });

  it("takes parts of several hours when work goes round the clock", () => {
    const { slots } = timeSlots({ first: START, last: START + 1 }, [{ start: at(0, 0), end: at(2, 0) }]);
    expect(slots.map(({ kind, minutes }) => [kind, minutes])).toEqual(Array(16).fill(["part", 180]));
  });

  it("never has more than 200 columns", () => {
    const slots = timeSlots({ first: START, last: START + 999 }, open(900));
    expect(slots.slots).toHaveLength(200);
    expect(slots.last).toBe(slots.slots.at(-1)?.day);
  });

  it("finds for every slot's minutes the slot itself, and for those without a column the slot before", () => {
    const slots = timeSlots({ first: START, last: START + 40 }, open(41));
    slots.slots.forEach(({ start, minutes }, slot) => {
      expect([slotAt(slots, start), slotAt(slots, start + minutes - 1)]).toEqual([slot, slot]);
    });
    expect([slotAt(slots, at(0, 1)), slotAt(slots, at(0, 23)), slotAt(slots, at(-1, 12))]).toEqual([0, 7, -1]);
  });

  it("begins a week on Monday", () => {
    const { slots } = timeSlots({ first: START + 2, last: START + 15 }, open(20));
    expect(slots.filter(isFirstOfWeek).map(({ day }) => day - START)).toEqual([7, 14]);
  });
});

describe("slotStates", () => {
  const slots = timeSlots({ first: START, last: START + 6 }, open(7));
  const base = samplePlan.operations[0];
  if (base === undefined) throw new Error("no operation");
  const operation = (fields: Partial<Operation>): Operation => ({ ...base, ...fields });
  const word = (operations: readonly Operation[]) =>
    slotStates(slots, operations, open(7)).map((state) => (state.kind === "work" ? (state.isSetup ? "s" : "R") : state.kind === "free" ? "." : "x")).join("");

  it("is free in working time and closed outside", () => {
    expect(word([])).toBe(`${"........".repeat(5)}xx`);
  });

  it("shows setup first, then run", () => {
    const work = operation({ setupMinutes: 240, runMinutes: 240, start: at(0, 6), end: at(0, 14) });
    expect(word([work]).slice(0, 8)).toBe("ssssRRRR");
  });

  it("leaves the weekend closed under an operation that waits for Monday", () => {
    const work = operation({ setupMinutes: 0, runMinutes: 600, start: at(4, 12), end: at(7, 14) });
    expect(word([work]).slice(32)).toBe("......RRxx");
  });

  it("shows the longest of several operations in a slot", () => {
    const short = operation({ id: "short", setupMinutes: 15, runMinutes: 0, start: at(0, 6), end: at(0, 6.25) });
    const long = operation({ id: "long", setupMinutes: 0, runMinutes: 45, start: at(0, 6.25), end: at(0, 7) });
    expect(word([short, long]).slice(0, 2)).toBe("R.");
  });

  it("shows work that the calendar does not know of", () => {
    const work = operation({ setupMinutes: 0, runMinutes: 60, start: at(5, 8), end: at(5, 9) });
    expect(word([work]).slice(40)).toBe("Rx");
  });
});
