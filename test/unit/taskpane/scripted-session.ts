// A session that follows a script: it shows a given state, remembers what was asked, and does only what needs no Excel.

import { aimKey } from "../../../src/model/plan-edit";
import type { PaneSession, PaneState } from "../../../src/taskpane/session";

export type ScriptedSession = PaneSession & {
  /** What was asked, in order: `plan`, `goTo Demand!A5` …. */
  readonly asked: string[];
  readonly set: (change: Partial<PaneState>) => void;
};

export function scriptedSession(first: PaneState): ScriptedSession {
  let state = first;
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const ask = (words: string) => () => {
    asked.push(words);
  };
  return {
    asked,
    set,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (page) => {
      asked.push(`show ${page}`);
      set({ page });
    },
    understand: ask("understand"),
    insertSample: ask("insertSample"),
    choose: (choices) => {
      asked.push(`choose ${JSON.stringify(choices)}`);
    },
    wish: (wishes) => {
      asked.push(`wish ${JSON.stringify(wishes)}`);
      set({ wishes });
    },
    findLevers: (aim) => {
      asked.push(`findLevers ${aimKey(aim)}`);
    },
    planWith: (edit) => {
      asked.push(`planWith ${JSON.stringify(edit)}`);
    },
    plan: ask("plan"),
    preview: ask("preview"),
    write: ask("write"),
    cancel: ask("cancel"),
    restore: ask("restore"),
    clear: ask("clear"),
    retry: ask("retry"),
    dismissFailure: () => {
      asked.push("dismissFailure");
      set({ failure: null });
    },
    select: (selection) => {
      asked.push(`select ${JSON.stringify(selection)}`);
      set({ selection, page: "why" });
    },
    goTo: ({ sheet, cell }) => {
      asked.push(`goTo ${sheet}!${cell}`);
    },
    openSheet: (id) => {
      asked.push(`openSheet ${id}`);
    },
  };
}
