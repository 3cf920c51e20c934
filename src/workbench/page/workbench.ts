// What the workbench has open and what it does: a workbook, the stand-in Excel around it, and the grid that shows it.
// Knows files and grids as ports, so that it runs without a page.

import { HostError } from "../../base/host-error";
import { WEB_PAYLOAD_LIMIT } from "../excel/payload-meter";
import { StandInExcel, type RequestAccount } from "../excel/stand-in-excel";
import type { Workbook } from "../excel/workbook/workbook";
import type { GridView, OpenGrid } from "../grid/grid-view";
import { gridFunctions } from "./grid-functions";
import { joinGrid, type JoinedGrid } from "./join-grid";
import type { Ribbon } from "./read-ribbon";

export type Complaint = { readonly message: string; readonly hint: string };

export type Opened = {
  /** Raised with each workbook: the pane and the grid are made anew. */
  readonly number: number;
  readonly name: string;
  readonly excel: StandInExcel;
};

export type WorkbenchState = {
  readonly stage: "starting" | "reading" | "drawing" | "ready";
  readonly opened: Opened | null;
  readonly ribbon: Ribbon | null;
  readonly isPaneShown: boolean;
  /** The add-in listens to its ribbon buttons and answers its functions. */
  readonly isPaneReady: boolean;
  /** Why the last command failed. */
  readonly complaint: Complaint | null;
  readonly requests: number;
  /** Requests that failed and entries that were refused, in the stand-in's words, the last first. */
  readonly refusals: readonly string[];
};

export type WorkbenchPorts = {
  readonly openFile: (bytes: Uint8Array, name: string) => Workbook;
  readonly saveFile: (bytes: Uint8Array, workbook: Workbook) => Uint8Array;
  /** The bytes of a workbook that comes with the workbench. */
  readonly sample: (name: string) => Promise<Uint8Array>;
  readonly ribbon: () => Promise<Ribbon>;
  /** What functions.json holds. */
  readonly functions: () => Promise<unknown>;
  readonly openGrid: OpenGrid;
  readonly currentYear: () => number;
};

export type Workbench = {
  readonly state: () => WorkbenchState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly openSample: (name: string) => Promise<void>;
  readonly open: (bytes: Uint8Array, name: string) => void;
  /** Draws the open workbook into a place of the page; the returned function takes it away. */
  readonly draw: (place: HTMLElement) => () => void;
  readonly save: () => Uint8Array | null;
  /** Presses a button of the ribbon: the function of an action, or null for the pane. */
  readonly press: (action: string | null) => void;
  readonly hidePane: () => void;
  /** Says what went wrong until it is dismissed. */
  readonly complain: (complaint: Complaint) => void;
  readonly dismiss: () => void;
  /** Resolves when everything is drawn and calculated. */
  readonly settled: () => Promise<void>;
  /** The grid once it is drawn. */
  readonly grid: () => GridView | null;
};

/** More are of no use to a reader. */
const MOST_REFUSALS = 50;

export function createWorkbench(ports: WorkbenchPorts): Workbench {
  let state: WorkbenchState = {
    stage: "starting", opened: null, ribbon: null, isPaneShown: true, isPaneReady: false, complaint: null, requests: 0, refusals: [],
  };
  let bytes = new Uint8Array();
  let grid: GridView | null = null;
  let joined: JoinedGrid | null = null;
  /** Sheets that the add-in changed before the grid was there to show it. */
  let unseen = new Set<string>();
  const listeners = new Set<() => void>();
  const set = (change: Partial<WorkbenchState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  /** What a file or a host did is told; a mistake of the program's own is thrown as well. */
  const complain = (fault: unknown): void => {
    if (!(fault instanceof HostError)) queueMicrotask(() => { throw fault; });
    set({ complaint: complaintOf(fault), stage: grid === null ? "starting" : "ready" });
  };
  const note = (refusal: string): void => {
    set({ refusals: [refusal, ...state.refusals].slice(0, MOST_REFUSALS) });
  };
  const ribbon = ports.ribbon();
  ribbon.then((read) => { set({ ribbon: read }); }, complain);

  const afterRequest = (excel: StandInExcel, { changedSheets, failure }: RequestAccount): void => {
    set({ requests: excel.meter.requests, isPaneReady: excel.isPaneReady });
    if (failure !== null) note(`${failure.Location}: ${failure.Message}`);
    if (joined === null) changedSheets.forEach((sheet) => unseen.add(sheet));
    else joined.afterRequest({ changedSheets });
  };

  const open = (given: Uint8Array, name: string): void => {
    try {
      const workbook = ports.openFile(given, name);
      workbook.currentYear = ports.currentYear();
      const excel = new StandInExcel(workbook, { payloadLimit: WEB_PAYLOAD_LIMIT });
      bytes = Uint8Array.from(given);
      excel.pane.onShown = (isPaneShown) => { set({ isPaneShown }); };
      excel.onRequest = (account) => { afterRequest(excel, account); };
      unseen = new Set();
      const number = (state.opened?.number ?? 0) + 1;
      set({ opened: { number, name, excel }, stage: "drawing", isPaneReady: false, isPaneShown: true, complaint: null, requests: 0, refusals: [] });
    } catch (fault) {
      complain(fault);
    }
  };

  /** Formulas of a workbook are calculated before the add-in has started. */
  const paneReady = (excel: StandInExcel): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!excel.isPaneReady) return;
        listeners.delete(check);
        resolve();
      };
      listeners.add(check);
      check();
    });

  const drawInto = async (place: HTMLElement, { excel }: Opened, isStillWanted: () => boolean): Promise<void> => {
    const [{ namespace }, metadata] = await Promise.all([ribbon, ports.functions()]);
    const functions = gridFunctions(metadata, namespace, async (id, values, cell) => {
      await paneReady(excel);
      return excel.functions.call(id, values, cell);
    });
    const drawn = await ports.openGrid(place, excel.workbook, functions);
    if (!isStillWanted()) {
      drawn.close();
      return;
    }
    grid = drawn;
    joined = joinGrid(excel.workbook, drawn, note);
    joined.afterRequest({ changedSheets: unseen });
    set({ stage: "ready" });
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openSample: async (name) => {
      set({ stage: "reading", complaint: null });
      await ports.sample(name).then((found) => { open(found, name); }, complain);
    },
    open,
    draw: (place) => {
      const { opened } = state;
      if (opened === null) return () => undefined;
      let isWanted = true;
      drawInto(place, opened, () => isWanted).catch(complain);
      return () => {
        isWanted = false;
        joined?.end();
        joined = null;
        const former = grid;
        grid = null;
        // Not at once: the page may be drawing itself, and the grid's own components end with it.
        if (former !== null) setTimeout(former.close, 0);
      };
    },
    save: () => {
      joined?.flush();
      try {
        return state.opened === null ? null : ports.saveFile(bytes, state.opened.excel.workbook);
      } catch (fault) {
        complain(fault);
        return null;
      }
    },
    press: (action) => {
      const excel = state.opened?.excel;
      if (action === null) excel?.pane.SetAppRuntimeState("Visible");
      else void excel?.runtime.pressButton(action).then((result) => { if (result === "unknown") note(`The add-in has no action ${action}.`); });
    },
    hidePane: () => state.opened?.excel.pane.SetAppRuntimeState("Background"),
    complain: (complaint) => { set({ complaint }); },
    dismiss: () => { set({ complaint: null }); },
    settled: async () => {
      joined?.flush();
      await grid?.calculated();
    },
    grid: () => grid,
  };
}

function complaintOf(fault: unknown): Complaint {
  if (fault instanceof HostError) return { message: fault.message, hint: fault.hint };
  return { message: fault instanceof Error ? fault.message : String(fault), hint: "" };
}
