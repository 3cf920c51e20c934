// Says to a screen reader what began, what ended and what failed; invisible.

import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { readSummary } from "../pages/read-summary";
import type { PaneState } from "../session";
import type { Strings } from "../strings/english";
import { useStrings } from "../strings/use-strings";
import { usePaneState } from "../use-session";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** A task is announced at each quarter: more would drown the rest. */
const STEPS = 4;

export function announcement({ task, failure, finished, written, data }: PaneState, strings: Strings): string {
  if (task !== null) {
    const quarter = Math.floor((task.fraction ?? 0) * STEPS) / STEPS;
    return `${strings.task[task.kind]}${quarter > 0 ? `, ${strings.wholePercent(quarter * 100)}` : ""}`;
  }
  if (failure !== null) return `${failure.text} ${failure.hint}`;
  if (finished === null) return written.kind === "interrupted" ? `${strings.restore.interrupted}. ${strings.restore.interruptedHint}` : "";
  if (finished.wasCancelled) return strings.task.cancelled;
  const done = strings.task.done[finished.kind];
  return finished.kind === "choose" && data !== null ? `${done} ${readSummary(data.check, strings.data)}` : done;
}

export function Announcer(): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const state = usePaneState();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {announcement(state, strings)}
    </div>
  );
}
