// The Gantt's time axis and what a machine does in each of its columns.

import { startOfDay } from "../../../../src/base/day";
import type { Operation } from "../../../../src/model/plan";
import { openSpans } from "../../../../src/report/gantt/open-spans";
import { slotStates } from "../../../../src/report/gantt/slot-states";
import { dayOfSlot, isFirstOfWeek, slotAt, slotCount, slotSpan, timeSlots } from "../../../../src/report/gantt/time-slots";
import { samplePlan, samplePlant, START } from "../sample-plan";

const saw = samplePlant.resources[0];
if (saw === undefined) throw new Error("no saw");
const open = (days: number) => openSpans(saw, samplePlant, [], { first: START, last: START + days - 1 });
const at = (day: number, hour: number) => startOfDay(START + day) + hour * 60;

describe("openSpans", () => {
  it("follows the shifts of the week and closes on the exceptions of the calendar", () => {
    const days = open(28).map(({ start }) => Math.floor(start / 1440) - START);
    expect(days).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23]);
    expect(open(1)).toEqual([{ start: at(0, 6), end: at(0, 14) }]);
  });

  it("takes the default shifts without a known calendar, also past midnight", () => {
    const free = { ...saw, calendar: "UNKNOWN" };
    const night = [{ weekday: 6, startMinute: 1320, endMinute: 360 }];
    expect(openSpans(free, samplePlant, night, { first: START, last: START })).toEqual([{ start: at(-1, 22), end: at(0, 6) }]);
  });
});

describe("timeSlots", () => {
  it("cuts the working day of the first weeks finely and draws later days whole", () => {
    const slots = timeSlots({ first: START, last: START + 59 }, open(60));
    expect(slots).toMatchObject({ perDay: 4, fineDays: 28, days: 60, opens: 360, closes: 840 });
    expect(slotCount(slots)).toBe(28 * 4 + 32);
    expect(slotSpan(slots, 1)).toEqual({ start: at(0, 8), minutes: 120 });
    expect(slotSpan(slots, 112)).toEqual({ start: at(28, 6), minutes: 480 });
  });

  it("never has more than 180 columns", () => {
    expect(slotCount(timeSlots({ first: START, last: START + 999 }, open(60)))).toBe(180);
  });

  it("finds for every slot's minutes the slot itself", () => {
    const slots = timeSlots({ first: START, last: START + 40 }, open(41));
    for (let slot = 0; slot < slotCount(slots); slot += 1) {
      const { start, minutes } = slotSpan(slots, slot);
      expect([slotAt(slots, start), slotAt(slots, start + minutes - 1)]).toEqual([slot, slot]);
      expect(isFirstOfWeek(slots, slot)).toBe((dayOfSlot(slots, slot) - START) % 7 === 0 && slotAt(slots, startOfDay(dayOfSlot(slots, slot))) === slot);
    }
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
    expect(word([])).toBe(`${"....".repeat(5)}xxxxxxxx`);
  });

  it("shows setup first, then run", () => {
    const work = operation({ setupMinutes: 240, runMinutes: 240, start: at(0, 6), end: at(0, 14) });
    expect(word([work]).slice(0, 4)).toBe("ssRR");
  });

  it("leaves the weekend closed under an operation that waits for Monday", () => {
    const work = operation({ setupMinutes: 0, runMinutes: 600, start: at(4, 12), end: at(7, 14) });
    expect(word([work]).slice(16)).toBe("...Rxxxxxxxx");
  });

  it("shows the longest of several operations in a slot", () => {
    const short = operation({ id: "short", setupMinutes: 30, runMinutes: 0, start: at(0, 6), end: at(0, 6.5) });
    const long = operation({ id: "long", setupMinutes: 0, runMinutes: 90, start: at(0, 6.5), end: at(0, 8) });
    expect(word([short, long]).slice(0, 2)).toBe("R.");
  });

  it("shows work that the calendar does not know of", () => {
    const work = operation({ setupMinutes: 0, runMinutes: 60, start: at(5, 8), end: at(5, 9) });
    expect(word([work]).slice(20, 24)).toBe("xRxx");
  });
});
