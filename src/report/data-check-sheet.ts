// The Data check: what was read of the planner's tables, what was refused and why, and how each column was understood.
// Its tables share their columns' widths: words in D and E, numbers from F on.

import type { Issue, Severity } from "../base/issue";
import type { SheetSpec, TableSpec } from "../grid/sheet-spec";
import type { Settings } from "../model/settings";
import type { ColumnCheck, DataCheck, TableCheck } from "../model/data-check";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "./sheet-layout";
import { styles } from "./styles";
import { tableOf, type Column } from "./table-of";
import type { ReportSentences } from "./sentences/english";
import { reportSentencesOf } from "./sentences/report-sentences";

const WIDTHS = [24, 20, 12, 60, 56, 18, 12, 15, 13];
const LINE_HEIGHT = 15;
/** Letters a unit of width: words are narrower than the digits that widths are measured in, but break early. */
const WORD_FILL = 1.05;

/** Below this the planner is asked to look. */
const SURE = 0.6;

/** One part of the sheet: a heading, and a table or a sentence in its place. */
type Section = {
  readonly heading: string;
  readonly empty: string;
  readonly rows: number;
  readonly table: (row: number) => TableSpec;
};

export function dataCheckSheet({ plan, check }: ReportInput): SheetSpec {
  const frame = sheetFrame("dataCheck", "Data check");
  const sections = sectionsOf(check, plan.settings);
  const blocks = [titleBlock("Data check", summaryWords(check, plan.settings))];
  const tables: TableSpec[] = [];
  let row = CONTENT_ROW;
  for (const section of sections) {
    blocks.push(wordsAt(row, 0, section.heading, styles.section));
    if (section.rows === 0) blocks.push(wordsAt(row + 1, 0, section.empty));
    else tables.push(section.table(row + 1));
    row += section.rows + 4;
  }
  return {
    ...frame,
    columnWidths: [...WIDTHS],
    rowHeights: new Map([...frame.rowHeights, ...tables.flatMap(tallRows)]),
    blocks,
    tables,
    freeze: { rows: 2, columns: 0 },
    print: printSetUp("Data check", plan),
  };
}

/** Rows whose words take several lines. The height is given: not every reader works it out from wrapped text. */
function tallRows(table: TableSpec): (readonly [number, number])[] {
  return table.rows.flatMap((row, index) => {
    const lines = row.map((value, column) =>
      table.columns[column]?.style.wrap === true ? Math.ceil(String(value).length / ((WIDTHS[column] ?? 1) * WORD_FILL)) : 1,
    );
    const most = Math.max(...lines);
    return most > 1 ? [[table.row + 1 + index, most * LINE_HEIGHT] as const] : [];
  });
}

function sectionsOf(check: DataCheck, settings: Settings): Section[] {
  const columns = check.tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
  const issues = [...check.issues].sort((a, b) => severityRank[a.severity] - severityRank[b.severity]);
  return [
    section("Tables found", "No table was recognised.", "PlanTables", tableColumns(reportSentencesOf(settings)), check.tables),
    section("Findings", "Nothing to report: every row was used as it stands.", "PlanIssues", issueColumns, issues),
    section("Not used", "Every sheet was used.", "PlanNotUsed", notUsedColumns, check.notUsed),
    section("How each column was understood", "No column was read.", "PlanColumns", understoodColumns, columns),
  ];
}

function section<Row>(
  heading: string,
  empty: string,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Section {
  return { heading, empty, rows: rows.length, table: (row) => tableOf(name, { row, column: 0 }, columns, rows) };
}

function summaryWords(check: DataCheck, settings: Settings): string {
  const sum = (of: (table: TableCheck) => number) => check.tables.reduce((total, table) => total + of(table), 0);
  const errors = check.issues.filter(({ severity }) => severity === "error" || severity === "fatal").length;
  const warnings = check.issues.filter(({ severity }) => severity === "warning").length;
  return reportSentencesOf(settings).dataCheck(check.tables.length, sum((t) => t.rowsRead), sum((t) => t.rowsUsed), sum((t) => t.rowsRefused), sum((t) => t.rowsLeftOut), errors, warnings);
}

const tableColumns = (say: ReportSentences): readonly Column<TableCheck>[] => [
  { heading: "Holds", width: 0, style: styles.strong, value: (table) => table.title },
  {
    heading: "Sheet",
    width: 0,
    style: styles.link,
    value: (table) => table.sheet,
    link: (table) => ({ sheet: table.sheet, cell: table.area.split(":")[0] ?? table.area }),
  },
  { heading: "Cells", width: 0, style: styles.text, value: (table) => table.area },
  { heading: "Table or name", width: 0, style: styles.text, value: (table) => table.name ?? "plain cells" },
  {
    heading: "Result",
    width: 0,
    style: styles.text,
    value: (table) => resultWords(table, say),
    cellStyle: (table) => (table.rowsRefused > 0 ? styles.late : styles.good),
  },
  { heading: "Rows read", width: 0, style: styles.whole, value: (table) => table.rowsRead },
  { heading: "Used", width: 0, style: styles.whole, value: (table) => table.rowsUsed },
  { heading: "Refused", width: 0, style: styles.whole, value: (table) => table.rowsRefused },
  { heading: "Left out", width: 0, style: styles.whole, value: (table) => table.rowsLeftOut },
];

function resultWords(table: TableCheck, say: ReportSentences): string {
  if (table.rowsRefused > 0) return say.rowsRefused(table.rowsRefused);
  return table.rowsLeftOut > 0 ? "Every row used that planning needs" : "Every row used";
}

const severityRank: Readonly<Record<Severity, number>> = { fatal: 0, error: 1, warning: 2, info: 3 };

const severityWords: Readonly<Record<Severity, string>> = {
  fatal: "Stops planning",
  error: "Row refused",
  warning: "Please look",
  info: "Good to know",
};

const issueColumns: readonly Column<Issue>[] = [
  {
    heading: "Severity",
    width: 0,
    style: { valign: "top" },
    value: (issue) => severityWords[issue.severity],
    cellStyle: ({ severity }) => (severity === "fatal" || severity === "error" ? styles.late : undefined),
  },
  { heading: "Sheet", width: 0, style: { valign: "top" }, value: (issue) => issue.sheet ?? "" },
  {
    heading: "Cell",
    width: 0,
    style: { ...styles.link, valign: "top" },
    value: (issue) => issue.cell ?? "",
    link: ({ sheet, cell }) => (sheet === undefined || cell === undefined ? undefined : { sheet, cell }),
  },
  { heading: "What", width: 0, style: styles.wrapped, value: (issue) => issue.text },
  { heading: "What to do", width: 0, style: styles.wrapped, value: (issue) => issue.hint },
];

const notUsedColumns: readonly Column<DataCheck["notUsed"][number]>[] = [
  { heading: "Taken as", width: 0, style: { valign: "top" }, value: () => "Not used" },
  { heading: "Sheet", width: 0, style: { valign: "top" }, value: (range) => range.sheet },
  { heading: "Cells", width: 0, style: { valign: "top" }, value: (range) => range.area },
  { heading: "Reason", width: 0, style: styles.wrapped, value: (range) => range.reason },
];

type Understood = { readonly table: TableCheck; readonly column: ColumnCheck };

const isUnsure = ({ column }: Understood) => column.field !== null && column.confidence < SURE;

const understoodColumns: readonly Column<Understood>[] = [
  { heading: "Table", width: 0, style: styles.text, value: ({ table }) => table.title },
  { heading: "Sheet", width: 0, style: styles.text, value: ({ table }) => table.sheet },
  {
    heading: "Cell",
    width: 0,
    style: styles.link,
    value: ({ column }) => column.cell,
    link: ({ table, column }) => ({ sheet: table.sheet, cell: column.cell }),
  },
  { heading: "Your heading", width: 0, style: styles.text, value: ({ column }) => column.heading },
  { heading: "Evidence", width: 0, style: styles.text, value: ({ column }) => column.evidence },
  {
    heading: "Used as",
    width: 0,
    style: styles.strong,
    value: ({ column }) => column.field ?? "Not used",
    cellStyle: ({ column }) => (column.field === null ? { ...styles.note, bold: false } : undefined),
  },
  { heading: "Unit", width: 0, style: styles.text, value: ({ column }) => column.unit ?? "" },
  { heading: "Confidence", width: 0, style: styles.percent, value: ({ column }) => (column.field === null ? null : column.confidence) },
  {
    heading: "Look?",
    width: 0,
    style: styles.text,
    value: (row) => (isUnsure(row) ? "Please look" : ""),
    cellStyle: (row) => (isUnsure(row) ? styles.late : undefined),
  },
];
