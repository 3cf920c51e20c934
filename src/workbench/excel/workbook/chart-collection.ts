// Excel.ChartCollection: the charts of a sheet.

import { itemNotFound } from "../wire-error";
import { asCount, asText } from "../wire-values";
import { Chart } from "./chart";
import type { Worksheet } from "./worksheet";

export class ChartCollection {
  readonly #sheet: Worksheet;
  readonly list: Chart[] = [];

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  get _Items(): readonly Chart[] { return this.list; }
  get Count(): number { return this.list.length; }
  GetCount(): number { return this.list.length; }
  Add(type: unknown, source: unknown, seriesBy?: unknown): Chart {
    this.#sheet.requireWritable();
    const id = this.#sheet.workbook.nextId();
    const chart = new Chart(this.#sheet, `{chart-${String(id)}}`, `Chart ${String(this.list.length + 1)}`, type);
    chart.SetData(source, seriesBy);
    this.list.push(chart);
    return chart;
  }
  /** By id only; `GetItem` takes names. */
  Indexer(id: unknown): Chart {
    const found = this.list.find((chart) => chart.Id === id);
    if (found === undefined) throw itemNotFound(`the chart ${JSON.stringify(id)}`);
    return found;
  }
  GetItem(name: unknown): Chart {
    const found = this.GetItemOrNullObject(name);
    if (found === null) throw itemNotFound(`the chart ${JSON.stringify(name)}`);
    return found;
  }
  GetItemOrNullObject(name: unknown): Chart | null {
    const wanted = asText(name, "name").toLowerCase();
    return this.list.find((chart) => chart.Name.toLowerCase() === wanted) ?? null;
  }
  GetItemAt(index: unknown): Chart {
    const found = this.list[asCount(index, "index")];
    if (found === undefined) throw itemNotFound(`the chart at ${String(index)}`);
    return found;
  }
}
