// An open workbook in memory behind the port of app/write: cells, tables, looks as text, and faults at any action.
// Knows no Excel; what it does is what the port's words say, no more.

import { HostError } from "../../../../src/base/host-error";
import type { Area } from "../../../../src/grid/address";
import type { Stamp } from "../../../../src/grid/stamp";
import { isLeftover, leftoverName } from "../../../../src/app/ports";
import type { CellInput, FoundSheet, SheetAction, WorkbookPort } from "../../../../src/app/ports";

export type MemorySheet = {
  key: string;
  name: string;
  stamp: Stamp | null;
  isProtected: boolean;
  cells: Map<string, CellInput>;
  tables: { name: string; area: Area }[];
  /** Everything but cells and tables, as the actions that made it. */
  looks: string[];
};

export type MemoryWorkbook = {
  readonly sheets: MemorySheet[];
  readonly port: WorkbookPort;
  /** Actions done so far, each sheet that is added counting as one. */
  readonly actions: () => number;
  /** Exchanges that wrote, and the bytes of each. */
  readonly requests: readonly number[];
  /** Throws before the action of this number, counted from now; null never. */
  failBefore: (action: number | null) => void;
  /** Sheets that formulas of the user refer to, by name. */
  referred: ReadonlySet<string>;
  remembered: string | null;
};

export function memoryWorkbook(names: readonly string[]): MemoryWorkbook {
  const sheets: MemorySheet[] = [];
  let lastKey = 0;
  let done = 0;
  let failAt: number | null = null;
  const requests: number[] = [];

  const count = (): void => {
    if (failAt !== null && done >= failAt) throw new HostError("no-answer", "Excel did not answer.", "Try again.", true);
    done += 1;
  };
  const newSheet = (name: string): MemorySheet => {
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new Error(`a second sheet "${name}"`);
    lastKey += 1;
    const sheet = { key: `k${lastKey}`, name, stamp: null, isProtected: false, cells: new Map(), tables: [], looks: [] };
    sheets.push(sheet);
    return sheet;
  };
  names.forEach((name) => newSheet(name).cells.set("0,0", `own ${name}`));

  const workbook: MemoryWorkbook = {
    sheets,
    actions: () => done,
    requests,
    referred: new Set(),
    remembered: null,
    failBefore: (action) => {
      failAt = action === null ? null : done + action;
    },
    port: {
      inspect: async () => ({
        dateSystem: 1900,
        sheets: sheets.map(({ key, name, stamp, isProtected }): FoundSheet => ({ key, name, stamp, isProtected, isVisible: true })),
        tables: sheets.flatMap(({ key, tables }) => tables.map((table) => ({ ...table, sheet: key }))),
        names: [],
      }),
      addSheets: async (wanted) =>
        wanted.map(({ name, stamp }) => {
          let sheet = sheets.find((each) => isLeftover(each) && each.name === leftoverName(stamp.id));
          if (sheet === undefined) {
            count();
            sheet = newSheet(leftoverName(stamp.id));
          }
          count();
          sheet.stamp = stamp;
          count();
          sheet.name = name;
          return sheet.key;
        }),
      write: async (actions) => {
        requests.push(actions.reduce((sum, action) => sum + bytesOf(action), 0));
        for (const action of actions) {
          count();
          apply(sheets, action);
        }
      },
      requestBytes: bytesOf,
      readBlocks: async (blocks) =>
        blocks.map(({ sheet: key, area }) => {
          const cells = sheets.find((sheet) => sheet.key === key)?.cells;
          return Array.from({ length: area.rows }, (_, row) =>
            Array.from({ length: area.columns }, (__, column) => cells?.get(`${area.row + row},${area.column + column}`) ?? null),
          );
        }),
      findReferences: async (keys) =>
        new Set(keys.filter((key) => workbook.referred.has(sheets.find((sheet) => sheet.key === key)?.name ?? ""))),
      read: async () => ({ name: "memory", dateSystem: 1900, sheets: [], ...(workbook.remembered === null ? {} : { remembered: workbook.remembered }) }),
      remember: async (text) => {
        count();
        workbook.remembered = text;
      },
    },
  };
  return workbook;
}

function bytesOf(action: SheetAction): number {
  return JSON.stringify(action).length + 100;
}

function apply(sheets: MemorySheet[], action: SheetAction): void {
  const sheet = sheets.find(({ key }) => key === action.sheet);
  if (sheet === undefined) throw new Error(`no sheet ${action.sheet}`);
  switch (action.kind) {
    case "clear":
      sheet.cells.clear();
      sheet.looks = [];
      sheet.tables = sheet.tables.filter(({ name }) => action.keptTables.includes(name));
      break;
    case "values":
      action.cells.forEach((line, row) => {
        line.forEach((value, column) => {
          if (value !== null) sheet.cells.set(`${action.row + row},${action.column + column}`, value);
        });
      });
      break;
    case "table":
      sheet.tables = [...sheet.tables.filter(({ name }) => name !== action.name), { name: action.name, area: action.area }];
      break;
    case "stamp":
      sheet.stamp = action.stamp;
      break;
    case "rename":
      sheet.name = action.name;
      break;
    case "remove":
      sheets.splice(sheets.indexOf(sheet), 1);
      break;
    default: {
      const text = JSON.stringify(action);
      if (!sheet.looks.includes(text)) sheet.looks.push(text);
    }
  }
}
