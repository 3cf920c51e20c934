// What a new plan changed against the one before: how much, and the inputs that did it, as links to their cells.

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ChangesOverview } from "../../app/changes-overview";
import { ActionLink } from "../parts/ActionLink";
import { CellLink } from "../parts/CellLink";
import { Section } from "../parts/page-parts";
import { Prose } from "../parts/Prose";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  causes: { margin: "4px 0 0", paddingInlineStart: "18px" },
  cause: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: "2px 0 4px", overflowWrap: "anywhere" },
  fine: { color: tokens.colorNeutralForeground2 },
});

const SHEET = "changes";

export function ChangesSection({ changes }: { readonly changes: ChangesOverview }): ReactElement {
  const styles = useStyles();
  const { results } = useStrings();
  const session = useSession();
  const { written } = usePaneState();
  const isWritten = written.kind === "written" && written.sheets.some(({ id }) => id === SHEET);
  return (
    <Section title={results.changes}>
      <Text size={200} block>
        {results.later(changes.laterOrders)} {results.changed(changes.changedOrders)}
      </Text>
      {changes.causes.length > 0 && (
        <ol className={styles.causes}>
          {changes.causes.map(({ text, cell, laterOrders, mostDays, changedOrders }) => (
            <li key={text} className={styles.cause}>
              <Prose>{text}</Prose>
              <div className={styles.fine}>{results.effect(laterOrders, mostDays, changedOrders)}</div>
              {cell !== undefined && <CellLink place={cell} />}
            </li>
          ))}
        </ol>
      )}
      {isWritten && (
        <ActionLink
          onClick={() => {
            session.openSheet(SHEET);
          }}
        >
          {results.seeChanges}
        </ActionLink>
      )}
    </Section>
  );
}
