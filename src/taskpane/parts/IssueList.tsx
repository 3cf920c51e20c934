// What is wrong with the data, each with its cell and what to do; long lists open step by step.

import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Issue } from "../../base/issue";
import { useStrings } from "../strings/use-strings";
import { CellLink } from "./CellLink";
import { Prose } from "./Prose";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  issue: { padding: "6px 0 6px 10px", marginBottom: "4px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  text: { display: "block", overflowWrap: "anywhere" },
  hint: { display: "block", color: tokens.colorNeutralForeground3 },
});

const SHOWN_AT_FIRST = 5;
const SHOWN_NEXT = 50;

export function IssueList({ issues }: { readonly issues: readonly Issue[] }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const hidden = issues.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {issues.slice(0, shown).map((issue, at) => {
          const { sheet, cell, severity } = issue;
          const look = severity === "info" ? "" : severity === "warning" ? styles.warning : styles.error;
          return (
            <li key={at} className={mergeClasses(styles.issue, look)}>
              <Text size={200} className={styles.text}>
                <Prose>{issue.text}</Prose>
              </Text>
              <Text size={200} className={styles.hint}>
                {issue.hint}
              </Text>
              {sheet !== undefined && cell !== undefined && <CellLink place={{ sheet, cell }} />}
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + SHOWN_NEXT);
          }}
        >
          {strings.data.more(hidden)}
        </Button>
      )}
    </>
  );
}
