// Excel.PageLayout: how a sheet is printed. Kept as it was set; nothing is printed.

import type { Area } from "../../../grid/address";
import { asOneOf, asRecord } from "../wire-values";
import { Range, areaArgument } from "./range";
import type { Worksheet } from "./worksheet";

const ORIENTATIONS = ["Portrait", "Landscape"];

export class PageLayout {
  readonly #sheet: Worksheet;
  #orientation = "Portrait";
  #zoom: Readonly<Record<string, unknown>> = { scale: 100 };
  #titleRows: Area | null = null;
  #titleColumns: Area | null = null;
  #printArea: Area | null = null;
  PaperSize: string | null = "A4";
  CenterHorizontally = false;
  CenterVertically = false;
  PrintGridlines = false;
  PrintHeadings = false;
  BlackAndWhite = false;
  LeftMargin = 50.4;
  RightMargin = 50.4;
  TopMargin = 54;
  BottomMargin = 54;
  HeaderMargin = 21.6;
  FooterMargin = 21.6;
  PrintOrder = "DownThenOver";
  FirstPageNumber: number | string = "";
  readonly HeadersFooters = new HeaderFooterGroup();

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  get Orientation(): string { return this.#orientation; }
  set Orientation(value: unknown) { this.#orientation = asOneOf(value, ORIENTATIONS, "orientation"); }
  get Zoom(): unknown { return this.#zoom; }
  set Zoom(value: unknown) { this.#zoom = asRecord(value, "zoom"); }
  SetPrintTitleRows(rows: unknown): void { this.#titleRows = areaArgument(rows, this.#sheet, "printTitleRows"); }
  SetPrintTitleColumns(columns: unknown): void { this.#titleColumns = areaArgument(columns, this.#sheet, "printTitleColumns"); }
  SetPrintArea(area: unknown): void { this.#printArea = areaArgument(area, this.#sheet, "printArea"); }
  GetPrintTitleRowsOrNullObject(): Range | null { return this.#range(this.#titleRows); }
  GetPrintTitleColumnsOrNullObject(): Range | null { return this.#range(this.#titleColumns); }
  GetPrintAreaOrNullObject(): Range | null { return this.#range(this.#printArea); }

  #range(area: Area | null): Range | null { return area === null ? null : new Range(this.#sheet, area); }
}

class HeaderFooterGroup {
  State = "Default";
  UseSheetMargins = true;
  UseSheetScale = true;
  readonly DefaultForAllPages = new HeaderFooter();
}

class HeaderFooter {
  LeftHeader = "";
  CenterHeader = "";
  RightHeader = "";
  LeftFooter = "";
  CenterFooter = "";
  RightFooter = "";
}
