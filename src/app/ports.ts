// What a host that holds an open workbook must be able to do: a few small requests, each safe to repeat.
// What to write, in which order, and what to do when it fails is decided in app/write. No Office, no DOM.

import type { DateSystem } from "../base/day";
import type { Area } from "../grid/address";
import type { CellStyle, Colour } from "../grid/cell-style";
import type { ChartSpec } from "../grid/chart-spec";
import { cut } from "../grid/cut-text";
import type { WorkbookContent } from "../grid/sheet-content";
import type { ConditionalRule, PrintSpec, ValidationSpec } from "../grid/sheet-spec";
import type { Stamp } from "../grid/stamp";

/** How a host names a sheet; stays when the user renames or moves it. */
export type SheetKey = string;

export type FoundSheet = {
  readonly key: SheetKey;
  readonly name: string;
  /** Null for a sheet of the user. */
  readonly stamp: Stamp | null;
  readonly isVisible: boolean;
  /** Protected sheets cannot be written. */
  readonly isProtected: boolean;
};

export type FoundTable = { readonly name: string; readonly sheet: SheetKey; readonly area: Area };

/** What stands in the workbook, as far as a write must know. */
export type WorkbookState = {
  readonly dateSystem: DateSystem;
  /** In the order of the tabs. */
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly FoundTable[];
  /** Defined names of the whole workbook; tables may not be called so. */
  readonly names: readonly string[];
};

/** What a cell is given: text is always text, a date is a serial number, null leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

/** What a cell shows; empty is null, an error its text. */
export type CellShown = string | number | boolean | null;

/** A chart whose ranges name the sheets that hold them. */
export type PlacedChart = {
  readonly chart: ChartSpec;
  /** Number format of the categories, when they are numbers or dates. */
  readonly categoryFormat: string;
  /** The sheet of each spec id that a range may name; the chart's own where none is named. */
  readonly sheets: ReadonlyMap<string, SheetKey>;
};

/** What a sheet is beside its cells. */
export type SheetView = {
  readonly tabColour: Colour | null;
  readonly showGridlines: boolean;
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSpec;
};

/**
 * One thing done to a sheet of ours; the primitives of every host. Doing it twice gives what doing it once gives.
 * `clear` empties the sheet: cells, rules, drop-downs, charts, filters, and tables but those named; `remove` takes it away.
 * `table` resizes the table of that name on the sheet, or adds it. `rules` and `validations` replace all that the sheet has.
 * `stamp` null makes the sheet the user's own.
 */
export type SheetAction = { readonly sheet: SheetKey } & (
  | { readonly kind: "clear"; readonly keptTables: readonly string[] }
  | { readonly kind: "values"; readonly row: number; readonly column: number; readonly cells: readonly (readonly CellInput[])[] }
  | { readonly kind: "formula"; readonly area: Area; readonly formula: string }
  | { readonly kind: "link"; readonly row: number; readonly column: number; readonly place: string; readonly words: string }
  | { readonly kind: "format"; readonly area: Area; readonly look: CellLook }
  | { readonly kind: "merge"; readonly area: Area }
  | { readonly kind: "table"; readonly name: string; readonly area: Area }
  | { readonly kind: "rules"; readonly rules: readonly ConditionalRule[] }
  | { readonly kind: "validations"; readonly validations: readonly ValidationSpec[] }
  | ({ readonly kind: "chart" } & PlacedChart)
  | { readonly kind: "view"; readonly view: SheetView }
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "stamp"; readonly stamp: Stamp | null }
  | { readonly kind: "remove" }
);

/** One aspect of how cells look, or several; what is absent stays as it is. */
export type CellLook = CellStyle & { readonly underline?: boolean };

/** An area of a sheet to be read back. */
export type BlockRequest = { readonly sheet: SheetKey; readonly area: Area };

/**
 * An open workbook. Every function is one exchange with the host, or a few; all reject with HostError when the host fails.
 * A request that gave up waiting never goes on in silence: what it would have done after the late answer is not done.
 */
export type WorkbookPort = {
  readonly inspect: () => Promise<WorkbookState>;
  /**
   * Adds an empty sheet at the end for each stamp, hidden from nobody and never activated.
   * A sheet that an interrupted call left behind is taken instead; see `isLeftover`.
   * @returns their keys, in order
   */
  readonly addSheets: (sheets: readonly { readonly name: string; readonly stamp: Stamp }[]) => Promise<readonly SheetKey[]>;
  /** Does all actions in one exchange, in order. On failure any first part of them may have been done. */
  readonly write: (actions: readonly SheetAction[]) => Promise<void>;
  /** What an action adds to a request, in bytes; an upper bound. */
  readonly requestBytes: (action: SheetAction) => number;
  /** What cells of our sheets show, all in one exchange. */
  readonly readBlocks: (blocks: readonly BlockRequest[]) => Promise<readonly (readonly (readonly CellShown[])[])[]>;
  /** Which of these sheets formulas or names of the user refer to. Looks at every formula of the workbook. */
  readonly findReferences: (sheets: readonly SheetKey[]) => Promise<ReadonlySet<SheetKey>>;
  /** All that planning reads. */
  readonly read: () => Promise<WorkbookContent>;
  /** Keeps a text with the workbook, to be found as `remembered` when it is read; null forgets it. Touches no cell. */
  readonly remember: (text: string | null) => Promise<void>;
};

/** Texts of XML that are saved with a workbook beside its sheets, where its user does not see them. Both reject with HostError. */
export type KeptTexts = {
  readonly read: () => Promise<readonly string[]>;
  /** Takes all away, then keeps these, each in an exchange of its own. On failure any first part may be done; a text may be kept twice. */
  readonly replace: (texts: readonly string[]) => Promise<void>;
};

/** Begins the name of a sheet that was added and not yet stamped; nobody else calls a sheet so. */
const LEFTOVER_PREFIX = "~planwright ";
const MAX_SHEET_NAME = 31;

/** The name under which a sheet is added, until it carries its stamp. */
export function leftoverName(id: string): string {
  return cut(LEFTOVER_PREFIX + id, MAX_SHEET_NAME);
}

/** True for a sheet that was added and, since its call was interrupted, never stamped. */
export function isLeftover({ name, stamp }: Pick<FoundSheet, "name" | "stamp">): boolean {
  return stamp === null && name.startsWith(LEFTOVER_PREFIX);
}

/** The id of the sheet that was to be added under such a name. */
export function leftoverId(name: string): string {
  return name.slice(LEFTOVER_PREFIX.length);
}
