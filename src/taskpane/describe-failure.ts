// A fault as the pane shows it: a host's own words, or the program's with what to do about it.

import { HostError } from "../base/host-error";
import type { Failure, TaskKind } from "./session";

export function describeFailure(kind: TaskKind, fault: unknown): Failure {
  if (fault instanceof HostError) return { kind, text: fault.message, hint: fault.hint, canRetry: fault.canRetry };
  const words = fault instanceof Error ? fault.message : String(fault);
  return {
    kind,
    text: `Something in the planner itself went wrong: ${words}`,
    hint: "Your sheets are as they were. Try again; if it happens again, send this message to support (Help).",
    canRetry: true,
  };
}
