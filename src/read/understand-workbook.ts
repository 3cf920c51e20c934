// The way from a workbook's content to a plant: find tables, recognise them, read their rows.
// Knows the order of the steps; each step has its own folder. Writes nothing and asks no clock.

import { areaName, cellName } from "../grid/address";
import type { WorkbookContent } from "../grid/sheet-content";
import type { Table } from "../grid/table";
import { headingRef } from "../grid/table";
import type { ColumnCheck, DataCheck, TableCheck } from "../model/data-check";
import type { Plant } from "../model/plant";
import type { Settings } from "../model/settings";
import type { MappedTable, Mapping } from "./mapping/mapping";
import { recogniseTables } from "./mapping/recognise-tables";
import { ruleOf } from "./mapping/roles";
import { withProducts } from "./mapping/stand-in-products";
import * as say from "./messages-tables";
import type { PlanWishes } from "./plant/read-plant";
import { readPlant } from "./plant/read-plant";
import { createIssueLog } from "./rows/issue-log";
import type { IssueLog } from "./rows/issue-log";
import type { RowCounts } from "./rows/row-reader";
import { findTables } from "./tables/find-tables";

export type Understanding = { readonly plant: Plant; readonly settings: Settings | null; readonly check: DataCheck };

/** Below this a planner is asked to look at a column. */
const SURE = 0.6;

/**
 * Reads whatever of a plant a workbook holds.
 * @param content what a host read; sheets with our stamp are passed over
 * @param wishes  a start and buckets that win over the workbook's own
 * @returns the plant, settings (null only with a fatal issue), and what was found. Bad data becomes issues: for each
 * table rows read = used + refused + left out. Cost is linear in the number of cells.
 */
export function understandWorkbook(content: WorkbookContent, wishes: PlanWishes): Understanding {
  const log = createIssueLog();
  const { tables, untitled } = findTables(content);
  const mapping = withProducts(recogniseTables(tables));
  sayMapping(mapping, log);
  for (const { sheet, area, hasDatesAcross } of untitled) {
    if (hasDatesAcross) log.add(say.datesAcross(sheet, cellName(area.row, area.column)));
  }
  const { plant, settings, countsOf } = readPlant(mapping.tables, wishes, log, tables.length > 0);
  const read = mapping.tables.map((mapped) => tableCheck(mapped, countsOf(mapped)));
  const notUsed = mapping.notUsed
    .filter(({ table }) => table.headings.length > 1 && (table.rows.length > 0 || table.kind !== "range"))
    .map(({ table, meant }) => ({
      sheet: table.sheet,
      area: areaName(table.area),
      reason: table.rows.length === 0 ? say.notUsedReasons.noRows : meant === undefined ? say.notUsedReasons.notUnderstood(headingsOf(table)) : say.notUsedReasons.missing(meant.missing),
    }));
  const withoutHeadings = untitled.map(({ sheet, area, hasDatesAcross }) => ({
    sheet,
    area: areaName(area),
    reason: hasDatesAcross ? say.notUsedReasons.datesAcross : say.notUsedReasons.untitled,
  }));
  return { plant, settings, check: { tables: read, notUsed: [...notUsed, ...withoutHeadings], issues: log.all() } };
}

function headingsOf(table: Table): readonly string[] {
  return table.headings.map((heading) => heading.text).filter((text) => text !== "");
}

function sayMapping(mapping: Mapping, log: IssueLog): void {
  for (const { table, meant } of mapping.notUsed) {
    if (meant === undefined) continue;
    log.add(say.missingColumns(ruleOf(meant.role).title, table.sheet, cellName(table.headingRow, table.area.column), meant.missing));
  }
  for (const { table, columns, standsIn } of mapping.tables) {
    if (standsIn === true) log.add(say.standsInForProducts(table.sheet));
    const hidden = table.rows.filter((row) => row.hidden).length;
    if (hidden > 0) log.add(say.hiddenRows(table.sheet, hidden));
    for (const column of columns.values()) {
      const heading = table.headings[column.index]?.text ?? "";
      if (column.assumed === true) log.add(say.assumedColumn(heading, column.field.label, column.evidence, table.sheet, headingRef(table, column.index).cell));
      if (column.score >= SURE) continue;
      log.add(say.unsureColumn(heading, column.field.label, table.sheet, headingRef(table, column.index).cell));
    }
  }
}

function tableCheck(mapped: MappedTable, counts: RowCounts): TableCheck {
  const { table, role } = mapped;
  return {
    role: role === "orderHeaders" ? "openOrders" : role,
    title: ruleOf(role).title,
    sheet: table.sheet,
    area: areaName(table.area),
    name: table.name,
    rowsRead: counts.read,
    rowsUsed: counts.used,
    rowsRefused: counts.refused,
    rowsLeftOut: counts.leftOut,
    columns: table.headings.map((heading, index) => columnCheck(mapped, heading.text, index)),
  };
}

function columnCheck(mapped: MappedTable, heading: string, index: number): ColumnCheck {
  const { cell } = headingRef(mapped.table, index);
  const column = [...mapped.columns.values()].find((one) => one.index === index);
  if (column === undefined) return { heading, cell, field: null, confidence: 0, evidence: "not needed or not understood" };
  const { field, score, evidence, unit } = column;
  const stated = unit.unit ?? (unit.per === undefined ? undefined : `per ${unit.per}`);
  return { heading, cell, field: field.label, confidence: score, evidence, ...(stated === undefined ? {} : { unit: stated }) };
}
