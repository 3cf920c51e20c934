// The first two sheets of Morgenrad's workbook: what it is, in plain words, and the settings of the plan.

import type { SheetSpec, SpecCell, SpecValue } from "../../../src/grid/sheet-spec";
import { bannerCells } from "../planner-sheet";
import { HORIZON_WEEKS, PLAN_START } from "./customer-orders";
import { house } from "./house";

const text = { wrap: true, valign: "top" as const };

function guide(sheet: string, words: string): readonly (SpecCell | null)[] {
  return [{ value: sheet, style: { bold: true, colour: "1F4E5F", valign: "top" }, link: { sheet, cell: "A1" } }, { value: words, style: text }];
}

export function readMeSheet(): SheetSpec {
  const says = (words: string): readonly SpecCell[] => [{ value: words, style: { colour: "3B4648" } }];
  return {
    id: "read-me",
    name: "Read me",
    tabColour: "1F4E5F",
    columnWidths: [20, 92],
    rowHeights: new Map([[0, 30]]),
    showGridlines: false,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          bannerCells(house, "Morgenrad GmbH – Production planning, winter and spring 2026/27", 2),
          [],
          says("We build bicycles in one plant: tubes are cut, frames welded and painted, wheels laced, bicycles assembled."),
          says("This workbook is what we plan from. Planning meeting: Mondays 8:30, room 2. Yellow cells are typed by hand."),
          [],
          guide("Settings", "First day of the plan, how far we look ahead, how we count."),
          guide("Customer orders", "What dealers have ordered. Partly delivered lines stay until they are complete."),
          guide("Forecast", "What sales expects for spring, best sellers only."),
          guide("Items", "Every bicycle, assembly, part and material with lead time, cost and order quantities."),
          guide("Parts lists", "What goes into what, one level at a time."),
          guide("Replacements", "What may stand in for what, if it is left over."),
          guide("Routings", "How long everything takes, and where."),
          guide("Stock", "What lies where, counted on 28 November."),
          guide("Season stock", "Safety stock that changes with the season."),
          guide("Shop orders", "What is on the floor."),
          guide("Purchase orders", "What we wait for. Look at the remarks."),
          guide("Who sells what", "Vendors of each part with price, lead time and share."),
          guide("Vendor list", "Phone list."),
          guide("Work centres", "Machines and people, with efficiency and shift model."),
          guide("Colour changes", "Minutes to change colour on the painting line."),
          guide("Shifts", "Working hours, holidays, maintenance days."),
          guide("Sales history", "Two years of sales by month."),
          [],
          says("Known worries: painting is full from March on; Tour motors are five weeks late; gravel forks are stuck at customs."),
          says("Questions: Ms Janssen (assembly), Ms Okafor (frames), Mr Petersen (purchasing). All names and figures are invented."),
        ],
      },
    ],
    tables: [],
    print: { landscape: false, pagesWide: 1 },
  };
}

export function settingsSheet(): SheetSpec {
  const style = { border: { colour: "D5DBDC" } };
  const row = (label: string, value: SpecValue, note: string, more: { format?: string; formula?: string } = {}): readonly SpecCell[] => [
    { value: label, style },
    {
      value,
      style: { ...style, fill: house.input, align: "right", ...(more.format === undefined ? {} : { format: more.format }) },
      ...(more.formula === undefined ? {} : { formula: more.formula }),
    },
    { value: note, style: { ...style, italic: true, colour: "5F6B6D" } },
  ];
  const heading = (value: string): SpecCell => ({ value, style: { bold: true, fill: house.heading, border: { colour: "8FA3A8" } } });
  return {
    id: "settings",
    name: "Settings",
    tabColour: "1F4E5F",
    columnWidths: [30, 16, 64],
    rowHeights: new Map([[0, 26]]),
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          bannerCells(house, "Settings of the plan", 3),
          [{ value: "Change the yellow cells before the Monday meeting.", style: { italic: true, colour: "5F6B6D" } }],
          [],
          ["Setting", "Value", "Meaning"].map(heading),
          row("Start date", { day: PLAN_START }, "A Monday. Nothing is planned before it.", { format: "ddd dd.mm.yyyy" }),
          row("Horizon (days)", 7 * HORIZON_WEEKS, "How far we look ahead: 26 weeks, to the end of May.", { formula: `${HORIZON_WEEKS}*7` }),
          row("Bucket", "week", "Needs are added up by week."),
          row("Message tolerance (days)", 2, "Smaller shifts are not worth a call."),
        ],
      },
    ],
    tables: [],
    validations: [{ kind: "list", values: ["day", "week", "month"], area: { row: 6, column: 1, rows: 1, columns: 1 } }],
    print: { landscape: false, pagesWide: 1 },
  };
}
