// The changes with which the plan is made, each to be taken out again. Shows nothing without any.

import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { editText } from "../../model/edit-text";
import { Section } from "../parts/page-parts";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", columnGap: "8px", alignItems: "center", justifyContent: "space-between", padding: "2px 0", overflowWrap: "anywhere" },
});

export function EditList(): ReactElement | null {
  const styles = useStyles();
  const { levers: words } = useStrings();
  const session = useSession();
  const { wishes, task } = usePaneState();
  const edits = wishes.edits ?? [];
  if (edits.length === 0) return null;
  return (
    <Section title={words.changes}>
      <ul className={styles.list}>
        {edits.map((edit) => (
          <li key={editText(edit)} className={styles.row}>
            <Text size={200}>{editText(edit)}</Text>
            <Button
              size="small"
              disabledFocusable={task !== null}
              aria-label={words.removeLabel(editText(edit))}
              onClick={() => {
                session.wish({ ...wishes, edits: edits.filter((other) => other !== edit) });
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
