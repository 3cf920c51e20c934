// The first two sheets of Lindner's workbook: what it is, and the settings of the plan.

import type { SheetSpec, SpecCell, SpecValue } from "../../../src/grid/sheet-spec";
import { bannerCells } from "../planner-sheet";
import { DATE, house } from "./house";
import { BAKERY_DAYS, BAKERY_START } from "./standing-orders";

export function coverSheet(): SheetSpec {
  const says = (words: string): readonly SpecCell[] => [{ value: words, style: { colour: "4A3A2A" } }];
  return {
    id: "lies-mich",
    name: "Lies mich",
    tabColour: "7A4A21",
    columnWidths: [96],
    rowHeights: new Map([[0, 30]]),
    showGridlines: false,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          bannerCells(house, "Backhaus Lindner – Backplan Advent 2026", 1),
          [],
          says("Wir backen auf Lager und für fünf Verkaufsstellen: in sechs Nächten je Woche, 22 bis 6 Uhr, auf zwei Linien."),
          says("Gebacken wird in der Nacht vor dem Liefertag. Teige werden an der Linie gemischt; Teiglinge kommen aus dem Tiefkühlhaus."),
          says("Nach Nüssen und Sesam wird die Linie gründlich gereinigt (Allergene!), siehe Blatt Umrüsten."),
          says("Gelbe Zellen werden von Hand gepflegt. Fragen: Frau Lindner, Durchwahl 12. Alle Namen und Zahlen sind erfunden."),
        ],
      },
    ],
    tables: [],
    print: { landscape: false, pagesWide: 1 },
  };
}

export function settingsSheet(): SheetSpec {
  const style = { border: { colour: "D9CDBE" } };
  const row = (label: string, value: SpecValue, note: string, format?: string): readonly SpecCell[] => [
    { value: label, style },
    { value, style: { ...style, fill: house.input, align: "right", ...(format === undefined ? {} : { format }) } },
    { value: note, style: { ...style, italic: true } },
  ];
  const heading = (value: string): SpecCell => ({ value, style: { bold: true, fill: house.heading } });
  return {
    id: "einstellungen",
    name: "Einstellungen",
    tabColour: "7A4A21",
    columnWidths: [26, 14, 48],
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          bannerCells(house, "Einstellungen", 3),
          [],
          ["Einstellung", "Wert", "Erläuterung"].map(heading),
          row("Startdatum", { day: BAKERY_START }, "Montag der ersten Adventswoche", DATE),
          row("Horizont (Tage)", BAKERY_DAYS, "drei Wochen"),
          row("Raster", "Tag", "Bedarf je Tag"),
        ],
      },
    ],
    tables: [],
    print: { landscape: false, pagesWide: 1 },
  };
}
