// Settings sheets: a label, its value, perhaps a unit. Knows the settings, nothing of the plant.

import type { Table, TableRow } from "../../grid/table";
import { cellRef } from "../../grid/table";
import { applySetting, rangeOfSetting } from "../../model/apply-setting";
import type { Settings } from "../../model/settings";
import { badSetting, unknownSetting } from "../messages";
import { isBlank } from "../tables/split-blocks";
import { parseFlag } from "../values/flag";
import { idText } from "../values/id-text";
import { settingFieldOf } from "../words/setting-words";
import type { IssueLog } from "../rows/issue-log";
import type { RowCounts } from "../rows/row-reader";
import type { MappedTable } from "../mapping/mapping";
import { settingValue } from "./setting-value";

export type ReadSettings = {
  readonly settings: Partial<Settings>;
  /** A parameter of the exporting system says that plain durations are days. */
  readonly countsDays: boolean;
  readonly counts: ReadonlyMap<MappedTable, RowCounts>;
};

const daysParameter = /^excel_duration_in_days$/i;

/** Reads every settings table; the first row may be a setting rather than headings. */
export function readSettings(tables: readonly MappedTable[], log: IssueLog): ReadSettings {
  let settings: Partial<Settings> = {};
  let countsDays = false;
  const counts = new Map<MappedTable, RowCounts>();
  for (const mapped of tables) {
    const { table } = mapped;
    const tally = { read: 0, used: 0, refused: 0, leftOut: 0 };
    for (const row of settingRows(table)) {
      const label = idText(row.values[0] ?? null);
      const valueAt = placeOfValue(row, mapped);
      const value = row.values[valueAt] ?? null;
      const others = row.values.filter((_value, index) => index > 0 && index !== valueAt).map(idText);
      const field = settingFieldOf(label, [idText(value), ...others].join(" "));
      tally.read++;
      if (daysParameter.test(label) && parseFlag(value) === true) {
        countsDays = true;
        tally.used++;
        continue;
      }
      if (field === null || valueAt < 0) {
        tally.leftOut++;
        if (field === null) log.add(unknownSetting(label, cellRef(table, row, 0)));
        continue;
      }
      const next = applySetting(settings, field, settingValue(field, { label, value, others }, table.dateSystem));
      if (next === null) {
        tally.refused++;
        log.add(badSetting(field.label, idText(value), rangeOfSetting(field), cellRef(table, row, valueAt)));
      } else {
        tally.used++;
        settings = next;
      }
    }
    counts.set(mapped, tally);
  }
  return { settings, countsDays, counts };
}

/** The column headed as value, else the first filled cell behind the label; -1 when there is none. */
function placeOfValue(row: TableRow, mapped: MappedTable): number {
  const headed = mapped.columns.get("value")?.index ?? 0;
  if (headed > 0 && !isBlank(row.values[headed])) return headed;
  return row.values.findIndex((value, index) => index > 0 && !isBlank(value));
}

function settingRows(table: Table): readonly TableRow[] {
  const first: TableRow = { row: table.headingRow, values: table.headings.map((heading) => heading.value), hidden: false };
  const isSetting = settingFieldOf(idText(first.values[0] ?? null), "") !== null;
  return isSetting ? [first, ...table.rows] : table.rows;
}
