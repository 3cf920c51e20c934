// Excel.RangeFormat with fill, font and borders: reads what all cells share (else null), writes to each of them.

import { itemNotFound } from "../wire-error";
import { asBoolean, asColour, asCount, asNumber, asOneOf, asText } from "../wire-values";
import type { Look } from "./look";
import type { Range } from "./range";
import { RangeBorder, SIDE_INDEXES } from "./range-border";

/** Shared by the parts of a format: one property of the looks of a range. */
class LookPart {
  readonly range: Range;

  constructor(range: Range) {
    this.range = range;
  }

  protected read<Key extends keyof Look>(key: Key): Look[Key] | null {
    return this.range.sheet.grid.common(this.range.area, (look) => look[key]);
  }

  protected write(change: Partial<Look>): void {
    this.range.sheet.requireWritable();
    this.range.sheet.grid.restyle(this.range.area, (look) => ({ ...look, ...change }));
  }
}

export class RangeFormat extends LookPart {
  get Fill(): RangeFill { return new RangeFill(this.range); }
  get Font(): RangeFont { return new RangeFont(this.range); }
  get Borders(): RangeBorderCollection { return new RangeBorderCollection(this.range); }
  get HorizontalAlignment(): string | null { return this.read("horizontal"); }
  set HorizontalAlignment(value: unknown) {
    const words = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
    this.write({ horizontal: asOneOf(value, words, "horizontalAlignment") });
  }
  get VerticalAlignment(): string | null { return this.read("vertical"); }
  set VerticalAlignment(value: unknown) {
    this.write({ vertical: asOneOf(value, ["Top", "Center", "Bottom", "Justify", "Distributed"], "verticalAlignment") });
  }
  get WrapText(): boolean | null { return this.read("wrap"); }
  set WrapText(value: unknown) { this.write({ wrap: asBoolean(value, "wrapText") }); }
  get IndentLevel(): number | null { return this.read("indent"); }
  set IndentLevel(value: unknown) { this.write({ indent: asCount(value, "indentLevel") }); }
  /** Points, as rowHeight. */
  get ColumnWidth(): number | null { return this.range.sheet.columns.size(this.range.area.column, this.range.area.columns); }
  set ColumnWidth(value: unknown) {
    this.range.sheet.requireWritable();
    this.range.sheet.columns.resize(this.range.area.column, this.range.area.columns, asNumber(value, "columnWidth"));
  }
  get RowHeight(): number | null { return this.range.sheet.rows.size(this.range.area.row, this.range.area.rows); }
  set RowHeight(value: unknown) {
    this.range.sheet.requireWritable();
    this.range.sheet.rows.resize(this.range.area.row, this.range.area.rows, asNumber(value, "rowHeight"));
  }
  get UseStandardWidth(): boolean { return this.range.sheet.columns.isStandard(this.range.area.column, this.range.area.columns); }
  set UseStandardWidth(value: unknown) {
    this.range.sheet.requireWritable();
    if (asBoolean(value, "useStandardWidth")) this.range.sheet.columns.standardise(this.range.area.column, this.range.area.columns);
  }
  get UseStandardHeight(): boolean { return this.range.sheet.rows.isStandard(this.range.area.row, this.range.area.rows); }
  set UseStandardHeight(value: unknown) {
    this.range.sheet.requireWritable();
    if (asBoolean(value, "useStandardHeight")) this.range.sheet.rows.standardise(this.range.area.row, this.range.area.rows);
  }
  AutofitColumns(): void { this.range.sheet.requireWritable(); }
  AutofitRows(): void { this.range.sheet.requireWritable(); }
}

class RangeFill extends LookPart {
  get Color(): string | null { return this.range.sheet.grid.common(this.range.area, (look) => look.fill ?? "#FFFFFF"); }
  set Color(value: unknown) { this.write({ fill: value === "" ? null : asColour(value, "fill.color") }); }
  Clear(): void { this.write({ fill: null }); }
}

class RangeFont extends LookPart {
  get Name(): string | null { return this.read("fontName"); }
  set Name(value: unknown) { this.write({ fontName: asText(value, "font.name") }); }
  get Size(): number | null { return this.read("fontSize"); }
  set Size(value: unknown) { this.write({ fontSize: asNumber(value, "font.size") }); }
  get Color(): string | null { return this.read("fontColour"); }
  set Color(value: unknown) { this.write({ fontColour: asColour(value, "font.color") }); }
  get Bold(): boolean | null { return this.read("bold"); }
  set Bold(value: unknown) { this.write({ bold: asBoolean(value, "font.bold") }); }
  get Italic(): boolean | null { return this.read("italic"); }
  set Italic(value: unknown) { this.write({ italic: asBoolean(value, "font.italic") }); }
  get Underline(): string | null { return this.read("underline"); }
  set Underline(value: unknown) {
    this.write({ underline: asOneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"], "font.underline") });
  }
  get Strikethrough(): boolean | null { return this.read("strikethrough"); }
  set Strikethrough(value: unknown) { this.write({ strikethrough: asBoolean(value, "font.strikethrough") }); }
}

class RangeBorderCollection extends LookPart {
  get Count(): number { return SIDE_INDEXES.length; }
  get _Items(): RangeBorder[] { return SIDE_INDEXES.map((side) => new RangeBorder(this.range, side)); }
  Indexer(side: unknown): RangeBorder { return new RangeBorder(this.range, asOneOf(side, SIDE_INDEXES, "index")); }
  GetItem(side: unknown): RangeBorder { return this.Indexer(side); }
  GetItemAt(index: unknown): RangeBorder {
    const side = SIDE_INDEXES[asCount(index, "index")];
    if (side === undefined) throw itemNotFound("a border of that index");
    return new RangeBorder(this.range, side);
  }
}
