// The way from a workbook's content to a plant: find tables, recognise them, read their rows.
// Knows the order of the steps; each step has its own folder. Writes nothing and asks no clock.

import { areaName, cellName } from "../grid/address";
import type { WorkbookContent } from "../grid/sheet-content";
import { headingRef } from "../grid/table";
import type { DataCheck } from "../model/data-check";
import type { Plant } from "../model/plant";
import type { ProposedOrder } from "../model/proposal";
import { defaultSettings, type Settings } from "../model/settings";
import type { StaffingInterval } from "../model/staffing";
import type { TableChoice } from "../model/table-choice";
import type { Mapping } from "./mapping/mapping";
import { applyChoices } from "./choices/apply-choices";
import { choicesFromText } from "./choices/choices-from-json";
import { recogniseTables } from "./mapping/recognise-tables";
import { ruleOf } from "./mapping/roles";
import { withProducts } from "./mapping/stand-in-products";
import { choicesUnreadable } from "./messages-choices";
import * as say from "./messages-tables";
import { withEntries } from "./own-sheets/with-entries";
import type { PlanWishes } from "./plant/read-plant";
import { readPlant } from "./plant/read-plant";
import { readSettings } from "./plant/read-settings";
import { createIssueLog } from "./rows/issue-log";
import type { IssueLog } from "./rows/issue-log";
import { notUsedCheck, tableCheck } from "./table-checks";
import type { FoundTables } from "./tables/find-tables";
import { findTables } from "./tables/find-tables";

export type Understanding = {
  readonly plant: Plant;
  /** Of another system; judged, never planned with. */
  readonly proposals: readonly ProposedOrder[];
  /** How much service is asked for, by interval; staffed beside the plan. */
  readonly staffing: readonly StaffingInterval[];
  readonly settings: Settings | null;
  readonly check: DataCheck;
};

/** Below this a planner is asked to look at a column. */
const SURE = 0.6;

/**
 * Reads whatever of a plant a workbook holds.
 * @param content what a host read; of sheets with our stamp only what a planner typed into them counts
 * @param wishes  a start and buckets that win over the workbook's own
 * @param said    what tables and columns mean; wins over what the workbook remembers of that
 * @param progress told how much of it is done, 0…1
 * @returns the plant, settings (null only with a fatal issue), and what was found. Bad data becomes issues: for each
 * table rows read = used + refused + left out. Cost is linear in the number of cells.
 */
export function understandWorkbook(content: WorkbookContent, wishes: PlanWishes, said: readonly TableChoice[] = [], progress: (fraction: number) => void = () => undefined): Understanding {
  const log = createIssueLog();
  const { tables, untitled, notes } = tablesOf(content, wishes);
  progress(0.2);
  const { choices, problems } = choicesFromText(content.remembered ?? "[]");
  if (problems.length > 0) log.add(choicesUnreadable(problems.length));
  const mapping = withProducts(recogniseTables(tables, applyChoices(tables, [...said, ...choices], log)));
  progress(0.5);
  for (const note of notes) log.add(note);
  sayMapping(mapping, log);
  for (const { sheet, area, hasDatesAcross } of untitled) {
    if (hasDatesAcross) log.add(say.datesAcross(sheet, cellName(area.row, area.column)));
  }
  const { plant: own, proposals, staffing, settings, countsOf } = readPlant(mapping.tables, wishes, log, tables.length > 0);
  const plant = withEntries(own, content, settings?.defaultShifts ?? defaultSettings.defaultShifts, settings?.start ?? null, log);
  const read = mapping.tables.map((mapped) => tableCheck(mapped, countsOf(mapped)));
  const notUsed = mapping.notUsed
    .filter(({ table }) => table.headings.length > 1 && (table.rows.length > 0 || table.kind !== "range"))
    .map(notUsedCheck);
  const withoutHeadings = untitled.map(({ sheet, area, hasDatesAcross }) => ({
    sheet,
    area: areaName(area),
    reason: hasDatesAcross ? say.notUsedReasons.datesAcross : say.notUsedReasons.untitled,
  }));
  return { plant, proposals, staffing, settings, check: { tables: read, notUsed: [...notUsed, ...withoutHeadings], choices, issues: log.all() } };
}

/** Periods without a year need the start of the plan, which stands in a table itself. */
function tablesOf(content: WorkbookContent, { start }: PlanWishes): FoundTables {
  const found = findTables(content, start ?? null);
  if (!found.lacksYear || start !== undefined) return found;
  const { tables } = recogniseTables(found.tables, new Map());
  const said = readSettings(tables.filter(({ role }) => role === "settings"), createIssueLog()).settings.start;
  return said === undefined ? found : findTables(content, said);
}

function sayMapping(mapping: Mapping, log: IssueLog): void {
  for (const { table, meant } of mapping.notUsed) {
    if (meant === undefined) continue;
    log.add(say.missingColumns(ruleOf(meant.role).title, table.sheet, cellName(table.headingRow, table.area.column), meant.missing));
  }
  for (const { table, columns, standsIn } of mapping.tables) {
    if (standsIn === true) log.add(say.standsInForProducts(table.sheet));
    const hidden = new Set(table.rows.filter((row) => row.hidden).map(({ row }) => row)).size;
    if (hidden > 0) log.add(say.hiddenRows(table.sheet, hidden));
    for (const column of columns.values()) {
      const heading = table.headings[column.index]?.text ?? "";
      if (column.assumed === true) log.add(say.assumedColumn(heading, column.field.label, column.evidence, table.sheet, headingRef(table, column.index).cell));
      if (column.score >= SURE) continue;
      log.add(say.unsureColumn(heading, column.field.label, table.sheet, headingRef(table, column.index).cell));
    }
  }
}
