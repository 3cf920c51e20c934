// Changes: what a re-plan changed against the plan before it, what hurts first, and which input made it so.

import type { SheetSpec, SpecValue, TableSpec } from "../grid/sheet-spec";
import type { InputChange, OrderChange, PlanChanges, PromiseChange } from "../model/plan-changes";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "./sheet-layout";
import { styles } from "./styles";
import { quantityColumn, tableOf, widthsOf, type Column } from "./table-of";
import type { ReportSentences } from "./sentences/english";
import { reportSentencesOf } from "./sentences/report-sentences";
import { placeText, planLine } from "./words";

/** Nobody reads further down; the sentence above a table says how many there are. */
const MOST_ROWS = 1000;

/** @param changes against the plan before; without any difference the sheet says so */
export function changesSheet(input: ReportInput, changes: PlanChanges): SheetSpec {
  const { plan } = input;
  const say = reportSentencesOf(plan.settings);
  const frame = { ...sheetFrame("changes", "Changes"), columnWidths: widthsOf(orderColumns(input)), print: printSetUp("Changes", plan) };
  const title = titleBlock("Changes", `${say.changes(changes.previousStart)} ${planLine(plan)}`);
  const parts: readonly Part[] = [
    part(say, "PlanPromiseChanges", promiseWords(changes, say), promiseColumns(input), changes.promises),
    part(say, "PlanInputChanges", say.inputsChanged(changes.inputs.length), inputColumns, changes.inputs),
    part(say, "PlanOrderChanges", orderWords(changes, say), orderColumns(input), changes.orders),
  ];
  let row = CONTENT_ROW;
  const placed = parts.map((each) => {
    const at = row;
    row += each.rows === 0 ? 2 : each.rows + 4;
    return { at, ...each };
  });
  return {
    ...frame,
    blocks: [title, ...placed.map(({ at, words }) => wordsAt(at, 0, words, styles.section))],
    tables: placed.flatMap(({ at, rows, table }) => (rows === 0 ? [] : [table(at + 1)])),
  };
}

type Part = { readonly words: string; readonly rows: number; readonly table: (row: number) => TableSpec };

function part<Row>(say: ReportSentences, name: string, words: string, columns: readonly Column<Row>[], all: readonly Row[]): Part {
  const rows = all.slice(0, MOST_ROWS);
  const cut = rows.length === all.length ? "" : ` ${say.firstFollow(rows.length)}`;
  return { words: words + cut, rows: rows.length, table: (row) => tableOf(name, { row, column: 0 }, columns, rows) };
}

function promiseWords({ promises }: PlanChanges, say: ReportSentences): string {
  return say.promisesChanged(promises.length, promises.filter((change) => promiseWord(change) === "Later" || promiseWord(change) === "Lost").length);
}

function orderWords({ orders, smallChanges }: PlanChanges, say: ReportSentences): string {
  return `${say.ordersChanged(orders.length)}${smallChanges === 0 ? "" : ` ${say.smallChanges(smallChanges)}`}`;
}

/** `Lost`: it had a date and has none any more. */
function promiseWord({ before, after, laterDays }: PromiseChange): "New" | "Gone" | "Lost" | "Found" | "Later" | "Sooner" {
  if (before === null) return "New";
  if (after === null) return "Gone";
  if (laterDays === null) return after.promised === null ? "Lost" : "Found";
  return laterDays > 0 ? "Later" : "Sooner";
}

function orderWord({ kind, laterDays, moreUnits }: OrderChange): string {
  if (kind === "new") return "New";
  if (kind === "gone") return "Gone";
  const words = [moreUnits > 0 ? "More" : moreUnits < 0 ? "Fewer" : "", laterDays > 0 ? "Later" : laterDays < 0 ? "Sooner" : ""].filter((word) => word !== "");
  return words.length === 0 ? "Released" : words.join(", ").replace(/, (.)/, (_, letter: string) => `, ${letter.toLowerCase()}`);
}

/** The column under it holds places, such as `Customer orders!E23`. */
const ITEM_WIDTH = 22;

function causeColumns<Row extends { readonly cause: InputChange | null }>({ plan: { settings } }: ReportInput): Column<Row>[] {
  const none = reportSentencesOf(settings).inputsChanged(0);
  return [
    { heading: "Because of", width: 70, style: { align: "left", indent: 1 }, value: ({ cause }) => (cause === null ? none : cause.text) },
    { heading: "Source", width: 20, style: styles.link, value: ({ cause }) => placeText(cause?.source), link: ({ cause }) => cause?.source },
  ];
}

function dayValue(day: number | null | undefined): SpecValue {
  return day === null || day === undefined ? null : { day };
}

function promiseColumns(input: ReportInput): Column<PromiseChange>[] {
  const known = ({ before, after }: PromiseChange) => after ?? before;
  return [
    {
      heading: "Change", width: 14, style: styles.strong, value: promiseWord,
      // A date that moved with the customer's own wish is later, but nobody waits.
      cellStyle: (change) => (promiseWord(change) === "Lost" || (promiseWord(change) === "Later" && (change.after?.lateDays ?? 0) > 0) ? styles.late : undefined),
    },
    { heading: "Order", width: 18, style: styles.text, value: (change) => known(change)?.demand ?? "", link: ({ after }) => after?.source },
    { heading: "Item", width: ITEM_WIDTH, style: styles.text, value: (change) => known(change)?.item ?? "" },
    { heading: "Customer", width: 26, style: styles.text, value: (change) => known(change)?.customer ?? "" },
    quantityColumn("Units before", 12, ({ before }) => before?.quantity ?? null),
    quantityColumn("Units now", 12, ({ after }) => after?.quantity ?? null),
    { heading: "Before", width: 12, style: styles.day, value: ({ before }) => dayValue(before?.promised) },
    { heading: "Now", width: 12, style: styles.day, value: ({ after }) => dayValue(after?.promised) },
    { heading: "Later (days)", width: 12, style: styles.whole, value: ({ laterDays }) => laterDays },
    { heading: "Requested", width: 14, style: styles.day, value: (change) => dayValue(known(change)?.requested) },
    ...causeColumns<PromiseChange>(input),
  ];
}

function orderColumns(input: ReportInput): Column<OrderChange>[] {
  const { itemOf } = input;
  const known = ({ before, after }: OrderChange) => after ?? before;
  return [
    { heading: "Change", width: 14, style: styles.strong, value: orderWord },
    { heading: "Order", width: 18, style: styles.text, value: (change) => known(change)?.id ?? "" },
    { heading: "Item", width: ITEM_WIDTH, style: styles.text, value: (change) => known(change)?.item ?? "" },
    { heading: "Description", width: 26, style: styles.text, value: (change) => itemOf(known(change)?.item ?? "").description },
    quantityColumn("Units before", 12, ({ before }) => before?.quantity ?? null),
    quantityColumn("Units now", 12, ({ after }) => after?.quantity ?? null),
    { heading: "Receipt before", width: 12, style: styles.day, value: ({ before }) => dayValue(before?.due) },
    { heading: "Receipt now", width: 12, style: styles.day, value: ({ after }) => dayValue(after?.due) },
    { heading: "Later (days)", width: 12, style: styles.whole, value: ({ kind, laterDays }) => (kind === "new" || kind === "gone" ? null : laterDays) },
    { heading: "Value", width: 14, style: styles.money, value: ({ value }) => value },
    ...causeColumns<OrderChange>(input),
  ];
}

const inputColumns: readonly Column<InputChange>[] = [
  { heading: "Change", width: 14, style: styles.strong, value: ({ before, after }) => (before === null ? "New" : after === null ? "Gone" : "Changed") },
  { heading: "Table", width: 18, style: styles.text, value: ({ table }) => table },
  { heading: "Source", width: ITEM_WIDTH, style: styles.link, value: ({ source }) => placeText(source), link: ({ source }) => source },
  { heading: "What changed", width: 26, style: styles.text, value: ({ text }) => text },
];
