// How many tables and rows were read, in words.

import type { DataCheck, TableCheck } from "../../model/data-check";
import type { Strings } from "../strings/english";

/** `13 tables recognised: 2,615 rows used, 1 refused`. */
export function readSummary(check: DataCheck, strings: Strings["data"]): string {
  return check.tables.length === 0 ? strings.nothing : `${strings.title(check.tables.length)}: ${rowSummary(check, strings)}`;
}

/** `2,615 rows used, 1 refused`. */
export function rowSummary({ tables }: DataCheck, strings: Strings["data"]): string {
  const total = (count: (table: TableCheck) => number) => tables.reduce((sum, table) => sum + count(table), 0);
  return strings.summary(
    total(({ rowsUsed }) => rowsUsed),
    total(({ rowsRefused }) => rowsRefused),
    total(({ rowsLeftOut }) => rowsLeftOut),
  );
}
