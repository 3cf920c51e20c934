// What went wrong with the last command, and what to do about it.

import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({ bar: { flexShrink: 0, borderRadius: 0 } });

export function FailureBar(): ReactElement | null {
  const styles = useStyles();
  const strings = useStrings();
  const session = useSession();
  const { failure } = usePaneState();
  if (failure === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" shape="square" className={styles.bar} politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{failure.text}</MessageBarTitle>
        {failure.hint}
      </MessageBarBody>
      <MessageBarActions>
        {failure.canRetry && (
          <Button size="small" onClick={session.retry}>
            {strings.failure.retry}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={session.dismissFailure}>
          {strings.failure.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
