// Every sentence that check-plant says about what stands in the way of a plan, in one place so that it can be translated.
// Knows no rule: what is wrong is decided in the other check files.

import type { Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import type { Finding } from "./check-findings";
import { clipped, quoted } from "./check-words";
import type { BomLine, RoutingStep, Sourced } from "./plant";

const LONGEST_TEXT = 160;

/** Of an item on the path of a cycle. */
const LONGEST_NAME = 16;

/** No path of more items fits into a message. */
const MOST_NAMED = 40;

export function duplicateId<T extends Sourced>(noun: string, plural: string, idOf: (record: T) => string): Finding<T> {
  return {
    code: "duplicate-id",
    severity: "fatal",
    text: (record) => `${noun} ${quoted(idOf(record))} is there more than once.`,
    one: `${noun.toLowerCase()} that is there more than once`,
    several: `${plural} that are there more than once`,
    hint: "Keep one of them, or give each its own name.",
  };
}

/** @param holder what refers, before its name: `BOM line of`; @param noun what it refers to: `work centre` */
export function unknownReference<T extends Sourced>(
  { code, severity, holder, noun }: { code: string; severity: "fatal" | "warning"; holder: string; noun: string },
  nameOf: (record: T) => string,
  unknownOf: (record: T) => string,
): Finding<T> {
  return {
    code,
    severity,
    text: (record) => `${holder} ${quoted(nameOf(record))} refers to ${noun} ${quoted(unknownOf(record))}, which is not in the list.`,
    one: `row with a ${noun} that is not in the list`,
    several: `rows with a ${noun} that is not in the list`,
    hint: `Add the ${noun} to the list, or correct the name.`,
  };
}

/** @param label of the number: `lead time`; @param range in words: `a number at least 0` */
export function numberOutOfRange<T extends Sourced>(
  { holder, label, range }: { holder: string; label: string; range: string },
  nameOf: (record: T) => string,
  valueOf: (record: T) => number | undefined,
): Finding<T> {
  return {
    code: "number-out-of-range",
    severity: "fatal",
    text: (record) => `${holder} ${quoted(nameOf(record))}: ${label} is ${String(valueOf(record))}, but must be ${range}.`,
    one: `row whose ${label} is not ${range}`,
    several: `rows whose ${label} is not ${range}`,
    hint: "Correct the number.",
  };
}

export const unknownOperation: Finding<RoutingStep> = {
  code: "unknown-operation",
  severity: "fatal",
  text: (step) => `Operation ${named(step)} waits for an operation that the routing does not have.`,
  one: "operation that waits for one that is not there",
  several: "operations that wait for one that is not there",
  hint: "Correct the numbers of the operations before it.",
};

export const routingCycle: Finding<RoutingStep> = {
  code: "routing-cycle",
  severity: "fatal",
  text: (step) => `Operation ${named(step)} waits, through other operations, for itself.`,
  one: "operation that waits for itself",
  several: "operations that wait for themselves",
  hint: "Correct the numbers of the operations before it.",
};

function named(step: RoutingStep): string {
  return `${String(step.number)} of item ${quoted(step.item)}`;
}

/** @param cycle lines, each one's component being the next one's parent */
export function bomCycle(cycle: readonly BomLine[]): Issue {
  const start = cycle[0]?.parent ?? "";
  const begin = `Item ${quoted(start, 28)} is part of itself: `;
  const end = `${rowsText(cycle)}.`;
  const path = pathText([start, ...cycle.map((line) => line.component)], LONGEST_TEXT - begin.length - end.length);
  return issueAt("fatal", "bom-cycle", begin + path + end, "Remove one of these lines.", cycle.at(-1)?.source);
}

/** @param cycle lines from an item to its components, and in one place from a co-product to the item whose orders bring it */
export function returnedMaterial(cycle: readonly BomLine[]): Issue {
  const start = cycle[0]?.parent ?? "";
  const begin = `What comes with ${quoted(start, 28)} goes into it: `;
  const end = `${rowsText(cycle)}.`;
  const path = pathText([start, ...cycle.map((line) => line.component)], LONGEST_TEXT - begin.length - end.length);
  return issueAt("fatal", "co-product-cycle", begin + path + end, "Remove one of these lines; keep returned material as stock.", cycle.at(-1)?.source);
}

/** @param cycle lines of bills and of substitutes, each one's component being the next one's parent */
export function substituteCycle(cycle: readonly BomLine[]): Issue {
  const begin = "With its substitutes an item waits for itself: ";
  const path = pathText([cycle[0]?.parent ?? "", ...cycle.map((line) => line.component)], LONGEST_TEXT - begin.length - 1);
  return issueAt("fatal", "substitute-cycle", `${begin}${path}.`, "Remove a substitute that is a part of what it stands in for.", cycle.at(-1)?.source);
}

/** `A → B → A`; items in the middle give way to … when it would be longer than `longest`. */
function pathText(items: readonly string[], longest: number): string {
  const names = items.map((item) => clipped(item, LONGEST_NAME));
  if (names.length <= MOST_NAMED) {
    const whole = names.join(" → ");
    if (whole.length <= longest) return whole;
  }
  const end = ["…", ...names.slice(-2)].join(" → ");
  const begin: string[] = [];
  let room = longest - end.length;
  for (const name of names.slice(0, MOST_NAMED)) {
    room -= name.length + " → ".length;
    if (room < 0) break;
    begin.push(name);
  }
  return [...begin, end].join(" → ");
}

/** ` (BOM, rows 4 and 9)`; `` when the lines came from no sheet. */
function rowsText(lines: readonly BomLine[]): string {
  const sheet = lines[0]?.source?.sheet;
  if (sheet === undefined) return "";
  const rows = lines.flatMap(({ source }) => (source === undefined ? [] : [source.cell.replace(/\D+/g, "")]));
  const named = rows.length > 5 ? [...rows.slice(0, 2), "…", ...rows.slice(-1)] : rows;
  const text = named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} and ${named.slice(-1).join("")}`;
  return ` (${clipped(sheet, 20)}, ${rows.length === 1 ? "row" : "rows"} ${text})`;
}
