// What a planner typed into the yellow rows of the sheet "Forecast" → forecasts of hers in place of the statistics, with what
// those said and her reason. Knows the columns of that sheet, not how it is written.

import { dayFromText, dayText, type Day } from "../../base/day";
import { FORECAST, forecastHeadings, forecastRows, overrideHeadings } from "../../grid/forecast-rows";
import type { WorkbookContent } from "../../grid/sheet-content";
import { headingRef } from "../../grid/table";
import type { ForecastOverride } from "../../model/item-forecast";
import type { Plant } from "../../model/plant";
import * as say from "../messages-own-sheets";
import type { IssueLog } from "../rows/issue-log";
import { readRows } from "../rows/row-reader";
import { isBlank } from "../tables/split-blocks";
import { writtenTable } from "./written-table";

const gridColumns = {
  item: { heading: forecastHeadings.item, kind: "id" },
  row: { heading: forecastHeadings.row, kind: "text" },
} as const;

const keptColumns = {
  item: { heading: overrideHeadings.item, kind: "id" },
  period: { heading: overrideHeadings.period, kind: "date" },
  statistical: { heading: overrideHeadings.statistical, kind: "number" },
  yours: { heading: overrideHeadings.yours, kind: "number", above: -1 },
  reason: { heading: overrideHeadings.reason, kind: "text" },
  setIn: { heading: overrideHeadings.setIn, kind: "text", isOptional: true },
} as const;

/**
 * The planner's figures of the written sheet: for periods of the grid what stands in its yellow rows, for earlier ones what the table
 * of her figures keeps; reasons are in that table. What it keeps of figures that stand in a table of her own are records.
 *
 * @param plant as its own tables tell it: figures of other items are left out with a warning
 */
export function readOverrides(content: WorkbookContent, { items }: Plant, log: IssueLog): readonly ForecastOverride[] {
  const kept = readKept(content, log);
  const written = writtenTable(content, FORECAST, gridColumns, (heading) => dayFromText(heading) !== null);
  const periods = [...(written?.columns ?? [])].flatMap(([key, { index }]) => {
    const from = dayFromText(key);
    return from === null ? [] : [{ key, from, index }];
  });
  const first = periods.reduce((earliest, { from }) => Math.min(earliest, from), Infinity);
  const known = new Set(items.map(({ id }) => id));
  const typed: ForecastOverride[] = [...kept.values()].filter(({ item, from, setIn }) => (setIn === "record" || from < first) && known.has(item));
  const statistics = new Map<string, number>();
  if (written === null) return typed;
  readRows(written, log, null, (row) => {
    const item = row.text("item");
    const figure = row.text("row");
    if (figure !== forecastRows.statistical && figure !== forecastRows.yours) return;
    for (const { key, from, index } of periods) {
      if (isBlank(row.value(key))) continue;
      const quantity = row.number(key);
      if (quantity === undefined) continue;
      if (figure === forecastRows.statistical) {
        statistics.set(keyOf(item, from), quantity);
        continue;
      }
      if (!known.has(item)) {
        row.warn(say.overrideWithoutItem(item, row.at(key)));
        break;
      }
      const own = kept.get(keyOf(item, from));
      const reason = own?.setIn === undefined ? own?.reason : undefined;
      // The column's heading: rows move with every plan, and what is said of a figure must stand still when nothing changed.
      typed.push({ source: headingRef(written.table, index), item, from, quantity, ...(reason === undefined ? {} : { reason }) });
    }
  });
  return typed.map((each) => {
    const statistical = each.statistical ?? statistics.get(keyOf(each.item, each.from));
    return statistical === undefined ? each : { ...each, statistical };
  });
}

function readKept(content: WorkbookContent, log: IssueLog): ReadonlyMap<string, ForecastOverride> {
  const kept = new Map<string, ForecastOverride>();
  const written = writtenTable(content, FORECAST, keptColumns);
  if (written === null) return kept;
  readRows(written, log, null, (row) => {
    const item = row.text("item");
    const from = row.day("period");
    const quantity = row.number("yours");
    const statistical = row.number("statistical");
    const reason = row.text("reason");
    if (from === undefined || quantity === undefined) return;
    const place: Pick<ForecastOverride, "source" | "setIn"> = row.text("setIn") === "" ? { source: row.at("yours") } : { setIn: "record" };
    kept.set(keyOf(item, from), { ...place, item, from, quantity, ...(reason === "" ? {} : { reason }), ...(statistical === undefined ? {} : { statistical }) });
  });
  return kept;
}

function keyOf(item: string, from: Day): string {
  return `${dayText(from)} ${item}`;
}
