// What was found in one table, as the planner sees it: its role, each column with the reason, how many rows were used.
// Knows the mapping and the counts; finds nothing itself.

import { areaName } from "../grid/address";
import type { Table } from "../grid/table";
import { headingRef } from "../grid/table";
import type { ColumnCheck, NotUsedCheck, TableCheck } from "../model/data-check";
import type { MappedTable, NotUsedTable } from "./mapping/mapping";
import { ruleOf } from "./mapping/roles";
import { CHOSEN, chosenNotUsed } from "./messages-choices";
import { notUsedReasons } from "./messages-tables";
import type { RowCounts } from "./rows/row-reader";

export function tableCheck(mapped: MappedTable, counts: RowCounts): TableCheck {
  const { table, role } = mapped;
  return {
    role,
    title: ruleOf(role).title,
    sheet: table.sheet,
    area: areaName(table.area),
    name: table.name,
    rowsRead: counts.read,
    rowsUsed: counts.used,
    rowsRefused: counts.refused,
    rowsLeftOut: counts.leftOut,
    columns: columnChecks(mapped),
    ...(mapped.chosen === undefined ? {} : { isChosen: true }),
  };
}

export function notUsedCheck({ table, meant, chosen }: NotUsedTable): NotUsedCheck {
  return {
    sheet: table.sheet,
    area: areaName(table.area),
    reason: notUsedReason(table, meant, chosen),
    columns: columnChecks({ table, columns: meant?.columns ?? new Map(), ...(chosen === undefined ? {} : { chosen }) }),
    ...(meant === undefined ? {} : { role: meant.role }),
    ...(chosen === undefined ? {} : { isChosen: true }),
  };
}

function notUsedReason(table: Table, meant: NotUsedTable["meant"], chosen: NotUsedTable["chosen"]): string {
  if (chosen?.role === null) return chosenNotUsed;
  if (table.rows.length === 0) return notUsedReasons.noRows;
  return meant === undefined ? notUsedReasons.notUnderstood(headingsOf(table)) : notUsedReasons.missing(meant.missing);
}

function headingsOf(table: Table): readonly string[] {
  return table.headings.map((heading) => heading.text).filter((text) => text !== "");
}

function columnChecks({ table, columns, chosen }: Pick<MappedTable, "table" | "columns" | "chosen">): readonly ColumnCheck[] {
  return table.headings.map(({ text: heading }, index) => {
    const { cell } = headingRef(table, index);
    const [key, column] = [...columns].find(([, one]) => one.index === index) ?? [];
    if (key === undefined || column === undefined) {
      const isChosen = chosen?.fields.get(index) === null;
      return { heading, cell, field: null, confidence: 0, ...(isChosen ? { evidence: CHOSEN, isChosen } : { evidence: "not needed or not understood" }) };
    }
    const { field, score, evidence, unit } = column;
    const stated = unit.unit ?? (unit.per === undefined ? undefined : `per ${unit.per}`);
    return {
      heading,
      cell,
      field: field.label,
      key,
      confidence: score,
      evidence,
      ...(stated === undefined ? {} : { unit: stated }),
      ...(column.chosen === true ? { isChosen: true } : {}),
    };
  });
}
