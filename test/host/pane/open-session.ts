// The session of a real pane over a workbook in memory and a planner without a thread, and how a test waits for it.

import { memoryWorkbook } from "../../unit/app/write/memory-port";
import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { createLiveSession, type SessionPorts } from "../../../src/taskpane/live-session";
import type { PaneSession } from "../../../src/taskpane/session";
import { createPlanner, type StartWorker } from "../../../src/worker/planner";
import { servePlanner } from "../../../src/worker/serve-planner";
import { contentOfSample } from "../../unit/taskpane/sample-content";

export const content = contentOfSample("bakery");
export const sample: readonly SheetSpec[] = ["Orders of the sample", "Items of the sample"].map((name, at) => ({
  id: `sample${String(at)}`,
  name,
  columnWidths: [],
  blocks: [{ row: 0, column: 0, cells: [[{ value: name }]] }],
  tables: [],
  print: { landscape: false, pagesWide: 1 },
}));

/** Answers in its own time, as a worker does. */
const startWorker: StartWorker = (onAnswer) => {
  let isEnded = false;
  return {
    post: (request) => {
      setTimeout(() => {
        if (!isEnded) void servePlanner(request, { post: onAnswer, now: () => 0 });
      }, 5);
    },
    end: () => {
      isEnded = true;
    },
  };
};

/** @param change ports that are not the usual ones */
export function openSession(change: Partial<SessionPorts> = {}) {
  const workbook = memoryWorkbook(["Orders", "Items"]);
  const clock = { now: () => 0, every: () => () => undefined };
  const went: string[] = [];
  const plans: (string | null)[] = [];
  let remembered: readonly string[] = [];
  const asked = { recalculations: 0 };
  let selectRow: (cells: readonly string[]) => void = () => undefined;
  const session = createLiveSession({
    workbook: { ...workbook.port, read: () => Promise.resolve(content) },
    planner: createPlanner(startWorker, clock),
    clock,
    pause: () => null,
    goTo: ({ sheet, cell }) => {
      went.push(`${sheet}!${cell}`);
      return Promise.resolve();
    },
    onRowSelected: (listener) => {
      selectRow = listener;
    },
    sampleSheets: () => Promise.resolve(sample),
    keptTexts: {
      read: () => Promise.resolve(remembered),
      replace: (texts) => {
        remembered = texts;
        return Promise.resolve();
      },
    },
    onPlan: (planned) => plans.push(planned === null ? null : planned.plan.settings.plan),
    recalculateAnswers: () => {
      asked.recalculations += 1;
      return Promise.resolve();
    },
    ...change,
  });
  // Two weeks are enough to be a plan.
  session.wish({ horizonDays: 14 });
  return { session, workbook, went, plans, asked, remembered: () => remembered, selectRow: (...cells: string[]) => selectRow(cells) };
}

/** Until nothing runs any more. */
export async function settled(session: PaneSession): Promise<void> {
  while (session.state().task !== null) await new Promise((done) => setTimeout(done, 2));
}

export async function after(session: PaneSession, ...commands: readonly (keyof Pick<PaneSession, "understand" | "plan" | "write" | "restore" | "clear" | "insertSample" | "retry">)[]) {
  for (const command of commands) {
    session[command]();
    await settled(session);
  }
  return session.state();
}
