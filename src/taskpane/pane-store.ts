// The state of the pane, and who is told when it changes. Knows no command.

import { emptyState, type PaneSession, type PaneState } from "./session";

export type PaneStore = Pick<PaneSession, "state" | "subscribe"> & {
  readonly set: (change: Partial<PaneState>) => void;
};

export function paneStore(): PaneStore {
  let state: PaneState = emptyState;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}
