// The session of a real pane: what each command does, over ports. No Excel, no thread and no clock of its own.

import { writeOver, type WorkbookWriter } from "./workbook-writer";
import { describeFailure } from "./describe-failure";
import { selectionInRow } from "./why/order-story";
import { Cancelled, oneCommand } from "./one-command";
import { paneStore } from "./pane-store";
import type { Page, PaneSession, PaneState } from "./session";
import type { KeptTexts, WorkbookPort } from "../app/ports";
import type { DateSystem } from "../base/day";
import { partOfRun, type Run } from "../base/run";
import type { CellRef } from "../base/issue";
import type { SheetSpec } from "../grid/sheet-spec";
import type { WorkbookContent } from "../grid/sheet-content";
import type { LeverAim } from "../model/plan-edit";
import type { TableChoice } from "../model/table-choice";
import type { Clock, Planner } from "../worker/planner";
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

/** The share of planning that is not the comparison with the workbook. */
const PLANNING = 0.8;

export type LiveSession = PaneSession & {
  /** Looks at what stands in the workbook, and opens the page that fits. */
  readonly open: () => Promise<void>;
};

export function createLiveSession(ports: SessionPorts): LiveSession {
  const store = paneStore();
  const { state, set } = store;
  const { command, finished, onProgress, cancel, retry } = oneCommand(store, ports.clock, ports.pause);
  const writer: WorkbookWriter = writeOver(ports.workbook, ports.keptTexts);
  let dateSystem: DateSystem = 1900;

  const read = async (run: Run): Promise<WorkbookContent> => {
    run.progress("Reading", 0);
    const content = await ports.workbook.read();
    if (run.isCancelled()) throw new Cancelled();
    return content;
  };

  const understood = async (content: WorkbookContent): Promise<Partial<PaneState>> => {
    const outcome = await finished(ports.planner.understand(content, state().wishes, onProgress));
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
    const outcome = await finished(ports.planner.plan(content, state().wishes, keptTexts, ({ phase, fraction }) => planning.progress(phase, fraction)));
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
        if (state().planned === planned) set({ verdict });
      });
    }
    return { ...(await previewed(planned, partOfRun(run, PLANNING, 1))), page: "plan" };
  });

  const findLevers = (aim: LeverAim) =>
    command("levers", true, async () => {
      const { planned } = state();
      if (planned === null) return {};
      const outcome = await finished(ports.planner.levers(planned.plant, planned.plan, aim, onProgress));
      if (outcome.kind === "cancelled") throw new Cancelled();
      return { levers: { aim, found: outcome.result } };
    });

  const preview = command("preview", true, async (run) => {
    const { planned } = state();
    return planned === null ? {} : previewed(planned, run);
  });

  const write = command("write", true, async (run) => {
    const { planned } = state();
    if (planned === null) return {};
    const status = await writer.write(planned.sheets, planned.textsToKeep, run).catch(async (fault: unknown) => {
      set({ written: await writer.standing().catch(() => state().written) });
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
    const { planned } = state();
    const selection = planned === null ? null : selectionInRow(planned.plan, cells);
    if (selection !== null) set({ selection });
  });

  const show = (page: Page) => {
    set({ page });
  };

  return {
    state,
    subscribe: store.subscribe,
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
      if (state().task === null) set({ wishes });
    },
    findLevers: (aim) => {
      findLevers(aim)();
    },
    planWith: (edit) => {
      const { task, wishes } = state();
      if (task !== null) return;
      set({ wishes: { ...wishes, edits: [...(wishes.edits ?? []), edit] } });
      plan();
    },
    plan,
    preview,
    write,
    cancel,
    restore: wayBack("restore"),
    clear: wayBack("clear"),
    retry,
    dismissFailure: () => {
      set({ failure: null });
    },
    select: (selection) => {
      set({ selection, page: "why" });
    },
    goTo,
    openSheet: (id) => {
      const { written } = state();
      const sheet = written.kind === "written" ? written.sheets.find((each) => each.id === id) : undefined;
      if (sheet !== undefined) goTo({ sheet: sheet.name, cell: "" });
    },
  };
}
