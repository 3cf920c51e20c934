// Proposal check: what is wrong with the orders that somebody else proposes, what hurts first, and where they differ from ours.

import type { SheetSpec, SpecValue } from "../grid/sheet-spec";
import { findingKinds, standInKind, type Finding, type FindingKind, type JudgedProposals } from "../model/proposal";
import { compareText } from "./compare-text";
import { compareItems, type ItemComparison } from "./compare-items";
import { proposalLine } from "./proposal-line";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "./sheet-layout";
import { styles } from "./styles";
import { quantityColumn, tableOf, widthsOf, type Column } from "./table-of";
import { capitalised, placeText, planLine } from "./words";
import type { ReportSentences } from "./sentences/english";
import { reportSentencesOf } from "./sentences/report-sentences";

const TITLE = "Proposal check";

/** Nobody reads further down; the sentence above a table says how many there are. */
const MOST_ROWS = 5000;

/** These stop a delivery or an order; the others cost time or money. */
const stopping: ReadonlySet<FindingKind> = new Set<FindingKind>(["missing order", "no material", "start in the past", "late start"]);

/** @param judged without findings the sheet says so */
export function proposalCheckSheet(input: ReportInput, judged: JudgedProposals): SheetSpec {
  const { plan } = input;
  const findings = [...judged.findings].sort(byHurt);
  const shown = findings.slice(0, MOST_ROWS);
  const { items, differing } = compareItems(input, judged.proposals);
  const differingShown = differing.slice(0, MOST_ROWS);
  const columns = findingColumns(input);
  const compareRow = CONTENT_ROW + (shown.length === 0 ? 2 : shown.length + 4);
  const print = printSetUp(TITLE, plan);
  const say = reportSentencesOf(plan.settings);
  return {
    ...sheetFrame("proposal-check", TITLE),
    columnWidths: widthsOf(columns),
    print,
    blocks: [
      titleBlock(TITLE, `${proposalLine(judged, plan.settings)} ${standInWords(judged, say)}${planLine(plan)}`),
      wordsAt(CONTENT_ROW, 0, say.findings(findings.length) + moreWords(shown.length, findings.length, say), styles.section),
      wordsAt(compareRow, 0, say.compared(differing.length, items) + moreWords(differingShown.length, differing.length, say), styles.section),
    ],
    tables: [
      ...(shown.length === 0 ? [] : [tableOf("PlanProposalFindings", { row: CONTENT_ROW + 1, column: 0 }, columns, shown)]),
      ...(differing.length === 0 ? [] : [tableOf("PlanProposalItems", { row: compareRow + 1, column: 0 }, itemColumns(input), differingShown)]),
    ],
  };
}

function standInWords({ proposals }: JudgedProposals, say: ReportSentences): string {
  const kind = standInKind(proposals);
  return kind === null ? "" : `${say.standIn(kind)} `;
}

function moreWords(shown: number, total: number, say: ReportSentences): string {
  return shown === total ? "" : ` ${say.firstFollow(shown)}`;
}

function byHurt(a: Finding, b: Finding): number {
  return (
    findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    compareText(a.item, b.item) ||
    compareText(a.order ?? a.resource ?? "", b.order ?? b.resource ?? "")
  );
}

function findingColumns({ itemOf }: ReportInput): Column<Finding>[] {
  const unitsOf = ({ kind, quantity }: Finding): number | null => (kind === "overload" ? null : (quantity ?? null));
  const hoursOf = ({ kind, quantity }: Finding): SpecValue => (kind === "overload" && quantity !== undefined ? quantity / 60 : null);
  return [
    {
      heading: "Finding", width: 20, style: styles.strong, value: ({ kind }) => capitalised(kind),
      cellStyle: ({ kind }) => (stopping.has(kind) ? styles.late : undefined),
    },
    { heading: "Item", width: 16, style: styles.text, value: ({ item }) => item },
    { heading: "Description", width: 28, style: styles.text, value: ({ item }) => (item === "" ? "" : itemOf(item).description) },
    { heading: "Order", width: 20, style: styles.text, value: ({ order }) => order ?? "" },
    { heading: "Work centre", width: 14, style: styles.text, value: ({ resource }) => resource ?? "" },
    { heading: "Day", width: 12, style: styles.day, value: ({ day }) => (day === undefined ? null : { day }) },
    quantityColumn("Units", 12, unitsOf),
    { heading: "Hours", width: 15, style: styles.hours, value: hoursOf },
    { heading: "What is wrong, and what to do", width: 100, style: styles.text, value: ({ text }) => text },
    { heading: "Source", width: 22, style: styles.link, value: ({ source }) => placeText(source), link: ({ source }) => source },
  ];
}

function itemColumns({ itemOf }: ReportInput): Column<ItemComparison>[] {
  return [
    { heading: "Proposed is", width: 20, style: styles.strong, value: comparisonWord },
    { heading: "Item", width: 16, style: styles.text, value: ({ item }) => item },
    { heading: "Description", width: 28, style: styles.text, value: ({ item }) => itemOf(item).description },
    { heading: "Proposed orders", width: 16, style: styles.whole, value: ({ proposedOrders }) => proposedOrders },
    { heading: "Our orders", width: 14, style: styles.whole, value: ({ plannedOrders }) => plannedOrders },
    quantityColumn("Proposed", 12, ({ proposedUnits }) => proposedUnits),
    quantityColumn("Ours", 12, ({ plannedUnits }) => plannedUnits),
    quantityColumn("Difference", 10, ({ proposedUnits, plannedUnits }) => proposedUnits - plannedUnits),
  ];
}

function comparisonWord({ proposedUnits, plannedUnits }: ItemComparison): string {
  if (plannedUnits === 0) return "Not in our plan";
  if (proposedUnits === 0) return "Missing";
  return proposedUnits > plannedUnits ? "More" : "Less";
}
