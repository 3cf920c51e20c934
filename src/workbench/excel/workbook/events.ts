// Which events clients asked for, and the messages that they get. A message is [category, type, target, json, id].

import type { Worksheet } from "./worksheet";

const EVENT_CATEGORY = 65_536;
const EVENT_TYPE = { changed: 10, selectionChanged: 14 } as const;
export type EventName = keyof typeof EVENT_TYPE;
export type RichMessage = readonly [category: number, type: number, target: string, json: string, id: number];

export class WorkbookEvents {
  readonly #registered = new Map<string, number>();
  /** Where messages go; a transport sets it. */
  post: (messages: readonly RichMessage[]) => void = () => undefined;
  /** Tells of a selection the older way, which `Workbook.onSelectionChanged` still takes: it carries nothing. */
  postSelection: () => void = () => undefined;

  register(name: EventName, target: string): void {
    this.#registered.set(`${name} ${target}`, this.count(name, target) + 1);
  }
  unregister(name: EventName, target: string): void {
    this.#registered.set(`${name} ${target}`, Math.max(0, this.count(name, target) - 1));
  }
  count(name: EventName, target: string): number {
    return this.#registered.get(`${name} ${target}`) ?? 0;
  }

  /** `reference` is what the handler's `getRange` asks for. */
  cellsChanged(sheet: Worksheet, address: string, reference: string): void {
    const details = { changeType: "RangeEdited", source: "Local", triggerSource: "Unknown", shiftDirection: "None" };
    this.#send("changed", sheet.Id, { ...details, worksheetId: sheet.Id, address, referenceId: reference });
  }
  selectionChanged(sheet: Worksheet, address: string): void {
    this.#send("selectionChanged", sheet.Id, { worksheetId: sheet.Id, address });
    this.postSelection();
  }

  #send(name: EventName, sheetId: string, payload: unknown): void {
    const targets = [sheetId, "Workbook"].filter((target) => this.count(name, target) > 0);
    if (targets.length === 0) return;
    this.post(targets.map((target): RichMessage => [EVENT_CATEGORY, EVENT_TYPE[name], target, JSON.stringify(payload), 0]));
  }
}
