// Forecast data: what the charts of the sheet Forecast draw, a row for each figure of an item and a column for each period, and above
// it the rows of the item that is chosen there. Knows where that choice stands.

import { absoluteAreaName, cellName, quotedSheet } from "../../grid/address";
import type { ChartRange } from "../../grid/chart-spec";
import type { BlockSpec, SheetSpec, SpecCell } from "../../grid/sheet-spec";
import type { JudgedOutlook } from "../../model/outlook";
import { itemWidth } from "../item-width";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { tableOf, type Column } from "../table-of";
import { planLine } from "../words";
import { finite } from "./finite";
import { itemsByMoney, itemsToDraw, periodNames, type ForecastItem } from "./forecast-items";
import { reportSentencesOf } from "../sentences/report-sentences";

const DATA = "forecastData";
const DATA_NAME = "Forecast data";

/** The cell of the sheet Forecast in which an item is chosen. */
export const CHOICE = { row: CONTENT_ROW, column: 1, rows: 1, columns: 1 };

/** Figures of an item in the order of their rows. */
const FIGURES = ["History", "Forecast", "Lower", "Upper", "Planned"] as const;
export type Figure = (typeof FIGURES)[number];

const LEFT_COLUMNS = 2;
const CHOSEN_ROW = CONTENT_ROW + 1;
const TABLE_ROW = CHOSEN_ROW + FIGURES.length + 3;
const PERIOD_WIDTH = 11;

/** The cells of a figure in the first periods: of the item at a place of those that are drawn, or of the chosen one. */
export function figureCells(place: number | "chosen", figure: Figure, periods: number): ChartRange {
  const first = place === "chosen" ? CHOSEN_ROW + 1 : TABLE_ROW + 1 + place * FIGURES.length;
  return { sheetId: DATA, row: first + FIGURES.indexOf(figure), column: LEFT_COLUMNS, rows: 1, columns: periods };
}

/** The names of the periods. */
export function periodCells(periods: number): ChartRange {
  return { sheetId: DATA, row: CHOSEN_ROW, column: LEFT_COLUMNS, rows: 1, columns: periods };
}

type Row = { readonly item: string; readonly figure: Figure; readonly values: readonly (number | null)[] };

/** The line of the forecast begins where history ends. What is planned is the forecast, or what the planner set. */
function rowsOf({ item, history, cleaned, forecast, lower, upper, overrides = [] }: ForecastItem, { past, coming }: JudgedOutlook): readonly Row[] {
  const before = past.length;
  const known = past.map((_, index) => history[index - before + history.length] ?? null);
  const ahead = (values: readonly number[], first: number | null): readonly (number | null)[] => [...past.map((_, index) => (index === before - 1 ? first : null)), ...coming.map((_, index) => finite(values[index] ?? null))];
  const set = new Map(overrides.map(({ from, quantity }) => [from, quantity]));
  const row = (figure: Figure, values: readonly (number | null)[]): Row => ({ item, figure, values });
  return [
    row("History", [...known, ...coming.map(() => null)]),
    row("Forecast", ahead(forecast, known.at(-1) ?? cleaned.at(-1) ?? null)),
    row("Lower", ahead(lower, null)),
    row("Upper", ahead(upper, null)),
    row("Planned", ahead(coming.map(({ start }, place) => set.get(start) ?? forecast[place] ?? 0), known.at(-1) ?? cleaned.at(-1) ?? null)),
  ];
}

export function forecastDataSheet(input: ReportInput, outlook: JudgedOutlook, forecastName: string): SheetSpec | null {
  const items = itemsToDraw(itemsByMoney(input, outlook));
  const [first] = items;
  if (first === undefined) return null;
  const names = periodNames(outlook);
  const rows = items.flatMap((item) => rowsOf(item, outlook));
  const columns: readonly Column<Row>[] = [
    { heading: "Item", width: itemWidth(input, 16), style: styles.text, value: ({ item }) => item },
    { heading: "Figure", width: 12, style: styles.text, value: ({ figure }) => figure },
    ...names.map((heading, place): Column<Row> => ({ heading, width: PERIOD_WIDTH, style: styles.hours, value: ({ values }) => values[place] ?? null })),
  ];
  return {
    ...sheetFrame(DATA, DATA_NAME),
    columnWidths: columns.map(({ width }) => width),
    blocks: [
      titleBlock(DATA_NAME, `${reportSentencesOf(input.plan.settings).forecastData()} ${planLine(input.plan)}`),
      wordsAt(CONTENT_ROW, 0, "The item chosen on the sheet Forecast: its lines leave its history where that ends", styles.section),
      chosenRows(names, rows, outlook.past.length, forecastName),
      wordsAt(TABLE_ROW - 1, 0, "All items, the most money first", styles.section),
    ],
    tables: [tableOf("PlanForecastSeries", { row: TABLE_ROW, column: 0 }, columns, rows)],
    freeze: { rows: CONTENT_ROW, columns: LEFT_COLUMNS },
    print: { ...printSetUp(DATA_NAME, input.plan), pagesWide: Math.max(1, Math.ceil(names.length / PERIODS_A_PAGE)), repeatColumns: { first: 0, last: LEFT_COLUMNS - 1 } },
  };
}

const PERIODS_A_PAGE = 24;

/**
 * Formulas that add up the one row of the chosen item: products of comparisons, so that no character of an id is a wildcard. A formula
 * cannot leave a cell empty, so that none is: the other lines lie on history as long as it lasts, and a gap is as high as what was before it.
 */
function chosenRows(names: readonly string[], rows: readonly Row[], past: number, forecastName: string): BlockSpec {
  const choice = `${quotedSheet(forecastName)}!${absoluteAreaName(CHOICE)}`;
  const column = (place: number): string => absoluteAreaName({ row: TABLE_ROW + 1, column: place, rows: rows.length, columns: 1 });
  const heading = (value: string): SpecCell => ({ value, style: styles.headingRight });
  const cellOf = (index: number, place: number): string => cellName(CHOSEN_ROW + 1 + index, LEFT_COLUMNS + place);
  const shown = (index: number, place: number): number => (place < 0 ? 0 : (rows[index]?.values[place] ?? shown(index, place - 1)));
  const figureCell = (figure: Figure, index: number, place: number): SpecCell | null => {
    if (figure === "History" && place >= past) return null;
    if (figure !== "History" && place < past) return { value: shown(0, place), style: styles.hours, formula: cellOf(0, place) };
    const values = column(LEFT_COLUMNS + place);
    const isRow = `(${column(0)}=${choice})*(${column(1)}="${figure}")`;
    const before = place === 0 ? "0" : cellOf(index, place - 1);
    return { value: shown(index, place), style: styles.hours, formula: `IF(SUMPRODUCT(${isRow}*(${values}<>""))=0,${before},SUMPRODUCT(${isRow},${values}))` };
  };
  return {
    row: CHOSEN_ROW,
    column: 0,
    cells: [
      [{ value: "Item", style: styles.heading }, { value: "Figure", style: styles.heading }, ...names.map(heading)],
      ...FIGURES.map((figure, index): readonly (SpecCell | null)[] => [
        { value: rows[index]?.item ?? "", formula: choice },
        { value: figure },
        ...names.map((_, place) => figureCell(figure, index, place)),
      ]),
    ],
  };
}
