// What is being done, how far it is, and Cancel: under the tabs on every page.

import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  strip: { flexShrink: 0, padding: "6px 12px 8px", backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "center", columnGap: "8px", minHeight: "28px" },
  words: { flexGrow: 1, minWidth: 0 },
  time: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** Shorter waits need no clock. */
const SHOW_SECONDS_FROM_MS = 1000;

export function TaskStrip(): ReactElement | null {
  const styles = useStyles();
  const strings = useStrings();
  const session = useSession();
  const { task } = usePaneState();
  if (task === null) return null;
  const title = strings.task[task.kind];
  const isUnknown = task.fraction === null || task.fraction <= 0;
  return (
    <div className={styles.strip}>
      <div className={styles.line}>
        <Text className={styles.words} truncate wrap={false} block>
          <b>{title}</b>
          {task.phase === "" || task.phase === title ? "" : `: ${task.phase.toLowerCase()}`}
        </Text>
        {task.elapsedMs >= SHOW_SECONDS_FROM_MS && (
          <Text size={200} className={styles.time} wrap={false}>
            {strings.task.seconds(task.elapsedMs / 1000)}
          </Text>
        )}
        {task.canCancel && (
          <Button size="small" onClick={session.cancel}>
            {strings.task.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={title} {...(isUnknown ? {} : { value: task.fraction ?? 0 })} />
    </div>
  );
}
