// What can go wrong between an add-in and its host, on order: refused requests, failing actions, late or missing answers.
// Requests and actions are counted from 0 since the last `reset`. Knows the protocol only by its counts.

import { WireError } from "./wire-error";

export type Fault =
  /** The n-th action fails; what came before in its request is done. */
  | { readonly kind: "action"; readonly action: number; readonly code: string }
  /** The n-th request is refused before its first action. */
  | { readonly kind: "request"; readonly request: number; readonly code: string }
  /** Half of the actions of the n-th request are done, then it fails. */
  | { readonly kind: "halfBatch"; readonly request: number; readonly code: string }
  /** The n-th request is carried out; its answer comes after so many milliseconds. */
  | { readonly kind: "late"; readonly request: number; readonly milliseconds: number }
  /** The n-th request is never answered, whether carried out or not. */
  | { readonly kind: "silent"; readonly request: number; readonly carriedOut: boolean }
  /** The user edits a cell: every request fails until the fault is taken away. */
  | { readonly kind: "cellEdit" };

export type Course = { readonly execute: boolean; readonly answer: "now" | "never" | { readonly afterMilliseconds: number } };

export class Faults {
  #faults: Fault[] = [];
  #requests = 0;
  #actions = 0;
  #half = { at: -1, code: "" };

  /** Requests seen since the last reset. */
  get requestsSeen(): number { return this.#requests; }
  /** Actions begun since the last reset, so that a test can fail each of them in turn. */
  get actionsSeen(): number { return this.#actions; }

  add(fault: Fault): void { this.#faults.push(fault); }
  /** Takes all faults away and counts from 0 again. */
  reset(): void {
    this.#faults = [];
    this.#requests = 0;
    this.#actions = 0;
  }

  /** What happens to the request that now arrives with so many actions; throws where it is refused as a whole. */
  beginRequest(actionCount: number): Course {
    const index = this.#requests;
    this.#requests += 1;
    this.#half = { at: -1, code: "" };
    for (const fault of this.#faults) {
      if (fault.kind === "cellEdit") throw new WireError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      if (fault.kind === "action" || fault.request !== index) continue;
      if (fault.kind === "request") throw new WireError(fault.code, `Refused on order: request ${String(index)}.`);
      if (fault.kind === "halfBatch") this.#half = { at: Math.floor(actionCount / 2), code: fault.code };
      if (fault.kind === "late") return { execute: true, answer: { afterMilliseconds: fault.milliseconds } };
      if (fault.kind === "silent") return { execute: fault.carriedOut, answer: "never" };
    }
    return { execute: true, answer: "now" };
  }

  /** Called by the executor before each action of a request. */
  beforeAction(indexInRequest: number): void {
    const index = this.#actions;
    this.#actions += 1;
    if (indexInRequest === this.#half.at) throw new WireError(this.#half.code, `Failed on order after ${String(indexInRequest)} actions.`);
    const fault = this.#faults.find((each) => each.kind === "action" && each.action === index);
    if (fault?.kind === "action") throw new WireError(fault.code, `Failed on order: action ${String(index)}.`);
  }
}
