// The boundary of Excel on the web, as office.js meets it: the pane in a frame, texts posted to and from its parent.
// Pane and parent need https and the same host name. Knows the envelope of those texts, nothing of workbooks.

import { FLOOR_SETS, hostInformation } from "../host-information";
import type { StandInExcel } from "../stand-in-excel";

const CONVERSATION = "stand-in-conversation";
const CONTROL = "stand-in";
const EXECUTE_RICH_API = 93;
const BUTTON_DONE = 94;
const MESSAGES = "richApiMessage";
const SELECTION_CHANGED = "documentSelectionChanged";
const BUTTON_PRESSED = "appCommandInvoked";
const NOT_SUPPORTED = 5000;

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { toCall: 0, event: 1 } as const;

/** What the pane sends. */
type Envelope = {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
};

/** The frame's name, set before its page loads: where office.js finds its host. */
export function paneFrameName(hostUrl: string): string {
  const xdmInfo = `${CONVERSATION}|${CONTROL}|${hostUrl}`;
  return JSON.stringify({ baseFrameName: "pane", hostInfo: hostInformation("web"), xdmInfo, serializerVersion: "1" });
}

export type WebOptions = { readonly sets?: Readonly<Record<string, string>>; readonly hostUrl: string };

/**
 * Answers the pane in a frame until the returned function is called.
 * @param frame the frame's window, read at each message since a pane may load again
 */
export function webBoundary(excel: StandInExcel, frame: () => Window | null, { sets = FLOOR_SETS, hostUrl }: WebOptions): () => void {
  const origin = new URL(hostUrl).origin;
  const send = (name: string, correlation: number, response: number, data: unknown): void => {
    const envelope = {
      _messageType: MESSAGE.response, _actionName: name, _conversationId: CONVERSATION, _correlationId: correlation,
      _origin: origin, _errorCode: 0, _responseType: response, _data: data, _serializerVersion: 1,
    };
    frame()?.postMessage(JSON.stringify(envelope), "*");
  };
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== frame()) return;
    const envelope = envelopeOf(event.data);
    if (envelope === null) return;
    void dataFor(envelope, excel, sets, hostUrl).then((data) => {
      send(envelope._actionName, envelope._correlationId, RESPONSE.toCall, data);
    });
  };
  excel.connect((messages) => {
    setTimeout(() => { send(MESSAGES, 0, RESPONSE.event, { ArrayData: messages }); }, 0);
  });
  excel.workbook.events.postSelection = () => {
    setTimeout(() => { send(SELECTION_CHANGED, 0, RESPONSE.event, {}); }, 0);
  };
  excel.runtime.post = ({ id, action, event }) => {
    setTimeout(() => { send(BUTTON_PRESSED, 0, RESPONSE.event, { 0: id, 1: action, 2: event }); }, 0);
  };
  window.addEventListener("message", receive);
  return () => { window.removeEventListener("message", receive); };
}

async function dataFor(envelope: Envelope, excel: StandInExcel, sets: Readonly<Record<string, string>>, hostUrl: string): Promise<unknown> {
  // Registrations and notices of the frame (focus, keys, closing) need no more than a yes.
  if (envelope._actionType !== 0) return { Version: 1, Error: 0 };
  if (envelope._actionName === "ContextActivationManager_getAppContextAsync") return contextOf(sets, hostUrl);
  if (envelope._actionName !== "executeMethod") return { Version: 1, Error: 0 };
  const { DdaMethod: method, ArrayData: message, 0: press, 1: status } = fieldsOf(envelope._data);
  const { DispatchId: call } = fieldsOf(method);
  if (call === BUTTON_DONE) excel.runtime.pressed(press, status);
  if (call !== EXECUTE_RICH_API) return { Version: 1, Error: call === BUTTON_DONE ? 0 : NOT_SUPPORTED };
  const body: unknown = Array.isArray(message) ? message[4] : undefined;
  const answer = await excel.answer(typeof body === "string" ? body : "");
  return "body" in answer ? { Version: 1, Error: 0, Data: [200, [], answer.body] } : { Version: 1, Error: answer.officeError };
}

function contextOf(sets: Readonly<Record<string, string>>, hostUrl: string): Readonly<Record<string, unknown>> {
  return {
    _id: CONTROL, _appName: 16, _appVersion: "16.00", _appMinorVersion: 0, _appUILocale: "en-US", _dataLocale: "en-US",
    _docUrl: hostUrl, _clientMode: 0, _settings: {}, _reason: 1, _osfControlType: 1, _eToken: "", _appInstanceId: CONTROL,
    _requirementMatrix: JSON.stringify(sets), _initialDisplayMode: 1,
  };
}

function envelopeOf(data: unknown): Envelope | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const value: unknown = JSON.parse(data);
  return isEnvelope(value) && value._messageType === MESSAGE.request && value._conversationId === CONVERSATION ? value : null;
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === "object" && value !== null && "_messageType" in value && "_actionName" in value && "_conversationId" in value;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
