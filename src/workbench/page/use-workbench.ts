// The workbench and its state, for the components of the page.

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Workbench, WorkbenchState } from "./workbench";

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("A component of the workbench stands outside of its context.");
  return workbench;
}

/** One part of the state; the component is drawn again when that part is another. */
export function useWorkbenchState<Part>(read: (state: WorkbenchState) => Part): Part {
  const { subscribe, state } = useWorkbench();
  return useSyncExternalStore(subscribe, () => read(state()));
}
