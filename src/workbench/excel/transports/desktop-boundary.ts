// The boundary of Excel on the desktop, as office.js meets it in `window.external`: calls by number, answers in arrays.
// Install it before office.js loads. Knows the numbers of Office's calls, nothing of workbooks.

import { FLOOR_SETS, hostInformation } from "../host-information";
import type { StandInExcel } from "../stand-in-excel";

const EXECUTE_RICH_API = 93;
const SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 33;
const BUTTON_PRESSED = 39;
const BUTTON_DONE = 94;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

const LIGHT_THEME = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xffffff, controlForegroundColor: 0 };

/** Arrays cross the boundary as objects that only look like Windows' own. */
export type SafeArray = { readonly toArray: () => readonly unknown[]; readonly dimensions: () => number };

type Callback = (answer: SafeArray | number) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

export type DesktopOptions = {
  readonly sets?: Readonly<Record<string, string>>;
  /** Settings as the common API keeps them. */
  readonly settings?: Map<string, string>;
};

export type DesktopBoundary = {
  readonly GetContext: () => Readonly<Record<string, () => unknown>>;
  readonly GetHostInfo: () => string;
  readonly GetLoggingAllowed: () => boolean;
  readonly Execute: (id: number, parameters: readonly unknown[], callback: Callback) => void;
  readonly RegisterEvent: (id: number, target: string, handler: EventHandler, callback: Callback) => void;
  readonly UnregisterEvent: (id: number, target: string, callback: Callback) => void;
};

export function desktopBoundary(excel: StandInExcel, { sets = FLOOR_SETS, settings = new Map() }: DesktopOptions = {}): DesktopBoundary {
  const handlers = new Map<number, EventHandler>();
  excel.connect((messages) => {
    // Excel posts events after the request that caused them.
    setTimeout(() => handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(messages.map((message) => safeArray(message)))), 0);
  });
  excel.workbook.events.postSelection = () => {
    setTimeout(() => handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray([])), 0);
  };
  excel.runtime.post = ({ id, action, event }) => {
    setTimeout(() => handlers.get(BUTTON_PRESSED)?.(BUTTON_PRESSED, safeArray([id, action, event])), 0);
  };
  return {
    GetContext: () => contextOf(sets, settings),
    GetHostInfo: () => hostInformation("win32"),
    GetLoggingAllowed: () => false,
    Execute: (id, parameters, callback) => {
      if (id === EXECUTE_RICH_API) void answerRequest(excel, parameters, callback);
      else if (id === BUTTON_DONE) {
        excel.runtime.pressed(parameters[0], parameters[1]);
        callback(SUCCESS);
      } else callback(NOT_SUPPORTED);
    },
    RegisterEvent: (id, _target, handler, callback) => {
      handlers.set(id, handler);
      callback(SUCCESS);
    },
    UnregisterEvent: (id, _target, callback) => {
      handlers.delete(id);
      callback(SUCCESS);
    },
  };
}

async function answerRequest(excel: StandInExcel, parameters: readonly unknown[], callback: Callback): Promise<void> {
  const message: unknown = parameters[0];
  const body: unknown = Array.isArray(message) ? message[4] : undefined;
  const answer = await excel.answer(typeof body === "string" ? body : "");
  callback("body" in answer ? safeArray([SUCCESS, 200, safeArray([]), answer.body]) : answer.officeError);
}

function contextOf(sets: Readonly<Record<string, string>>, settings: Map<string, string>): Readonly<Record<string, () => unknown>> {
  const stored = {
    Read: (keys: string[], values: string[]): void => {
      keys.push(...settings.keys());
      values.push(...settings.values());
    },
    Write: (keys: readonly string[], values: readonly string[]): void => {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
    },
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "stand-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-US",
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "stand-in",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 1,
    GetSettings: () => stored,
    GetOfficeThemeInfo: () => JSON.stringify(LIGHT_THEME),
  };
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}
