// Settings sheets: a label, its value, perhaps a unit. Knows the settings, nothing of the plant.

import { dayFromSerial } from "../../base/day";
import type { CellValue } from "../../grid/sheet-content";
import type { Table, TableRow } from "../../grid/table";
import { cellRef } from "../../grid/table";
import { applySetting, rangeOfSetting } from "../../model/apply-setting";
import type { SettingField, Settings } from "../../model/settings";
import { issueAt } from "../../base/issue";
import { noteOnTable } from "../messages";
import { isBlank } from "../tables/split-blocks";
import { parseDateText } from "../values/date-text";
import { idText } from "../values/id-text";
import { parseNumberText } from "../values/number-text";
import { choiceWords, settingFieldOf } from "../words/setting-words";
import type { IssueLog } from "../rows/issue-log";
import type { RowCounts } from "../rows/row-reader";
import type { MappedTable } from "../mapping/mapping";

export type ReadSettings = { readonly settings: Partial<Settings>; readonly counts: ReadonlyMap<MappedTable, RowCounts> };

/** Reads every settings table; the first row may be a setting rather than headings. */
export function readSettings(tables: readonly MappedTable[], log: IssueLog): ReadSettings {
  let settings: Partial<Settings> = {};
  const counts = new Map<MappedTable, RowCounts>();
  for (const mapped of tables) {
    const { table } = mapped;
    const tally = { read: 0, used: 0, refused: 0, leftOut: 0 };
    for (const row of settingRows(table)) {
      const label = idText(row.values[0] ?? null);
      const valueAt = row.values.findIndex((value, index) => index > 0 && !isBlank(value));
      const value = row.values[valueAt] ?? null;
      const field = settingFieldOf(label, idText(row.values[valueAt + 1] ?? null));
      tally.read++;
      if (field === null || valueAt < 0) {
        tally.leftOut++;
        if (field === null) {
          const text = `Setting "${label.slice(0, 40)}" is not known and was left aside.`;
          log.add(noteOnTable("unknown-setting", table.sheet, text, "See the list of settings in the documentation.", cellRef(table, row, 0).cell));
        }
        continue;
      }
      const next = applySetting(settings, field, settingValue(field, value, table));
      if (next === null) {
        tally.refused++;
        const text = `${field.label} "${idText(value).slice(0, 40)}" cannot be used.`;
        log.add(issueAt("error", "bad-setting", text, `${rangeOfSetting(field).replace(/^./, (letter) => letter.toUpperCase())}.`, cellRef(table, row, valueAt)));
      } else {
        tally.used++;
        settings = next;
      }
    }
    counts.set(mapped, tally);
  }
  return { settings, counts };
}

function settingRows(table: Table): readonly TableRow[] {
  const first: TableRow = { row: table.headingRow, values: table.headings.map((heading) => heading.value), hidden: false };
  const isSetting = settingFieldOf(idText(first.values[0] ?? null), "") !== null;
  return isSetting ? [first, ...table.rows] : table.rows;
}

function settingValue(field: SettingField, value: CellValue, table: Table): unknown {
  switch (field.kind) {
    case "day":
      if (typeof value === "number") return dayFromSerial(value, table.dateSystem);
      return typeof value === "string" ? parseDateText(value, null)?.day : null;
    case "number":
      return typeof value === "string" ? parseNumberText(value.replace(/[^\d.,+-].*$/, ""), null)?.value : value;
    case "choice": {
      const word = idText(value).toLowerCase();
      return choiceWords.get(word) ?? word.replace(/ plan$/, "");
    }
  }
}
