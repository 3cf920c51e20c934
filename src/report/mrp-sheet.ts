// The MRP sheet: the record of every item, one row a quantity and one column a bucket, in one native table.

import { dayText } from "../base/day";
import { groupBy } from "../base/group-by";
import { columnName, MAX_COLUMNS, MAX_ROWS } from "../grid/address";
import { FIRM_RECEIPTS, MRP, mrpHeadings } from "../grid/mrp-rows";
import type { CellStyle } from "../grid/cell-style";
import type { ConditionalRule, SheetSpec, SpecValue, TableColumn } from "../grid/sheet-spec";
import type { Item } from "../model/plant";
import type { Bucket, MrpRecord, Plan } from "../model/plan";
import type { Settings } from "../model/settings";
import { fenceLegend, fenceMark, fenceMarks } from "./fences";
import { firmReceipts, type FirmReceipts } from "./firm-receipts";
import { itemWidth } from "./item-width";
import { lotRuleText } from "./lot-rule-text";
import { palette } from "./palette";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, cutWords, printSetUp, sheetFrame, titleBlock, wordsAt } from "./sheet-layout";
import { fractionStyle, styles } from "./styles";
import { emptyAsNull } from "./table-of";
import { planLine } from "./words";
import { reportSentencesOf } from "./sentences/report-sentences";

/** What is said of the item in each of its rows after its id and the quantity's name, so that a filter never loses it. */
const itemColumns: readonly { heading: string; width: number; style: TableColumn["style"]; value: (item: Item, record: MrpRecord) => SpecValue }[] = [
  { heading: "Description", width: 24, style: styles.text, value: (item) => item.description },
  { heading: "Unit", width: 7, style: styles.text, value: (item) => item.unit },
  { heading: "Lead time (days)", width: 21, style: styles.whole, value: (item) => item.leadTimeDays },
  { heading: "Lot rule", width: 20, style: styles.text, value: lotRuleText },
  { heading: "Safety stock", width: 17, style: styles.whole, value: (item) => item.safetyStock },
  { heading: "Opening", width: 12, style: styles.whole, value: (_, record) => record.opening },
];

/** Stay in sight and are printed on every page. */
const keyColumns = [
  { heading: mrpHeadings.item, width: 18, style: styles.strong },
  { heading: mrpHeadings.quantity, width: 23, style: styles.text },
] as const;
const LABEL_COLUMN = 1;
const FIRST_ROW = "Gross requirements";
const STOCK_ROW = "Projected on hand";

type Row = readonly (number | null)[] | undefined;

const quantityRows: readonly { label: string; of: (record: MrpRecord, firm: FirmReceipts) => Row }[] = [
  { label: FIRST_ROW, of: (record) => record.gross },
  { label: "Scheduled receipts", of: (record) => record.scheduled },
  { label: "Co-product receipts", of: (record) => record.coProducts },
  { label: "Safety stock", of: (record) => record.safetyStock },
  { label: "Expired", of: (record) => record.expired },
  { label: STOCK_ROW, of: (record) => record.onHand },
  { label: "Net requirements", of: (record) => record.net },
  { label: "Planned order receipts", of: (record) => record.receipts },
  { label: FIRM_RECEIPTS, of: (record, firm) => firm(record) },
  { label: "Planned order releases", of: (record) => record.releases },
  { label: "Available to promise", of: (record) => record.availableToPromise },
];

const HOW_TO_TYPE = "Type a quantity into a yellow cell to fix what is received in a period, 0 for nothing new. Empty it to plan freely again.";

const BUCKET_WIDTH = 14;
/** Characters that one printed page can show readably. */
const WIDTH_PER_PAGE = 300;
const LEFT_COLUMNS = keyColumns.length + itemColumns.length;

export function mrpSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const title = "MRP";
  const buckets = plan.buckets.slice(0, MAX_COLUMNS - LEFT_COLUMNS);
  const firm = firmReceipts(input);
  const all = byProduct(input).flatMap((record) => recordRows(record, input.itemOf(record.item), firm, buckets.length));
  const rows = all.slice(0, MAX_ROWS - CONTENT_ROW - 1);
  const frame = sheetFrame(MRP, "MRP");
  const columnWidths = [itemWidth(input, keyColumns[0].width), ...[...keyColumns.slice(1), ...itemColumns].map(({ width }) => width), ...buckets.map(() => BUCKET_WIDTH)];
  if (rows.length === 0) {
    const empty = "Nothing to net: no item has stock, demand or orders.";
    return { ...frame, columnWidths, blocks: [titleBlock(title, planLine(plan)), wordsAt(CONTENT_ROW, 0, empty)], tables: [], print: printSetUp(title, plan) };
  }
  const marks = fenceMarks(plan.settings, buckets, CONTENT_ROW - 1, LEFT_COLUMNS);
  const subtitle = `${reportSentencesOf(plan.settings).mrp(plan.records.length, plan.settings.bucket)} ${planLine(plan)}${cutWords(plan, rows.length, all.length)}${bucketCutWords(plan, buckets.length)}${fenceLegend(plan.settings)}`;
  return {
    ...frame,
    columnWidths,
    blocks: [titleBlock(title, subtitle), wordsAt(CONTENT_ROW - 1, 0, HOW_TO_TYPE), ...(marks === null ? [] : [marks])],
    tables: [
      {
        name: "PlanMRP",
        row: CONTENT_ROW,
        column: 0,
        columns: [
          ...[...keyColumns, ...itemColumns].map(({ heading, style }) => ({ heading, style })),
          ...buckets.map((bucket) => ({ heading: dayText(bucket.start), style: styles.faint })),
        ],
        rows,
        cellStyles: fractionStyles(rows),
      },
    ],
    rules: [...recordRules(rows.length, buckets.length), ...fenceRules(plan.settings, rows.length, buckets)],
    freeze: { rows: CONTENT_ROW + 1, columns: keyColumns.length },
    print: {
      ...printSetUp(title, plan, CONTENT_ROW),
      pagesWide: Math.max(1, Math.ceil(columnWidths.reduce((sum, width) => sum + width, 0) / WIDTH_PER_PAGE)),
      repeatColumns: { first: 0, last: keyColumns.length - 1 },
    },
  };
}

/** As in the plan; the records of one item at several places, or for several orders, stand together. */
function byProduct({ plan, itemOf }: ReportInput): readonly MrpRecord[] {
  return [...groupBy(plan.records, ({ item }) => itemOf(item).identity?.item ?? item).values()].flat();
}

function recordRows(record: MrpRecord, item: Item, firm: FirmReceipts, buckets: number): SpecValue[][] {
  const left = itemColumns.map((column) => emptyAsNull(column.value(item, record)));
  return quantityRows.flatMap(({ label, of }) => {
    const quantities = of(record, firm);
    return quantities === undefined ? [] : [[item.id, label, ...left, ...quantities.slice(0, buckets)]];
  });
}

/** Of cells that are no whole numbers, and of typed zeros; few, since most items are counted in pieces. */
function fractionStyles(rows: readonly (readonly SpecValue[])[]): ReadonlyMap<string, CellStyle> {
  const cells = new Map<string, CellStyle>();
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      const isTypedZero = value === 0 && row[LABEL_COLUMN] === FIRM_RECEIPTS;
      const style = isTypedZero ? styles.whole : typeof value === "number" ? fractionStyle(value, column >= LEFT_COLUMNS) : undefined;
      if (style !== undefined) cells.set(`${String(index)},${String(column)}`, style);
    });
  });
  return cells;
}

function bucketCutWords({ settings, buckets }: Plan, shown: number): string {
  return shown === buckets.length ? "" : ` ${reportSentencesOf(settings).bucketsCut(shown)}`;
}

/** Rules rather than fixed colours, so that blocks stay readable when the planner sorts or filters. */
function recordRules(rows: number, buckets: number): ConditionalRule[] {
  const first = CONTENT_ROW + 1;
  const label = `$${columnName(LABEL_COLUMN)}${String(first + 1)}`;
  const firstQuantity = `${columnName(LEFT_COLUMNS)}${String(first + 1)}`;
  const whole = { row: first, column: 0, rows, columns: LEFT_COLUMNS + buckets };
  const grid = { row: first, column: LEFT_COLUMNS, rows, columns: buckets };
  const labels = { ...whole, column: LABEL_COLUMN, columns: 1 };
  return [
    {
      kind: "formula",
      area: grid,
      formula: `AND(${label}="${STOCK_ROW}",${firstQuantity}<0)`,
      style: { bold: true, colour: palette.late },
    },
    ...[labels, grid].map((area) => ({ kind: "formula" as const, area, formula: `${label}="${STOCK_ROW}"`, style: { bold: true } })),
    { kind: "formula", area: whole, formula: `${label}="${FIRST_ROW}"`, style: { fill: palette.accentSoft } },
    { kind: "formula", area: grid, formula: `${label}="${FIRM_RECEIPTS}"`, style: { fill: palette.inputSoft } },
  ];
}

/** Tints of the periods inside the fences, below what else a cell says. */
function fenceRules(settings: Settings, rows: number, buckets: readonly Bucket[]): ConditionalRule[] {
  const fills = buckets.map(({ start }) => fenceMark(settings, start)?.fill);
  return [...new Set(fills)].flatMap((fill): ConditionalRule[] => {
    if (fill === undefined) return [];
    const area = { row: CONTENT_ROW + 1, column: LEFT_COLUMNS + fills.indexOf(fill), rows, columns: fills.filter((each) => each === fill).length };
    return [{ kind: "formula", area, formula: "TRUE", style: { fill } }];
  });
}
