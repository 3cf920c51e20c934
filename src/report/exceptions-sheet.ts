// Exceptions: the action messages, the most important first, each with what to do and the cell it comes from.

import type { SheetSpec } from "../grid/sheet-spec";
import type { ActionMessage, MessageKind } from "../model/plan";
import { compareText } from "./compare-text";
import type { ReportInput } from "./report-input";
import { tableSheet } from "./sheet-layout";
import { styles } from "./styles";
import { quantityColumn, type Column } from "./table-of";
import { capitalised, placeText } from "./words";
import { reportSentencesOf } from "./sentences/report-sentences";

type Importance = "High" | "Medium" | "Low";

/** From what stops a delivery to what only costs money; the sheet keeps this order. */
const importanceOf: Readonly<Record<MessageKind, Importance>> = {
  "negative on hand": "High",
  "past due": "High",
  "release past due": "High",
  overload: "High",
  expedite: "High",
  "time-fence conflict": "High",
  "pin conflict": "High",
  increase: "Medium",
  "release due": "Medium",
  "below minimum": "Medium",
  "use substitute": "Medium",
  "expires unused": "Medium",
  cancel: "Low",
  defer: "Low",
  decrease: "Low",
  "above maximum": "Low",
};

const rankOf = new Map(Object.keys(importanceOf).map((kind, rank) => [kind, rank]));

export function exceptionsSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const rows = [...plan.messages].sort(byImportance);
  const high = rows.filter((message) => importanceOf[message.kind] === "High").length;
  return tableSheet({
    id: "exceptions",
    name: "Exceptions",
    plan: input.plan,
    subtitle: reportSentencesOf(input.plan.settings).exceptions(rows.length, high),
    empty: "No exception: nothing is past due, short, overloaded or out of date.",
    table: "PlanExceptions",
    columns: exceptionColumns(input),
    rows,
    frozenColumns: 2,
  });
}

function byImportance(a: ActionMessage, b: ActionMessage): number {
  return (
    (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0) ||
    (a.to ?? a.from ?? 0) - (b.to ?? b.from ?? 0) ||
    compareText(a.item, b.item) ||
    compareText(a.order ?? "", b.order ?? "")
  );
}

function exceptionColumns(input: ReportInput): Column<ActionMessage>[] {
  return [
    {
      heading: "Importance",
      width: 13,
      style: styles.text,
      value: (message) => importanceOf[message.kind],
      cellStyle: (message) => (importanceOf[message.kind] === "High" ? styles.late : undefined),
    },
    { heading: "Message", width: 20, style: styles.strong, value: (message) => capitalised(message.kind) },
    { heading: "Item", width: 16, style: styles.text, value: (message) => message.item },
    { heading: "Description", width: 26, style: styles.text, value: ({ item }) => (item === "" ? "" : input.itemOf(item).description) },
    { heading: "Order", width: 15, style: styles.text, value: (message) => message.order ?? "" },
    { heading: "Work centre", width: 14, style: styles.text, value: (message) => message.resource ?? "" },
    { heading: "From", width: 12, style: styles.day, value: ({ from }) => (from === undefined ? null : { day: from }) },
    { heading: "To", width: 12, style: styles.day, value: ({ to }) => (to === undefined ? null : { day: to }) },
    quantityColumn("Quantity", 11, (message) => message.quantity ?? null),
    { heading: "What to do", width: 90, style: styles.text, value: (message) => message.text },
    {
      heading: "Source",
      width: 20,
      style: styles.link,
      value: (message) => placeText(message.source),
      link: (message) => message.source,
    },
  ];
}
