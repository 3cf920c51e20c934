// Two weeks of a heating engineer's field service: jobs without material, people with skills and shifts of their own, tools that
// there are few of, and the calls that come in. The numbers alone; all names are invented.

import { dayFromText } from "../../../src/base/day";

export const SERVICE_START = dayFromText("2026-06-08") ?? 0;

export type Service = { readonly id: string; readonly name: string; readonly price: number; readonly cost: number };

export const services: readonly Service[] = [
  { id: "INSPECT", name: "Yearly inspection of a heat pump", price: 189, cost: 96 },
  { id: "FAULT", name: "Fault: find and repair", price: 245, cost: 128 },
  { id: "REFILL", name: "Refrigerant: leak test and refill", price: 410, cost: 215 },
  { id: "BOILER", name: "Service of a gas boiler", price: 165, cost: 82 },
  { id: "METER", name: "Electrical check with protocol", price: 120, cost: 61 },
  { id: "INSTALL", name: "New heat pump: mount, connect, start up", price: 2450, cost: 1360 },
];

export type Step = {
  readonly service: string;
  readonly number: number;
  readonly task: string;
  readonly skill: string;
  readonly also: string | null;
  readonly travel: number;
  readonly work: number;
  readonly inOneGo: boolean;
};

const step = (service: string, number: number, task: string, skill: string, work: number, more: Partial<Step> = {}): Step => ({
  service, number, task, skill, also: null, travel: 30, work, inOneGo: true, ...more,
});

/** A visit is done in one go, travel included; only mounting may go over the night. */
export const steps: readonly Step[] = [
  step("INSPECT", 10, "Inspect", "heat pump", 75),
  step("FAULT", 10, "Find and repair", "heat pump", 110),
  step("REFILL", 10, "Leak test and refill", "refrigerant", 135, { also: "REFILL-SET" }),
  step("BOILER", 10, "Clean and measure", "gas", 70),
  step("METER", 10, "Measure", "electric", 50),
  step("INSTALL", 10, "Mount the unit", "heat pump", 420, { also: "fitter; LIFT-VAN", inOneGo: false }),
  step("INSTALL", 20, "Connect", "electric", 120),
  step("INSTALL", 30, "Start up and hand over", "refrigerant", 90, { also: "REFILL-SET" }),
];

/** Who, or what; what they can do; when they are there. */
export type Worker = { readonly id: string; readonly name: string; readonly skills: string; readonly shift: string; readonly rate: number };

export const workers: readonly Worker[] = [
  { id: "ANNA", name: "Anna Brix, master", skills: "heat pump; electric", shift: "Early", rate: 58 },
  { id: "BEN", name: "Ben Okoro", skills: "heat pump; gas", shift: "Early", rate: 49 },
  { id: "CARLA", name: "Carla Voss", skills: "heat pump", shift: "Late", rate: 47 },
  { id: "DAN", name: "Dan Sorel", skills: "electric", shift: "Early", rate: 46 },
  { id: "EWA", name: "Ewa Lind", skills: "gas; heat pump", shift: "Part time", rate: 45 },
  { id: "FINN", name: "Finn Ahl, trainee", skills: "", shift: "Early", rate: 24 },
  { id: "REFILL-SET", name: "Refrigerant set, one for all", skills: "", shift: "Garage", rate: 0 },
  { id: "LIFT-VAN", name: "Van with lift", skills: "", shift: "Garage", rate: 0 },
];

/** Certificates: by person, with the days on which they hold, the one to ask first. */
export const certificates: readonly (readonly [person: string, skill: string, priority: number, from: number | null, to: number | null])[] = [
  ["CARLA", "refrigerant", 1, null, null],
  ["ANNA", "refrigerant", 2, SERVICE_START + 4, null],
  ["FINN", "fitter", 1, null, null],
  ["DAN", "fitter", 2, null, null],
];

/** Weekdays from Monday. */
export const shifts: readonly (readonly [shift: string, weekday: string, from: number, to: number])[] = [
  ...days("Early", 5, [[7, 11.5], [12, 15.5]]),
  ...days("Late", 5, [[9.5, 13.5], [14, 18]]),
  ...days("Part time", 4, [[8, 13]]),
  ...days("Garage", 5, [[6, 20]]),
];

function days(shift: string, count: number, spans: readonly (readonly [number, number])[]): readonly (readonly [string, string, number, number])[] {
  return ["Mon", "Tue", "Wed", "Thu", "Fri"].slice(0, count).flatMap((weekday) => spans.map(([from, to]) => [shift, weekday, from / 24, to / 24] as const));
}

/** Days on which somebody is away. */
export const away: readonly (readonly [from: number, to: number, reason: string, person: string])[] = [
  [SERVICE_START + 2, SERVICE_START + 2, "Training: refrigerants", "ANNA"],
  [SERVICE_START + 7, SERVICE_START + 8, "Holiday", "BEN"],
];

export type Job = { readonly id: string; readonly customer: string; readonly service: string; readonly from: number; readonly to: number; readonly priority: number };

const customers = ["Ahorn", "Becker", "Castle Court", "Demir", "Elms", "Fischer", "Garden Flats", "Hansen", "Ibsen", "Jansen", "Kita Sunbeam", "Lehmann", "Mill House", "Novak", "Old Bakery", "Petersen"];

/** By weekday of the first week, then of the second: service, days that the window is long, priority. */
const booked: readonly (readonly (readonly [service: string, days: number, priority: number])[])[] = [
  [["FAULT", 0, 1], ["FAULT", 0, 1], ["INSPECT", 1, 3], ["BOILER", 1, 3], ["METER", 2, 3], ["INSTALL", 3, 2]],
  [["INSPECT", 0, 3], ["INSPECT", 1, 3], ["REFILL", 1, 2], ["BOILER", 0, 3], ["FAULT", 0, 1]],
  [["INSPECT", 1, 3], ["BOILER", 1, 3], ["REFILL", 0, 2], ["REFILL", 0, 2], ["REFILL", 0, 2], ["METER", 1, 3], ["FAULT", 0, 1]],
  [["INSTALL", 4, 2], ["INSPECT", 1, 3], ["BOILER", 0, 3], ["FAULT", 0, 1], ["METER", 1, 3]],
  [["INSPECT", 0, 3], ["REFILL", 0, 2], ["INSPECT", 3, 3], ["FAULT", 0, 1]],
  [["FAULT", 0, 1], ["INSPECT", 1, 3], ["BOILER", 3, 3], ["METER", 1, 3], ["REFILL", 1, 2]],
  [["INSPECT", 0, 3], ["INSPECT", 2, 3], ["FAULT", 0, 1], ["INSTALL", 3, 2]],
  [["BOILER", 0, 3], ["INSPECT", 1, 3], ["METER", 2, 3], ["FAULT", 0, 1]],
  [["REFILL", 1, 2], ["INSPECT", 1, 3], ["BOILER", 1, 3], ["FAULT", 0, 1]],
  [["INSPECT", 0, 3], ["METER", 0, 3], ["FAULT", 0, 1]],
];

/** Bookings that come in every day alike, with longer windows. */
const everyDay = [["INSPECT", 1, 3], ["BOILER", 2, 3], ["INSPECT", 2, 3], ["METER", 1, 3], ["FAULT", 1, 2], ["INSPECT", 4, 3]] as const;

export const jobs: readonly Job[] = booked.flatMap((list, index) => [...list, ...everyDay].map((job) => ({ job, day: SERVICE_START + index + (index >= 5 ? 2 : 0) }))).map(({ job: [service, length, priority], day }, place) => ({
  id: `J-${String(401 + place)}`,
  customer: customers[place % customers.length] ?? "",
  service,
  from: day,
  // A window does not end on a Saturday or Sunday.
  to: beforeWeekend(day + length),
  priority,
}));

function beforeWeekend(day: number): number {
  const weekday = (day - SERVICE_START) % 7;
  return weekday < 5 ? day : day - (weekday - 4);
}

/** Calls of a Monday by half hour, how long each takes with the notes, and who is on the rota. */
export const calls: readonly (readonly [from: number, calls: number, seconds: number, agents: number])[] = [
  [8, 34, 210, 10], [8.5, 52, 220, 12], [9, 61, 230, 13], [9.5, 58, 225, 14], [10, 49, 215, 12], [10.5, 44, 210, 12], [11, 39, 205, 10], [11.5, 33, 200, 9],
  [12, 21, 200, 7], [12.5, 19, 205, 6], [13, 27, 210, 8], [13.5, 35, 215, 8], [14, 38, 215, 10], [14.5, 36, 210, 10], [15, 31, 205, 9], [15.5, 24, 200, 7],
].map(([from = 0, count = 0, seconds = 0, agents = 0]) => [from / 24, count, seconds, agents] as const);
