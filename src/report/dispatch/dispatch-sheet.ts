// The Dispatch list: what each work centre does next, in its order, a printed page for each; the shop reports on it by hand, and
// what is typed there is read again with the next plan.

import { DISPATCH, DONE_MARK, dispatchHeadings } from "../../grid/dispatch-columns";
import type { SheetSpec } from "../../grid/sheet-spec";
import { companyOf, hasCompany } from "../company";
import { palette } from "../palette";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, tableSheet, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { quantityColumn, type Column } from "../table-of";
import { orderLateDays } from "../words";
import { dispatchPages, LISTED_DAYS, type DispatchRow } from "./dispatch-rows";
import { waitsFor } from "./waits-for";
import { reportSentencesOf } from "../sentences/report-sentences";

const HOW_TO_REPORT = "Report in the yellow cells: x in Done finishes an operation and those before it; Quantity good is what has come out so far, and without x only the rest is planned. The next plan goes on from there. Empty them to take it back.";

/** Headings take two lines, rows have room for a pen. */
const HEADING_HEIGHT = 30;
const ROW_HEIGHT = 25;
const FINISHED = "Finished";

export function dispatchSheet(input: ReportInput): SheetSpec {
  const pages = dispatchPages(input);
  const rows = pages.flatMap((page) => page.rows);
  const columns = dispatchColumns(input, rows);
  const sheet = tableSheet({
    id: DISPATCH,
    name: "Dispatch list",
    plan: input.plan,
    subtitle: reportSentencesOf(input.plan.settings).dispatch(rows.length, pages.length, LISTED_DAYS),
    empty: "No work is to be done at a work centre in the first days of the plan.",
    table: "PlanDispatch",
    columns,
    rows,
    frozenColumns: 1,
  });
  if (rows.length === 0) return sheet;
  const firsts: number[] = [];
  let row = CONTENT_ROW + 1;
  for (const page of pages) {
    firsts.push(row);
    row += page.rows.length;
  }
  const print = printSetUp("Dispatch list", input.plan, CONTENT_ROW, firsts.slice(1));
  return {
    ...sheet,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([...(sheet.rowHeights ?? []), [CONTENT_ROW, HEADING_HEIGHT], ...rows.map((_, index) => [CONTENT_ROW + 1 + index, ROW_HEIGHT] as const)]),
    blocks: [...sheet.blocks, wordsAt(CONTENT_ROW - 1, 0, HOW_TO_REPORT)],
    print: { ...print, repeatRows: { first: 0, last: CONTENT_ROW } },
  };
}

const middle = { valign: "middle" } as const;
const clock = { ...styles.minute, ...middle, format: "mm-dd hh:mm" };
const minutes = { ...styles.whole, ...middle };
const text = { ...styles.text, ...middle };
const wrapped = { ...styles.wrapped, ...middle, size: 9 };
const typed = { ...styles.input, ...middle, border: { colour: palette.line } };

const lateStyle = ({ of }: DispatchRow) => (of !== undefined && orderLateDays(of) > 0 ? styles.late : undefined);

function dispatchColumns(input: ReportInput, rows: readonly DispatchRow[]): Column<DispatchRow>[] {
  const waits = waitsFor(input);
  const hasFamilies = rows.some(({ operation }) => operation?.setupFamily !== undefined);
  const company = companyOf(input);
  const withWhom: Column<DispatchRow> = { heading: "With", width: 18, style: wrapped, value: ({ operation, resource, isHelp }) => (operation === undefined ? null : company(operation, isHelp === true ? resource : undefined)) };
  const family: Column<DispatchRow> = { heading: "Setup family", width: 10, style: text, value: ({ operation }) => operation?.setupFamily ?? null };
  return [
    { heading: dispatchHeadings.resource, width: 11, style: { ...styles.strong, ...middle }, value: ({ resource }) => resource },
    { heading: "Seq.", width: 8, style: minutes, value: ({ sequence }) => sequence ?? null },
    { heading: "Machine", width: 10, style: minutes, value: ({ operation, isHelp }) => (operation === undefined || isHelp === true ? null : operation.unit + 1) },
    { heading: dispatchHeadings.order, width: 18, style: text, value: ({ order }) => order },
    { heading: dispatchHeadings.operation, width: 16, style: wrapped, value: ({ operationText }) => operationText },
    { heading: "Item", width: 16, style: text, value: ({ item }) => item.id },
    { heading: "Description", width: 20, style: wrapped, value: ({ item }) => item.description },
    { ...quantityColumn<DispatchRow>("Quantity", 11, ({ operation, report }) => operation?.quantity ?? report?.good ?? null), style: minutes },
    ...(hasFamilies ? [family] : []),
    ...(rows.some(({ operation }) => operation !== undefined && hasCompany(operation)) ? [withWhom] : []),
    { heading: "Setup (min)", width: 8, style: { ...styles.faint, ...middle }, value: ({ operation }) => operation?.setupMinutes ?? null },
    { heading: "Run (min)", width: 8, style: minutes, value: ({ operation }) => operation?.runMinutes ?? null },
    { heading: "Start", width: 12, style: clock, value: ({ operation }) => (operation === undefined ? null : { minute: operation.start }) },
    { heading: "End", width: 12, style: clock, value: ({ operation }) => (operation === undefined ? null : { minute: operation.end }) },
    { heading: "Needed", width: 11, style: { ...styles.day, ...middle, format: "mm-dd" }, value: ({ of }) => (of === undefined ? null : { day: of.needed }), cellStyle: lateStyle },
    { heading: "Late (d)", width: 7, style: { ...styles.faint, ...middle }, value: ({ of }) => (of === undefined ? 0 : orderLateDays(of)), cellStyle: lateStyle },
    { heading: "Customer", width: 16, style: wrapped, value: ({ of }) => customersOf(of, input) },
    { heading: "Waits for", width: 28, style: wrapped, value: ({ operation }) => (operation === undefined ? FINISHED : waits(operation)) },
    { heading: dispatchHeadings.done, width: 7, style: { ...styles.centre, ...typed }, value: ({ report }) => (report?.isDone === true ? DONE_MARK : null) },
    { heading: dispatchHeadings.good, width: 11, style: { ...styles.quantity, ...typed }, value: ({ report }) => report?.good ?? null },
  ];
}

/** The customer of the first order that it serves, and how many more. */
function customersOf(of: DispatchRow["of"], { demandOf }: ReportInput): string | null {
  const names = [...new Set((of?.pegs ?? []).flatMap(({ demand }) => {
    const served = demandOf(demand);
    return served?.kind === "order" ? [served.customer ?? served.id] : [];
  }))];
  if (names.length === 0) return null;
  return names.length === 1 ? (names[0] ?? null) : `${names[0] ?? ""} +${String(names.length - 1)}`;
}
