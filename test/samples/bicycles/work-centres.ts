// The shop of Morgenrad: twelve work centres, their shifts and closed days, and the colour changes of the painting line.

import type { Day } from "../../../src/base/day";
import { dayFromText } from "../../../src/base/day";
import type { Calendar, CalendarException, Changeover, Resource, Shift } from "../../../src/model/plant";
import { bicycleModels } from "./models";

/** The day of a date that is known to exist. */
export function day(text: string): Day {
  const found = dayFromText(text);
  if (found === null) throw new Error(`There is no day ${text}.`);
  return found;
}

const workdays = [0, 1, 2, 3, 4];
const early: readonly Shift[] = workdays.map((weekday) => ({ weekday, startMinute: 360, endMinute: 840 }));
const late: readonly Shift[] = workdays.map((weekday) => ({ weekday, startMinute: 840, endMinute: 1320 }));

function closed(from: string, to: string, reason: string, resource?: string): CalendarException {
  const span = { from: day(from), to: day(to), shifts: [], reason };
  return resource === undefined ? span : { ...span, resource };
}

const holidays: readonly CalendarException[] = [
  closed("2026-12-24", "2027-01-01", "Christmas and New Year, plant closed"),
  closed("2027-03-26", "2027-03-26", "Good Friday"),
  closed("2027-03-29", "2027-03-29", "Easter Monday"),
  closed("2027-05-06", "2027-05-06", "Ascension Day"),
  closed("2027-05-17", "2027-05-17", "Whit Monday"),
];

const maintenance: readonly CalendarException[] = [
  closed("2027-01-18", "2027-01-18", "Powder booth: filters and conveyor", "PAINT"),
  closed("2027-02-12", "2027-02-12", "Furnace: yearly inspection", "HEAT"),
];

export const ONE_SHIFT = "1-shift";
export const TWO_SHIFT = "2-shift";

export const calendars: readonly Calendar[] = [
  { id: ONE_SHIFT, shifts: early, exceptions: [...holidays, ...maintenance.filter((entry) => entry.resource === "HEAT")] },
  {
    id: TWO_SHIFT,
    shifts: [...early, ...late],
    exceptions: [...holidays, ...maintenance.filter((entry) => entry.resource === "PAINT")],
  },
];

type Line = readonly [
  id: string, description: string, units: number, efficiency: number, utilisation: number, costRate: number, calendar: string,
];

const lines: readonly Line[] = [
  ["CUT", "Tube cutting", 1, 0.95, 0.9, 42, ONE_SHIFT],
  ["MITRE", "Mitring", 1, 0.95, 0.9, 44, ONE_SHIFT],
  ["WELD", "Welding booths", 3, 0.95, 0.86, 58, TWO_SHIFT],
  ["HEAT", "Heat treatment", 1, 1, 0.92, 66, ONE_SHIFT],
  ["BLAST", "Sandblasting", 1, 0.95, 0.88, 40, ONE_SHIFT],
  ["PAINT", "Painting line", 1, 0.95, 0.85, 84, TWO_SHIFT],
  ["LACE", "Wheel lacing", 2, 0.95, 0.9, 38, ONE_SHIFT],
  ["TRUE", "Truing", 1, 0.98, 0.9, 40, TWO_SHIFT],
  ["ASSY", "Assembly line", 4, 0.95, 0.88, 41, TWO_SHIFT],
  ["EASSY", "E-bike assembly", 1, 0.95, 0.84, 45, TWO_SHIFT],
  ["TEST", "Testing", 1, 1, 0.88, 39, TWO_SHIFT],
  ["PACK", "Packing", 1, 1, 0.87, 34, TWO_SHIFT],
];

export const resources: readonly Resource[] = lines.map(
  ([id, description, units, efficiency, utilisation, costRate, calendar]) => ({
    id, description, units, efficiency, utilisation, costRate, calendar,
  }),
);

/** Lightness of a colour, 0 dark … 3 light: a light colour after a dark one needs the booth cleaned most carefully. */
const lightness: Readonly<Record<string, number>> = { BLK: 0, GRY: 1, OLV: 1, BLU: 1, RED: 1, SGR: 2, SND: 3, CRM: 3 };

/** Minutes of a colour change beyond the ordinary setup. */
function changeMinutes(from: string, to: string): number {
  const step = (lightness[to] ?? 0) - (lightness[from] ?? 0);
  if (from === to) return 4;
  return step > 0 ? 20 + 5 * step : 15;
}

export const changeovers: readonly Changeover[] = (() => {
  const colours = [...new Set(bicycleModels.flatMap((model) => model.colours))];
  return colours.flatMap((from) =>
    colours.map((to) => ({ resource: "PAINT", from, to, minutes: changeMinutes(from, to) })),
  );
})();
