// The frame that all our sheets share: title, one line of explanation, a table below, and how it prints.

import { MAX_ROWS } from "../grid/address";
import type { BlockSpec, PrintSpec, SheetSpec, SpecCell } from "../grid/sheet-spec";
import type { Plan } from "../model/plan";
import { palette } from "./palette";
import { styles } from "./styles";
import { tableOf, widthsOf, type Column } from "./table-of";
import { planLine } from "./words";
import { reportSentencesOf } from "./sentences/report-sentences";

/** Where content begins: below title, explanation and an empty row. */
export const CONTENT_ROW = 3;

const TITLE_HEIGHT = 24;

/** Title and explanation in the first two rows. */
export function titleBlock(title: string, subtitle: string): BlockSpec {
  return {
    row: 0,
    column: 0,
    cells: [[{ value: title, style: styles.title }], [{ value: subtitle, style: styles.subtitle }]],
  };
}

/** Words in one cell. */
export function wordsAt(row: number, column: number, value: string, style: SpecCell["style"] = styles.note): BlockSpec {
  return { row, column, cells: [[style === undefined ? { value } : { value, style }]] };
}

/**
 * Landscape, as wide as the paper, headings on every page when `headingRow` is given.
 * The footer says which sheet of which plan a page is; the host adds the page number.
 */
export function printSetUp(title: string, plan: Plan, headingRow?: number, pageBreaks?: readonly number[]): PrintSpec {
  return {
    landscape: true,
    pagesWide: 1,
    footer: `${title}, ${planLine(plan)}`,
    ...(headingRow === undefined ? {} : { repeatRows: { first: headingRow, last: headingRow } }),
    ...(pageBreaks === undefined || pageBreaks.length === 0 ? {} : { pageBreaks }),
  };
}

/** What sheets have in common before their own content. */
export function sheetFrame(
  id: string,
  name: string,
): Pick<SheetSpec, "id" | "name" | "tabColour" | "showGridlines"> & { readonly rowHeights: ReadonlyMap<number, number> } {
  return { id, name, tabColour: palette.accent, showGridlines: false, rowHeights: new Map([[0, TITLE_HEIGHT]]) };
}

export type TableSheet<Row> = {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
  /** What it says; the plan's kind, start and horizon follow. */
  readonly subtitle: string;
  /** What the sheet says in place of a table without rows. */
  readonly empty: string;
  readonly table: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Columns that stay in sight when scrolling to the right. */
  readonly frozenColumns: number;
  /** Rows kept free below the table for what follows it. */
  readonly rowsBelow?: number;
};

/** A sheet of one table under its title; without rows, a sentence. Rows beyond Excel's last are cut with a sentence. */
export function tableSheet<Row>(sheet: TableSheet<Row>): SheetSpec {
  const { columns, rows, name, plan } = sheet;
  const frame = { ...sheetFrame(sheet.id, name), columnWidths: widthsOf(columns) };
  if (rows.length === 0) {
    return {
      ...frame,
      blocks: [titleBlock(name, planLine(plan)), wordsAt(CONTENT_ROW, 0, sheet.empty)],
      tables: [],
      print: printSetUp(name, plan),
    };
  }
  const shown = rows.slice(0, MAX_ROWS - CONTENT_ROW - 1 - (sheet.rowsBelow ?? 0));
  return {
    ...frame,
    blocks: [titleBlock(name, `${sheet.subtitle} ${planLine(plan)}${cutWords(plan, shown.length, rows.length)}`)],
    tables: [tableOf(sheet.table, { row: CONTENT_ROW, column: 0 }, columns, shown)],
    freeze: { rows: CONTENT_ROW + 1, columns: sheet.frozenColumns },
    print: printSetUp(name, plan, CONTENT_ROW),
  };
}

/** Says how many rows a sheet could not take; `` when it took all. */
export function cutWords({ settings }: Plan, shown: number, total: number): string {
  return shown === total ? "" : ` ${reportSentencesOf(settings).rowsCut(shown, total)}`;
}
