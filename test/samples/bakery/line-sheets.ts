// The sheets about Lindner's two lines: capacity, times, changeovers, night shift.

import type { SheetSpec, SpecCell, SpecValue } from "../../../src/grid/sheet-spec";
import type { Changeover, Resource, RoutingStep } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { bannerCells, layOutList } from "../planner-sheet";
import { bakeryPlant } from "./bakery-plant";
import { DATE, house, weekdays } from "./house";

export function lineSheet(): LaidOutList {
  return layOutList<Resource>(house, {
    id: "linien",
    name: "Linien",
    title: "Backlinien",
    notes: [],
    rows: bakeryPlant.resources,
    columns: [
      { heading: "Arbeitsplatz", width: 13, value: (row) => row.id },
      { heading: "Bezeichnung", width: 26, value: (row) => row.description },
      { heading: "Anzahl", width: 9, value: (row) => row.units },
      { heading: "Leistungsgrad (%)", width: 11, value: (row) => Math.round(row.efficiency * 100), input: true },
      { heading: "Nutzungsgrad (%)", width: 11, value: (row) => Math.round(row.utilisation * 100), input: true },
      { heading: "Stundensatz (€/h)", width: 11, value: (row) => row.costRate, format: "#,##0.00" },
      { heading: "Schichtmodell", width: 13, value: (row) => row.calendar ?? "" },
    ],
  });
}

export function routingSheet(): LaidOutList {
  return layOutList<RoutingStep>(house, {
    id: "arbeitsplaene",
    name: "Arbeitspläne",
    title: "Arbeitspläne",
    notes: ["Rüsten in Minuten je Charge, Stückzeit in Sekunden auf der Linie. Rüstgruppe = Allergene."],
    rows: bakeryPlant.routing,
    columns: [
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Arbeitsgang-Nr.", width: 11, value: (row) => row.number },
      { heading: "Arbeitsgangbezeichnung", width: 24, value: (row) => row.description },
      { heading: "Arbeitsplatz", width: 12, value: (row) => row.resource },
      { heading: "Rüstzeit (min)", width: 9, value: (row) => row.setupMinutes, input: true },
      { heading: "Stückzeit (s)", width: 9, value: (row) => Math.round(row.runMinutes * 600) / 10, format: "0.0", input: true },
      { heading: "Rüstgruppe", width: 11, value: (row) => row.setupFamily ?? null },
    ],
  });
}

export function changeoverSheet(): LaidOutList {
  return layOutList<Changeover>(house, {
    id: "umruesten",
    name: "Umrüsten",
    title: "Umrüsten und Reinigen zwischen Allergengruppen",
    notes: ["Nach Nuss und Sesam: Nassreinigung, 25 Minuten."],
    rows: bakeryPlant.changeovers,
    columns: [
      { heading: "Arbeitsplatz", width: 13, value: (row) => row.resource ?? "" },
      { heading: "von Rüstgruppe", width: 13, value: (row) => row.from },
      { heading: "nach Rüstgruppe", width: 13, value: (row) => row.to },
      { heading: "Umrüstzeit (min)", width: 11, value: (row) => row.minutes, input: true },
    ],
  });
}

/** Two lists beside each other: the nights of a week, and the nights that are different. */
export function shiftSheet(): SheetSpec {
  const border = { colour: "D9CDBE" };
  const heading = (value: string): SpecCell => ({ value, style: { bold: true, fill: house.heading, border } });
  const cell = (value: SpecValue, format?: string): SpecCell => ({
    value,
    style: format === undefined ? { border } : { border, format, fill: house.input },
  });
  const nights = bakeryPlant.calendars.flatMap((calendar) =>
    calendar.shifts.map((shift) => [
      cell(calendar.id),
      cell(weekdays[shift.weekday] ?? ""),
      cell(shift.startMinute / 1440, "hh:mm"),
      cell(shift.endMinute / 1440, "hh:mm"),
    ]),
  );
  const closed = bakeryPlant.calendars.flatMap((calendar) =>
    calendar.exceptions.map((entry) => [
      cell({ day: entry.from }, DATE),
      cell({ day: entry.to }, DATE),
      cell(entry.reason),
      cell(entry.resource ?? null),
    ]),
  );
  return {
    id: "schichten",
    name: "Schichten",
    columnWidths: [13, 10, 8, 8, 4, 13, 13, 34, 13],
    rowHeights: new Map([[0, 26]]),
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          bannerCells(house, "Nachtschicht und Ausfälle", 9),
          [{ value: "Der Wochentag ist der Abend, an dem die Nacht beginnt. Samstagabend frei.", style: { italic: true, colour: "5F6B6D" } }],
        ],
      },
      { row: 3, column: 0, cells: [["Schichtmodell", "Wochentag", "Beginn", "Ende"].map(heading), ...nights] },
      { row: 3, column: 5, cells: [["Datum von", "Datum bis", "Grund", "Arbeitsplatz"].map(heading), ...closed] },
    ],
    tables: [],
    print: { landscape: true, pagesWide: 1 },
  };
}
