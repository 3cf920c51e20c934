// The ways out for a work centre: each with its cost and effect, measured when they are asked for; one click plans with one.

import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Lever } from "../../model/plan-edit";
import { useStrings } from "../strings/use-strings";
import { usePaneState, useSession } from "../use-session";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  row: { display: "flex", columnGap: "8px", alignItems: "center", justifyContent: "space-between", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  fine: { color: tokens.colorNeutralForeground2 },
});

export function WaysOut({ resource }: { readonly resource: string }): ReactElement {
  const styles = useStyles();
  const { levers: words } = useStrings();
  const session = useSession();
  const { levers, task } = usePaneState();
  const isBusy = task !== null;
  const found = levers?.resource === resource ? levers.found : null;
  return (
    <div>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          session.findLevers(resource);
        }}
      >
        {words.ask(resource)}
      </Button>
      {found !== null && found.length === 0 && (
        <Text size={200} block className={styles.fine}>
          {words.none}
        </Text>
      )}
      {found !== null && found.length > 0 && (
        <ul className={styles.list} aria-label={words.listOf(resource)}>
          {found.map((lever) => (
            <WayOut key={lever.text} lever={lever} isBusy={isBusy} />
          ))}
        </ul>
      )}
    </div>
  );
}

function WayOut({ lever, isBusy }: { readonly lever: Lever; readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const { levers: words } = useStrings();
  const session = useSession();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text size={200} block>
          {lever.text}
        </Text>
        <Text size={200} block className={styles.fine}>
          {words.effect(lever.lateDaysSaved, lever.lateOrdersSaved, lever.cost)}
        </Text>
      </div>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={words.useLabel(lever.text)}
        onClick={() => {
          session.planWith(lever.edit);
        }}
      >
        {words.use}
      </Button>
    </li>
  );
}
