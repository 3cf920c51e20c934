// Excel.ConditionalFormatCollection: the rules that touch a range, latest first, as Excel counts their priority.

import { asCount, asOneOf, asText } from "../wire-values";
import { itemNotFound } from "../wire-error";
import { areaWithout, intersection } from "./areas";
import { CONDITION_TYPES, ConditionalFormat } from "./conditional-format";
import type { Range } from "./range";

export class ConditionalFormatCollection {
  readonly #range: Range;

  constructor(range: Range) {
    this.#range = range;
  }

  get _Items(): ConditionalFormat[] {
    return this.#range.sheet.rules.filter(({ areas }) => areas.some((area) => intersection(area, this.#range.area) !== null));
  }
  Add(type: unknown): ConditionalFormat {
    const { sheet, area } = this.#range;
    sheet.requireWritable();
    const rule = new ConditionalFormat(sheet, `{rule-${String(sheet.workbook.nextId())}}`, asOneOf(type, CONDITION_TYPES, "type"), area);
    sheet.rules.unshift(rule);
    return rule;
  }
  GetCount(): number { return this._Items.length; }
  Indexer(id: unknown): ConditionalFormat { return this.GetItem(id); }
  GetItem(id: unknown): ConditionalFormat {
    const found = this._Items.find((rule) => rule.Id === asText(id, "id"));
    if (found === undefined) throw itemNotFound(`the conditional format ${String(id)}`);
    return found;
  }
  GetItemAt(index: unknown): ConditionalFormat {
    const found = this._Items[asCount(index, "index")];
    if (found === undefined) throw itemNotFound(`the conditional format at ${String(index)}`);
    return found;
  }
  /** Takes the rules off these cells; what they cover beside them stays. */
  ClearAll(): void {
    this.#range.sheet.requireWritable();
    for (const rule of this._Items) {
      rule.areas = rule.areas.flatMap((area) => areaWithout(area, this.#range.area));
      if (rule.areas.length === 0) rule.Delete();
    }
  }
}
