// A stand-in for Excel: a workbook, and the host's side of the rich-API protocol around it. Transports carry its texts.

import { CustomFunctionsService } from "./custom-functions";
import { Executor } from "./executor";
import { Faults } from "./faults";
import { bytesOf, PayloadMeter } from "./payload-meter";
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService, SharedRuntime } from "./shared-runtime";
import { WireError } from "./wire-error";
import { wireRequest, type WireFailure } from "./wire-request";
import type { RichMessage } from "./workbook/events";
import { sheetOf } from "./workbook/sheet-of";
import { Workbook } from "./workbook/workbook";

/** An answer, or the number of Office's own error where the request did not even arrive. */
export type HostAnswer = { readonly body: string } | { readonly officeError: number };

const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;

/** Members that only look, point or calculate; `_` begins those of the protocol itself. */
const CHANGES_NOTHING = /^(Get|Find|_|Indexer$)|^(Activate|Select|Calculate)$/;

/** What a request came to, for whoever shows the workbook. */
export type RequestAccount = {
  /** `Id`s of the worksheets that it may have changed, deleted ones included. */
  readonly changedSheets: ReadonlySet<string>;
  readonly failure: WireFailure | null;
};

export type StandInOptions = {
  /** Most bytes of one request or answer; without a limit on the desktop. */
  readonly payloadLimit?: number;
};

export class StandInExcel {
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly meter = new PayloadMeter();
  readonly functions = new CustomFunctionsService();
  readonly runtime = new SharedRuntime();
  readonly pane = new AppRuntimeService();
  /** Members that were asked for and do not exist: empty after a sound test. */
  readonly unknownMembers: string[] = [];
  /** Told after each request that was carried out. */
  onRequest: (account: RequestAccount) => void = () => undefined;
  readonly #executor: Executor;
  readonly #limit: number;
  #changedSheets = new Set<string>();

  constructor(workbook = new Workbook(), options: StandInOptions = {}) {
    this.workbook = workbook;
    this.#limit = options.payloadLimit ?? Number.POSITIVE_INFINITY;
    this.#executor = new Executor({
      root: workbook,
      services: {
        "Microsoft.ExcelServices.CustomFunctions": this.functions,
        "Microsoft.InternalService.AddinInternalService": new AddinInternalService(this.runtime),
        "Microsoft.AppRuntime.AppRuntimeService": this.pane,
        "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(),
      },
      beforeAction: (index) => { this.faults.beforeAction(index); },
      afterMember: (member, lineage) => {
        const sheet = CHANGES_NOTHING.test(member) ? null : sheetOf(lineage);
        if (sheet !== null) this.#changedSheets.add(sheet.Id);
      },
    });
  }

  /** True once the library on the desktop has said all that it says by itself when a pane opens. */
  get isPaneReady(): boolean { return this.functions.isReady && this.runtime.isReady; }

  /** Objects that clients asked to keep and have not given back. */
  get keptReferences(): number { return this.#executor.keptCount; }

  /** Where messages (events, calls of functions) go from now on. */
  connect(post: (messages: readonly RichMessage[]) => void): void {
    this.workbook.events.post = post;
    this.functions.post = post;
  }

  /** Answers a request; may answer late, or never, when a fault says so. */
  async answer(body: string): Promise<HostAnswer> {
    const requestBytes = bytesOf(body);
    if (requestBytes > this.#limit) return { officeError: REQUEST_TOO_LARGE };
    const request = wireRequest(body);
    let course: ReturnType<Faults["beginRequest"]>;
    try {
      course = this.faults.beginRequest(request.Actions.length);
    } catch (error) {
      return { body: JSON.stringify(refusal(error)) };
    }
    const answer = course.execute ? this.#executor.execute(request) : null;
    const failure = answer !== null && "Error" in answer ? answer.Error : null;
    if (failure?.Code === "UnknownMember") this.unknownMembers.push(failure.Message);
    const changedSheets = this.#changedSheets;
    this.#changedSheets = new Set();
    if (answer !== null) this.onRequest({ changedSheets, failure });
    const text = JSON.stringify(answer);
    const answerBytes = bytesOf(text);
    this.meter.records.push({ requestBytes, answerBytes, actions: request.Actions.length });
    if (course.answer === "never") return new Promise(() => undefined);
    if (course.answer !== "now") {
      const { afterMilliseconds } = course.answer;
      await new Promise((resolve) => setTimeout(resolve, afterMilliseconds));
    }
    return answerBytes > this.#limit ? { officeError: ANSWER_TOO_LARGE } : { body: text };
  }
}

function refusal(error: unknown): unknown {
  if (!(error instanceof WireError)) throw error;
  return {
    Error: { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus, ActionIndex: 0, Location: "" },
    ProcessedResults: { Results: [], TraceIds: [] },
  };
}
