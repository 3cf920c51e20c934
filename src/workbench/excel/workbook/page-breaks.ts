// Excel.PageBreakCollection: rows (or columns) before which a new page begins.

import { invalidArgument, itemNotFound } from "../wire-error";
import { asCount, asText } from "../wire-values";
import { areaFromAddress } from "./areas";
import { Range } from "./range";

export class PageBreakCollection {
  readonly #by: "RowIndex" | "ColumnIndex";
  readonly list: PageBreak[] = [];

  constructor(by: "RowIndex" | "ColumnIndex") {
    this.#by = by;
  }

  get _Items(): readonly PageBreak[] { return this.list; }
  /** Breaks before the top-left cell of the range. */
  Add(before: unknown): PageBreak {
    const area = before instanceof Range ? before.area : areaFromAddress(asText(before, "pageBreakRange"))?.area;
    if (area === undefined) throw invalidArgument("A page break needs a range.");
    const index = this.#by === "RowIndex" ? area.row : area.column;
    if (index === 0) throw invalidArgument("No page breaks before the first row or column.");
    const added = new PageBreak(this, index, this.#by);
    this.list.push(added);
    return added;
  }
  GetCount(): number { return this.list.length; }
  Indexer(index: unknown): PageBreak {
    const found = this.list[asCount(index, "index")];
    if (found === undefined) throw itemNotFound(`the page break ${String(index)}`);
    return found;
  }
  RemovePageBreaks(): void { this.list.length = 0; }
}

class PageBreak {
  readonly #breaks: PageBreakCollection;
  readonly RowIndex: number;
  readonly ColumnIndex: number;

  constructor(breaks: PageBreakCollection, index: number, by: "RowIndex" | "ColumnIndex") {
    this.#breaks = breaks;
    this.RowIndex = by === "RowIndex" ? index : 0;
    this.ColumnIndex = by === "ColumnIndex" ? index : 0;
  }

  get _Id(): number { return this.#breaks.list.indexOf(this); }
  Delete(): void { this.#breaks.list.splice(this.#breaks.list.indexOf(this), 1); }
}
