// What is wrong with the data, each with its cell and what to do; long lists open step by step.

import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../../base/issue";
import { useStrings } from "../strings/use-strings";
import { CellLink } from "./CellLink";
import { OpeningList } from "./OpeningList";
import { Prose } from "./Prose";

const useStyles = makeStyles({
  issue: { padding: "6px 0 6px 10px", marginBottom: "4px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  error: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  warning: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  text: { display: "block", overflowWrap: "anywhere" },
  hint: { display: "block", color: tokens.colorNeutralForeground3 },
});

const SHOWN_AT_FIRST = 5;

export function IssueList({ issues }: { readonly issues: readonly Issue[] }): ReactElement {
  const styles = useStyles();
  const strings = useStrings();
  const looks: Readonly<Record<Issue["severity"], string>> = { info: "", warning: styles.warning, error: styles.error, fatal: styles.error };
  return (
    <OpeningList
      each={issues}
      shownAtFirst={SHOWN_AT_FIRST}
      className={({ severity }) => mergeClasses(styles.issue, looks[severity])}
      line={({ text, hint, sheet, cell }) => (
        <>
          <Text size={200} className={styles.text}>
            <Prose>{text}</Prose>
          </Text>
          <Text size={200} className={styles.hint}>
            {hint}
          </Text>
          {sheet !== undefined && cell !== undefined && <CellLink place={{ sheet, cell }} />}
        </>
      )}
      more={strings.data.more}
    />
  );
}
