// The session of a real pane: what each command does, over ports, and what the state says meanwhile.
// One command at a time; no Excel, no thread and no clock of its own.

import { writeOver, type WorkbookWriter } from "./workbook-writer";
import { describeFailure } from "./describe-failure";
import { selectionInRow } from "./why/order-story";
import { emptyState, type Page, type PaneSession, type PaneState, type TaskKind } from "./session";
import type { KeptTexts, WorkbookPort } from "../app/ports";
import type { DateSystem } from "../base/day";
import { partOfRun, type Run } from "../base/run";
import type { CellRef } from "../base/issue";
import type { SheetSpec } from "../grid/sheet-spec";
import type { WorkbookContent } from "../grid/sheet-content";
import type { LeverAim } from "../model/plan-edit";
import type { TableChoice } from "../model/table-choice";
import type { Clock, Job, Outcome, Planner, Progress } from "../worker/planner";
import type { Planned } from "../worker/protocol";

export type SessionPorts = {
  readonly workbook: WorkbookPort;
  readonly planner: Planner;
  readonly clock: Clock;
  /** Between the steps of long work on the pane's own thread. */
  readonly pause: NonNullable<Run["pause"]>;
  /** Selects a cell or an area, or activates a sheet when `cell` is ``. */
  readonly goTo: (place: CellRef) => Promise<void>;
  /** Calls with the texts of the first cells of a row of a sheet of ours when it is selected. */
  readonly onRowSelected: (listener: (cells: readonly string[]) => void) => void;
  readonly sampleSheets: () => Promise<readonly SheetSpec[]>;
  /** What the workbook remembers of its plan: for the custom functions of a later session, and to compare the next plan with. */
  readonly keptTexts: KeptTexts;
  /** Told of every plan that is made, for the custom functions; null when what the workbook remembers counts. */
  readonly onPlan: (planned: Planned | null, dateSystem: DateSystem) => void;
  /** Has the cells with answers from the plan calculated anew. */
  readonly recalculateAnswers: () => Promise<void>;
};

/** A port that stays silent is shown as busy, not as dead, at least five times a second. */
const TICK_MS = 200;

/** The share of planning that is not the comparison with the workbook. */
const PLANNING = 0.8;

/** Ends a command early without a failure. */
class Cancelled extends Error {}

export type LiveSession = PaneSession & {
  /** Looks at what stands in the workbook, and opens the page that fits. */
  readonly open: () => Promise<void>;
};

export function createLiveSession(ports: SessionPorts): LiveSession {
  let state: PaneState = emptyState;
  const listeners = new Set<() => void>();
  const writer: WorkbookWriter = writeOver(ports.workbook, ports.keptTexts);
  let dateSystem: DateSystem = 1900;
  let cancelNow: (() => void) | null = null;
  let lastCommand: () => void = () => undefined;

  const set = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  /** What a command found is shown, unless she went to another page meanwhile; a write that stopped half-way is shown always. */
  const leadFrom = (start: Page, { page, ...change }: Partial<PaneState>): Partial<PaneState> =>
    page !== undefined && (page === "restore" || state.page === start) ? { ...change, page } : change;
  const report = (phase: string, fraction: number | null) => {
    if (state.task !== null) set({ task: { ...state.task, phase, fraction } });
  };

  /** Runs one command; passed over while another runs. Whatever goes wrong ends as a failure that the pane shows. */
  const command = (kind: TaskKind, canCancel: boolean, work: (run: Run) => Promise<Partial<PaneState>>) => {
    const start = () => {
      if (state.task !== null) return;
      lastCommand = start;
      const startedAt = ports.clock.now();
      const from = state.page;
      let isCancelled = false;
      cancelNow = () => {
        isCancelled = true;
      };
      set({ task: { kind, phase: "", fraction: null, elapsedMs: 0, canCancel }, failure: null, finished: null });
      const stopTicking = ports.clock.every(TICK_MS, () => {
        if (state.task !== null) set({ task: { ...state.task, elapsedMs: ports.clock.now() - startedAt } });
      });
      const end = (change: Partial<PaneState>) => {
        stopTicking();
        cancelNow = null;
        set({ task: null, ...change });
      };
      const run: Run = { progress: report, isCancelled: () => isCancelled, seed: 1, pause: ports.pause };
      work(run).then(
        (change) => {
          end({ finished: { kind, wasCancelled: false }, ...leadFrom(from, change) });
        },
        (fault: unknown) => {
          if (fault instanceof Cancelled) end({ finished: { kind, wasCancelled: true } });
          else end({ failure: describeFailure(kind, fault) });
        },
      );
    };
    return start;
  };

  /** A job of the planner, with its own way to be cancelled: the worker is ended at once. */
  const finished = async <Result>(job: Job<Result>): Promise<Exclude<Outcome<Result>, { kind: "failed" }>> => {
    const cancelAfter = cancelNow;
    cancelNow = job.cancel;
    const outcome = await job.outcome;
    cancelNow = cancelAfter;
    if (outcome.kind === "failed") throw new Error(outcome.text);
    return outcome;
  };
  const onProgress = ({ phase, fraction }: Progress) => {
    report(phase, fraction);
  };

  const read = async (run: Run): Promise<WorkbookContent> => {
    run.progress("Reading", 0);
    const content = await ports.workbook.read();
    if (run.isCancelled()) throw new Cancelled();
    return content;
  };

  const understood = async (content: WorkbookContent): Promise<Partial<PaneState>> => {
    const outcome = await finished(ports.planner.understand(content, state.wishes, onProgress));
    if (outcome.kind === "cancelled") throw new Cancelled();
    return { data: outcome.result, workbook: content.name, page: "data" };
  };

  const understand = command("understand", true, async (run) => understood(await read(run)));

  /** Remembered last: until then nothing is changed, so that it can be cancelled. A plan made before is not offered for writing. */
  const choose = (choices: readonly TableChoice[]) =>
    command("choose", true, async (run) => {
      const text = JSON.stringify(choices);
      const change = await understood({ ...(await read(run)), remembered: text });
      await ports.workbook.remember(choices.length === 0 ? null : text);
      return { ...change, preview: null };
    });

  /** The plan is written whether or not Excel calculates now; a cell that was passed over shows its last value until it does. */
  const recalculate = () => ports.recalculateAnswers().catch(() => undefined);

  const previewed = async (planned: Planned, run: Run): Promise<Partial<PaneState>> => {
    const preview = await writer.preview(planned.sheets, run);
    if (preview === null) throw new Cancelled();
    return { preview };
  };

  const plan = command("plan", true, async (run) => {
    const content = await read(run);
    const keptTexts = await ports.keptTexts.read();
    if (run.isCancelled()) throw new Cancelled();
    const planning = partOfRun(run, 0, PLANNING);
    const outcome = await finished(ports.planner.plan(content, state.wishes, keptTexts, ({ phase, fraction }) => planning.progress(phase, fraction)));
    const planned = outcome.kind === "cancelled" ? outcome.best : "planned" in outcome.result ? outcome.result.planned : null;
    if (outcome.kind === "cancelled" && planned === null) throw new Cancelled();
    if (outcome.kind === "done" && "unplannable" in outcome.result) {
      return { data: outcome.result.unplannable, workbook: content.name, page: "data" };
    }
    if (planned === null) throw new Cancelled();
    writer.keep(content);
    dateSystem = content.dateSystem;
    ports.onPlan(planned, dateSystem);
    const data = { plant: planned.plant, settings: planned.plan.settings, check: planned.check };
    set({ data, planned, levers: null, preview: null, isBestSoFar: outcome.kind === "cancelled", verdict: null, workbook: content.name });
    if (outcome.kind === "done" && "verdict" in outcome.result) {
      void outcome.result.verdict.then((verdict) => {
        if (state.planned === planned) set({ verdict });
      });
    }
    return { ...(await previewed(planned, partOfRun(run, PLANNING, 1))), page: "plan" };
  });

  const findLevers = (aim: LeverAim) =>
    command("levers", true, async () => {
      if (state.planned === null) return {};
      const { plan: current, plant } = state.planned;
      const outcome = await finished(ports.planner.levers(plant, current, aim, onProgress));
      if (outcome.kind === "cancelled") throw new Cancelled();
      return { levers: { aim, found: outcome.result } };
    });

  const preview = command("preview", true, async (run) => (state.planned === null ? {} : previewed(state.planned, run)));

  const write = command("write", true, async (run) => {
    const { planned } = state;
    if (planned === null) return {};
    const status = await writer.write(planned.sheets, planned.textsToKeep, run).catch(async (fault: unknown) => {
      set({ written: await writer.standing().catch(() => state.written) });
      throw fault;
    });
    if (status === "cancelled") throw new Cancelled();
    await recalculate();
    const written = await writer.standing();
    if (status === "stopped") return { written, preview: null, finished: null, page: "restore" };
    return { written, preview: [], page: "results" };
  });

  const wayBack = (kind: "restore" | "clear") =>
    command(kind, false, async (run) => {
      await writer[kind](run);
      ports.onPlan(null, dateSystem);
      await recalculate();
      const written = await writer.standing();
      if (written.kind !== "none") return { written, preview: null };
      return { written, preview: null, planned: null, selection: null };
    });

  const insertSample = command("insertSample", false, async (run) => {
    run.progress("Fetching", 0);
    await writer.insert(await ports.sampleSheets(), run);
    return understood(await read(run));
  });

  const goTo = (place: CellRef) => {
    ports.goTo(place).catch((fault: unknown) => {
      set({ failure: { ...describeFailure("understand", fault), canRetry: false } });
    });
  };

  ports.onRowSelected((cells) => {
    const selection = state.planned === null ? null : selectionInRow(state.planned.plan, cells);
    if (selection !== null) set({ selection });
  });

  const show = (page: Page) => {
    set({ page });
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () =>
      writer.standing().then(
        (written) => {
          set({ written, page: written.kind === "none" ? "welcome" : written.kind === "interrupted" ? "restore" : "plan" });
        },
        (fault: unknown) => {
          set({ failure: { ...describeFailure("understand", fault), canRetry: false } });
        },
      ),
    show,
    understand,
    insertSample,
    choose: (choices) => {
      choose(choices)();
    },
    wish: (wishes) => {
      if (state.task === null) set({ wishes });
    },
    findLevers: (aim) => {
      findLevers(aim)();
    },
    planWith: (edit) => {
      if (state.task !== null) return;
      set({ wishes: { ...state.wishes, edits: [...(state.wishes.edits ?? []), edit] } });
      plan();
    },
    plan,
    preview,
    write,
    cancel: () => cancelNow?.(),
    restore: wayBack("restore"),
    clear: wayBack("clear"),
    retry: () => {
      lastCommand();
    },
    dismissFailure: () => {
      set({ failure: null });
    },
    select: (selection) => {
      set({ selection, page: "why" });
    },
    goTo,
    openSheet: (id) => {
      const sheet = state.written.kind === "written" ? state.written.sheets.find((each) => each.id === id) : undefined;
      if (sheet !== undefined) goTo({ sheet: sheet.name, cell: "" });
    },
  };
}
