// The ways back: the previous plan, no plan at all, or a write that was interrupted done again.

import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { EmptyPage, PageTitle } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  message: { margin: "4px 12px 8px" },
  choice: { padding: "10px 12px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  hint: { display: "block", color: tokens.colorNeutralForeground3, margin: "4px 0 0", textWrap: "pretty" },
  confirm: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", margin: 0 },
});

export function RestorePage(): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { restore } = useStrings();
  const { written, task, planned } = usePaneState();
  const isBusy = task !== null;
  if (written.kind === "none") return <EmptyPage title={restore.none} text={restore.noneHint} />;
  const count = written.sheets.length;
  return (
    <>
      <PageTitle>{written.kind === "interrupted" ? restore.interrupted : restore.title(count)}</PageTitle>
      {written.kind === "interrupted" && (
        <MessageBar intent="warning" layout="multiline" className={styles.message}>
          <MessageBarBody>{restore.interruptedHint}</MessageBarBody>
        </MessageBar>
      )}
      {written.kind === "interrupted" && (
        <div className={styles.choice}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={planned === null ? session.plan : session.write}>
            {restore.writeAgain}
          </Button>
        </div>
      )}
      <div className={styles.choice}>
        <Button disabledFocusable={isBusy || written.restores === "nothing"} onClick={session.restore}>
          {restore.undo}
        </Button>
        <Text size={200} className={styles.hint}>
          {restore.undoHint[written.restores]}
        </Text>
      </div>
      <Clear count={count} isBusy={isBusy} />
    </>
  );
}

/** Asked once, in place: a second window would hide what it is about. */
function Clear({ count, isBusy }: { readonly count: number; readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { restore } = useStrings();
  const [isAsking, ask] = useState(false);
  if (!isAsking) {
    return (
      <div className={styles.choice} role="group" aria-label={restore.clear}>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            ask(true);
          }}
        >
          {restore.clear}
        </Button>
        <Text size={200} className={styles.hint}>
          {restore.clearHint}
        </Text>
      </div>
    );
  }
  return (
    <div className={styles.choice} role="group" aria-label={restore.clear}>
      <p className={styles.confirm}>
        <Text>{restore.confirm(count)}</Text>
        <Button
          appearance="primary"
          autoFocus
          disabledFocusable={isBusy}
          onClick={() => {
            ask(false);
            session.clear();
          }}
        >
          {restore.remove}
        </Button>
        <Button
          onClick={() => {
            ask(false);
          }}
        >
          {restore.keep}
        </Button>
      </p>
    </div>
  );
}
