// Brings the session to every component; a component that reads its state is drawn anew when it changes.

import { createContext, useContext, useSyncExternalStore } from "react";
import { emptyState, type PaneSession, type PaneState } from "./session";

const ignore = () => undefined;

/** Outside a pane nothing happens. */
const noSession: PaneSession = {
  state: () => emptyState,
  subscribe: () => ignore,
  show: ignore,
  understand: ignore,
  insertSample: ignore,
  choose: ignore,
  wish: ignore,
  findLevers: ignore,
  planWith: ignore,
  plan: ignore,
  preview: ignore,
  write: ignore,
  cancel: ignore,
  restore: ignore,
  clear: ignore,
  retry: ignore,
  dismissFailure: ignore,
  select: ignore,
  goTo: ignore,
  openSheet: ignore,
};

export const SessionContext = createContext<PaneSession>(noSession);

export function useSession(): PaneSession {
  return useContext(SessionContext);
}

export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}
