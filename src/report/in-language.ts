// A laid-out sheet with its fixed words in the language of the plan: headings, labels, codes in cells, charts. Knows sheets and words;
// sentences with figures were said in that language already, and what is the planner's own is left alone.

import { germanCell, wordsIn } from "../grid/german-words";
import type { ChartAxis, ChartSpec } from "../grid/chart-spec";
import type { BlockSpec, ConditionalRule, SheetSpec, SpecValue, TableSpec } from "../grid/sheet-spec";
import type { Language } from "../model/settings";
import { germanLabel } from "./german-labels";

/** Words within a code, such as `Expedite to 2026-03-09` or `Lot for lot, min 25, multiple 25`. */
const within: readonly (readonly [RegExp, string])[] = [
  [/^Expedite to (\S+)$/, "Vorziehen auf $1"],
  [/^Defer to (\S+)$/, "Hinausschieben auf $1"],
  [/^Minimum (\S+)$/, "Mindestmenge $1"],
  [/^Multiple (\S+)$/, "Vielfaches $1"],
  [/^Fixed (?=\d)/, "Feste Menge "],
  [/^Min-max (?=\d)/, "Mindest- und Höchstbestand "],
  [/^(\S+) periods/, "$1 Perioden"],
  [/^Lot for lot/, "Bedarfslos"],
  [/, multiple (?=\d)/, ", Vielfaches "],
  [/, whole units$/, ", ganze Einheiten"],
  [/, min (?=\d)/, ", mindestens "],
  [/, max (?=\d)/, ", höchstens "],
];

/** The same beside names of hers. */
const besideNames: typeof within = [[/^Transfer from (.+)$/, "Umlagerung von $1"]];

/** Sheets whose cells outside tables hold names of the planner's; of these only what stands above is ours. */
const ROWS_OF_LEGEND = 4;
const SHEETS_OF_BARS: readonly string[] = ["gantt"];
/** `PAINT, beyond capacity`: a work centre and what its hours are. */
const hoursOf = /^(.+), (run|setup|beyond capacity|idle|overtime|rated)$/;

/** The very same sheet in English. Cost: proportional to its cells. */
export function inLanguage(sheet: SheetSpec, language: Language | undefined): SheetSpec {
  if (language !== "german") return sheet;
  const lastRow = SHEETS_OF_BARS.includes(sheet.id) ? ROWS_OF_LEGEND : Infinity;
  return {
    ...sheet,
    columnWidths: widthsOf(sheet),
    blocks: sheet.blocks.map((block) => (block.row > lastRow ? block : germanBlock(block))),
    tables: sheet.tables.map(germanTable),
    ...(sheet.rules === undefined ? {} : { rules: sheet.rules.map(germanRule) }),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map(germanChart) }),
  };
}

function germanBlock(block: BlockSpec): BlockSpec {
  return {
    ...block,
    cells: block.cells.map((row) =>
      row.map((cell) => {
        if (cell === null || cell.isName === true) return cell;
        const formula = cell.formula === undefined ? {} : { formula: germanFormula(cell.formula) };
        return { ...cell, value: typeof cell.value === "string" ? germanText(cell.value) : cell.value, ...formula };
      }),
    ),
  };
}

function germanText(text: string): string {
  const word = germanLabel(text);
  return word === text ? text.replace(hoursOf, (_, name: string, hours: string) => `${name}, ${germanLabel(hours)}`) : word;
}

function germanTable(table: TableSpec): TableSpec {
  const holds = table.columns.map(({ heading }) => wordsIn(heading));
  const columns = table.columns.map((column) => ({ ...column, heading: germanLabel(column.heading) }));
  if (holds.every((words) => words === "none")) return { ...table, columns };
  const cellOf = (value: SpecValue, column: number): SpecValue => {
    const words = holds[column] ?? "none";
    return typeof value !== "string" || words === "none" ? value : germanCode(table.columns[column]?.heading ?? "", value, words === "ours" ? within : besideNames);
  };
  return { ...table, columns, rows: table.rows.map((row) => row.map(cellOf)) };
}

function germanCode(heading: string, value: string, parts: typeof within): string {
  const word = germanCell(heading, value);
  return word !== value ? word : parts.reduce((text, [english, german]) => text.replace(english, german), value);
}

/** Words that a formula compares with. */
function germanFormula(formula: string): string {
  return formula.replace(/"([^"]+)"/g, (_, word: string) => `"${germanLabel(word)}"`);
}

function germanRule(rule: ConditionalRule): ConditionalRule {
  if (rule.kind === "formula") return { ...rule, formula: germanFormula(rule.formula) };
  return rule.kind === "cellIs" && typeof rule.value === "string" ? { ...rule, value: germanLabel(rule.value) } : rule;
}

function germanChart(chart: ChartSpec): ChartSpec {
  const axis = (each: ChartAxis): ChartAxis => ({ ...each, title: germanLabel(each.title) });
  return {
    ...chart,
    title: germanTitle(chart.title),
    series: chart.series.map((series) => ({ ...series, name: germanLabel(series.name) })),
    categoryAxis: axis(chart.categoryAxis),
    valueAxis: axis(chart.valueAxis),
  };
}

/** What a chart says of something stands behind its name: `Z-018 Raisins: falls below safety stock`. */
function germanTitle(title: string): string {
  const colon = title.lastIndexOf(": ");
  const end = colon < 0 ? 0 : colon + 2;
  const [name, said] = [title.slice(0, end).replace(/^All work centres: $/, "Alle Arbeitsplätze: "), title.slice(end)];
  return name + germanLabel(said).replace(/^no rated hours$/, "keine nutzbaren Stunden").replace(/^([\d,]+ %) loaded$/, "$1 ausgelastet");
}

/** Wider where a column was as wide as its heading and the word is longer now. Headings of two lines have room. */
function widthsOf({ columnWidths, tables, rowHeights }: SheetSpec): readonly number[] {
  const widths = [...columnWidths];
  for (const { row, column, columns } of tables) {
    if (rowHeights?.has(row) === true) continue;
    columns.forEach(({ heading }, index) => {
      const before = widths[column + index];
      if (before === undefined || before < heading.length) return;
      widths[column + index] = Math.max(before, before + germanLabel(heading).length - Math.max(heading.length, before - 5));
    });
  }
  return widths;
}
