// What the independent validator says of the shown plan: a quiet word, or a warning with the first contradiction.

import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ActionLink } from "../parts/ActionLink";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  sound: { display: "block", padding: "2px 12px 4px", color: tokens.colorNeutralForeground3 },
  broken: { margin: "8px 12px 0" },
  text: { overflowWrap: "anywhere" },
});

export function VerdictLine(): ReactElement | null {
  const styles = useStyles();
  const strings = useStrings().verdict;
  const session = useSession();
  const { verdict, planned } = usePaneState();
  if (planned === null || verdict === null) return null;
  const [first] = verdict.first;
  if (first === undefined) {
    return (
      <Text size={200} className={styles.sound}>
        {strings.sound}
      </Text>
    );
  }
  const { text, order } = first;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.broken}>
      <MessageBarBody>
        <MessageBarTitle>{strings.broken(verdict.violations)}</MessageBarTitle>
        <div className={styles.text}>{text}</div>
        {strings.report}
        {order !== undefined && (
          <div>
            <ActionLink
              onClick={() => {
                session.select({ order });
              }}
            >
              {strings.showOrder(order)}
            </ActionLink>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
